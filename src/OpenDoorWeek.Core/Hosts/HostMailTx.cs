using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Who is written to about a registration.</summary>
internal enum HostMailTo
{
    /// <summary>All contacts of the organisation.</summary>
    Contacts,

    /// <summary>All organisers of its zone.</summary>
    Organisers,
}

/// <summary>Mails about a registration; each submission has its own.</summary>
internal static class HostMailTx
{
    /// <summary>After <c>submission_no</c> rose in the same batch, where it does: the keys carry the number.</summary>
    /// <remarks>A mail that tells of what is no longer so is superseded when it is written (<see cref="RegistrationMails"/>).</remarks>
    /// <param name="tx">The transaction of the change.</param>
    /// <param name="kind">One of <see cref="RegistrationMails"/>.</param>
    /// <param name="to">Contacts or organisers.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="expiresAt">Not sent from then on; null: worth as long as any mail.</param>
    public static void AddHostMails(this Tx tx, string kind, HostMailTo to, Guid hostId, DateTimeOffset now, DateTimeOffset? expiresAt = null)
    {
        tx.MarkMail();
        var args = new { kind, hostId, now, expiresAt = expiresAt ?? now + Enqueue.DefaultLife };
        tx.Add(to == HostMailTo.Contacts ? InsertForContacts : InsertForOrganisers, args);
    }

    private const string InsertForContacts = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at)
        select @kind, k.key, h.host_id, h.submission_no, p.person_id, p.email, p.language,
               jsonb_build_object('hostId', h.host_id, 'number', h.submission_no, 'personId', p.person_id),
               @kind || '.' || k.key, 'queued', @now, @expiresAt, @now
          from host h
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         cross join lateral (select h.host_id || '.' || h.submission_no || '.' || p.person_id as key) k
         where h.host_id = @hostId
        on conflict on constraint outbox_once do nothing
        """;

    private const string InsertForOrganisers = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at)
        select distinct @kind, k.key, h.host_id, h.submission_no, p.person_id, p.email, p.language,
               jsonb_build_object('hostId', h.host_id, 'number', h.submission_no, 'personId', p.person_id),
               @kind || '.' || k.key, 'queued', @now::timestamptz, @expiresAt::timestamptz, @now::timestamptz
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join organiser r on r.zone_code is null or r.zone_code = o.zone_code
          join person p on p.person_id = r.person_id
         cross join lateral (select h.host_id || '.' || h.submission_no || '.' || p.person_id as key) k
         where h.host_id = @hostId
        on conflict on constraint outbox_once do nothing
        """;
}
