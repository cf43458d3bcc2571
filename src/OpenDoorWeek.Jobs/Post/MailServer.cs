namespace OpenDoorWeek.Jobs.Post;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS (RFC 3207); without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first octet on (RFC 8314 3.3), mostly on port 465.</summary>
    SslOnConnect,

    /// <summary>Not at all: a server on this machine only.</summary>
    None,
}

/// <summary>The mail server and the account on it, checked at the start of the service.</summary>
/// <param name="Port">1 to 65535.</param>
/// <param name="Security">Without TLS only on loopback.</param>
/// <param name="User">Null: no sign-in at the server.</param>
/// <param name="Password">With <paramref name="User"/>.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, string? User, string? Password)
{
    /// <summary>Leaves the password out.</summary>
    public override string ToString() => $"{Host}:{Port} ({Security})";
}
