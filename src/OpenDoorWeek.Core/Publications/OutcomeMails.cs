using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Publications;

/// <summary>The mail that tells a visitor what she got of her wishes, and why not the rest. The calendar gets an invitation for each visit.</summary>
public sealed class OutcomeMails(Site site, MailTemplates templates) : IMailWriter
{
    private readonly ZoneLetters letters = new(site, templates);
    private static readonly Text Guest = new("bezoeker", "et bienvenue", "visitor");
    private static readonly Text Unmet = new("Wat niet lukte, en waarom:", "Ce qui n'a pas été possible, et pourquoi\u00a0:", "What did not work out, and why:");
    private static readonly Text AllMet = new("Al uw wensen zijn gelukt.", "Tous vos souhaits sont exaucés.", "All your wishes worked out.");
    private static readonly Text Proposed = new("{visit} (door ons voorgesteld)", "{visit} (proposée par nous)", "{visit} (proposed by us)");
    private static readonly Text FreeBooking = new(
        "Vanaf {day} kunt u vrij boeken wat nog open is.", "À partir du {day}, vous pouvez réserver librement les places qui restent.", "From {day} you can freely book the places that are left.");
    private static readonly Text BookFreely = new(
        "Vanaf {day} boekt u vrij wat nog open is.", "À partir du {day}, vous réservez librement les places qui restent.", "From {day}, freely book the places that are left.");
    private static readonly Text Wait = new(
        "Zet u op de wachtlijst van een volzet bezoek. Er komen nog plaatsen vrij.",
        "Mettez-vous sur la liste d'attente d'une visite complète. Des places peuvent encore se libérer.",
        "Join the waiting list of a full visit. Places may still come free.");
    private static readonly Text Call = new("Bel ons: {phone}. We zoeken graag mee.", "Appelez-nous\u00a0: {phone}. Nous chercherons avec vous.", "Call us: {phone}. We will gladly help you look.");

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<OutcomeFacts.Ids>(mail.Ids, Enqueue.Json)!;
        if (await mail.IsOutdatedAsync(tx, ct) || await OutcomeFacts.ShowAsync(tx, ids, ct) is not { } outcome || await WishFacts.FindAsync(tx, outcome.ListId, ct) is not { } facts)
        {
            return null;
        }

        return Write(mail, outcome, facts, await OutcomeWishes.ListAsync(tx, ids.PublicationId, ids.PersonId, ct));
    }

    /// <summary>The mail, from its facts.</summary>
    internal MailDraft Write(QueuedMail mail, OutcomeFacts outcome, WishFacts facts, IReadOnlyList<OutcomeWish> wishes)
    {
        var values = mail.Kind == PublicationMails.NoVisit ? NoVisit(outcome, facts, wishes, mail.Language) : Programme(outcome, wishes, mail.Language);
        values["recipientName"] = facts.PersonName ?? Guest.In(mail.Language);
        return letters.Write(mail, facts.Sender, facts.PersonName, values);
    }

    private Dictionary<string, string> Programme(OutcomeFacts outcome, IReadOnlyList<OutcomeWish> wishes, Language language)
    {
        var (visits, unmet) = (wishes.Where(w => w.IsPlaced).OrderBy(w => w.StartsAt).ToList(), wishes.Where(w => !w.IsPlaced).ToList());
        return new()
        {
            ["visitCountText"] = WishWords.Visits.Of(visits.Count, language),
            ["visitList"] = string.Join('\n', visits.Select(v => VisitLine(v, language))),
            ["unmetText"] = (unmet.Count == 0 ? AllMet : Unmet).In(language),
            ["unmetList"] = ReasonLines(unmet, language),
            ["deadline"] = DateWords.From(outcome.DeclinesUntil, language),
            ["outcomeUrl"] = site.Url($"/{language}/editions/{outcome.Slug}/outcome"),
            ["freeBookingText"] = outcome.FreeBookingAt is { } at ? FreeBooking.In(language, ("day", DateWords.From(at, language))) : "",
        };
    }

    private Dictionary<string, string> NoVisit(OutcomeFacts outcome, WishFacts facts, IReadOnlyList<OutcomeWish> wishes, Language language)
    {
        string[] steps =
        [
            .. outcome.FreeBookingAt is { } at ? [BookFreely.In(language, ("day", DateWords.From(at, language)))] : (string[])[],
            Wait.In(language),
            Call.In(language, ("phone", PhoneWords.OnOneLine(facts.ZonePhone))),
        ];
        return new()
        {
            ["unmetList"] = ReasonLines(wishes, language),
            ["stepList"] = string.Join('\n', steps),
            ["outcomeUrl"] = site.Url($"/{language}/editions/{outcome.Slug}/outcome"),
            ["programmeUrl"] = site.Url($"/{language}/editions/{outcome.Slug}/programme"),
            ["fairnessUrl"] = site.Url($"/{language}/editions/{outcome.Slug}/fairness"),
        };
    }

    private static string VisitLine(OutcomeWish visit, Language language)
    {
        var line = $"{visit.HostName}, {DateWords.Visit(visit.LocalDate, visit.LocalStart, visit.LocalEnd, language)}, {PlaceWords.Line(visit.Street, visit.Postcode, visit.PlaceNl, visit.PlaceFr, language)}";
        return visit.IsProposed ? Proposed.In(language, ("visit", line)) : line;
    }

    private static string ReasonLines(IEnumerable<OutcomeWish> unmet, Language language) =>
        string.Join('\n', unmet.Select(w => OutcomeWords.Numbered.In(language, ("rank", w.Rank), ("host", w.HostName)) + OutcomeWords.Reason(w, language)));
}
