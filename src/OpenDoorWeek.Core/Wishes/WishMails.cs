using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The mail that gives a visitor her list back, with what happens when.</summary>
public sealed class WishMails(Site site, MailTemplates templates) : IMailWriter
{
    private readonly ZoneLetters letters = new(site, templates);
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
    internal MailDraft Write(QueuedMail mail, WishFacts facts, WishEdition edition, IReadOnlyList<WishFacts.Line> wishes) =>
        letters.Write(mail, facts.Sender, facts.PersonName, ValuesOf(facts, edition, wishes, mail.Language));

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
