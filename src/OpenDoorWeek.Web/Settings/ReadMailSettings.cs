using System.Net;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Web.Settings;

/// <summary>Mail is either sent, or said not to be: a host forgotten is no decision.</summary>
internal static class ReadMailSettings
{
    private static readonly string[] Names = ["Mode", "Host", "Port", "Security", "User", "Password", "From", "ReplyMaildir"];

    public static MailSettings From(ConfiguredValues values, bool isDevelopment)
    {
#if FULL_FEED
        values.Only("Mail", [.. Names, .. FullFeed.ReadFullMailSettings.Names]);
        var oauth = FullFeed.ReadFullMailSettings.OAuth(values);
        var read = Read(values, isDevelopment, oauth is not null) with { OAuth = oauth };
        return read with { Imap = FullFeed.ReadFullMailSettings.Imap(values, oauth is not null) };
#else
        values.Only("Mail", Names);
        return Read(values, isDevelopment, false);
#endif
    }

    private static MailSettings Read(ConfiguredValues values, bool isDevelopment, bool hasOAuth)
    {
        var mode = Mode(values, isDevelopment);
        return new MailSettings(mode, mode == MailMode.Smtp ? Server(values, hasOAuth) : null, Sender(values, mode, isDevelopment), ReplyMaildir(values));
    }

    private static MailMode Mode(ConfiguredValues values, bool isDevelopment)
    {
        var hasHost = values.Text("Mail__Host") is not null;
        if (values.Text("Mail__Mode") is null)
        {
            if (!hasHost && !isDevelopment)
            {
                values.Wrong("Mail__Host", "missing. Give the mail server, or set Mail__Mode=None to send no mail at all.");
            }

            return hasHost || !isDevelopment ? MailMode.Smtp : MailMode.Shown;
        }

        var mode = values.Choice("Mail__Mode", MailMode.Smtp, MailMode.Smtp, MailMode.None);
        if (mode == MailMode.None && hasHost)
        {
            values.Wrong("Mail__Mode", "None says that no mail is sent, but Mail__Host names a server. Remove one of the two.");
        }

        if (mode == MailMode.Smtp && !hasHost)
        {
            values.Wrong("Mail__Host", "missing, though Mail__Mode=Smtp. Give the mail server.");
        }

        return mode;
    }

    private static MailServer Server(ConfiguredValues values, bool hasOAuth)
    {
        var host = values.Text("Mail__Host") ?? "";
        var security = values.Choice("Mail__Security", UsualSecurity(values, host), MailSecurity.StartTls, MailSecurity.SslOnConnect, MailSecurity.None);
        if (security == MailSecurity.None && host != "" && !IsLoopback(host))
        {
            values.Wrong("Mail__Security", $"mail to {host} would travel open. Set StartTls or SslOnConnect; None is for a server on this machine.");
        }

        var (user, password) = (values.Text("Mail__User"), values.Text("Mail__Password"));
        if (!hasOAuth && user is null != password is null)
        {
            values.Wrong(user is null ? "Mail__User" : "Mail__Password", "missing. User and password go together; leave both out where the server asks for none.");
        }

        return new MailServer(host, Port(values, security), security, user, password);
    }

    private static MailSecurity UsualSecurity(ConfiguredValues values, string host) =>
        values.Text("Mail__Port") == "465" ? MailSecurity.SslOnConnect : IsLoopback(host) ? MailSecurity.None : MailSecurity.StartTls;

    private static int Port(ConfiguredValues values, MailSecurity security) => values.Number(
        "Mail__Port",
        security switch { MailSecurity.None => 25, MailSecurity.SslOnConnect => 465, _ => 587 },
        1,
        65535);

    private static string Sender(ConfiguredValues values, MailMode mode, bool isDevelopment)
    {
        const string example = "opendeurweek@example.org";
        if (values.Text("Mail__From") is not { } text)
        {
            if (mode == MailMode.Smtp && !isDevelopment)
            {
                values.Wrong("Mail__From", $"missing. Give the address that mails come from, such as {example}");
            }

            return example;
        }

        if (EmailAddress.Normalise(text) is { } address)
        {
            return address;
        }

        values.Wrong("Mail__From", $"\"{text}\" is no address. Give one such as {example}");
        return example;
    }

    /// <summary>Replies that were decided are moved to <c>cur</c> inside it.</summary>
    private static string? ReplyMaildir(ConfiguredValues values)
    {
        if (values.Text("Mail__ReplyMaildir") is not { } folder)
        {
            return null;
        }

        if (!Directory.Exists(folder))
        {
            values.Wrong("Mail__ReplyMaildir", $"there is no folder {folder}. Make it, or leave the setting out if replies are not read.");
        }
        else if (!IsWritable(folder))
        {
            values.Wrong("Mail__ReplyMaildir", $"the service may not write in {folder}, where it moves what it has read. Give it to the account that runs the service.");
        }

        return folder;
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            var proof = Path.Combine(folder, $".opendoorweek-{Guid.NewGuid():n}");
            using var file = new FileStream(proof, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
