using System.Net.Security;
using MailKit;
using MailKit.Security;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>How MailKit gets into a mail server, to send or to read.</summary>
internal static class MailKitAccount
{
    /// <summary>Certificates are judged as by .NET itself: a server whose authority keeps no list of revoked ones could not be used.</summary>
    public static T Trusting<T>(this T client, RemoteCertificateValidationCallback? trust)
        where T : MailService
    {
        client.ServerCertificateValidationCallback = trust;
        client.CheckCertificateRevocation = false;
        return client;
    }

    public static SecureSocketOptions Options(this MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    /// <param name="client">Connected.</param>
    /// <param name="server">Its user, and the password where there are no tokens.</param>
    /// <param name="tokens">Null: by password.</param>
    /// <param name="ct">Ends the dialogue.</param>
    public static async Task SignInAsync(this MailService client, MailServer server, OAuthTokens? tokens, CancellationToken ct) => await (tokens is null
        ? client.AuthenticateAsync(server.User!, server.Password!, ct)
        : client.AuthenticateAsync(new SaslMechanismOAuth2(server.User!, await tokens.GetAsync(ct)), ct));
}
