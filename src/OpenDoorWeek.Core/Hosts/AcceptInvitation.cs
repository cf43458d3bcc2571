using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The button behind the link of an invitation: the address is proved, and its person becomes contact. Nobody is signed in by it.</summary>
public sealed class AcceptInvitation(Database db, TimeProvider clock)
{
    /// <param name="InvitationId">From a verified token.</param>
    /// <param name="Version">From the token; a newer mail ended it.</param>
    public sealed record Request(Guid InvitationId, int Version);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Contact now, or by an earlier press of the same button.</summary>
        public sealed record Accepted(Guid HostId) : Result;

        /// <summary>No such invitation, a newer mail replaced it, or it has expired.</summary>
        public sealed record Ended : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AcceptAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AcceptAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Invitation>(Lock, request, ct) is not { } invitation)
        {
            return new Result.Ended();
        }

        if (invitation.AcceptedAt is not null)
        {
            return new Result.Accepted(invitation.HostId);
        }

        if (invitation.ExpiresAt <= now)
        {
            return new Result.Ended();
        }

        var personId = await PersonLock.TakeByAddressAsync(tx, invitation.Email, invitation.Language, now, ct);
        var args = new { request.InvitationId, personId, invitation.OrganisationId, invitation.Name, invitation.Role, invitation.Phone, now };
        tx.Add(NamePerson, args);
        tx.Add(InsertContact, args);
        tx.Add(MarkAccepted, args);
        tx.AddAudit(now, personId, "host.contact-added", invitation.HostId, new { request.InvitationId, personId });
        await tx.CommitAsync(ct);
        return new Result.Accepted(invitation.HostId);
    }

    private sealed record Invitation(
        Guid HostId, Guid OrganisationId, string Email, string Name, string? Role, string? Phone, Language Language, DateTimeOffset ExpiresAt, DateTimeOffset? AcceptedAt);

    private const string Lock = """
        select host_id, organisation_id, email, name, role, phone, language, expires_at, accepted_at
          from contact_invitation
         where invitation_id = @InvitationId
           and link_version = @Version
           for no key update
        """;

    // What another typed never overwrites what she said herself.
    private const string NamePerson = """
        update person
           set name = coalesce(name, @Name)
         where person_id = @personId
        """;

    private const string InsertContact = """
        insert into organisation_contact (organisation_id, person_id, role, phone)
        values (@OrganisationId, @personId, @Role::text, @Phone::text)
        on conflict (organisation_id, person_id) do nothing
        """;

    private const string MarkAccepted = """
        update contact_invitation
           set accepted_at = @now
         where invitation_id = @InvitationId
        """;
}
