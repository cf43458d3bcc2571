using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>An invitation as its row has it.</summary>
/// <param name="Zones">Codes in alphabetical order; null: all zones.</param>
/// <param name="RenewsFactor">Whoever has a second factor gets a new one.</param>
/// <param name="Secret">Of the second factor being enrolled, sealed; null: not begun.</param>
/// <param name="Outcome">Null: open, unless it has expired.</param>
internal sealed record Invitation(
    Guid InvitationId,
    string Email,
    Language Language,
    string[]? Zones,
    Guid? InvitedBy,
    bool RenewsFactor,
    string? Secret,
    int LinkVersion,
    DateTimeOffset ExpiresAt,
    string? Outcome)
{
    /// <summary>So long the link of a mail works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static Invitation New(string email, Language language, IReadOnlyList<string>? zones, Guid? by, bool renewsFactor, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), email, language, zones?.ToArray(), by, renewsFactor, null, 1, now + Life, null);

    public bool IsOpen(int version, DateTimeOffset now) => Outcome is null && LinkVersion == version && ExpiresAt > now;

    /// <summary>The mail of this version of the link; a retry says the same.</summary>
    public OutboxMail ToMail(DateTimeOffset now) => new(
        InvitationMails.Kind, $"{InvitationId}.{LinkVersion}", InvitationId, LinkVersion, null, Email, Language, new { InvitationId, LinkVersion }, now, ExpiresAt);
}

/// <summary>Reads and writes invitations within a transaction.</summary>
internal static class InvitationTx
{
    public static void AddInvitation(this Tx tx, Invitation invitation, bool isMailed, DateTimeOffset now)
    {
        var i = invitation;
        tx.Add(Insert, new { i.InvitationId, i.Email, i.Language, i.Zones, i.InvitedBy, i.RenewsFactor, i.ExpiresAt, now });
        if (isMailed)
        {
            tx.AddMail(invitation.ToMail(now));
        }
    }

    public static void EndInvitation(this Tx tx, Guid invitationId, string outcome, DateTimeOffset now) =>
        tx.Add(End, new { invitationId, outcome, now });

    /// <returns>Null: no such invitation.</returns>
    public static Task<Invitation?> FindInvitationAsync(this Tx tx, Guid invitationId, CancellationToken ct) =>
        tx.FindAsync<Invitation>(Find, new { invitationId }, ct);

    private const string Insert = """
        insert into organiser_invitation (invitation_id, email, language, zones, invited_by, renews_factor, created_at, expires_at)
        values (@InvitationId, @Email, @Language, @Zones::text[], @InvitedBy::uuid, @RenewsFactor, @now, @ExpiresAt)
        """;

    private const string End = """
        update organiser_invitation
           set outcome = @outcome, ended_at = @now, secret = null
         where invitation_id = @invitationId
           and outcome is null
        """;

    private const string Find = """
        select invitation_id, email, language, zones, invited_by, renews_factor, secret, link_version, expires_at, outcome
          from organiser_invitation
         where invitation_id = @invitationId
           for no key update
        """;
}
