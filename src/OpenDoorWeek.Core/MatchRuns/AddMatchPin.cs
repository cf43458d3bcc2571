using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Organisers of all zones decide that a person gets a visit (a pin), or that she never gets it (a block); every run from now on keeps it.</summary>
public sealed class AddMatchPin(Database db, TimeProvider clock)
{
    /// <param name="Email">Of the person, normalised.</param>
    /// <param name="IsMust">A pin; else a block.</param>
    /// <param name="Reason">As typed, 1 to 500 characters.</param>
    public sealed record Request(OrganiserScope By, string Slug, string Email, Guid SlotId, bool IsMust, string Reason);

    public abstract record Result
    {
        private Result() { }

        public sealed record Added(Guid PinId) : Result;

        public sealed record Refused(MatchRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AddAsync(tx, request, now, ct), ct);
    }

    /// <summary>The lock of the edition lets one decision after the other look at what was decided before.</summary>
    private static async Task<Result> AddAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new MatchRefusal.Unknown());
        }

        var (r, kind) = (request, request.IsMust ? "must" : "never");
        var personId = await tx.FindAsync<Guid?>(FindPerson, new { r.Email }, ct) ?? Guid.Empty;
        if (await tx.FindAsync<Guid?>(FindSame, new { of = personId, r.SlotId, kind, r.Reason, by = r.By.PersonId }, ct) is { } same)
        {
            return new Result.Added(same);
        }

        var scope = await MatchScope.FindAsync(tx, r.By, r.Slug, ct);
        var asked = new SnapshotRows.Pin(personId, r.SlotId, r.IsMust);
        if (Refuse(scope!.Gate(now), await SnapshotRows.ReadAsync(tx, edition.EditionId, ct), asked) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var pinId = Guid.CreateVersion7(now);
        tx.Add(Insert, new { pinId, of = personId, r.SlotId, kind, r.Reason, by = r.By.PersonId, now });
        tx.AddAudit(now, r.By.PersonId, r.IsMust ? "match-pin.must" : "match-pin.never", r.SlotId, new { personId });
        await tx.CommitAsync(ct);
        return new Result.Added(pinId);
    }

    /// <summary>The rule: a run with the decision would keep it, beside those before it.</summary>
    internal static MatchRefusal? Refuse(PhaseGate gate, SnapshotRows rows, SnapshotRows.Pin asked)
    {
        if (gate is not PhaseGate.Open)
        {
            return new MatchRefusal.WrongPhase(gate);
        }

        if (rows.Pins.Any(p => p.PersonId == asked.PersonId && p.SlotId == asked.SlotId))
        {
            return new MatchRefusal.DecidedAlready();
        }

        // Last, so that what was decided before keeps its places.
        var leftOut = SnapshotBuilder.Build(rows with { Pins = [.. rows.Pins, asked] }).LeftOut;
        return leftOut.FirstOrDefault(p => p.PersonId == asked.PersonId && p.SlotId == asked.SlotId) is { } cannot ? new MatchRefusal.CannotHold(cannot.Problem) : null;
    }

    private const string FindPerson = """
        select person_id
          from person
         where email = @Email
        """;

    // The same form, sent twice.
    private const string FindSame = """
        select pin_id
          from match_pin
         where person_id = @of
           and slot_id = @SlotId
           and kind = @kind
           and reason = @Reason
           and decided_by = @by
        """;

    private const string Insert = """
        insert into match_pin (pin_id, person_id, slot_id, kind, reason, decided_by, decided_at)
        values (@pinId, @of, @SlotId, @kind, @Reason, @by, @now)
        """;
}
