using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones propose two to each other, or a third to a pair of buddies, at once and above the rules of a run; they still have to say yes.</summary>
public sealed class ProposeByHand(Database db, TimeProvider clock)
{
    /// <param name="OptIns">Two, or three for a trio.</param>
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, IReadOnlyList<Guid> OptIns, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Proposed(Guid PairId) : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ProposeAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> ProposeAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "pairing.propose", request.Key, new { request.Slug, request.OptIns });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new PairingRefusal.KeyReused()) : new Result.Proposed(Guid.Parse(earlier.Answer!.Trim('"')));
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        if (PairingDays.AnswerUntil(Brussels.DayOf(now), edition.FirstDay, PairingDays.ToAnswer) is not { } until)
        {
            return new Result.Refused(new PairingRefusal.WeekBegan(edition.FirstDay));
        }

        var pool = await PairingPool.ReadAsync(tx, edition.EditionId, ct);
        return HandMade.Refuse(pool, request.OptIns) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, edition.EditionId, HandMade.Pair(pool, request.OptIns, until, now), once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, Guid editionId, NewPair pair, Once once, DateTimeOffset now, CancellationToken ct)
    {
        PairRows.Add(tx, editionId, [pair], now);
        PairMails.AddProposed(tx, editionId, pair.PairId, [pair.PairId], now, PairingDays.Over(pair.AnswerUntil));
        tx.AddAudit(now, request.By.PersonId, "pairing.by-hand", editionId, new { pair.PairId, pair.Kind, pair.IsTrio });
        tx.AddAnswer(once, pair.PairId);
        await tx.CommitAsync(ct);
        return new Result.Proposed(pair.PairId);
    }
}
