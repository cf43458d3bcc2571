using System.Net.Security;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>Who can speak to a mail server in this build, by name.</summary>
internal static class Speakers
{
    private static readonly Dictionary<string, Func<MailServer, RemoteCertificateValidationCallback?, MailDialogue>> Openers = new()
    {
        ["Own words"] = (server, trust) => new SmtpDialogue(server, trust),
#if FULL_FEED
        ["MailKit"] = (server, trust) => new MailKitDialogue(server, null, trust),
#endif
    };

    public static IEnumerable<string> Names => Openers.Keys;

    /// <summary>Who speaks in the service of this build.</summary>
    public static Func<MailServer, RemoteCertificateValidationCallback?, MailDialogue> Default => Openers.Last().Value;

    public static Func<MailServer, RemoteCertificateValidationCallback?, MailDialogue> Of(string name) => Openers[name];
}
