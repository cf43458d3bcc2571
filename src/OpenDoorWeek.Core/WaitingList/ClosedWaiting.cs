using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>The visit is cancelled: nobody waits for it any more, open offers end, and each who waited is told once.</summary>
internal static class ClosedWaiting
{
    public const string Mail = "waiting.closed";

    /// <param name="tx">Holds the slot; what is written waits in its batch.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="actorId">Who cancelled it for the host.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>People who get a mail.</returns>
    public static async Task<int> EndAsync(Tx tx, Guid slotId, Guid actorId, DateTimeOffset now, CancellationToken ct)
    {
        var entries = await tx.ListAsync<Entry>(List, new { slotId }, ct);
        foreach (var entry in entries)
        {
            if (entry.OfferId is { } offerId)
            {
                tx.AddOfferEnd(offerId, slotId, "closed", now);
            }

            tx.AddEntryEnd(entry.EntryId, "closed", now);
            tx.AddMail(new(Mail, $"{entry.EntryId}", entry.EntryId, 1, entry.PersonId, entry.Email, entry.Language, new { entry.EntryId }, now, now + Enqueue.DefaultLife));
            tx.AddAudit(now, actorId, Mail, entry.EntryId, new { slotId });
        }

        return entries.Count;
    }

    /// <param name="OfferId">The open one; null: she is not being asked.</param>
    private sealed record Entry(Guid EntryId, Guid? OfferId, Guid PersonId, string Email, Language Language);

    private const string List = """
        select w.entry_id, o.offer_id, w.person_id, p.email, w.language
          from waiting_entry w
          join person p on p.person_id = w.person_id
          left join waiting_offer o on o.entry_id = w.entry_id and o.status = 'open'
         where w.slot_id = @slotId
           and w.status in ('waiting', 'offered')
         order by w.priority, w.queued_at, w.entry_id
        """;
}
