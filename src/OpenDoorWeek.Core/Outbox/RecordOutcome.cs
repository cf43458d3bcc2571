using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Writes how an attempt ended, if the lease is still this process's.</summary>
public sealed class RecordOutcome(Database db, TimeProvider clock)
{
    /// <summary>A message that cannot even be written is given up after so many tries; it never blocks others.</summary>
    private const int MostRenderAttempts = 3;

    /// <summary>A mail that may have left so often already is not sent once more: an organiser decides.</summary>
    private const int MostUncertainAttempts = 2;

    private static readonly TimeSpan TransportWait = TimeSpan.FromSeconds(10);

    /// <summary>Wait before attempt 2, 3, …; the last entry repeats until the mail expires.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <param name="Uncertain">What to do when nobody can say whether it left.</param>
    public sealed record Request(ClaimedMail Mail, SendOutcome Outcome, WhenUncertain Uncertain);

    /// <returns>False: the lease was lost, nothing was written.</returns>
    public async Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => RecordAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> RecordAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        // A server's answer mostly repeats the address; what is kept for organisers does not.
        var next = Decide(request, now);
        next = next with { Error = next.Error?.Replace(request.Mail.Recipient, "(recipient)", StringComparison.OrdinalIgnoreCase) };
        var args = new { request.Mail.OutboxId, request.Mail.LeaseNo, next.State, next.Outcome, next.Attempts, next.NotBefore, next.Phase, next.Code, next.Error, MayHaveLeft = request.Outcome is SendOutcome.Sent or SendOutcome.Uncertain, now };
        var written = await tx.RunAsync(Write, args, ct) > 0;
        await tx.RunAsync(EndAttempt, args, ct);
        await tx.CommitAsync(ct);
        return written;
    }

    /// <summary>The rule, without a database: the next state of the row.</summary>
    internal static Next Decide(Request request, DateTimeOffset now)
    {
        var failures = request.Mail.Attempts + 1;
        return request.Outcome switch
        {
            SendOutcome.Sent => new("sent", "sent", request.Mail.Attempts, null, null, null, null),
            SendOutcome.Superseded => new("superseded", "superseded", request.Mail.Attempts, null, null, null, null),
            SendOutcome.TransportFailed t => new("retry", "transport", request.Mail.Attempts, now + TransportWait, t.Phase, t.Code, t.Error),
            SendOutcome.FailedForNow { Phase: "render" } r when failures >= MostRenderAttempts => new("dead", "dead", failures, null, r.Phase, r.Code, r.Error),
            SendOutcome.FailedForNow f => new("retry", "retry", failures, now + Waits[Math.Min(failures, Waits.Length) - 1], f.Phase, f.Code, f.Error),
            SendOutcome.FailedForGood g => new("dead", "dead", failures, null, g.Phase, g.Code, g.Error),
            SendOutcome.Uncertain u => new(
                failures > MostUncertainAttempts ? WhenUncertain.Hold.State() : request.Uncertain.State(),
                "unknown", failures, now + Waits[Math.Min(failures + 1, Waits.Length) - 1], u.Phase, null, u.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal sealed record Next(string State, string Outcome, int Attempts, DateTimeOffset? NotBefore, string? Phase, int? Code, string? Error);

    private const string Write = """
        update outbox
           set state = @State,
               attempts = @Attempts,
               not_before = coalesce(@NotBefore, not_before),
               last_phase = @Phase,
               code = @Code,
               error = @Error,
               sent_at = case when @State = 'sent' then @now end,
               dot_at = case when @MayHaveLeft then dot_at end,
               lease_owner = null,
               lease_until = null
         where outbox_id = @OutboxId
           and lease_no = @LeaseNo
           and (state = 'sending' or (@State = 'sent' and state in ('retry', 'unknown')))
        """;

    private const string EndAttempt = """
        update outbox_attempt
           set ended_at = @now,
               outcome = @Outcome,
               phase = @Phase,
               code = @Code,
               error = @Error
         where outbox_id = @OutboxId
           and lease_no = @LeaseNo
           and ended_at is null
        """;
}
