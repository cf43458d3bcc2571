using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>One day of a host: its visits, and who comes to each. For one who acts for it; of her own visitors the names only.</summary>
public sealed class ReadHostDayPlan(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    /// <param name="Day">In Brussels; null: its next day with a visit, else its last.</param>
    public sealed record Request(Guid HostId, HostActor Actor, DateOnly? Day);

    /// <param name="Day">The one that is shown; null: none was asked for and it has no visits.</param>
    /// <param name="Visits">Of that day, by start.</param>
    /// <param name="Days">All days on which it has visits, in order.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(Host Host, DateOnly? Day, IReadOnlyList<Visit> Visits, IReadOnlyList<DateOnly> Days, DateTimeOffset Now);

    public sealed record Host(Guid HostId, string Name, string EditionSlug, string ZonePhone);

    /// <param name="Parties">Of confirmed bookings, by the name of the first.</param>
    public sealed record Visit(Moment Moment, IReadOnlyList<Party> Parties)
    {
        public int Expected => Parties.Sum(p => p.PartySize);
    }

    public sealed record Moment(Guid SlotId, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, int Capacity, string[] Languages);

    /// <param name="PartySize">People, those without a name too.</param>
    /// <param name="IsByPhone">The zone team booked it on the phone.</param>
    /// <param name="Names">Of those who gave one, the booker first.</param>
    /// <param name="Accepted">Of those, who accepted in their calendars.</param>
    public sealed record Party(Guid SlotId, int PartySize, bool IsByPhone, string[] Names, string[]? Accepted = null)
    {
        public int Unnamed => Math.Max(0, PartySize - Names.Length);
    }

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise };
        if (await db.FindAsync<Host>(FindHost, args, ct) is not { } host)
        {
            return null;
        }

        var moments = await db.ListAsync<Moment>(ListMoments, args, ct);
        IReadOnlyList<DateOnly> days = [.. moments.Select(m => m.LocalDate).Distinct()];
        var day = request.Day ?? ReadDayPlan.Choose(days, Brussels.DayOf(now));
        IReadOnlyList<Moment> ofDay = [.. moments.Where(m => m.LocalDate == day)];
        var slotIds = ofDay.Select(m => m.SlotId).ToArray();
        var parties = (await db.ListAsync<Party>(ListParties, new { slotIds }, ct)).ToLookup(p => p.SlotId);
        return new(host, day, [.. ofDay.Select(m => new Visit(m, [.. parties[m.SlotId]]))], days, now);
    }

    private const string FindHost = $"""
        select h.host_id, o.name, e.slug as edition_slug, ez.contact_phone as zone_phone
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
         where h.host_id = @HostId
           and {HostActor.Sql}
        """;

    private const string ListMoments = $"""
        select s.slot_id, s.local_date, s.local_start, s.local_end, s.starts_at, s.capacity,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as languages
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where s.host_id = @HostId
           and s.status = 'published'
           and {HostActor.Sql}
         order by s.starts_at, s.slot_id
        """;

    // Only of slots that the statement before found for this person.
    internal const string ListParties = $"""
        select b.slot_id, b.party_size, b.booked_by is not null as is_by_phone,
               array(select t.name
                       from participant t
                      where t.booking_id = b.booking_id
                        and t.status = 'confirmed'
                      order by t.person_id is distinct from b.person_id, t.name) as names,
               array(select t.name
                       from participant t
                      where t.booking_id = b.booking_id
                        and t.status = 'confirmed'
                        and t.answer = 'accepted') as accepted
          from booking b
         where b.slot_id = any(@slotIds)
           and b.status = 'confirmed'
           and not {ShownVisit.IsHidden}
         order by lower(b.name), b.booking_id
        """;
}
