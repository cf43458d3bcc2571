using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Why a wish was not met, as the visitor herself would read it.</summary>
public static class ReasonWords
{
    private static readonly Text SpokenIn = new("Dit bezoek is {in}. In uw profiel staat: {languages}.", "Cette visite se fait {in}. Votre profil indique\u00a0: {languages}.", "This visit is {in}. Your profile says: {languages}.");
    private static readonly Text NotAdmitted = new("Dit bezoek is alleen voor {admits}.", "Cette visite est prévue seulement pour ce public\u00a0: {admits}.", "This visit is only for {admits}.");
    private static readonly Text Blocked = new("Het zoneteam heeft dit bezoek uitgesloten.", "L'équipe du bassin a exclu cette visite.", "The zone team has blocked this visit.");
    private static readonly Text Unavailable = new("U gaf aan dat u dan niet kunt.", "Vous aviez indiqué que ce moment ne vous convient pas.", "You told us that you are not free then.");
    private static readonly Text Overlaps = new("Dit valt samen met uw bezoek bij {host} ({time}).", "Ce moment coïncide avec votre visite chez {host} ({time}).", "This overlaps with your visit to {host} ({time}).");
    private static readonly Text TooFar = new(
        "U kunt er niet op tijd zijn: van of naar {host} ({time}) is het ongeveer {minutes} minuten.",
        "Le trajet est trop long\u00a0: environ {minutes} minutes entre cette visite et celle chez {host} ({time}).",
        "There is not enough time to travel: it takes about {minutes} minutes from or to {host} ({time}).");
    private static readonly Text SameHost = new("U bezoekt deze organisatie al: {time}.", "Vous visitez déjà cette organisation\u00a0: {time}.", "You are already visiting this organisation: {time}.");
    private static readonly Text OwnBooking = new("Dit valt samen met een bezoek dat u zelf boekte, of ligt er te dichtbij.", "Ce moment coïncide avec une visite que vous avez réservée, ou en est trop proche.", "This overlaps with a visit that you booked yourself, or is too near to it.");
    private static readonly Text DayLimit = new("U hebt die dag al {visits}, zoveel als u vroeg.", "Vous avez déjà {visits} ce jour-là, le maximum que vous avez demandé.", "You already have {visits} that day, the most you asked for.");
    private static readonly Text Enough = new("U hebt al {visits}, zoveel als u vroeg.", "Vous avez déjà {visits}, autant que demandé.", "You already have {visits}, as many as you asked for.");
    private static readonly Text Minimum = new(
        "Voor dit bezoek waren minstens {people} nodig. Dat is bij de verdeling niet gelukt.", "Il fallait au moins {people} pour cette visite. La répartition n'a pas atteint ce nombre.", "This visit needed at least {people}. That was not reached when we shared out the places.");
    private static readonly Text Full = new("Volzet: {wishes} voor {places}.", "Complet\u00a0: {wishes} pour {places}.", "Full: {wishes} for {places}.");
    private static readonly Text Few = new("minder dan 5 wensen", "moins de 5 souhaits", "fewer than 5 wishes");
    private static readonly Plural Wishes = new(new("{n} wens", "{n} souhait", "{n} wish"), new("{n} wensen", "{n} souhaits", "{n} wishes"));
    private static readonly Plural Places = new(new("{n} plaats", "{n} place", "{n} place"), new("{n} plaatsen", "{n} places", "{n} places"));
    private static readonly Plural Visits = new(new("{n} bezoek", "{n} visite", "{n} visit"), new("{n} bezoeken", "{n} visites", "{n} visits"));

    private static readonly Text OnlyVisit = new("Een plaats voor u had een andere bezoeker het enige bezoek gekost.", "Vous donner une place aurait privé une autre personne de sa seule visite.", "A place for you here would have cost another visitor their only visit.");
    private static readonly Text LaterVisit = new("Een plaats voor u had een andere bezoeker een bezoek gekost.", "Vous donner une place aurait privé une autre personne d'une visite.", "A place for you here would have cost another visitor one of their visits.");
    private static readonly Text OtherWish = new("Een andere bezoeker had dan een minder gewenst bezoek gekregen.", "Une autre personne aurait alors reçu une visite moins souhaitée.", "Another visitor would then have had a visit they wanted less.");
    private static readonly Text Drawn = new("Iemand anders had evenveel recht op de plaats. Het lot besliste.", "Une autre personne y avait droit autant que vous. Le sort a décidé.", "Someone else had an equal claim to the place. The draw decided.");

    /// <summary>Fewer wishes are not counted out: somebody could be known by them.</summary>
    private const int FewestShown = 5;

    /// <param name="week">The run.</param>
    /// <param name="visitor">Her number.</param>
    /// <param name="wish">One that was not met.</param>
    /// <param name="language">Of the reader.</param>
    public static string Of(MatchedWeek week, int visitor, ReadMatchPerson.Wish wish, Language language)
    {
        var (she, slot, unmet) = (week.Problem.Visitors[visitor], week.Slots[wish.Slot], wish.Unmet!);
        var visits = week.Plan.Visits[visitor];
        return unmet.Reason switch
        {
            Reason.Language => SpokenIn.In(language, ("in", LanguageWords.In(week.Problem.Slots[wish.Slot].Languages, language)), ("languages", LanguageWords.List(she.Languages, language))),
            Reason.NotAdmitted when she.Never.Contains(wish.Slot) => Blocked.In(language),
            Reason.NotAdmitted => NotAdmitted.In(language, ("admits", string.Join(", ", slot.Admits.Select(a => AdmitWords.Name(a, language))))),
            Reason.Unavailable => Unavailable.In(language),
            Reason.Conflict => OfConflict(week, wish, language),
            Reason.DayLimit => DayLimit.In(language, ("visits", Visits.Of(visits.Count(v => week.Problem.Slots[v].Day == week.Problem.Slots[wish.Slot].Day), language))),
            Reason.EnoughVisits => Enough.In(language, ("visits", Visits.Of(visits.Length, language))),
            Reason.MinimumNotReached => Minimum.In(language, ("people", PeopleWords.Count.Of(slot.Minimum, language))),
            _ => OfFull(week, wish, language),
        };
    }

    private static string OfConflict(MatchedWeek week, ReadMatchPerson.Wish wish, Language language)
    {
        if (wish.InTheWay is not { } other)
        {
            return OwnBooking.In(language);
        }

        var visit = week.Slots[other.Visit];
        var time = $"{DateWords.DayShort(visit.LocalDate, language)}, {DateWords.Span(visit.LocalStart, visit.LocalEnd, language)}";
        var wished = week.Slots[wish.Slot];
        return other.SameHost ? SameHost.In(language, ("time", time))
            : visit.LocalStart < wished.LocalEnd && wished.LocalStart < visit.LocalEnd ? Overlaps.In(language, ("host", visit.HostName), ("time", time))
            : TooFar.In(language, ("host", visit.HostName), ("time", time), ("minutes", other.TravelMinutes ?? 0));
    }

    private static string OfFull(MatchedWeek week, ReadMatchPerson.Wish wish, Language language)
    {
        var wishes = wish.Asked < FewestShown ? Few.In(language) : Wishes.Of(wish.Asked, language);
        var full = Full.In(language, ("wishes", wishes), ("places", Places.Of(week.Problem.Slots[wish.Slot].Capacity, language)));
        return wish.Cost is { } cost && OfCost(cost) is { } words ? $"{full} {words.In(language)}" : full;
    }

    private static Text? OfCost(Counterfactual cost) => cost switch
    {
        { IsDrawn: true } => Drawn,
        { Worst: CostToOthers.OnlyVisit } => OnlyVisit,
        { Worst: CostToOthers.SecondVisit or CostToOthers.ThirdVisit } => LaterVisit,
        { Worst: CostToOthers.OtherWish } => OtherWish,
        _ => null,
    };
}
