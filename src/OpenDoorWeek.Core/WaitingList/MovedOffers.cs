using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Open offers of a slot that changed: who is asked is asked again, with what it says now, and never longer than it can be booked.</summary>
/// <remarks>Who waits without an offer stays on the list: she reads what it says when she is asked.</remarks>
internal static class MovedOffers
{
    /// <param name="tx">Holds the slot; the change is in its batch, which is flushed here.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="version">That it had before this change.</param>
    /// <param name="terms">Of the mails about the change.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task AddAsync(Tx tx, Guid slotId, int version, ChangeTerms terms, DateTimeOffset now, CancellationToken ct)
    {
        await tx.FlushAsync(ct);
        if (await LockedSlot.ReadAsync(tx, slotId, ct) is not { HasWaiters: true } slot)
        {
            return;
        }

        tx.MarkMail();
        var args = new { slotId, version, slot.BookingStops, terms.Leaves, Wakes = WakingHours.Next(terms.Leaves), now };
        tx.Add(EndInTime, args);
        tx.Add(RenderAnew, args);
        tx.Add(AskAgain, args);
        await tx.FlushAsync(ct);
    }

    private const string EndInTime = """
        with cut as (
          update waiting_offer
             set answer_by = greatest(@BookingStops, offered_at + interval '1 second')
           where slot_id = @slotId
             and status = 'open'
             and answer_by > @BookingStops
          returning booking_id, answer_by)
        update booking b
           set held_until = c.answer_by
          from cut c
         where b.booking_id = c.booking_id
        """;

    private const string RenderAnew = """
        update outbox m
           set state = 'queued',
               lease_no = lease_no + 1,
               lease_owner = null,
               lease_until = null,
               subject = null,
               text_body = null,
               html_body = null
          from waiting_offer f
         where f.slot_id = @slotId
           and f.status = 'open'
           and m.aggregate_id = f.offer_id
           and m.kind = 'offer.made'
           and m.state in ('queued', 'retry', 'sending')
           and m.dot_at is null
        """;

    private const string AskAgain = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'offer.made', k.key, f.offer_id, @version::int, p.person_id, p.email, w.language,
               jsonb_build_object('offerId', f.offer_id),
               'offer.made.' || k.key, case when @Wakes < f.answer_by then @Wakes::timestamptz else @Leaves::timestamptz end, f.answer_by, @now
          from waiting_offer f
          join waiting_entry w on w.entry_id = f.entry_id
          join person p on p.person_id = w.person_id
         cross join lateral (select f.offer_id || '.' || @version::int as key) k
         where f.slot_id = @slotId
           and f.status = 'open'
           and f.answer_by > @Leaves
           and p.email is not null
           and not exists (select 1
                             from outbox m
                            where m.aggregate_id = f.offer_id
                              and m.kind = 'offer.made'
                              and m.state = 'queued'
                              and m.dot_at is null)
        on conflict on constraint outbox_once do nothing
        """;
}
