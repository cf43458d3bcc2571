using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Slots;

/// <summary>The end of a visit: nobody keeps a place, a hold, an offer or a turn in its queue, and everybody concerned is told once.</summary>
internal static class CancelledSlot
{
    /// <summary>To the contacts of the host, with the CANCEL of their own entry. Where nobody ever booked, there is no such entry.</summary>
    public const string HostMail = "host.cancelled";

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="People">Participants who were told.</param>
    /// <param name="Waiting">People of the waiting list who were told.</param>
    public sealed record Ids(Guid SlotId, Guid ContactId, int People, int Waiting);

    /// <param name="tx">With the slot locked and an empty batch; what is written waits in it.</param>
    /// <param name="slotId">A published slot that has not begun.</param>
    /// <param name="actorId">Who acts for the host.</param>
    /// <param name="asOrganiser">She does so as organiser.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task EndAsync(Tx tx, Guid slotId, Guid actorId, bool asOrganiser, DateTimeOffset now, CancellationToken ct)
    {
        var told = await CancelledByHost.EndAsync(tx, slotId, null, actorId, now, ct);
        var waiting = await ClosedWaiting.EndAsync(tx, slotId, actorId, now, ct);
        await CancelledHolds.EndAsync(tx, slotId, now, ct);
        tx.Add(Cancel, new { slotId });
        tx.MarkMail();
        tx.Add(InsertMails, new { kind = HostMail, slotId, told.People, waiting, now, expiresAt = now + Enqueue.DefaultLife });
        tx.AddAudit(now, actorId, "slot.withdrawn", slotId, new { told.People, told.Bookings, told.Places, waiting, asOrganiser });
    }

    private const string Cancel = """
        update slot
           set status = 'cancelled',
               version = version + 1,
               host_sequence = host_sequence + case when host_sequence > 0 then 1 else 0 end
         where slot_id = @slotId
        """;

    private const string InsertMails = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at)
        select @kind, k.key, s.slot_id, s.host_sequence, p.person_id, p.email, p.language,
               jsonb_build_object('slotId', s.slot_id, 'contactId', p.person_id, 'people', @People::int, 'waiting', @waiting::int),
               @kind || '.' || k.key, 'queued', @now, @expiresAt, @now
          from slot s
          join host h on h.host_id = s.host_id
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         cross join lateral (select s.slot_id || '.' || p.person_id || '.' || s.host_sequence as key) k
         where s.slot_id = @slotId
           and s.host_sequence > 0
        on conflict on constraint outbox_once do nothing
        """;
}
