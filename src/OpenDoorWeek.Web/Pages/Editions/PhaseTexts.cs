using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words for setting the phases of an edition, and for what they allow.</summary>
public static class PhaseTexts
{
    public static readonly Text Title = new("Fasen: {edition}", "Phases : {edition}", "Phases: {edition}");
    public static readonly Text Lead = new(
        "Een fase begint op het eerste uur en eindigt net voor het tweede. Eindigt ze om 00:00, dan telt de dag ervoor nog helemaal mee.",
        "Une phase commence à la première heure et finit juste avant la seconde. Si elle finit à 00:00, le jour précédent compte encore en entier.",
        "A phase begins at the first time and ends just before the second. If it ends at 00:00, the day before still counts whole.");
    public static readonly Text Small = new(
        "Een kleine editie kan zonder wensen en verdeling: laat die twee dan weg.",
        "Une petite édition peut se passer de souhaits et de répartition : retirez alors ces deux phases.",
        "A small edition can do without wishes and sharing out: leave these two out.");
    public static readonly Text TakesPlace = new("Deze fase gaat door", "Cette phase a lieu", "This phase takes place");
    public static readonly Text Opens = new("Begint op", "Commence le", "Begins on");
    public static readonly Text OpensTime = new("om", "à", "at");
    public static readonly Text Closes = new("Eindigt op", "Finit le", "Ends on");
    public static readonly Text Standard = new("Gewoonlijk: {opens} tot {closes}", "D'habitude : du {opens} au {closes}", "Usually: {opens} to {closes}");
    public static readonly Text Closing = new("Afsluiting", "Clôture", "Closing");

    public static readonly Text EndsFirst = new("Kies een einde na {opens}", "Choisissez une fin après le {opens}", "Choose an end after {opens}");
    public static readonly Text Overlaps = new(
        "Kies een begin vanaf {closes}: tot dan loopt ‘{other}’ nog",
        "Choisissez un début à partir du {closes} : « {other} » dure jusque-là",
        "Choose a beginning from {closes}: ‘{other}’ lasts until then");
    public static readonly Text TooEarly = new("Kies een moment vanaf {limit}", "Choisissez un moment à partir du {limit}", "Choose a moment from {limit}");
    public static readonly Text TooLate = new("Kies een moment tot {limit}", "Choisissez un moment jusqu'au {limit}", "Choose a moment until {limit}");
    public static readonly Text Needs = new("Dit gaat niet zonder ‘{other}’", "Ceci ne va pas sans « {other} »", "This does not work without ‘{other}’");

    public static readonly Text NotYet = new("Dit kan vanaf {openDay}.", "Ce sera possible à partir du {openDay}.", "This opens on {openDay}.");
    public static readonly Text Over = new(
        "Dit kon {until}. Bel ons, we zoeken mee: {phone}.",
        "C'était possible {until}. Appelez-nous, nous chercherons avec vous : {phone}.",
        "This was possible {until}. Call us and we will look together: {phone}.");
    public static readonly Text NotForeseen = new("Dit gebeurt niet in deze opendeurweek.", "Ceci n'est pas prévu pendant cette semaine portes ouvertes.", "This does not take place in this open-door week.");

    public static readonly Text StillTitle = new("Wat kan nog, door wie, tot wanneer?", "Que peut-on encore faire, qui, et jusqu'à quand ?", "What can still be done, by whom, until when?");
    public static readonly Text HostsUntil = new("Organisaties schrijven zich in {until}.", "Les structures s'inscrivent {until}.", "Hosts register {until}.");
    public static readonly Text HostsFrom = new("Organisaties schrijven zich in vanaf {from}.", "Les structures s'inscrivent à partir du {from}.", "Hosts register from {from}.");
    public static readonly Text ProgrammeFrom = new("Het programma verschijnt op {from}.", "Le programme paraît le {from}.", "The programme appears on {from}.");
    public static readonly Text WishesUntil = new("Bezoekers geven wensen door {until}.", "Le public choisit ses souhaits {until}.", "Visitors give their wishes {until}.");
    public static readonly Text WishesFrom = new("Bezoekers geven wensen door vanaf {from}.", "Le public choisit ses souhaits à partir du {from}.", "Visitors give their wishes from {from}.");
    public static readonly Text MatchingUntil = new("De organisatoren verdelen de plaatsen {until}.", "L'équipe organisatrice répartit les places {until}.", "The organisers share out the places {until}.");
    public static readonly Text BookingUntil = new(
        "Bezoekers boeken {until}, en hoogstens tot {hours} uur voor het bezoek.",
        "Le public réserve {until}, et au plus tard {hours} heures avant la visite.",
        "Visitors book {until}, and at the latest {hours} hours before the visit.");
    public static readonly Text BookingFrom = new("Bezoekers boeken vanaf {from}.", "Le public réserve à partir du {from}.", "Visitors book from {from}.");
    public static readonly Text CancelUntil = new("Bezoekers annuleren tot hun bezoek begint.", "Le public annule jusqu'au début de sa visite.", "Visitors cancel until their visit starts.");
    public static readonly Text LookingBackUntil = new("Wie er was, blikt terug {until}.", "Les personnes présentes donnent leur avis {until}.", "Those who were there look back {until}.");
    public static readonly Text NothingMore = new("Alles is voorbij. Een vraag? Het team van de zorgzone helpt u.", "Tout est terminé. Une question ? L'équipe du bassin vous aide.", "All is over. A question? The zone team will help.");
}
