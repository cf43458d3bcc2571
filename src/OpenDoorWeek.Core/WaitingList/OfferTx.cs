using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Writes offers of a locked slot, and what ends them.</summary>
internal static class OfferTx
{
    public const string Made = "offer.made";

    /// <summary>Holds places for the people asked and tells them. They are nobody's yet, so no person is locked.</summary>
    /// <param name="tx">Holds the slot, which has so many free places.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="asked">One, or several for the same places; the first says how many.</param>
    /// <param name="terms">Of all of them.</param>
    /// <param name="now">The moment at which the places came free.</param>
    public static void AddOffers(this Tx tx, Guid slotId, IReadOnlyList<Waiter> asked, OfferTerms terms, DateTimeOffset now)
    {
        var (bookingId, first) = (Guid.CreateVersion7(now), asked[0]);
        tx.Add(TakePlaces.Sql, new { slotId, first.PartySize, Notices = 0 });
        tx.Add(InsertBooking, new { bookingId, slotId, first.PartySize, first.Languages, first.Language, terms.AnswerBy, now });
        foreach (var waiter in asked)
        {
            var offerId = Guid.CreateVersion7(now);
            tx.Add(InsertOffer, new { offerId, waiter.EntryId, slotId, bookingId, isShared = asked.Count > 1, now, terms.AnswerBy });
            tx.Add(Ask, new { waiter.EntryId });
            tx.AddMail(new(Made, $"{offerId}", offerId, 0, waiter.PersonId, waiter.Email, waiter.Language, new { offerId }, terms.Leaves, terms.AnswerBy));
            tx.AddAudit(now, null, Made, waiter.EntryId, new { slotId, waiter.PartySize });
        }
    }

    /// <summary>Ends one offer; its places come free where nobody else is asked for them.</summary>
    /// <param name="tx">Holds the slot.</param>
    /// <param name="offerId">An open offer of this slot.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="status">declined, expired, taken or closed.</param>
    /// <param name="now">The moment of the end.</param>
    public static void AddOfferEnd(this Tx tx, Guid offerId, Guid slotId, string status, DateTimeOffset now)
    {
        tx.Add(EndOffer, new { offerId, status, now });
        tx.Add(FreeUnasked, new { slotId, now });
    }

    /// <summary>She waits no longer.</summary>
    /// <param name="status">declined, left, expired or closed.</param>
    public static void AddEntryEnd(this Tx tx, Guid entryId, string status, DateTimeOffset now) => tx.Add(EndEntry, new { entryId, status, now });

    // Whose it becomes is decided by the answer: until then it has no name, and the languages of the first asked.
    private const string InsertBooking = """
        insert into booking (booking_id, slot_id, status, party_size, name, languages, language, held_until, created_at)
        values (@bookingId, @slotId, 'offered', @PartySize, '-', @Languages, @Language, @AnswerBy, @now)
        """;

    private const string InsertOffer = """
        insert into waiting_offer (offer_id, entry_id, slot_id, booking_id, is_shared, offered_at, answer_by)
        values (@offerId, @EntryId, @slotId, @bookingId, @isShared, @now, @AnswerBy)
        """;

    private const string Ask = """
        update waiting_entry
           set status = 'offered'
         where entry_id = @EntryId
        """;

    private const string EndOffer = """
        update waiting_offer
           set status = @status,
               ended_at = @now
         where offer_id = @offerId
           and status = 'open'
        """;

    private const string FreeUnasked = """
        with freed as (
          update booking b
             set status = 'expired',
                 ended_at = @now
           where b.slot_id = @slotId
             and b.status = 'offered'
             and not exists (select 1 from waiting_offer o where o.booking_id = b.booking_id and o.status = 'open')
          returning party_size)
        update slot
           set taken = taken - (select sum(party_size) from freed)
         where slot_id = @slotId
           and exists (select 1 from freed)
        """;

    private const string EndEntry = """
        update waiting_entry
           set status = @status,
               ended_at = @now
         where entry_id = @entryId
           and status in ('waiting', 'offered')
        """;
}
