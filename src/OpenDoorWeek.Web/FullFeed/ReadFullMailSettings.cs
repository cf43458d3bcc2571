using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.FullFeed;

/// <summary>Settings of mail that only the build with MailKit has: OAuth, and a reply mailbox on a mail server.</summary>
internal static class ReadFullMailSettings
{
    public static readonly string[] Names =
    [
        "OAuthTokenUrl", "OAuthClientId", "OAuthClientSecret", "OAuthKeyFile", "OAuthScope",
        "ImapHost", "ImapPort", "ImapSecurity", "ImapUser", "ImapPassword", "ImapFolder",
    ];

    /// <summary>With a secret: client credentials (Microsoft 365). With a key file: a signed assertion (Google).</summary>
    public static OAuthAccount? OAuth(ConfiguredValues values)
    {
        if (values.Text("Mail__OAuthTokenUrl") is not { } url)
        {
            return null;
        }

        var (secret, key) = (values.Text("Mail__OAuthClientSecret"), KeyOf(values));
        if (secret is null == key is null)
        {
            values.Wrong("Mail__OAuthClientSecret", "give it, or Mail__OAuthKeyFile with the private key in PEM: one of the two.");
        }

        return new(
            UrlOf(values, url), Given(values, "Mail__OAuthClientId", "the application or service account"), secret, key,
            Given(values, "Mail__OAuthScope", "such as https://outlook.office365.com/.default"),
            Given(values, "Mail__User", "the mailbox in whose name mail is sent"));
    }

    public static ImapAccount? Imap(ConfiguredValues values, bool hasOAuth)
    {
        if (values.Text("Mail__ImapHost") is not { } host)
        {
            return null;
        }

        var security = Security(values, host);
        if (values.Text("Mail__ReplyMaildir") is null)
        {
            values.Wrong("Mail__ReplyMaildir", "missing. Replies are brought from Mail__ImapHost into this folder, and read there.");
        }

        var port = values.Number("Mail__ImapPort", security == MailSecurity.SslOnConnect ? 993 : 143, 1, 65535);
        var user = values.Text("Mail__ImapUser") ?? Given(values, "Mail__User", "the account, or set Mail__ImapUser");
        var password = values.Text("Mail__ImapPassword") ?? (hasOAuth ? null : values.Text("Mail__Password"));
        if (password is null && !hasOAuth)
        {
            values.Wrong("Mail__ImapPassword", "missing. Give it, or sign in by Mail__OAuthTokenUrl.");
        }

        return new(new(host, port, security, user, password), values.Text("Mail__ImapFolder") ?? "INBOX");
    }

    private static MailSecurity Security(ConfiguredValues values, string host)
    {
        var isLocal = ReadMailSettings.IsLoopback(host);
        var isOpen = isLocal && values.Text("Mail__ImapPort") != "993";
        var security = values.Choice("Mail__ImapSecurity", isOpen ? MailSecurity.None : MailSecurity.SslOnConnect, MailSecurity.SslOnConnect, MailSecurity.StartTls, MailSecurity.None);
        if (security == MailSecurity.None && !isLocal)
        {
            values.Wrong("Mail__ImapSecurity", $"replies from {host} would travel open. Set SslOnConnect or StartTls; None is for a server on this machine.");
        }

        return security;
    }

    private static string Given(ConfiguredValues values, string name, string what)
    {
        if (values.Text(name) is { } text)
        {
            return text;
        }

        values.Wrong(name, $"missing. Give {what}.");
        return "";
    }

    private static Uri UrlOf(ConfiguredValues values, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            return url;
        }

        values.Wrong("Mail__OAuthTokenUrl", $"\"{text}\" is no https address. Give the provider's token endpoint.");
        return new("https://localhost/");
    }

    private static string? KeyOf(ConfiguredValues values)
    {
        if (values.Text("Mail__OAuthKeyFile") is not { } path)
        {
            return null;
        }

        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        values.Wrong("Mail__OAuthKeyFile", $"there is no file {path}.");
        return "";
    }
}
