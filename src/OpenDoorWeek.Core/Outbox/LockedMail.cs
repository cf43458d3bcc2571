using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>A mail of a zone of the organiser, locked: neither a sender nor another organiser changes it meanwhile.</summary>
/// <param name="AboutId">For the audit: the booking of which it speaks, else the slot, the host, or what else it is about.</param>
internal sealed record LockedMail(
    long OutboxId, string Kind, string State, Guid AboutId, bool HasNewer, DateTimeOffset ExpiresAt, DateTimeOffset? EndsAt, long? AgainId)
{
    public MailRule.Facts Facts => new(Kind, State, HasNewer, ExpiresAt, EndsAt);

    /// <returns>Null: no such mail, or not of a zone of hers.</returns>
    public static async Task<LockedMail?> LockAsync(Tx tx, long outboxId, OrganiserScope by, CancellationToken ct)
    {
        if (!await tx.FindAsync<bool>(IsHers, new { outboxId, OrganiserId = by.PersonId }, ct))
        {
            return null;
        }

        return await tx.FindLastAsync<LockedMail>([Lock, Read], new { outboxId }, ct);
    }

    private const string IsHers = $"""
        select exists (select 1
                         from outbox m
                         {MailSubject.Joins}
                        where m.outbox_id = @outboxId
                          and {OrganiserScope.Sql})
        """;

    private const string Lock = """
        select outbox_id
          from outbox
         where outbox_id = @outboxId
           for no key update
        """;

    private const string Read = $"""
        select m.outbox_id, m.kind, m.state, coalesce(b.booking_id, s.slot_id, h.host_id, m.aggregate_id) as about_id,
               {MailSubject.HasNewer} as has_newer, m.expires_at, s.ends_at,
               (select max(n.outbox_id)
                  from outbox n
                 where n.kind = m.kind
                   and n.aggregate_id = m.aggregate_id
                   and n.recipient = m.recipient
                   and n.aggregate_seq = m.aggregate_seq
                   and n.outbox_id > m.outbox_id
                   and n.state in ('queued', 'sending', 'retry', 'held')) as again_id
          from outbox m
          {MailSubject.Joins}
         where m.outbox_id = @outboxId
        """;
}
