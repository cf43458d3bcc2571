using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones want two together in the next run, or never; every run from now on minds it. Nothing is sent.</summary>
public sealed class AddPairingRule(Database db, TimeProvider clock)
{
    /// <param name="One">Opt-in of either.</param>
    /// <param name="IsTogether">Else apart.</param>
    /// <param name="Reason">As typed, 1 to 500 characters.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid One, Guid Other, bool IsTogether, string Reason);

    public abstract record Result
    {
        private Result() { }

        public sealed record Added : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AddAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AddAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        var pool = await PairingPool.ReadAsync(tx, edition.EditionId, ct);
        if (Refuse(pool, request) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var (rule, by) = (request.IsTogether ? "together" : "apart", request.By.PersonId);
        PairingPool.Seeker[] two = [.. pool.Seekers.Where(s => s.OptInId == request.One || s.OptInId == request.Other).OrderBy(s => s.Role == "newcomer")];
        var (kind, one, other) = (two[0].Role, two[0].OptInId, two[1].OptInId);
        var added = await tx.RunAsync(Insert, new { ruleId = Guid.CreateVersion7(now), edition.EditionId, kind, one, other, rule, request.Reason, by, now }, ct);
        if (added > 0)
        {
            tx.AddAudit(now, by, request.IsTogether ? "pairing.together" : "pairing.apart", edition.EditionId, new { one, other });
            await tx.CommitAsync(ct);
        }

        return new Result.Added();
    }

    /// <summary>The rule: two who may be a pair at all, are none, and about whom nothing else is decided.</summary>
    internal static PairingRefusal? Refuse(PairingPool pool, Request asked)
    {
        var members = pool.Seekers.Where(s => s.OptInId == asked.One || s.OptInId == asked.Other).ToList();
        if (members.DistinctBy(m => m.PersonId).Count() != 2 || !HandMade.AreOfAKind(members))
        {
            return new PairingRefusal.NoSuchPair();
        }

        var two = PairingBusy.Sorted(asked.One, asked.Other);
        var decided = pool.Rules.FirstOrDefault(r => PairingBusy.Sorted(r.One, r.Other) == two);
        return decided is not null && decided.IsTogether != asked.IsTogether ? new PairingRefusal.DecidedAlready()
            : pool.Live.Any(l => l.Members.Contains(asked.One) && l.Members.Contains(asked.Other)) ? new PairingRefusal.AreTogether()
            : asked.IsTogether && pool.Former.Contains(two) ? new PairingRefusal.WereTogether() : null;
    }

    // The same, sent twice, is there once.
    private const string Insert = """
        insert into pairing_rule (rule_id, edition_id, kind, one_id, other_id, rule, reason, decided_by, decided_at)
        values (@ruleId, @EditionId, @kind, @one, @other, @rule, @Reason, @by, @now)
        on conflict on constraint pairing_rule_once do nothing
        """;
}
