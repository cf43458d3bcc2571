using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>One who waits for a place, as much as passing it on needs to know of her.</summary>
/// <param name="PartySize">People; all or none.</param>
internal sealed record Waiter(Guid EntryId, Guid PersonId, int PartySize, string[] Languages, Language Language, string Email)
{
    /// <summary>The queue of a locked slot, in its order. Who has a place there by another way is passed over.</summary>
    public static Task<IReadOnlyList<Waiter>> ListAsync(Tx tx, Guid slotId, CancellationToken ct) => tx.ListAsync<Waiter>(Queue, new { slotId }, ct);

    private const string Queue = """
        select w.entry_id, w.person_id, w.party_size, w.languages, w.language, p.email
          from waiting_entry w
          join person p on p.person_id = w.person_id
         where w.slot_id = @slotId
           and w.status = 'waiting'
           and not exists (select 1 from participant t where t.slot_id = w.slot_id and t.person_id = w.person_id and t.status = 'confirmed')
         order by w.priority, w.queued_at, w.entry_id
        """;
}
