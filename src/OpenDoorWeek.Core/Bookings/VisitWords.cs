using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visit in the words of a language, the same in mails, calendars and pages.</summary>
public sealed record VisitWords(VisitFacts Visit, Language Language)
{
    private static readonly Text SlowAndClear = new("{languages}, traag en duidelijk", "{languages}, lentement et clairement", "{languages}, slowly and clearly");
    private static readonly Text ByPhone = new("door het zoneteam, aan de telefoon", "par l'équipe du bassin, au téléphone", "by the zone team, on the phone");
    private static readonly Text ByHerself = new("online", "en ligne", "online");
    private static readonly Text NotGiven = new("niet ingevuld", "non indiquée", "not given");
    private static readonly Text Taken = new("{taken} van {capacity} plaatsen bezet", "{taken} places prises sur {capacity}", "{taken} of {capacity} places taken");
    private static readonly Text OneTaken = new("1 van {capacity} plaatsen bezet", "1 place prise sur {capacity}", "1 of {capacity} places taken");
    private static readonly Text NoneTaken = new("0 van {capacity} plaatsen bezet", "0 place prise sur {capacity}", "0 of {capacity} places taken");
    private static readonly Text NoAlternative = new(
        "We vonden geen vrij moment dat bij u past. U kunt ook zelf zoeken.",
        "Nous n'avons pas trouvé de créneau libre qui vous convienne. Vous pouvez aussi chercher vous-même.",
        "We found no free slot that suits you. You can also look for yourself.");
    private static readonly Text OneAlternative = new(
        "Op dit moment is er nu plaats voor {people}. We houden die niet vrij: wie eerst boekt, is zeker. Past het voor u? Eén druk volstaat.",
        "Ce créneau a de la place pour {people} en ce moment. Nous ne la gardons pas\u00a0: elle va à qui réserve en premier. Cela vous convient\u00a0? Un clic suffit.",
        "This slot has room for {people} right now. We are not holding it: whoever books first gets it. Does it suit you? One press is enough.");
    private static readonly Text SomeAlternatives = new(
        "Op deze momenten is er nu plaats voor {people}. We houden die niet vrij: wie eerst boekt, is zeker. Kies er één: één druk volstaat.",
        "Ces créneaux ont de la place pour {people} en ce moment. Nous ne la gardons pas\u00a0: elle va à qui réserve en premier. Choisissez-en un\u00a0: un clic suffit.",
        "These slots have room for {people} right now. We are not holding it: whoever books first gets it. Choose one: one press is enough.");
    private static readonly Text Sender = new("Opendeurweek – Zorgzone {zone}", "Semaine portes ouvertes – Bassin {zone}", "Open-Door Week – {zone} care zone");
    private static readonly Text Team = new("Team zorgzone {zone}", "L'équipe du Bassin {zone}", "{zone} care zone team");

    private static readonly Text Decline = new(
        "Een uitnodiging ‘weigeren’ in uw agenda telt ook als annuleren. Was dat niet de bedoeling en werkt de link niet meer? Bel ons: {phone}.",
        "«\u00a0Refuser\u00a0» une invitation dans votre agenda annule aussi la visite. Ce n'était pas voulu et le lien ne fonctionne plus\u00a0? Appelez-nous\u00a0: {phone}.",
        "Declining an invitation in your calendar also cancels the visit. If you did not mean to and the link no longer works, call us: {phone}.");

    /// <summary>Says that her calendar can cancel too, where somebody reads what it answers.</summary>
    public string DeclineCounts => Decline.In(Language, ("phone", PhoneWords.OnOneLine(Visit.ZonePhone)));

    /// <summary>Leads to what she could visit instead, or says that there is nothing.</summary>
    public string AlternativesLead => Visit.Alternatives.Count switch
    {
        0 => NoAlternative.In(Language),
        1 => OneAlternative.In(Language, ("people", Party)),
        _ => SomeAlternatives.In(Language, ("people", Party)),
    };

    /// <summary>"maandag 23 november 2026, 10.00 tot 11.30 uur".</summary>
    public string When => DateWords.Visit(Visit.LocalDate, Visit.LocalStart, Visit.LocalEnd, Language);

    /// <summary>Host and time of the visit that this one came in the place of.</summary>
    public string Earlier => Visit.Earlier is { } was ? $"{was.HostName}, {DateWords.Visit(was.LocalDate, was.LocalStart, was.LocalEnd, Language)}" : "";

    /// <summary>What differs from what the reader was last told, one line each.</summary>
    public string Changes => Visit.Before is { } before ? ToldWords.List(before, Visit.Told, Language) : "";

    /// <summary>"ma 23 nov": for subjects.</summary>
    public string DayShort => DateWords.DayShort(Visit.LocalDate, Language);

    /// <summary>"10.00 uur".</summary>
    public string StartTime => DateWords.Time(Visit.LocalStart, Language);

    /// <summary>Street, postcode and commune as this reader names it; English pages name it in both languages.</summary>
    public string Place => PlaceWords.Line(Visit.Street, Visit.Postcode, Visit.PlaceNl, Visit.PlaceFr, Language);

    /// <summary>One line with the commune in both languages where they differ: for calendars, which are shared.</summary>
    public string PlaceInBoth => PlaceWords.LineInBoth(Visit.Street, Visit.Postcode, Visit.PlaceNl, Visit.PlaceFr);

    public string MeetingPoint => PlaceWords.MeetingPoint(Visit.MeetingPoint, Language);

    /// <summary>"Nederlands en Frans, traag en duidelijk".</summary>
    public string Languages
    {
        get
        {
            var names = LanguageWords.List(Visit.SlotLanguages, Language);
            return Visit.IsSlowAndClear ? SlowAndClear.In(Language, ("languages", names)) : names;
        }
    }

    public string VisitorLanguages => LanguageWords.List(Visit.VisitorLanguages, Language);

    public string VisitorOrganisation => Visit.VisitorOrganisation ?? NotGiven.In(Language);

    /// <summary>"online": which way it was booked, for the host.</summary>
    public string BookedHow => (Visit.IsByPhone ? ByPhone : ByHerself).In(Language);

    /// <summary>"3 personen"; one is written in full. Who was named in a booking of others stands for herself.</summary>
    public string Party => PeopleWords.Count.Of(Visit.ParticipantId is null || Visit.IsHolder ? Visit.PartySize : 1, Language);

    /// <summary>"5 van 6 plaatsen bezet".</summary>
    public string Occupancy => Visit.Taken switch
    {
        0 => NoneTaken.In(Language, ("capacity", Visit.Capacity)),
        1 => OneTaken.In(Language, ("capacity", Visit.Capacity)),
        _ => Taken.In(Language, ("taken", Visit.Taken), ("capacity", Visit.Capacity)),
    };

    /// <summary>"Opendeurweek – Zorgzone Zuid": display name of the sender.</summary>
    public string ZoneSender => Sender.In(Language, ("zone", Zone));

    /// <summary>"Team zorgzone Zuid".</summary>
    public string ZoneTeam => Team.In(Language, ("zone", Zone));

    private string Zone => Language.Choose(Visit.ZoneNl, Visit.ZoneFr, Visit.ZoneEn);
}
