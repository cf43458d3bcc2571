using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.Attendance;

/// <summary>A visit with everybody who has a place in it, and what is known of each.</summary>
/// <param name="People">Of confirmed bookings, by the name of the booker, she first.</param>
/// <param name="Unnamed">Of confirmed bookings with places that have no name.</param>
/// <param name="Late">Who cancelled within <see cref="LateHours"/> before the start and did not come back; the last one first.</param>
public sealed record AttendedVisit(
    AttendedVisit.Moment Slot, IReadOnlyList<AttendedVisit.Person> People, IReadOnlyList<AttendedVisit.Group> Unnamed, IReadOnlyList<AttendedVisit.Gone> Late)
{
    /// <summary>Whoever cancelled before that is not listed: nobody waited for her.</summary>
    public const int LateHours = 24;

    /// <param name="Until">Exclusive: the end of looking back, or of the edition where it has none.</param>
    /// <param name="IsContact">She acts as contact; false: as organiser of its zone.</param>
    /// <param name="Version">0: nothing was ever saved.</param>
    public sealed record Moment(
        Guid HostId, string HostName, string EditionSlug, string ZonePhone, bool IsContact, Guid SlotId, string Status,
        DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, DateTimeOffset Until, bool HostAbsent, int Version)
    {
        public PhaseGate Gate(DateTimeOffset now) => PhaseGate.At(new Phase("", StartsAt, Until), now);
    }

    /// <param name="Mark">Of <see cref="AttendanceMark.All"/>.</param>
    public sealed record Person(Guid ParticipantId, Guid BookingId, string Name, string Mark);

    /// <param name="Name">Of who booked.</param>
    /// <param name="Places">Without a name, at least 1.</param>
    /// <param name="Present">Of these; null: unknown.</param>
    public sealed record Group(Guid BookingId, string Name, int Places, int? Present);

    public sealed record Gone(string Name, DateTimeOffset EndedAt);

    /// <summary>People expected, and those known to have been there: nobody where the host was absent.</summary>
    public (int Present, int Expected) Count => (
        Slot.HostAbsent ? 0 : People.Count(p => p.Mark == AttendanceMark.Present) + Unnamed.Sum(u => u.Present ?? 0),
        People.Count + Unnamed.Sum(u => u.Places));

    /// <summary>In order.</summary>
    public IReadOnlyList<Guid> Bookings => [.. People.Select(p => p.BookingId).Concat(Unnamed.Select(u => u.BookingId)).Distinct()];

    /// <summary>What stands for a person: that the host was absent stands above all.</summary>
    public string StandsFor(Person person) => Slot.HostAbsent ? AttendanceMark.HostAbsent : person.Mark;

    /// <returns>Null: no such visit of this host, or none that this person acts for.</returns>
    internal static async Task<AttendedVisit?> ReadAsync(Tx tx, Guid hostId, Guid slotId, HostActor actor, CancellationToken ct)
    {
        var args = new { hostId, slotId, actor.PersonId, actor.MayOrganise, LateHours };
        return await tx.FindAsync<Moment>(FindMoment, args, ct) is { } moment
            ? new(moment, await tx.ListAsync<Person>(ListPeople, args, ct), await tx.ListAsync<Group>(ListUnnamed, args, ct), await tx.ListAsync<Gone>(ListLate, args, ct))
            : null;
    }

    private const string FindMoment = $"""
        select h.host_id, o.name as host_name, e.slug as edition_slug, ez.contact_phone as zone_phone,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = @PersonId) as is_contact,
               s.slot_id, s.status, s.local_date, s.local_start, s.local_end, s.starts_at,
               coalesce(f.closes_at, (e.last_day + 1)::timestamp at time zone 'Europe/Brussels') as until,
               coalesce(a.host_absent, false) as host_absent, coalesce(a.version, 0) as version
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'looking-back'
          left join slot_attendance a on a.slot_id = s.slot_id
         where s.slot_id = @slotId
           and s.host_id = @hostId
           and {HostActor.Sql}
        """;

    // Only of a slot that the statement before found for this person.
    private const string ListPeople = $"""
        select t.participant_id, b.booking_id, t.name, coalesce(a.mark, 'unknown') as mark
          from booking b
          join participant t on t.booking_id = b.booking_id
          left join participant_attendance a on a.participant_id = t.participant_id
         where b.slot_id = @slotId
           and b.status = 'confirmed'
           and t.status = 'confirmed'
           and not {ShownVisit.IsHidden}
         order by lower(b.name), b.booking_id, t.person_id is distinct from b.person_id, lower(t.name), t.participant_id
        """;

    private const string ListUnnamed = $"""
        select b.booking_id, b.name, b.party_size - n.named as places,
               case when u.present is not null then least(u.present, b.party_size - n.named) end as present
          from booking b
         cross join lateral (select count(*)::int as named from participant t where t.booking_id = b.booking_id and t.status = 'confirmed') n
          left join unnamed_attendance u on u.booking_id = b.booking_id
         where b.slot_id = @slotId
           and b.status = 'confirmed'
           and b.party_size > n.named
           and not {ShownVisit.IsHidden}
         order by lower(b.name), b.booking_id
        """;

    private const string ListLate = $"""
        select t.name, max(t.ended_at) as ended_at
          from participant t
          join booking b on b.booking_id = t.booking_id
          join slot s on s.slot_id = t.slot_id
         where t.slot_id = @slotId
           and t.status = 'cancelled'
           and not {ShownVisit.IsHidden}
           and t.ended_at >= s.starts_at - @LateHours * interval '1 hour'
           and not exists (select 1 from participant c where c.slot_id = t.slot_id and c.person_id = t.person_id and c.status = 'confirmed')
         group by t.person_id, t.name
         order by ended_at desc, t.name
        """;
}
