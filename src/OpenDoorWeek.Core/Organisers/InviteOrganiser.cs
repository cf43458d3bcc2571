using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Somebody is invited to become organiser, by one who grants no more than she has, or by the operator.</summary>
public sealed class InviteOrganiser(Database db, TimeProvider clock)
{
    /// <param name="By">Null: the operator, by the verb; no mail is sent, since the link is printed.</param>
    /// <param name="Email">Normalised; known or not.</param>
    /// <param name="Language">Of the mail.</param>
    /// <param name="Zones">Codes in alphabetical order; null: all zones.</param>
    /// <param name="Key">From the form: the same key invites once; the operator has none.</param>
    public sealed record Request(OrganiserScope? By, string Email, Language Language, IReadOnlyList<string>? Zones, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Invited(Guid InvitationId, DateTimeOffset ExpiresAt) : Result;

        /// <summary>More than she has herself, or nothing.</summary>
        public sealed record BeyondHer : Result;

        /// <summary>An invitation of this address for these zones is open.</summary>
        public sealed record InvitedBefore : Result;

        /// <summary>The key was used for another invitation.</summary>
        public sealed record KeyReused : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => InviteAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> InviteAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = request.By is null ? null : new Once($"{request.By.PersonId}", "organisers/invite", request.Key, new { request.Email, request.Language, request.Zones });
        switch (once is null ? Earlier.Nothing : await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.KeyReused();
            case { Answer: { } answer }:
                return JsonSerializer.Deserialize<Result.Invited>(answer, Enqueue.Json)!;
        }

        await Roles.LockAsync(tx, ct);
        var by = request.By is null ? null : await Roles.ReadAsync(tx, request.By.PersonId, ct);
        if (request.Zones is { Count: 0 } || (request.By is not null && by?.Covers(request.Zones) != true))
        {
            return new Result.BeyondHer();
        }

        var zones = request.Zones?.ToArray();
        if (by is not null && await tx.FindAsync<bool>(IsOpen, new { request.Email, zones, now }, ct))
        {
            return new Result.InvitedBefore();
        }

        return await WriteAsync(tx, request, by, once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, OrganiserScope? by, Once? once, DateTimeOffset now, CancellationToken ct)
    {
        var invitation = Invitation.New(request.Email, request.Language, request.Zones, by?.PersonId, renewsFactor: by is null, now);
        tx.AddInvitation(invitation, isMailed: by is not null, now);
        tx.AddAudit(now, by?.PersonId, "organiser.invited", invitation.InvitationId, new { zones = Roles.Say(request.Zones) });
        var invited = new Result.Invited(invitation.InvitationId, invitation.ExpiresAt);
        if (once is not null)
        {
            tx.AddAnswer(once, invited);
        }

        await tx.CommitAsync(ct);
        return invited;
    }

    private const string IsOpen = """
        select exists (
          select 1
            from organiser_invitation
           where email = @Email
             and zones is not distinct from @zones::text[]
             and outcome is null
             and expires_at > @now)
        """;
}
