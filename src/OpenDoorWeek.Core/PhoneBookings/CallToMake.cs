using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Somebody without address who is to be called, with what there is to say.</summary>
/// <param name="Phone">Null: not given.</param>
/// <param name="Languages">In which she follows a visit, so also a call.</param>
/// <param name="IsCancelled">The host took her place back; else the visit changed and she keeps it.</param>
/// <param name="Version">Of the slot as it stands, which she is about to be told.</param>
/// <param name="DueAt">Of the first change that nobody told her.</param>
/// <param name="Was">As she knows it.</param>
/// <param name="Now">As it stands; of no use to her where her place is cancelled.</param>
public sealed record CallToMake(
    Guid CallId, Guid ParticipantId, Guid BookingId, string Name, string? Organisation, string? Phone, string[] Languages, int PartySize, string HostName,
    bool IsCancelled, int Version, DateTimeOffset DueAt, ToldFacts Was, ToldFacts Now)
{
    /// <summary>Where her place is cancelled: what she could visit instead, at the moment of reading.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>The rule, without a database: false where a change was taken back before she heard of it.</summary>
    internal bool HasNews => IsCancelled || Was.ChangesTo(Now).Count > 0;

    /// <summary>The oldest first. Who gave her place back or moved on the phone meanwhile knows it, and nobody is called about a visit that is over.</summary>
    internal static async Task<IReadOnlyList<CallToMake>> ListAsync(Tx tx, string slug, OrganiserScope by, DateTimeOffset now, CancellationToken ct) =>
        [.. (await tx.ListAsync<Row>(List, new { slug, OrganiserId = by.PersonId, now }, ct)).Select(r => r.ToCall()).Where(c => c.HasNews)];

    private sealed record Row(
        Guid CallId, Guid ParticipantId, Guid BookingId, string Name, string? Organisation, string? Phone, string[] SpokenLanguages, int PartySize, string HostName,
        bool IsCancelled, int SlotVersion, DateTimeOffset DueAt,
        DateOnly WasDate, TimeOnly WasStart, TimeOnly WasEnd, string WasPlaceKind, string WasStreet, string WasPostcode, string? WasMeetingPoint, string[] WasLanguages,
        DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, string PlaceKind, string Street, string Postcode, string? MeetingPoint, string[] Languages)
    {
        public CallToMake ToCall() => new(
            CallId, ParticipantId, BookingId, Name, Organisation, Phone, SpokenLanguages, PartySize, HostName, IsCancelled, SlotVersion, DueAt,
            new(WasDate, WasStart, WasEnd, WasPlaceKind, WasStreet, WasPostcode, WasMeetingPoint, WasLanguages),
            new(LocalDate, LocalStart, LocalEnd, PlaceKind, Street, Postcode, MeetingPoint, Languages));
    }

    // What no longer changed after the version that she knows has no row of its own: it says what the next one says, or the slot itself.
    private const string List = $"""
        select c.call_id, t.participant_id, b.booking_id, t.name, b.organisation, b.phone, b.languages as spoken_languages, b.party_size, o.name as host_name,
               t.status <> 'confirmed' as is_cancelled, s.version as slot_version, c.due_at,
               w.local_date as was_date, w.local_start as was_start, w.local_end as was_end, w.place_kind as was_place_kind, w.street as was_street,
               w.postcode as was_postcode, w.meeting_point as was_meeting_point, w.languages as was_languages,
               s.local_date, s.local_start, s.local_end, s.place_kind, s.street, s.postcode, s.meeting_point, l.languages
          {LockedCall.From}
          join booking b on b.booking_id = t.booking_id
         cross join lateral (select array(select x.language from slot_language x where x.slot_id = s.slot_id order by x.language) as languages) l
         cross join lateral (select v.local_date, v.local_start, v.local_end, v.place_kind, v.street, v.postcode, v.meeting_point, v.languages, v.version
                               from slot_version v
                              where v.slot_id = s.slot_id
                                and v.version >= c.version
                             union all
                             select s.local_date, s.local_start, s.local_end, s.place_kind, s.street, s.postcode, s.meeting_point, l.languages, s.version
                              order by version
                              limit 1) w
         where e.slug = @slug
           and c.called_at is null
           and (t.status = 'confirmed' or t.cancelled_by_host)
           and greatest((w.local_date + w.local_end) at time zone 'Europe/Brussels', case when t.status = 'confirmed' then s.ends_at end) > @now
           and {OrganiserScope.Sql}
         order by c.due_at, c.call_id
        """;
}
