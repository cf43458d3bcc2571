using System.Net;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: a server on this machine only.</summary>
    None,

    /// <summary>STARTTLS (RFC 3207), without which nothing is sent.</summary>
    StartTls,
}

/// <summary>The mail server and the account on it; validated at start.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">1 to 65535; 465 is not possible here.</param>
/// <param name="Security">Obligatory beyond loopback.</param>
/// <param name="User">Null: the server knows us otherwise.</param>
/// <param name="Password">With <paramref name="User"/>.</param>
/// <param name="From">Address of the sender.</param>
public sealed record MailSettings(string Host, int Port, MailSecurity Security, string? User, string? Password, string From)
{
    /// <summary>What is wrong and how to repair it; null when nothing is.</summary>
    public string? Complaint()
    {
        if (string.IsNullOrWhiteSpace(Host))
        {
            return "Mail__Host is empty. Name the mail server, or set Mail__Mode=None to send no mail.";
        }

        if (Port is < 1 or > 65535 or 465)
        {
            return $"Mail__Port is {Port}. Use the submission port of the server with STARTTLS, mostly 587.";
        }

        if (Security == MailSecurity.None && !IsLoopback)
        {
            return "Mail__Security is None, but Mail__Host is not this machine. Set Mail__Security=StartTls.";
        }

        return string.IsNullOrEmpty(User) == string.IsNullOrEmpty(Password) ? null : "Mail__User and Mail__Password belong together. Set both, or neither.";
    }

    private bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
