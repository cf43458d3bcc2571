using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Writes how an attempt ended, if the lease is still this process's.</summary>
public sealed class RecordOutcome(Database db, TimeProvider clock)
{
    /// <summary>A message that cannot even be written is given up after so many tries; it never blocks others.</summary>
    private const int MostRenderAttempts = 3;

    /// <summary>A mail that may have left so often already is not sent once more: an organiser decides.</summary>
    private const int MostUncertainAttempts = 2;

    /// <summary>Wait before attempt 2, 3, …; the last entry repeats until the mail expires.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <param name="Uncertain">What to do when nobody can say whether it left.</param>
    public sealed record Request(ClaimedMail Mail, SendOutcome Outcome, WhenUncertain Uncertain);

    /// <summary>What became of the way to the mail server by this.</summary>
    public enum Turn
    {
        /// <summary>It is as it was.</summary>
        None,

        /// <summary>It counts as cut from now on: mail waits.</summary>
        Cut,

        /// <summary>It is good again: all mail may leave.</summary>
        Mended,
    }

    /// <param name="IsWritten">False: the lease was lost, nothing was written.</param>
    public sealed record Result(bool IsWritten, Turn Way);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => RecordAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RecordAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var sign = CircuitRule.Of(request.Outcome);
        var before = request.Mail.IsProbe || sign is CircuitRule.Sign.Broken or CircuitRule.Sign.Suspect ? await Circuit.LockAsync(tx, ct) : null;
        if (sign == CircuitRule.Sign.Arrived && before is null)
        {
            Circuit.AddNoSuspect(tx);
        }

        AddResult(tx, request, now);
        if (before is null)
        {
            // A mail that the server has taken and of which no row says so leaves twice if the process dies now: nothing is to last long here.
            return new((await tx.CommitAtOnceAsync(ct))[^2] > 0, Turn.None);
        }

        var isWritten = (await tx.FlushAsync(ct))[^2] > 0;
        var after = !isWritten ? before : CircuitRule.After(before, request.Mail, request.Outcome, now);
        after.Add(tx);
        await tx.CommitAsync(ct);
        return new(isWritten, after.IsOpen == before.IsOpen ? Turn.None : after.IsOpen ? Turn.Cut : Turn.Mended);
    }

    private static void AddResult(Tx tx, Request request, DateTimeOffset now)
    {
        // A server's answer mostly repeats the address; what is kept for organisers does not.
        var next = Decide(request, now);
        next = next with { Error = next.Error?.Replace(request.Mail.Recipient, "(recipient)", StringComparison.OrdinalIgnoreCase) };
        var args = new { request.Mail.OutboxId, request.Mail.LeaseNo, next.State, next.Outcome, next.Attempts, next.NotBefore, next.Phase, next.Code, next.Error, MayHaveLeft = request.Outcome is SendOutcome.Sent or SendOutcome.Uncertain, now };
        tx.Add(Write, args);
        tx.Add(EndAttempt, args);
    }

    /// <summary>The rule, without a database: the next state of the row.</summary>
    internal static Next Decide(Request request, DateTimeOffset now)
    {
        var failures = request.Mail.Attempts + 1;
        return request.Outcome switch
        {
            SendOutcome.Sent => new("sent", "sent", request.Mail.Attempts, null, null, null, null),
            SendOutcome.Superseded => new("superseded", "superseded", request.Mail.Attempts, null, null, null, null),
            SendOutcome.Stopped => new("retry", "retry", request.Mail.Attempts, null, null, null, "stopped before it was handed over"),
            SendOutcome.TransportFailed t => new("retry", "transport", request.Mail.Attempts, now + CircuitRule.WaitAfter(request.Mail.LeaseNo - request.Mail.Attempts), t.Phase, t.Code, t.Error),
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

    // An attempt that certainly failed says nothing about an earlier one that may have arrived: its invite may be in a calendar.
    private const string Write = """
        update outbox
           set state = @State,
               attempts = @Attempts,
               not_before = coalesce(@NotBefore::timestamptz, not_before),
               last_phase = @Phase::text,
               code = @Code::int,
               error = @Error::text,
               sent_at = case when @State = 'sent' then @now end,
               dot_at = case when @MayHaveLeft::boolean or exists (select from outbox_attempt a where a.outbox_id = @OutboxId and a.outcome = 'unknown') then dot_at end,
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
               phase = @Phase::text,
               code = @Code::int,
               error = @Error::text
         where outbox_id = @OutboxId
           and lease_no = @LeaseNo
           and ended_at is null
        """;
}
