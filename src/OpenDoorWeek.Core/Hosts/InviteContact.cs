using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Asks a colleague by mail to become a contact of the organisation too. Asked again, she gets a new link and the old one ends.</summary>
public sealed class InviteContact(Database db, TimeProvider clock)
{
    public const string Mail = "host.contact-invited";
    private const string Route = "hosts/invite";

    /// <summary>Of one host within a day: a form is no way to write to strangers.</summary>
    public const int MaxPerDay = 5;

    /// <summary>How long the link of the mail works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Email">Normalised.</param>
    /// <param name="Name">Not empty.</param>
    /// <param name="Role">Null: not said.</param>
    /// <param name="Phone">Null: not said.</param>
    /// <param name="Language">In which we write to her.</param>
    /// <param name="Key">From the form: the same key writes once.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Email, string Name, string? Role, string? Phone, Language Language, Guid Key);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => InviteAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> InviteAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        var body = new { request.HostId, request.Email, request.Name, request.Role, request.Phone };
        var once = new Once($"{request.Actor.PersonId}", Route, request.Key, body);
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new HostChange.Refused(new HostRefusal.KeyReused());
            case { Answer: not null }:
                return new HostChange.Done();
        }

        var known = await tx.FindAsync<Known>(FindKnown, new { host.OrganisationId, request.HostId, request.Email, since = now.AddDays(-1) }, ct);
        return Refuse(host, known!, now) is { } refusal
            ? new HostChange.Refused(refusal)
            : await WriteAsync(tx, request, host, known!, once, now, ct);
    }

    private static async Task<HostChange> WriteAsync(Tx tx, Request r, LockedHost host, Known known, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (invitationId, version) = (known.InvitationId ?? Guid.CreateVersion7(now), known.LinkVersion + 1);
        tx.Add(Upsert, new { invitationId, r.HostId, host.OrganisationId, r.Email, r.Name, r.Role, r.Phone, r.Language, r.Actor.PersonId, now, expiresAt = now + Life });
        tx.AddMail(new(Mail, $"{invitationId}.{version}", invitationId, version, null, r.Email, r.Language, new { invitationId, version }, now, now + Life));
        tx.AddStep(host, new(r.HostId, r.Actor, HostSteps.Colleague), now);
        tx.AddAudit(now, r.Actor.PersonId, Mail, r.HostId, new { invitationId, version });
        tx.AddAnswer(once, new { invitationId });
        await tx.CommitAsync(ct);
        return new HostChange.Done();
    }

    /// <summary>The rule, without a database. Contacts may change when the rest is being read, too.</summary>
    internal static HostRefusal? Refuse(LockedHost host, Known known, DateTimeOffset now)
    {
        if (host.Status != "submitted" && host.RefuseEdit(now) is { } refusal)
        {
            return refusal;
        }

        return known.IsContact ? new HostRefusal.ContactAlready() : known.InvitedOfLate >= MaxPerDay ? new HostRefusal.TooManyInvitations() : null;
    }

    /// <param name="InvitationId">The one to this address, of this organisation; null: none yet.</param>
    /// <param name="InvitedOfLate">Mails for this organisation within a day.</param>
    internal sealed record Known(Guid? InvitationId, int LinkVersion, bool IsContact, int InvitedOfLate);

    private const string FindKnown = """
        select i.invitation_id, coalesce(i.link_version, 0) as link_version,
               exists (select 1
                         from organisation_contact c
                         join person p on p.person_id = c.person_id
                        where c.organisation_id = @OrganisationId
                          and p.email = @Email) as is_contact,
               (select count(*)::int
                  from audit a
                 where a.subject_id = @HostId
                   and a.action = 'host.contact-invited'
                   and a.at > @since) as invited_of_late
          from (select 1) one
          left join contact_invitation i on i.organisation_id = @OrganisationId and i.email = @Email
        """;

    private const string Upsert = """
        insert into contact_invitation (invitation_id, host_id, organisation_id, email, name, role, phone, language, invited_by, invited_at, expires_at)
        values (@invitationId, @HostId, @OrganisationId, @Email, @Name, @Role::text, @Phone::text, @Language, @PersonId, @now, @expiresAt)
        on conflict on constraint contact_invitation_once do update
           set host_id = excluded.host_id,
               name = excluded.name,
               role = excluded.role,
               phone = excluded.phone,
               language = excluded.language,
               link_version = contact_invitation.link_version + 1,
               invited_by = excluded.invited_by,
               invited_at = excluded.invited_at,
               expires_at = excluded.expires_at,
               accepted_at = null
        """;
}
