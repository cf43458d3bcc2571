namespace OpenDoorWeek.Core.Outbox;

/// <summary>How an attempt ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The server took the message.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>What it says is no longer true; nothing was sent.</summary>
    public sealed record Superseded : SendOutcome;

    /// <summary>Meanwhile another process has it, or it is no longer true: nothing was sent, and there is nothing to record.</summary>
    public sealed record Overtaken : SendOutcome;

    /// <summary>This process stopped before it had handed the mail over: it is due again at once, for another.</summary>
    public sealed record Stopped : SendOutcome;

    /// <summary>The way to the mail server failed (refused, TLS, 421, 535): tried again without counting it against the message.</summary>
    /// <param name="Phase">Where: connect, helo, tls, auth, ...</param>
    /// <param name="Code">SMTP reply code; null: none came.</param>
    public sealed record TransportFailed(string Phase, int? Code, string Error) : SendOutcome;

    /// <summary>The server refused the message for now (4yz), or it could not be written: tried again by the table.</summary>
    public sealed record FailedForNow(string Phase, int? Code, string Error) : SendOutcome;

    /// <summary>The server refused the message for good (5yz): a person has to call.</summary>
    public sealed record FailedForGood(string Phase, int? Code, string Error) : SendOutcome;

    /// <summary>The connection broke when the message may already have been taken.</summary>
    public sealed record Uncertain(string Phase, string Error) : SendOutcome;
}
