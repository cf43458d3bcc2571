using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>All visits of the signed-in person, booked by her or by others in her name: what is coming, and what was.</summary>
public sealed class ReadAgenda(Database db, TimeProvider clock)
{
    /// <param name="Coming">Confirmed visits that have not ended, the next one first.</param>
    /// <param name="Past">Ended visits and cancelled bookings, the latest first.</param>
    public sealed record Result(IReadOnlyList<BookedVisit> Coming, IReadOnlyList<BookedVisit> Past);

    public async Task<Result> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = await db.ListAsync<BookedVisit>(BookedVisit.Select + ByPerson, new { personId, viewerId = personId, now }, ct);
        return new(
            [.. all.Where(v => v.IsConfirmed && v.EndsAt > now)],
            [.. all.Where(v => !v.IsConfirmed || v.EndsAt <= now).Reverse()]);
    }

    private const string ByPerson = $"""

         where (b.person_id = @personId
                or exists (select 1 from participant y where y.booking_id = b.booking_id and y.person_id = @personId))
           and not {ShownVisit.IsHidden}
         order by s.starts_at, b.created_at
        """;
}
