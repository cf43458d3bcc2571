using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Organisers of all zones take a pin or block back; runs that are done keep what they saw.</summary>
public sealed class RemoveMatchPin(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, Guid PinId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It is gone, now or since before.</summary>
        public sealed record Removed : Result;

        public sealed record Refused(MatchRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RemoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RemoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new MatchRefusal.Unknown());
        }

        if (await tx.FindAsync<Gone>(Delete, new { edition.EditionId, request.PinId }, ct) is { } gone)
        {
            tx.AddAudit(now, request.By.PersonId, "match-pin.removed", gone.SlotId, new { gone.PersonId });
            await tx.CommitAsync(ct);
        }

        return new Result.Removed();
    }

    private sealed record Gone(Guid SlotId, Guid PersonId);

    private const string Delete = """
        delete from match_pin p
         using slot s
         where p.pin_id = @PinId
           and s.slot_id = p.slot_id
           and s.edition_id = @EditionId
        returning p.slot_id, p.person_id
        """;
}
