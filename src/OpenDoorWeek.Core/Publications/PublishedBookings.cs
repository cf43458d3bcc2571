using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Bookings that a publication brings, takes back and revives, all at once: with people and then slots locked.</summary>
internal static class PublishedBookings
{
    /// <summary>Ends and revives before it inserts: what goes makes room for what comes, in a slot and in a day.</summary>
    /// <param name="publication">Its row is in the batch.</param>
    /// <param name="domain">Right part of the calendar UIDs, which then stay for life.</param>
    /// <returns>The participants of what comes, in the order of <see cref="PublicationChange.Comes"/>.</returns>
    public static Guid[] AddTo(Tx tx, NewPublication publication, PublicationChange change, string domain)
    {
        Guid[] bookings = [.. change.Comes.Select(_ => Guid.CreateVersion7(publication.Now))];
        Guid[] participants = [.. change.Comes.Select(_ => Guid.CreateVersion7(publication.Now))];
        var args = new
        {
            publication.PublicationId,
            publication.EditionId,
            publication.Now,
            publication.By,
            publication.Number,
            domain,
            Ends = change.Goes.Select(v => v.BookingId).ToArray(),
            Revives = change.ComesBack.Select(v => v.BookingId).ToArray(),
            RevivedParticipants = change.ComesBack.Select(v => v.ParticipantId).ToArray(),
            Bookings = bookings,
            Participants = participants,
            People = change.Comes.Select(c => c.PersonId).ToArray(),
            Slots = change.Comes.Select(c => c.SlotId).ToArray(),
        };
        foreach (var sql in (string[])[EndParticipants, EndBookings, ReviveBookings, ReviveParticipants, InsertBookings, InsertParticipants, WaitNoMore, Count, Audit])
        {
            tx.Add(sql, args);
        }

        return participants;
    }

    private const string EndParticipants = """
        update participant
           set status = 'cancelled', ended_at = @Now, sequence = sequence + 1
         where booking_id = any(@Ends::uuid[])
           and status = 'confirmed'
        """;

    private const string EndBookings = """
        update booking
           set status = 'cancelled', ended_at = @Now
         where booking_id = any(@Ends::uuid[])
           and status = 'confirmed'
        """;

    private const string ReviveBookings = """
        update booking
           set status = 'confirmed', ended_at = null
         where booking_id = any(@Revives::uuid[])
           and status = 'cancelled'
        """;

    private const string ReviveParticipants = """
        update participant
           set status = 'confirmed', ended_at = null
         where participant_id = any(@RevivedParticipants::uuid[])
           and status = 'cancelled'
        """;

    private const string InsertBookings = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language, created_at, confirmed_at, publication_id)
        select n.booking_id, n.slot_id, p.person_id, 'confirmed', l.party_size, coalesce(p.name, p.email, '-'), p.organisation, l.languages, p.language, @Now, @Now, @PublicationId
          from unnest(@Bookings::uuid[], @Slots::uuid[], @People::uuid[]) as n (booking_id, slot_id, person_id)
          join person p on p.person_id = n.person_id
          join wish_list l on l.person_id = n.person_id and l.edition_id = @EditionId
        """;

    private const string InsertParticipants = """
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
        select n.participant_id, b.booking_id, b.slot_id, b.person_id, b.name, b.language, s.period, 'confirmed', 'p-' || n.participant_id || '@' || @domain::text, @Now
          from unnest(@Bookings::uuid[], @Participants::uuid[]) as n (booking_id, participant_id)
          join booking b on b.booking_id = n.booking_id
          join slot s on s.slot_id = b.slot_id
        """;

    private const string WaitNoMore = """
        update waiting_entry w
           set status = 'placed', ended_at = @Now
          from booking b
         where b.booking_id = any(@Bookings::uuid[] || @Revives::uuid[])
           and w.slot_id = b.slot_id
           and w.person_id = b.person_id
           and w.status in ('waiting', 'offered')
        """;

    // One sum for each slot: the constraint judges what stands at the end, not the way there.
    private const string Count = """
        update slot s
           set taken = s.taken + d.places
          from (select b.slot_id, sum(case when b.booking_id = any(@Ends::uuid[]) then -b.party_size else b.party_size end)::int as places
                  from booking b
                 where b.booking_id = any(@Ends::uuid[] || @Revives::uuid[] || @Bookings::uuid[])
                 group by b.slot_id) d
         where s.slot_id = d.slot_id
        """;

    private const string Audit = """
        insert into audit (at, actor_id, action, subject_id, facts)
        select @Now, @By::uuid, case when b.status = 'cancelled' then 'booking.taken-back' else 'booking.placed' end, b.booking_id,
               jsonb_build_object('publication', @Number::int, 'slotId', b.slot_id, 'partySize', b.party_size)
          from booking b
         where b.booking_id = any(@Ends::uuid[] || @Revives::uuid[] || @Bookings::uuid[])
         order by b.booking_id
        """;
}
