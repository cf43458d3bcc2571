using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What a pair is to one of its members, and who the others are, in her words.</summary>
public static class PairWords
{
    /// <summary>By the reader's role: what she gets.</summary>
    private static readonly Dictionary<string, Text> Titles = new()
    {
        ["buddy"] = new("een buddy", "un binôme", "a buddy"),
        ["newcomer"] = new("een mentor", "une structure mentor", "a mentor"),
        ["mentor"] = new("een structuur om te begeleiden", "une structure à accompagner", "a host to support"),
    };

    private static readonly Text Trio = new("een groepje van drie", "un groupe de trois", "a group of three");

    private static readonly Dictionary<string, Text> Aims = new()
    {
        ["buddy"] = new("om uw activiteit samen voor te bereiden", "pour préparer ensemble votre activité", "to prepare your activity together"),
        ["newcomer"] = new("om u op weg te helpen", "pour vous aider à démarrer", "to help you get started"),
        ["mentor"] = new("die voor het eerst meedoet", "pour sa première participation", "taking part for the first time"),
    };

    private static readonly Text Colleague = new("een collega van uw eigen structuur", "une personne de votre propre structure", "a colleague of your own structure");
    private static readonly Text Staff = new("een medewerker van {host}", "une personne qui travaille chez {host}", "a staff member at {host}");
    private static readonly Text And = new(" en ", " et ", " and ");

    private static readonly Dictionary<string, Text> Parts = new()
    {
        ["morning"] = new("voormiddag", "matin", "morning"),
        ["afternoon"] = new("namiddag", "après-midi", "afternoon"),
        ["evening"] = new("avond", "soir", "evening"),
    };

    private static readonly Text AnyTime = new("elk moment", "à tout moment", "any time");

    /// <summary>Codes of column <c>pairing_opt_in.times</c>, in the order of the day.</summary>
    public static IReadOnlyCollection<string> TimeCodes => Parts.Keys;

    /// <summary>"een buddy", "une structure mentor", "a group of three".</summary>
    /// <param name="role">Of the reader.</param>
    public static string Title(string role, bool isTrio, Language language) => (isTrio ? Trio : Titles[role]).In(language);

    /// <summary>"om uw activiteit samen voor te bereiden".</summary>
    public static string Aim(string role, Language language) => Aims[role].In(language);

    /// <summary>"een medewerker van Huis Zon, een medewerker van De Kade": no name of a person and no contact data.</summary>
    public static string Partners(PairFacts pair, Language language) => string.Join(And.In(language), pair.Partners.Select(p => Partner(p, language)));

    public static string Partner(PairPartner partner, Language language) => partner.IsColleague ? Colleague.In(language) : Staff.In(language, ("host", partner.Organisation));

    /// <summary>"Jeugd en gezin, 1080 Sint-Jans-Molenbeek".</summary>
    public static string Place(PairPartner partner, Language language) =>
        $"{SectorWords.Name(partner.Sector, language)}, {partner.Postcode} {PlaceWords.Name(partner.PlaceNl, partner.PlaceFr, language)}";

    /// <summary>"Ada Peeters en Ben Maes"; who never said her name is known by her address. Only of an accepted pair.</summary>
    public static string Names(PairFacts pair, Language language) => string.Join(And.In(language), pair.Partners.Select(NameOf));

    public static string NameOf(PairPartner partner) => partner.Name ?? partner.Email ?? partner.Organisation;

    /// <summary>"voormiddag, avond"; none given: "elk moment".</summary>
    public static string Times(string[] times, Language language) =>
        times.Length == 0 ? AnyTime.In(language) : string.Join(", ", Parts.Where(p => times.Contains(p.Key)).Select(p => p.Value.In(language)));

    public static string Time(string code, Language language) => Parts[code].In(language);
}
