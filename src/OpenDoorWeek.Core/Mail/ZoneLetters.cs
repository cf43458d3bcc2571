using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Mail;

/// <summary>What all mails share that a zone team sends and that are not about one visit: sender, footer, and where an answer goes.</summary>
internal sealed class ZoneLetters(Site site, MailTemplates templates)
{
    private static readonly Text Sender = new("Opendeurweek – Zorgzone {zone}", "Semaine portes ouvertes – Bassin {zone}", "Open-Door Week – {zone} care zone");
    private static readonly Text Team = new("Team zorgzone {zone}", "L'équipe du Bassin {zone}", "{zone} care zone team");

    /// <summary>The team that sends, with what its footer says.</summary>
    public sealed record Zone(Text Name, string Phone, string Email, string Address);

    /// <summary>"Opendeurweek – Zorgzone Zuid".</summary>
    public static string SenderOf(Zone from, Language language) => Sender.In(language, ("zone", from.Name.In(language)));

    /// <param name="mail">The row.</param>
    /// <param name="from">Who sends.</param>
    /// <param name="to">The name with the address of the row; null: the bare address.</param>
    /// <param name="values">Placeholders of the template; those of the footer are added.</param>
    public MailDraft Write(QueuedMail mail, Zone from, string? to, Dictionary<string, string> values)
    {
        var (language, zone) = (mail.Language, from.Name.In(mail.Language));
        var sender = SenderOf(from, language);
        values["senderName"] = sender;
        values["zoneTeamName"] = Team.In(language, ("zone", zone));
        values["zonePhone"] = PhoneWords.OnOneLine(from.Phone);
        values["zoneEmail"] = from.Email;
        values["zoneAddress"] = from.Address;
        values["privacyUrl"] = site.Url($"/{language}/privacy");
        var rendered = templates.Render(mail.Kind, language, values);
        return new(
            new(sender, site.From), new(sender, from.Email), new(to, mail.Recipient), language,
            rendered.Subject, rendered.Text, rendered.Html, null, mail.MessageId, null);
    }
}
