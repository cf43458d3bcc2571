using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.HeadStarts;

/// <summary>What a host may say about its head start; pure.</summary>
public static class HeadStartRule
{
    public const int MostDays = 14;
    public const int MostDomains = 20;
    public const int MostAddresses = 200;

    /// <summary>Anybody has an address there, so they tell nobody's staff.</summary>
    private static readonly HashSet<string> PublicMail = new(
    [
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.be", "hotmail.fr", "hotmail.nl", "outlook.com", "outlook.be", "outlook.fr", "live.com", "live.be",
        "live.fr", "live.nl", "msn.com", "yahoo.com", "yahoo.fr", "yahoo.be", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "pm.me", "gmx.com",
        "gmx.net", "gmx.fr", "aol.com", "mail.com", "zoho.com", "laposte.net", "orange.fr", "free.fr", "telenet.be", "skynet.be", "belgacom.net", "proximus.be",
        "scarlet.be", "voo.be", "pandora.be", "brutele.be", "base.be", "edpnet.be", "swing.be",
    ],
    StringComparer.Ordinal);

    public static bool IsPublicMail(string domain) => PublicMail.Contains(domain);

    /// <summary>Typed as "huis.example", "@huis.example", or in capitals.</summary>
    /// <returns>In lower case and ASCII; null: no domain.</returns>
    public static string? Domain(string typed) => EmailAddress.Normalise($"a@{typed.Trim().TrimStart('@')}")?["a@".Length..];
}
