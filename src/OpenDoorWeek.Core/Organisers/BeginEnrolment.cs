using System.Security.Cryptography;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Makes the secret that the invited person puts into her authenticator; once an invitation, so that a page shown again shows the same.</summary>
public sealed class BeginEnrolment(Database db, SecretSeal seal, TimeProvider clock)
{
    /// <param name="InvitationId">Of the verified token.</param>
    /// <param name="Version">Of the verified token.</param>
    /// <param name="PersonId">Signed in.</param>
    public sealed record Request(Guid InvitationId, int Version, Guid PersonId);

    /// <returns>False: over, or of another address.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => BeginAsync(tx, request, now, ct), ct);
    }

    private async Task<bool> BeginAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var email = await PersonLock.TakeAsync(tx, request.PersonId, ct);
        if (await tx.FindInvitationAsync(request.InvitationId, ct) is not { } invitation
            || !invitation.IsOpen(request.Version, now)
            || invitation.Email != email)
        {
            return false;
        }

        tx.Add(KeepSecret, new { request.InvitationId, secret = seal.Seal(RandomNumberGenerator.GetBytes(Totp.SecretOctets)) });
        await tx.CommitAsync(ct);
        return true;
    }

    private const string KeepSecret = """
        update organiser_invitation
           set secret = @secret
         where invitation_id = @InvitationId
           and secret is null
        """;
}
