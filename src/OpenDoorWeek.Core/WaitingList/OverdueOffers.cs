using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Ends offers that nobody answered in time, and those of people who have a place by another way.</summary>
internal static class OverdueOffers
{
    public const string Mail = "offer.expired";

    /// <param name="tx">Holds the slot.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="isPassedOn">Whether its places are still passed on.</param>
    /// <param name="now">Offers until this instant or earlier are over.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Whether there were any; what is written waits in the batch.</returns>
    public static async Task<bool> EndAsync(Tx tx, Guid slotId, bool isPassedOn, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = await tx.ListAsync<Overdue>(List, new { slotId, now }, ct);
        foreach (var offer in overdue)
        {
            tx.AddOfferEnd(offer.OfferId, slotId, offer.IsWanted ? "expired" : "taken", now);
            if (offer.IsWanted)
            {
                AddTurn(tx, offer, OfferRule.Judge(offer.ExpiredOffers, isPassedOn), now);
            }
        }

        return overdue.Count > 0;
    }

    private static void AddTurn(Tx tx, Overdue offer, AfterExpiry fate, DateTimeOffset now)
    {
        tx.Add(CountTurn, new { offer.EntryId, now });
        if (fate != AfterExpiry.AtTheEnd)
        {
            tx.AddEntryEnd(offer.EntryId, "expired", now);
        }

        tx.AddMail(new(Mail, $"{offer.OfferId}", offer.OfferId, 1, offer.PersonId, offer.Email, offer.Language, new { offer.OfferId, fate = $"{fate}" }, now, now + Enqueue.DefaultLife));
        tx.AddAudit(now, null, Mail, offer.EntryId, new { fate = $"{fate}" });
    }

    /// <param name="IsWanted">False: she has a place already, and is told nothing.</param>
    private sealed record Overdue(Guid OfferId, Guid EntryId, bool IsWanted, int ExpiredOffers, Guid PersonId, string Email, Language Language);

    private const string List = """
        select o.offer_id, o.entry_id, w.status = 'offered' as is_wanted, w.expired_offers, w.person_id, p.email, w.language
          from waiting_offer o
          join waiting_entry w on w.entry_id = o.entry_id
          join person p on p.person_id = w.person_id
         where o.slot_id = @slotId
           and o.status = 'open'
           and (o.answer_by <= @now or w.status <> 'offered')
         order by w.priority, w.queued_at, w.entry_id
        """;

    // Priority is good for one offer: the end is the end of the whole list.
    private const string CountTurn = """
        update waiting_entry
           set status = 'waiting',
               expired_offers = expired_offers + 1,
               priority = 2,
               reason = 'first-come',
               queued_at = @now
         where entry_id = @EntryId
        """;
}
