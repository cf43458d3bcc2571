using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>When the mail server counts as away, and how it is tried again. Without a database.</summary>
internal static partial class CircuitRule
{
    /// <summary>Wait before the first probe, the second, ...; the last repeats until one gets through.</summary>
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];

    /// <summary>Beyond 454, 530, 534, 535 and 538, which speak of us, it is policy (5.7.x) once the recipient was named: that may be about this mail alone.</summary>
    private const int Policy = 540;

    /// <summary>What an attempt says of the way to the server.</summary>
    internal enum Sign
    {
        /// <summary>Nothing: the server was not asked.</summary>
        None,

        /// <summary>The server spoke about the mail: the way is good.</summary>
        Arrived,

        /// <summary>It broke when the mail may have been taken.</summary>
        Doubtful,

        /// <summary>Refused by policy.</summary>
        Suspect,

        /// <summary>The server cannot be used.</summary>
        Broken,
    }

    public static Sign Of(SendOutcome outcome) => outcome switch
    {
        SendOutcome.TransportFailed { Phase: "render" } or SendOutcome.FailedForNow { Phase: "render" } or SendOutcome.FailedForGood { Phase: "render" } => Sign.None,
        SendOutcome.TransportFailed { Phase: "rcpt" or "data" or "dot", Code: >= Policy } => Sign.Suspect,
        SendOutcome.TransportFailed => Sign.Broken,
        SendOutcome.Sent or SendOutcome.FailedForNow or SendOutcome.FailedForGood => Sign.Arrived,
        SendOutcome.Uncertain => Sign.Doubtful,
        _ => Sign.None,
    };

    /// <summary>
    /// A mail alone never keeps the way closed to others: a refusal by policy opens only when a second mail meets it, and the next probe is another mail
    /// where there is one. Mails that were under way when it opened change nothing.
    /// </summary>
    public static Circuit After(Circuit before, ClaimedMail mail, SendOutcome outcome, DateTimeOffset now)
    {
        var sign = Of(outcome);
        var isProbe = before.ProbeId == mail.OutboxId && before.ProbeLeaseNo == mail.LeaseNo;
        return (before.IsOpen, sign) switch
        {
            (false, Sign.Broken) => Broken(before, outcome, now),
            (false, Sign.Suspect) when before.SuspectId is { } other && other != mail.OutboxId => Broken(before, outcome, now),
            (false, Sign.Suspect) => before with { SuspectId = mail.OutboxId },
            (true, Sign.Arrived) when isProbe => Circuit.Closed with { Since = now, Opened = before.Opened },
            (true, Sign.Broken or Sign.Suspect or Sign.Doubtful) when isProbe => Broken(before, outcome, now),
            _ => before,
        };
    }

    /// <summary>So long a mail waits that could not be handed over, by how often it was tried already, this time included.</summary>
    public static TimeSpan WaitAfter(int tries) => Waits[Math.Clamp(tries, 1, Waits.Length) - 1];

    private static Circuit Broken(Circuit before, SendOutcome outcome, DateTimeOffset now)
    {
        var failures = before.Failures + 1;
        var (phase, code, error) = outcome switch
        {
            SendOutcome.TransportFailed t => (t.Phase, t.Code, t.Error),
            SendOutcome.Uncertain u => (u.Phase, null, u.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return before with
        {
            IsOpen = true,
            Since = before.IsOpen ? before.Since : now,
            Phase = phase,
            Code = code,
            Error = Address().Replace(error, "(address)"),
            Failures = failures,
            NextTryAt = now + WaitAfter(failures),
            SuspectId = null,
            Opened = before.Opened + (before.IsOpen ? 0 : 1),
        };
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address();
}
