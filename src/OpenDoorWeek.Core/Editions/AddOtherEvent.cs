using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers enter by hand what another initiative does around the week.</summary>
public sealed class AddOtherEvent(Database db, TimeProvider clock)
{
    /// <param name="Title">Not empty.</param>
    /// <param name="Place">Null when left empty.</param>
    /// <param name="LastDay">Not before <paramref name="FirstDay"/>.</param>
    /// <param name="LocalStart">Null, like <paramref name="LocalEnd"/>: whole days.</param>
    /// <param name="LocalEnd">On one day not before <paramref name="LocalStart"/>.</param>
    /// <param name="Key">From the form: the same key enters it once.</param>
    public sealed record Request(
        OrganiserScope By, string Slug, string Title, string? Place, DateOnly FirstDay, DateOnly LastDay, TimeOnly? LocalStart, TimeOnly? LocalEnd, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Added : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AddAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AddAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "editions/calendar", request.Key, request with { Key = Guid.Empty });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new EditionRefusal.KeyReused());
            case { Answer: not null }:
                return new Result.Added();
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        var (r, eventId) = (request, Guid.CreateVersion7(now));
        tx.Add(Insert, new { eventId, edition.EditionId, r.Title, r.Place, r.FirstDay, r.LastDay, r.LocalStart, r.LocalEnd, now });
        tx.AddAudit(now, r.By.PersonId, "edition.event-added", edition.EditionId, new { eventId, r.FirstDay, r.LastDay });
        tx.AddAnswer(once, eventId);
        await tx.CommitAsync(ct);
        return new Result.Added();
    }

    private const string Insert = """
        insert into other_event (other_event_id, edition_id, title, place, first_day, last_day, local_start, local_end, created_at)
        values (@eventId, @EditionId, @Title, @Place::text, @FirstDay, @LastDay, @LocalStart::time, @LocalEnd::time, @now)
        """;
}
