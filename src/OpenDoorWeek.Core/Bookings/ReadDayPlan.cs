using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>One day of a visitor: her visits in the order in which she goes from one to the next.</summary>
public sealed class ReadDayPlan(Database db, TimeProvider clock)
{
    /// <param name="PersonId">The signed-in person: nobody sees another's day.</param>
    /// <param name="Day">In Brussels; null: her next day with a visit, else her last.</param>
    public sealed record Request(Guid PersonId, DateOnly? Day);

    /// <param name="Day">The one that is shown; null: none was asked for and she has no visits.</param>
    /// <param name="Visits">Of that day, by start.</param>
    /// <param name="Days">All days on which she has visits, in order.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(DateOnly? Day, IReadOnlyList<PlannedVisit> Visits, IReadOnlyList<DateOnly> Days, DateTimeOffset Now);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = await db.ListAsync<PlannedVisit>(List, new { request.PersonId }, ct);
        IReadOnlyList<DateOnly> days = [.. all.Select(v => v.LocalDate).Distinct()];
        var day = request.Day ?? Choose(days, Brussels.DayOf(now));
        return new(day, [.. all.Where(v => v.LocalDate == day)], days, now);
    }

    /// <summary>The rule, without a database: the next of these days that is not over, else the last.</summary>
    /// <param name="days">In order.</param>
    /// <param name="today">In Brussels.</param>
    /// <returns>Null: there are none.</returns>
    internal static DateOnly? Choose(IReadOnlyList<DateOnly> days, DateOnly today) =>
        days.Cast<DateOnly?>().FirstOrDefault(d => d >= today) ?? days.Cast<DateOnly?>().LastOrDefault();

    private const string List = $"""
        select t.slot_id, b.party_size, o.name as host_name, o.phone as host_phone,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as languages,
               ez.contact_phone as zone_phone, pl.tile_column, pl.tile_row
          from participant t
          join booking b on b.booking_id = t.booking_id
          join slot s on s.slot_id = t.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join edition_zone ez on ez.edition_id = s.edition_id and ez.zone_code = o.zone_code
         where t.person_id = @PersonId
           and (t.status = 'confirmed' or {ShownVisit.IsTakenBack})
           and not {ShownVisit.IsHidden}
         order by s.starts_at, s.slot_id
        """;
}
