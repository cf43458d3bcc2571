using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>An invitation is taken back: its link leads nowhere from now on.</summary>
public sealed class WithdrawInvitation(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, Guid InvitationId);

    /// <returns>False: no such invitation, ended, or beyond her zones.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => WithdrawAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> WithdrawAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await Roles.LockAsync(tx, ct);
        if (await Roles.ReadAsync(tx, request.By.PersonId, ct) is not { } by
            || await tx.FindInvitationAsync(request.InvitationId, ct) is not { Outcome: null } invitation
            || !by.Covers(invitation.Zones))
        {
            return false;
        }

        tx.EndInvitation(invitation.InvitationId, "withdrawn", now);
        tx.AddAudit(now, by.PersonId, "organiser.invitation-withdrawn", invitation.InvitationId, new { zones = Roles.Say(invitation.Zones) });
        await tx.CommitAsync(ct);
        return true;
    }
}
