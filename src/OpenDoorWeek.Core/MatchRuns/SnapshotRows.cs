using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What the database says of an edition at one instant, for the matching.</summary>
internal sealed record SnapshotRows(
    IReadOnlyList<SnapshotRows.Place> Places, IReadOnlyList<SnapshotRows.Host> Hosts, IReadOnlyList<SnapshotRows.Slot> Slots, IReadOnlyList<SnapshotRows.WishList> Lists,
    IReadOnlyList<SnapshotRows.Absence> Absences, IReadOnlyList<SnapshotRows.Visit> Visits, IReadOnlyList<SnapshotRows.Pin> Pins)
{
    public sealed record Place(string Postcode, int TileColumn, int TileRow);

    public sealed record Host(Guid HostId, string Postcode, string Sector);

    /// <param name="Day">From 0, the first day of the edition.</param>
    /// <param name="Starts">Minutes since midnight.</param>
    /// <param name="Taken">People, holds and offers included.</param>
    public sealed record Slot(Guid SlotId, Guid HostId, string Postcode, int Day, int Starts, int Ends, int Capacity, int Taken, int Minimum, string[] Admits, string[] Languages);

    /// <param name="Kind">Of visitor; null: professional.</param>
    /// <param name="Wishes">Slots, the dearest first, whether they are still there or not.</param>
    public sealed record WishList(Guid PersonId, int WantedVisits, int VisitsADay, int PartySize, string? Kind, bool OpenToOthers, string[] Languages, Guid[] Wishes);

    public sealed record Absence(Guid PersonId, int Day, int Starts, int Ends);

    /// <summary>A confirmed visit of somebody who sent wishes, of whichever edition.</summary>
    /// <param name="IsBooker">She booked it; else she was named by another.</param>
    /// <param name="Places">Of the booking.</param>
    /// <param name="IsPublished">A publication of this edition brought it.</param>
    /// <param name="IsHidden">And nobody has been shown it yet: it is as good as a plan.</param>
    public sealed record Visit(Guid PersonId, Guid SlotId, bool IsBooker, string Postcode, int Day, int Starts, int Ends, Guid BookingId, int Places, bool IsPublished, bool IsHidden);

    /// <summary>In the order in which they were decided. What a visitor declined from an outcome does not come back to her.</summary>
    public sealed record Pin(Guid PersonId, Guid SlotId, bool IsMust);

    /// <param name="tx">Of repeatable reads: all of this is of one instant.</param>
    /// <param name="editionId">The edition.</param>
    public static async Task<SnapshotRows> ReadAsync(Tx tx, Guid editionId, CancellationToken ct)
    {
        var of = new { editionId };
        return new(
            await tx.ListAsync<Place>(ListPlaces, of, ct),
            await tx.ListAsync<Host>(ListHosts, of, ct),
            await tx.ListAsync<Slot>(ListSlots, of, ct),
            await tx.ListAsync<WishList>(ListLists, of, ct),
            await tx.ListAsync<Absence>(ListAbsences, of, ct),
            await tx.ListAsync<Visit>(ListVisits, of, ct),
            await tx.ListAsync<Pin>(ListPins, of, ct));
    }

    private const string ListPlaces = """
        select postcode, tile_column, tile_row
          from place
         order by postcode
        """;

    private const string ListHosts = """
        select h.host_id, o.postcode, o.sector
          from host h
          join organisation o on o.organisation_id = h.organisation_id
         where h.edition_id = @editionId
           and h.status = 'accepted'
         order by h.host_id
        """;

    private const string ListSlots = """
        select s.slot_id, s.host_id, s.postcode, s.local_date - e.first_day as day,
               (extract(epoch from s.local_start) / 60)::int as starts, (extract(epoch from s.local_end) / 60)::int as ends,
               s.capacity, s.taken, s.minimum, s.admits,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages
          from slot s
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id and h.status = 'accepted'
         where s.edition_id = @editionId
           and s.status = 'published'
           and s.local_date between e.first_day and e.last_day
         order by s.slot_id
        """;

    private const string ListLists = """
        select l.person_id, l.wanted_visits, l.visits_a_day, l.party_size, l.kind, l.open_to_others, l.languages,
               array(select w.slot_id from wish w where w.wish_list_id = l.wish_list_id order by w.rank) as wishes
          from wish_list l
         where l.edition_id = @editionId
           and l.submitted_at is not null
         order by l.person_id
        """;

    private const string ListAbsences = """
        select l.person_id, u.day - e.first_day as day, (extract(epoch from u.starts) / 60)::int as starts, (extract(epoch from u.ends) / 60)::int as ends
          from wish_unavailable u
          join wish_list l on l.wish_list_id = u.wish_list_id and l.submitted_at is not null
          join edition e on e.edition_id = l.edition_id
         where l.edition_id = @editionId
           and u.day between e.first_day and e.last_day
         order by l.person_id, u.day, u.starts
        """;

    private const string ListVisits = $"""
        select t.person_id, t.slot_id, b.person_id = t.person_id as is_booker, s.postcode, s.local_date - e.first_day as day,
               (extract(epoch from s.local_start) / 60)::int as starts, (extract(epoch from s.local_end) / 60)::int as ends,
               b.booking_id, b.party_size as places, b.publication_id is not null and s.edition_id = l.edition_id as is_published,
               s.edition_id = l.edition_id and {ShownVisit.IsHidden} as is_hidden
          from wish_list l
          join edition e on e.edition_id = l.edition_id
          join participant t on t.person_id = l.person_id and t.status = 'confirmed'
          join booking b on b.booking_id = t.booking_id
          join slot s on s.slot_id = t.slot_id
         where l.edition_id = @editionId
           and l.submitted_at is not null
           and s.local_date between e.first_day and e.last_day
         order by t.person_id, s.local_date, s.local_start, s.slot_id
        """;

    private const string ListPins = """
        select p.person_id, p.slot_id, p.is_must
          from (select person_id, slot_id, kind = 'must' as is_must, decided_at, pin_id
                  from match_pin
                 union all
                select b.person_id, b.slot_id, false, b.declined_at, b.booking_id
                  from booking b
                 where b.declined_at is not null
                   and b.person_id is not null
                   and not exists (select 1 from match_pin m where m.person_id = b.person_id and m.slot_id = b.slot_id)
                   and not exists (select 1 from participant t where t.person_id = b.person_id and t.slot_id = b.slot_id and t.status = 'confirmed')) p
          join slot s on s.slot_id = p.slot_id
         where s.edition_id = @editionId
         order by p.decided_at, p.pin_id
        """;
}
