using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Pages.MatchRuns;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>People, states and refusals of buddies and mentors in the words of organisers.</summary>
public static class PairingRunWords
{
    private static readonly Dictionary<string, Text> Roles = new()
    {
        ["buddy"] = new("zoekt een buddy", "cherche un binôme", "looks for a buddy"),
        ["mentor"] = new("wil mentor zijn", "veut être mentor", "offers to be a mentor"),
        ["newcomer"] = new("vraagt een mentor", "demande un mentorat", "asks for a mentor"),
    };

    private static readonly Dictionary<string, Text> Wishes = new()
    {
        ["any"] = new("elke sector", "tous secteurs", "any sector"),
        ["same"] = new("liefst dezelfde sector", "de préférence le même secteur", "rather the same sector"),
        ["other"] = new("liefst een andere sector", "de préférence un autre secteur", "rather another sector"),
    };

    private static readonly Dictionary<LoneReason, Text> Reasons = new()
    {
        [LoneReason.NoCandidate] = new(
            "Niemand past: taal, structuur, een vroeger paar of een beslissing staat in de weg.",
            "Personne ne convient\u00a0: langue, structure, binôme précédent ou décision y font obstacle.",
            "Nobody suits: language, structure, an earlier pair or a decision is in the way."),
        [LoneReason.AllPaired] = new(
            "Wie past, heeft iemand anders; alle paren samen zouden slechter zijn.",
            "Les personnes qui conviennent ont quelqu'un d'autre\u00a0; l'ensemble serait moins bon.",
            "Those who suit have somebody else; all pairs together would be worse."),
        [LoneReason.NotExperienced] = new(
            "Wil mentor zijn, maar de structuur doet voor het eerst mee.", "Veut être mentor, mais la structure participe pour la première fois.", "Offers to be a mentor, but the structure takes part for the first time."),
        [LoneReason.Experienced] = new(
            "Vraagt een mentor, maar de structuur deed al eens mee.", "Demande un mentorat, mais la structure a déjà participé.", "Asks for a mentor, but the structure took part before."),
    };

    private static readonly Text WeekBegan = new(
        "De week begon op {day}. Er worden geen voorstellen meer gemaakt.", "La semaine a commencé le {day}. Plus aucune proposition n'est faite.", "The week began on {day}. No proposals are made any more.");
    private static readonly Text NobodyAsked = new("Nog niemand vroeg een buddy of mentor.", "Personne n'a encore demandé de binôme ou de mentorat.", "Nobody has asked for a buddy or mentor yet.");
    private static readonly Text Stale = new(
        "Sinds deze berekening is iets veranderd: iemand kwam erbij, ging weg, antwoordde, of er werd iets beslist. Maak nieuwe voorstellen.",
        "La situation a changé depuis ce calcul\u00a0: une arrivée, un départ, une réponse ou une décision. Préparez de nouvelles propositions.",
        "Something changed since this run: somebody came, left or answered, or something was decided. Make new proposals.");
    private static readonly Text NothingToSend = new("Deze berekening stelt niets nieuws voor: er valt niets te versturen.", "Ce calcul ne propose rien de nouveau\u00a0: il n'y a rien à envoyer.", "This run proposes nothing new: there is nothing to send.");
    private static readonly Text Published = new("Deze berekening is al gepubliceerd, op {when}.", "Ce calcul est déjà publié, le {when}.", "This run is published already, on {when}.");
    private static readonly Text OtherNumber = new("Dat klopt niet: er vertrekken {n} e-mails", "Ce n'est pas exact\u00a0: {n} e-mails vont partir", "That is not right: {n} emails will leave");
    private static readonly Text OtherDay = new("Kies een dag van {first} tot en met {last}", "Choisissez un jour du {first} au {last}", "Choose a day from {first} to {last}");
    private static readonly Text NoSuchPair = new(
        "Kies twee buddy's, of een mentor en een nieuwe structuur. Een trio is een buddypaar met iemand die niemand heeft.",
        "Choisissez deux personnes qui cherchent un binôme, ou une structure mentor et une nouvelle. Un trio réunit un binôme et une personne seule.",
        "Choose two buddies, or a mentor and a new structure. A trio is a pair of buddies with somebody who has nobody.");
    private static readonly Text HasPartner = new("Iemand van hen heeft al een partner.", "L'une de ces personnes a déjà un partenaire.", "One of them has a partner already.");
    private static readonly Text WereTogether = new("Zij waren al een paar en vroegen niet allebei om elkaar.", "Ces personnes ont déjà formé un binôme et ne l'ont pas toutes deux redemandé.", "They were a pair before and did not both ask for each other again.");
    private static readonly Text AreTogether = new("Zij zijn nu een paar. Beëindig dat eerst.", "Ces personnes forment maintenant un binôme. Mettez-y d'abord fin.", "They are a pair now. End that first.");
    private static readonly Text DecidedAlready = new("Over deze twee is al iets beslist. Neem dat eerst terug.", "Une décision existe déjà pour ces deux personnes. Retirez-la d'abord.", "Something is decided about these two already. Take that back first.");

    public static string Role(string role, Language language) => Roles[role].In(language);

    public static string Wish(string wish, Language language) => Wishes[wish].In(language);

    public static string Reason(LoneReason reason, Language language) => Reasons[reason].In(language);

    /// <summary>"An (Huis Zon)".</summary>
    public static string Person(PairingPerson? person, Language language) => person is null
        ? PairingRunTexts.Gone.In(language)
        : PairingRunTexts.Person.In(language, ("name", person.Name), ("organisation", person.OrganisationName));

    /// <summary>"An (Huis Zon) en Bo (Huis Maan)".</summary>
    public static string Names(IEnumerable<PairingPerson?> members, Language language)
    {
        string[] names = [.. members.Select(m => Person(m, language))];
        return names is [var one, var other, var third]
            ? PairingRunTexts.Three.In(language, ("one", one), ("other", other), ("third", third))
            : PairingRunTexts.Two.In(language, ("one", names[0]), ("other", names[1]));
    }

    public static string State(LivePair pair, Language language) => pair.State == "accepted"
        ? PairingRunTexts.StateAccepted.In(language)
        : PairingRunTexts.StateProposed.In(language, ("yes", pair.Answered.Length), ("all", pair.Members.Length), ("until", Until(pair.AnswerUntil, language)));

    /// <summary>"tot en met maandag 9 november".</summary>
    public static string Until(DateOnly day, Language language) => DateWords.Until(Core.Time.Brussels.InstantOf(day.AddDays(1), TimeOnly.MinValue), language);

    public static string Kind(string kind, bool isTrio, Language language) =>
        (isTrio ? PairingRunTexts.Trio : kind == "mentor" ? PairingRunTexts.Mentorship : PairingRunTexts.Buddy).In(language);

    /// <summary>Whether other pairs could be better, and by how much.</summary>
    public static string Proof(PairingRunHead run, Language language) => run.IsBest
        ? PairingRunTexts.ProofBest.In(language)
        : PairingRunTexts.ProofOpen.In(language, ("n", MatchWords.Number(run.BuddyBound - run.BuddyWeight + run.MentorBound - run.MentorWeight, language)));

    /// <summary>Those who may be chosen, with nobody first.</summary>
    public static IEnumerable<Choice> Choices(IEnumerable<PairingPerson> people, Language language) =>
        people.Where(p => p.IsThere).Select(p => new Choice($"{p.OptInId}", PairingRuleTexts.Choice.In(language, ("name", p.Name), ("organisation", p.OrganisationName), ("role", Role(p.Role, language))))).Prepend(new("", ""));

    /// <param name="refusal">But for what is not to be found.</param>
    /// <param name="language">Of the page.</param>
    public static string Of(PairingRefusal refusal, Language language) => refusal switch
    {
        PairingRefusal.WeekBegan began => WeekBegan.In(language, ("day", DateWords.Day(began.FirstDay, language))),
        PairingRefusal.NobodyAsked => NobodyAsked.In(language),
        PairingRefusal.Stale => Stale.In(language),
        PairingRefusal.NothingToSend => NothingToSend.In(language),
        PairingRefusal.Published published => Published.In(language, ("when", DateWords.Deadline(published.At, language))),
        PairingRefusal.OtherNumber other => OtherNumber.In(language, ("n", other.Mails)),
        PairingRefusal.OtherDay other => OtherDay.In(language, ("first", DateWords.Day(other.First, language)), ("last", DateWords.Day(other.Last, language))),
        PairingRefusal.NoSuchPair => NoSuchPair.In(language),
        PairingRefusal.HasPartner => HasPartner.In(language),
        PairingRefusal.WereTogether => WereTogether.In(language),
        PairingRefusal.AreTogether => AreTogether.In(language),
        PairingRefusal.DecidedAlready => DecidedAlready.In(language),
        PairingRefusal.KeyReused => FormTexts.SentBefore.In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    public static int StatusOf(PairingRefusal refusal) => refusal is PairingRefusal.KeyReused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
}
