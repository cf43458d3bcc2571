using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>The mail of an open or expired invitation leaves again, with a new link for seven more days; older links are void.</summary>
public sealed class ResendInvitation(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, Guid InvitationId);

    /// <returns>False: no such invitation, ended, or beyond her zones.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ResendAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> ResendAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await Roles.LockAsync(tx, ct);
        if (await Roles.ReadAsync(tx, request.By.PersonId, ct) is not { } by
            || await tx.FindInvitationAsync(request.InvitationId, ct) is not { Outcome: null } invitation
            || !by.Covers(invitation.Zones))
        {
            return false;
        }

        var again = invitation with { LinkVersion = invitation.LinkVersion + 1, ExpiresAt = now + Invitation.Life };
        tx.Add(Renew, new { again.InvitationId, again.LinkVersion, again.ExpiresAt });
        tx.AddMail(again.ToMail(now));
        tx.AddAudit(now, by.PersonId, "organiser.invited-again", again.InvitationId, new { zones = Roles.Say(again.Zones) });
        await tx.CommitAsync(ct);
        return true;
    }

    // A secret that the older link may have shown goes with it.
    private const string Renew = """
        update organiser_invitation
           set link_version = @LinkVersion, expires_at = @ExpiresAt, secret = null
         where invitation_id = @InvitationId
        """;
}
