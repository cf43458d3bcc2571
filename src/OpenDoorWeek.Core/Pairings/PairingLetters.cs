using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What the templates of pairs are filled with.</summary>
internal sealed class PairingLetters(Site site)
{
    public static readonly Text Guest = new("collega", "et bienvenue", "colleague");

    private static readonly Text ProposalSubject = new("Voorstel voor u: {title}", "Une proposition pour vous\u00a0: {title}", "A proposal for you: {title}");
    private static readonly Text ProposalsSubject = new("{n} voorstellen voor u", "{n} propositions pour vous", "{n} proposals for you");
    private static readonly Text Proposal = new("Ons voorstel voor de Opendeurweek: {title}, {aim}.", "Notre proposition pour la Semaine portes ouvertes\u00a0: {title}, {aim}.", "Our proposal for Open-Door Week: {title}, {aim}.");
    private static readonly Text Proposals = new("Onze voorstellen voor de Opendeurweek:", "Nos propositions pour la Semaine portes ouvertes\u00a0:", "Our proposals for Open-Door Week:");
    private static readonly Text Who = new("Wie: {value}", "Qui\u00a0: {value}", "Who: {value}");
    private static readonly Text Why = new("Waarom: {value}", "Pourquoi\u00a0: {value}", "Why: {value}");
    private static readonly Text One = new("{title}: {who}. Waarom: {why}", "{title}\u00a0: {who}. Pourquoi\u00a0: {why}", "{title}: {who}. Why: {why}");
    private static readonly Text Yes = new("Ja, ik doe graag mee", "Oui, je participe volontiers", "Yes, I would like that");
    private static readonly Text No = new("Nee, zoek een ander voorstel", "Non, cherchez une autre proposition", "No, look for another proposal");
    private static readonly Text AnswerTo = new("Antwoorden: {who}", "Répondre\u00a0: {who}", "Answer: {who}");
    private static readonly Text Call = new("Ons voorstel: {when}. Past dat niet? Kies samen een ander moment.", "Notre proposition\u00a0: {when}. Cela ne convient pas\u00a0? Choisissez ensemble un autre moment.", "Our suggestion: {when}. Doesn't that suit you? Choose another moment together.");
    private static readonly Text NoCall = new("Kies samen een moment.", "Choisissez ensemble un moment.", "Choose a moment together.");
    private static readonly Text CallLink = new("Dit moment in mijn agenda zetten", "Mettre ce moment dans mon agenda", "Put this moment in my calendar");

    private static readonly (Text Label, Func<PairPartner, Language, string?> Of)[] Contact =
    [
        (new("Naam: {value}", "Nom\u00a0: {value}", "Name: {value}"), (p, _) => PairWords.NameOf(p)),
        (new("Organisatie: {value}", "Organisation\u00a0: {value}", "Organisation: {value}"), (p, _) => p.Organisation),
        (new("Mail: {value}", "E-mail\u00a0: {value}", "Email: {value}"), (p, _) => p.Email),
        (new("Telefoon: {value}", "Téléphone\u00a0: {value}", "Phone: {value}"), (p, _) => p.Phone is { } phone ? PhoneWords.OnOneLine(phone) : null),
        (new("Talen: {value}", "Langues\u00a0: {value}", "Languages: {value}"), (p, l) => LanguageWords.List(p.Languages, l)),
        (new("Onderwerpen: {value}", "Sujets\u00a0: {value}", "Topics: {value}"), (p, _) => p.Topics),
        (new("Te bereiken: {value}", "Disponible\u00a0: {value}", "Can be reached: {value}"), (p, l) => p.Times is { } times ? PairWords.Times(times, l) : null),
    ];

    public Dictionary<string, string> Proposed(IReadOnlyList<PairFacts> pairs, Language language) => new()
    {
        ["subjectText"] = pairs is [var one] ? ProposalSubject.In(language, ("title", TitleOf(one, language))) : ProposalsSubject.In(language, ("n", pairs.Count)),
        ["introText"] = pairs is [var only] ? Proposal.In(language, ("title", TitleOf(only, language)), ("aim", PairWords.Aim(only.Role, language))) : Proposals.In(language),
        ["proposalList"] = pairs is [var single] ? WhoAndWhy(single, language) : string.Join('\n', pairs.Select(p => Line(p, language))),
        ["answerLinks"] = pairs is [var alone] ? YesAndNo(alone, language) : string.Join('\n', pairs.Select(p => $"{AnswerTo.In(language, ("who", PairWords.Partners(p, language)))}\t{UrlOf(p, language)}")),
        ["answerDay"] = DateWords.Day(pairs.Min(p => p.AnswerUntil), language),
    };

    public Dictionary<string, string> Nudge(PairFacts pair, Language language) => new()
    {
        ["pairTitle"] = TitleOf(pair, language),
        ["proposalList"] = WhoAndWhy(pair, language),
        ["answerLinks"] = YesAndNo(pair, language),
        ["answerDay"] = DateWords.Day(pair.AnswerUntil, language),
    };

    public Dictionary<string, string> Accepted(PairFacts pair, Language language) => new()
    {
        ["partnerName"] = PairWords.Names(pair, language),
        ["partnerList"] = string.Join('\n', pair.Partners.SelectMany(p => Lines(p, language))),
        ["callText"] = pair.Call is { } call ? Call.In(language, ("when", DateWords.Visit(call.Day, call.Start, call.End, language))) : NoCall.In(language),
        ["callLinks"] = pair.Call is null ? "" : $"{CallLink.In(language)}\t{UrlOf(pair, language)}/call.ics",
        ["guideUrl"] = $"{UrlOf(pair, language)}/worksheet",
        ["pairUrl"] = UrlOf(pair, language),
    };

    public Dictionary<string, string> Ended(PairFacts pair, Language language) => new()
    {
        ["partnerText"] = PairWords.Partners(pair, language),
        ["pairTitle"] = TitleOf(pair with { IsTrio = false }, language),
        ["pairingsUrl"] = site.Url($"/{language}/pairings"),
    };

    public Dictionary<string, string> Feedback(PairFacts pair, Language language) => new()
    {
        ["partnerText"] = PairWords.Partners(pair, language),
        ["wentUrl"] = $"{UrlOf(pair, language)}/went",
    };

    public Dictionary<string, string> Searching(OptInFacts optIn, Language language) => new()
    {
        ["pairTitle"] = PairWords.Title(optIn.Role, isTrio: false, language),
        ["changeUrl"] = site.Url($"/{language}/hosts/{optIn.HostId}/pairings"),
    };

    private static string TitleOf(PairFacts pair, Language language) => PairWords.Title(pair.Role, pair.IsTrio, language);

    private static string WhyOf(PairFacts pair, Language language) => pair.Why is { } why ? PairReasonWords.Of(why, language) : "-";

    private static string WhoAndWhy(PairFacts pair, Language language) =>
        $"{Who.In(language, ("value", PairWords.Partners(pair, language)))}\n{Why.In(language, ("value", WhyOf(pair, language)))}";

    private static string Line(PairFacts pair, Language language) =>
        One.In(language, ("title", TitleOf(pair, language)), ("who", PairWords.Partners(pair, language)), ("why", WhyOf(pair, language)));

    /// <summary>Both lead to the page: whoever opens links for her answers nothing.</summary>
    private string YesAndNo(PairFacts pair, Language language) =>
        $"{Yes.In(language)}\t{UrlOf(pair, language)}?answer=yes\n{No.In(language)}\t{UrlOf(pair, language)}?answer=no";

    private static IEnumerable<string> Lines(PairPartner partner, Language language) =>
        from line in Contact
        let value = line.Of(partner, language)
        where value is not null
        select line.Label.In(language, ("value", value));

    private string UrlOf(PairFacts pair, Language language) => site.Url($"/{language}/pairings/{pair.PairId}");
}
