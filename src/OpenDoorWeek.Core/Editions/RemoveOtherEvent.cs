using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers take something out of the calendar of other initiatives, or all that came from files.</summary>
public sealed class RemoveOtherEvent(Database db, TimeProvider clock)
{
    /// <param name="OtherEventId">Null: all that came from files.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid? OtherEventId);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Count">0: gone before.</param>
        public sealed record Removed(int Count) : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
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
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        var count = await tx.RunAsync(Delete, new { edition.EditionId, request.OtherEventId }, ct);
        if (count > 0)
        {
            tx.AddAudit(now, request.By.PersonId, "edition.event-removed", edition.EditionId, new { request.OtherEventId, count });
        }

        await tx.CommitAsync(ct);
        return new Result.Removed(count);
    }

    private const string Delete = """
        delete from other_event
         where edition_id = @EditionId
           and (other_event_id = @OtherEventId::uuid or (@OtherEventId::uuid is null and source_key is not null))
        """;
}
