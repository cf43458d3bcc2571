using System.Text.Json;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Mails to who waits, or is asked whether she takes a place. None carries an invite: nothing is booked yet.</summary>
public sealed class WaitingMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="Fate">Of the entry, when an offer expired; see <see cref="AfterExpiry"/>.</param>
    private sealed record Ids(Guid? EntryId, Guid? OfferId, string? Fate);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        var condition = ids.OfferId is null ? WaitingFacts.ByEntry : WaitingFacts.ByOffer;
        var entry = await tx.FindAsync<WaitingFacts>(WaitingFacts.Select + condition, new { ids.EntryId, ids.OfferId, now }, ct)
            ?? throw new InvalidOperationException($"No entry for {ids}.");
        if (!IsTrue(mail.Kind, entry, ids.OfferId))
        {
            return null;
        }

        var (purpose, id) = mail.Kind == OfferTx.Made ? (LinkPurpose.Offer, ids.OfferId!.Value) : (LinkPurpose.WaitingList, entry.EntryId);
        var fate = Enum.TryParse<AfterExpiry>(ids.Fate, out var known) ? known : AfterExpiry.AtTheEnd;
        return Write(mail, entry, ids.OfferId, fate, await tokens.SignAsync(purpose, id, entry.LinkVersion, ct));
    }

    /// <summary>The rule, without a database: whether what the mail says still holds. What has ended stays ended.</summary>
    internal static bool IsTrue(string kind, WaitingFacts entry, Guid? offerId) => kind switch
    {
        JoinWaitingList.Mail => entry.IsOpen,
        OfferTx.Made => entry.IsAsked && entry.OfferId == offerId,
        OverdueOffers.Mail or AcceptedOffer.Taken => true,
        _ => throw new ArgumentException($"No mail about a waiting list: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts and the token of its links.</summary>
    internal MailDraft Write(QueuedMail mail, WaitingFacts entry, Guid? offerId, AfterExpiry fate, string token)
    {
        var (words, language) = (entry.In(mail.Language), mail.Language);
        var values = mail.Kind switch
        {
            JoinWaitingList.Mail => new() { ["positionText"] = WaitingWords.Position(entry.Position, language), ["waitingUrl"] = Waiting(entry, token, language) },
            OfferTx.Made => Offer(words, entry, isAgain: mail.AggregateSeq > 0, site.Url($"/{language}/offers/{offerId}?token={token}")),
            OverdueOffers.Mail => new() { ["fateText"] = WaitingWords.Fate(fate, language), ["waitingUrl"] = Waiting(entry, token, language) },
            _ => new Dictionary<string, string> { ["waitingUrl"] = Waiting(entry, token, language) },
        };
        values["recipientName"] = entry.Name;
        return letters.Write(mail, words, entry.Name, values, calendar: null);
    }

    private string Waiting(WaitingFacts entry, string token, Language language) => site.Url($"/{language}/waiting/{entry.EntryId}?token={token}");

    private static Dictionary<string, string> Offer(VisitWords words, WaitingFacts entry, bool isAgain, string url) => new()
    {
        ["offerText"] = WaitingWords.Offer(entry.AnswerBy!.Value, entry.IsShared, isAgain, words.Language),
        ["visitPlace"] = words.Place,
        ["visitLanguages"] = words.Languages,
        ["acceptUrl"] = url,
        ["declineUrl"] = $"{url}#decline",
    };
}
