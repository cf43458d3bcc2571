namespace OpenDoorWeek.Jobs.Post;

/// <summary>The server answered something else than what the dialogue needs.</summary>
internal sealed class SmtpReplyException(int code, string text) : Exception(text)
{
    public int Code { get; } = code;
}

/// <summary>One dialogue of RFC 5321 with a mail server, for one mail after another. It always knows how far it came.</summary>
/// <remarks>Two speak it: <see cref="SmtpDialogue"/>, our own, and one over MailKit in the build that has it.</remarks>
internal abstract class MailDialogue : IDisposable
{
    /// <summary>connect, tls, helo, auth, mail, rcpt, data, dot.</summary>
    public string Phase { get; protected set; } = "connect";

    /// <summary>From here on the server may have taken the mail, whatever happens next.</summary>
    public bool MayHaveArrived { get; protected set; }

    /// <summary>Taken by the server so far.</summary>
    public int Mails { get; protected set; }

    /// <summary>It served a mail before and broke at the first word about the next: the server had closed it meanwhile.</summary>
    public bool IsStale => Mails > 0 && Phase == "mail";

    /// <summary>All but the final dot: whatever breaks here, the mail has not left.</summary>
    /// <param name="from">Of the envelope.</param>
    /// <param name="to">Of the envelope.</param>
    /// <param name="message">CRLF line ends, ASCII.</param>
    /// <exception cref="SmtpReplyException">The server refused.</exception>
    /// <exception cref="IOException">The connection broke; so with the exceptions of sockets and TLS.</exception>
    public abstract Task OfferAsync(string from, string to, byte[] message, CancellationToken ct);

    /// <summary>Ends the message and waits for the server's word on it.</summary>
    /// <exception cref="SmtpReplyException">The server refused.</exception>
    /// <exception cref="IOException">The connection broke, and nobody knows whether the mail was taken.</exception>
    public abstract Task DotAsync(CancellationToken ct);

    /// <summary>Says goodbye and closes: how a connection ends says nothing about its mails.</summary>
    public abstract Task QuitAsync();

    /// <summary>Closes without a word; a mail without its dot has not left.</summary>
    public abstract void Dispose();

    /// <summary>How this machine calls itself at the greeting.</summary>
    protected static string OwnName => System.Net.Dns.GetHostName() is { Length: > 0 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? name : "localhost";
}
