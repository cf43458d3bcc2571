using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The mail that gives a visitor her list back, with what happens when.</summary>
public sealed class WishMails(Site site, MailTemplates templates) : IMailWriter
{
    private static readonly Text Sender = new("Opendeurweek – Zorgzone {zone}", "Semaine portes ouvertes – Bassin {zone}", "Open-Door Week – {zone} care zone");
    private static readonly Text Team = new("Team zorgzone {zone}", "L'équipe du Bassin {zone}", "{zone} care zone team");
    private static readonly Text Guest = new("bezoeker", "et bienvenue", "visitor");

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<WishFacts.Ids>(mail.Ids, Enqueue.Json)!;
        return await WishFacts.FindAsync(tx, ids.ListId, ct) is { } facts && facts.SentVersion == ids.Version
            && await WishFacts.FindEditionAsync(tx, facts.EditionId, ct) is { ClosesAt: not null } edition
            ? Write(mail, facts, edition, await WishFacts.ListAsync(tx, ids.ListId, ct))
            : null;
    }

    /// <summary>The mail, from its facts.</summary>
    internal MailDraft Write(QueuedMail mail, WishFacts facts, WishEdition edition, IReadOnlyList<WishFacts.Line> wishes)
    {
        var (language, zone) = (mail.Language, facts.Zone.In(mail.Language));
        var sender = Sender.In(language, ("zone", zone));
        var values = ValuesOf(facts, edition, wishes, language);
        values["senderName"] = sender;
        values["zoneTeamName"] = Team.In(language, ("zone", zone));
        values["zonePhone"] = PhoneWords.OnOneLine(facts.ZonePhone);
        values["zoneEmail"] = facts.ZoneEmail;
        values["zoneAddress"] = facts.ZoneAddress;
        values["privacyUrl"] = site.Url($"/{language}/privacy");
        var rendered = templates.Render(mail.Kind, language, values);
        return new(
            new(sender, site.From), new(sender, facts.ZoneEmail), new(facts.PersonName, mail.Recipient), language,
            rendered.Subject, rendered.Text, rendered.Html, null, mail.MessageId, null);
    }

    private Dictionary<string, string> ValuesOf(WishFacts facts, WishEdition edition, IReadOnlyList<WishFacts.Line> wishes, Language language) => new()
    {
        ["recipientName"] = facts.PersonName ?? Guest.In(language),
        ["wishCountText"] = WishWords.Count.Of(wishes.Count, language),
        ["wishList"] = string.Join('\n', wishes.Select(w => $"{w.Rank}. {w.HostName}, {DateWords.DayShort(w.LocalDate, language)}, {DateWords.Time(w.LocalStart, language)}")),
        ["wantedVisitsText"] = WishWords.Wanted(facts.WantedVisits, language),
        ["untilText"] = DateWords.Until(edition.ClosesAt!.Value, language),
        ["resultDay"] = DateWords.Day(edition.ResultDay ?? edition.LastDay, language),
        ["minWishes"] = $"{WishList.Asked}",
        ["wishesUrl"] = site.Url($"/{language}/editions/{edition.Slug}/wishes"),
        ["fairnessUrl"] = site.Url($"/{language}/editions/{edition.Slug}/fairness"),
    };
}
