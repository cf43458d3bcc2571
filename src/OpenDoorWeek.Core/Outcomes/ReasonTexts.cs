using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Why a wish was not met, one text for each reason: the same for the visitor, in her mail, and for the organiser who looks at a plan.</summary>
public static class ReasonTexts
{
    public static readonly Text SpokenIn = new("Dit bezoek is {in}. In uw profiel staat: {languages}.", "Cette visite se fait {in}. Votre profil indique\u00a0: {languages}.", "This visit is {in}. Your profile says: {languages}.");
    public static readonly Text NotAdmitted = new("Dit bezoek is alleen voor {admits}.", "Cette visite est prévue seulement pour ce public\u00a0: {admits}.", "This visit is only for {admits}.");
    public static readonly Text Blocked = new("Het zoneteam heeft dit bezoek uitgesloten.", "L'équipe du bassin a exclu cette visite.", "The zone team has blocked this visit.");
    public static readonly Text Unavailable = new("U gaf aan dat u dan niet kunt.", "Vous aviez indiqué que ce moment ne vous convient pas.", "You told us that you are not free then.");
    public static readonly Text Overlaps = new("Dit valt samen met uw bezoek bij {host} ({time}).", "Ce moment coïncide avec votre visite chez {host} ({time}).", "This overlaps with your visit to {host} ({time}).");
    public static readonly Text TooFar = new(
        "U kunt er niet op tijd zijn: van of naar {host} ({time}) is het ongeveer {minutes} minuten.",
        "Le trajet est trop long\u00a0: environ {minutes} minutes entre cette visite et celle chez {host} ({time}).",
        "There is not enough time to travel: it takes about {minutes} minutes from or to {host} ({time}).");
    public static readonly Text SameHost = new("U bezoekt deze organisatie al: {time}.", "Vous visitez déjà cette organisation\u00a0: {time}.", "You are already visiting this organisation: {time}.");
    public static readonly Text OwnBooking = new("Dit valt samen met een bezoek dat u zelf boekte, of ligt er te dichtbij.", "Ce moment coïncide avec une visite que vous avez réservée, ou en est trop proche.", "This overlaps with a visit that you booked yourself, or is too near to it.");
    public static readonly Text DayLimit = new("U hebt die dag al {visits}, zoveel als u vroeg.", "Vous avez déjà {visits} ce jour-là, le maximum que vous avez demandé.", "You already have {visits} that day, the most you asked for.");
    public static readonly Text Enough = new("U hebt al {visits}, zoveel als u vroeg.", "Vous avez déjà {visits}, autant que demandé.", "You already have {visits}, as many as you asked for.");
    public static readonly Text Minimum = new(
        "Voor dit bezoek waren minstens {people} nodig. Dat is bij de verdeling niet gelukt.", "Il fallait au moins {people} pour cette visite. La répartition n'a pas atteint ce nombre.", "This visit needed at least {people}. That was not reached when we shared out the places.");
    public static readonly Text Full = new("Volzet: {wishes} voor {places}.", "Complet\u00a0: {wishes} pour {places}.", "Full: {wishes} for {places}.");
    public static readonly Text HostCancelled = new("{host} moest dit bezoek annuleren.", "{host} a dû annuler cette visite.", "{host} had to cancel this visit.");

    /// <summary>What a place would have cost, by the end of the chain.</summary>
    public static readonly Text OnlyVisit = new("Een plaats voor u had een andere bezoeker het enige bezoek gekost.", "Vous donner une place aurait privé une autre personne de sa seule visite.", "A place for you here would have cost another visitor their only visit.");
    public static readonly Text LaterVisit = new("Een plaats voor u had een andere bezoeker een bezoek gekost.", "Vous donner une place aurait privé une autre personne d'une visite.", "A place for you here would have cost another visitor one of their visits.");
    public static readonly Text BetterWish = new("Een andere bezoeker had dan een minder gewenst bezoek gekregen.", "Une autre personne aurait alors reçu une visite moins souhaitée.", "Another visitor would then have had a visit they wanted less.");
    public static readonly Text OwnVisit = new("Een plaats hier had u uw bezoek bij {host} gekost.", "Une place ici vous aurait coûté votre visite chez {host}.", "A place here would have cost you your visit to {host}.");
    public static readonly Text Drawn = new("Iemand anders had evenveel recht op de plaats. Het lot besliste.", "Une autre personne y avait droit autant que vous. Le sort a décidé.", "Someone else had an equal claim to the place. The draw decided.");

    public static readonly Plural Places = new(new("{n} plaats", "{n} place", "{n} place"), new("{n} plaatsen", "{n} places", "{n} places"));
    public static readonly Plural Visits = new(new("{n} bezoek", "{n} visite", "{n} visit"), new("{n} bezoeken", "{n} visites", "{n} visits"));

    private static readonly Text Few = new("minder dan 5 wensen", "moins de 5 souhaits", "fewer than 5 wishes");
    private static readonly Plural Wishes = new(new("{n} wens", "{n} souhait", "{n} wish"), new("{n} wensen", "{n} souhaits", "{n} wishes"));

    /// <summary>"14 wensen", and below five only that: somebody could be known by the number.</summary>
    public static string Demand(int asked, Language language) => asked < Core.Wishes.Popularity.Fewest ? Few.In(language) : Wishes.Of(asked, language);

    /// <summary>"ma 23 nov, 10.00 tot 11.30 uur": when another visit is.</summary>
    public static string Time(DateOnly day, TimeOnly start, TimeOnly end, Language language) => $"{DateWords.DayShort(day, language)}, {DateWords.Span(start, end, language)}";
}
