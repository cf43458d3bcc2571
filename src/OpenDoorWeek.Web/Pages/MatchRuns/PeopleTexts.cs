using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Words of the pages on which organisers look up a person or a slot of a run.</summary>
public static class PeopleTexts
{
    public static readonly Text Link = new("Bezoekers opzoeken", "Chercher des personnes", "Look up visitors");
    public static readonly Text SlotsLink = new("Bezoekmomenten opzoeken", "Chercher des créneaux", "Look up visit slots");
    public static readonly Text Title = new("Bezoekers in berekening {n}", "Personnes du calcul {n}", "Visitors in run {n}");
    public static readonly Text Find = new("Naam of e-mailadres", "Nom ou adresse e-mail", "Name or email address");
    public static readonly Text FindHost = new("Naam van de onthaalstructuur", "Nom de la structure accueillante", "Name of the host");
    public static readonly Text Filter = new("Toon", "Afficher", "Show");
    public static readonly Text All = new("iedereen", "tout le monde", "everybody");
    public static readonly Plural Visits = new(new("met {n} bezoek", "avec {n} visite", "with {n} visit"), new("met {n} bezoeken", "avec {n} visites", "with {n} visits"));
    public static readonly Text Impossible = new("van wie geen enkele wens kan", "sans aucun souhait possible", "none of whose wishes is possible");
    public static readonly Text Search = new("Zoek", "Chercher", "Search");
    public static readonly Plural Found = new(new("{n} gevonden", "{n} trouvée", "{n} found"), new("{n} gevonden", "{n} trouvées", "{n} found"));
    public static readonly Text Caption = new("Wat elk kreeg", "Ce que chaque personne a reçu", "What each got");
    public static readonly Text Who = new("Wie", "Qui", "Who");
    public static readonly Text Got = new("Gekregen", "Obtenu", "Got");
    public static readonly Text WishesCount = new("Wensen", "Souhaits", "Wishes");
    public static readonly Text Nothing = new("niets", "rien", "nothing");
    public static readonly Text Erased = new("iemand die intussen gewist is", "une personne effacée depuis", "somebody erased since");
    public static readonly Text Previous = new("Vorige", "Précédent", "Previous");
    public static readonly Text Next = new("Volgende", "Suivant", "Next");

    public static readonly Text PersonTitle = new("{name}: berekening {n}", "{name}\u00a0: calcul {n}", "{name}: run {n}");
    public static readonly Text BackToPeople = new("Terug naar de bezoekers", "Retour aux personnes", "Back to the visitors");
    public static readonly Text Asks = new("Vraagt {visits}, met {people}.", "Demande {visits}, avec {people}.", "Asks for {visits}, with {people}.");
    public static readonly Plural VisitCount = new(new("{n} bezoek", "{n} visite", "{n} visit"), new("{n} bezoeken", "{n} visites", "{n} visits"));
    public static readonly Text WishesTitle = new("Wensen en wat ervan kwam", "Souhaits et résultats", "Wishes and what became of them");
    public static readonly Text AsSheReads = new("De reden staat er zoals de bezoeker ze leest.", "Le motif est écrit comme la personne le lira.", "The reason stands as the visitor would read it.");
    public static readonly Text Wish = new("Wens {n}", "Souhait {n}", "Wish {n}");
    public static readonly Text Proposed = new("Door ons voorgesteld", "Proposée par nous", "Proposed by us");
    public static readonly Text Granted = new("Gekregen.", "Obtenue.", "Granted.");
    public static readonly Text NoWish = new("Geen wens, maar vastgezet of geboekt", "Aucun souhait, mais épinglée ou réservée", "No wish, but pinned or booked");
    public static readonly Text Decide = new("Een bezoek vastzetten of uitsluiten", "Épingler ou exclure une visite", "Pin or block a visit");

    public static readonly Text SlotsTitle = new("Bezoekmomenten in berekening {n}", "Créneaux du calcul {n}", "Visit slots in run {n}");
    public static readonly Text AllSlots = new("alle", "tous", "all");
    public static readonly Text EmptySlots = new("zonder bezoekers", "sans visiteurs", "without visitors");
    public static readonly Text MinimumSlots = new("onder hun minimum", "sous leur minimum", "under their minimum");
    public static readonly Text OverSlots = new("waar meer om gevraagd is dan er plaatsen zijn", "plus demandés que de places", "asked for more than there are places");
    public static readonly Text SlotsCaption = new("Vraag en bezetting", "Demande et occupation", "Demand and attendance");
    public static readonly Text Slot = new("Bezoekmoment", "Créneau", "Visit slot");
    public static readonly Text OneMore = new("Eén plaats meer", "Une place de plus", "One more place");
    public static readonly Text SlotTitle = new("{host}, {when}: berekening {n}", "{host}, {when}\u00a0: calcul {n}", "{host}, {when}: run {n}");
    public static readonly Text BackToSlots = new("Terug naar de bezoekmomenten", "Retour aux créneaux", "Back to the visit slots");
    public static readonly Text SlotFacts = new(
        "{people} van {places} plaatsen, minimum {minimum}. {asked} mensen vroegen dit bezoek, {first} als eerste wens.",
        "{people} sur {places} places, minimum {minimum}. {asked} personnes ont demandé cette visite, dont {first} en premier souhait.",
        "{people} of {places} places, minimum {minimum}. {asked} people asked for this visit, {first} of them as first wish.");
    public static readonly Text NotFull = new("Er zijn nog plaatsen vrij.", "Il reste des places.", "There are free places.");
    public static readonly Text WhoTitle = new("Wie dit bezoek vroeg", "Qui a demandé cette visite", "Who asked for this visit");
    public static readonly Text Rank = new("Rang", "Rang", "Rank");
    public static readonly Text People = new("Personen", "Personnes", "People");
    public static readonly Text Yes = new("ja", "oui", "yes");
    public static readonly Text Pinned = new("ja, vastgezet of geboekt", "oui, épinglée ou réservée", "yes, pinned or booked");
    public static readonly Text No = new("nee", "non", "no");
    public static readonly Plural More = new(new("En nog {n}.", "Et encore {n}.", "And {n} more."), new("En nog {n}.", "Et encore {n}.", "And {n} more."));
    public static readonly Text Nobody = new("Niemand vroeg dit bezoek.", "Personne n'a demandé cette visite.", "Nobody asked for this visit.");
}
