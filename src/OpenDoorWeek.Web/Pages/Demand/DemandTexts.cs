using OpenDoorWeek.Core.Demand;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Demand;

/// <summary>Words of demand, for hosts and organisers.</summary>
public static class DemandTexts
{
    public static readonly Text OfHostTitle = new("Wensen voor uw bezoeken", "Souhaits pour vos visites", "Wishes for your visits");
    public static readonly Text OfHostLead = new(
        "Zo veel mensen zetten uw bezoeken op hun ingestuurde lijst. Wie dat zijn, ziet u na de verdeling.",
        "Voici combien de personnes ont mis vos visites sur leur liste envoyée. Leurs noms suivent après la répartition.",
        "This many people put your visits on the list they sent. You see who they are after the places are shared out.");
    public static readonly Text Until = new("Wensen doorgeven kan {until}: de cijfers veranderen nog.", "Le choix des souhaits est possible {until} : les chiffres changent encore.", "Wishes can be given {until}: the figures still change.");
    public static readonly Text Small = new("Minder dan 5 tonen we niet precies.", "Nous ne montrons pas les nombres exacts sous 5.", "We do not show exact numbers below 5.");
    public static readonly Text NoSlots = new("Er zijn nog geen bezoekmomenten.", "Il n'y a pas encore de créneaux de visite.", "There are no visit slots yet.");
    public static readonly Text Caption = new("Wensen per bezoekmoment", "Souhaits par créneau de visite", "Wishes by visit slot");
    public static readonly Text Slot = new("Bezoekmoment", "Créneau", "Visit slot");
    public static readonly Text Host = new("Onthaalstructuur", "Structure accueillante", "Host");
    public static readonly Text Places = new("Plaatsen", "Places", "Places");
    public static readonly Text Wishes = new("Wensen", "Souhaits", "Wishes");
    public static readonly Text People = new("Personen", "Personnes", "People");
    public static readonly Text First = new("Als eerste wens", "En premier souhait", "As first wish");
    public static readonly Text Advice = new("Wat zou helpen", "Ce qui aiderait", "What would help");
    public static readonly Text Fine = new("niets", "rien", "nothing");
    public static readonly Text MorePlaces = new("Meer plaatsen: {people} vinden er nu geen.", "Plus de places : {people} n'en ont pas pour l'instant.", "More places: {people} find none now.");
    public static readonly Text AnotherSlot = new(
        "Hetzelfde bezoek nog eens op een ander moment: {people} vinden nu geen plaats.",
        "La même visite à un autre moment : {people} n'ont pas de place pour l'instant.",
        "The same visit once more at another time: {people} find no place now.");
    public static readonly Text OtherLanguage = new(
        "Hulp in een andere taal: {n} wensen komen van wie geen taal van dit bezoek aanduidde.",
        "Un soutien dans une autre langue : {n} souhaits viennent de personnes qui n'ont coché aucune langue de cette visite.",
        "Support in another language: {n} wishes come from people who ticked none of the languages of this visit.");
    public static readonly Text Change = new("Plaatsen of talen wijzigen", "Modifier les places ou les langues", "Change places or languages");
    public static readonly Text AddSlot = new("Een bezoekmoment toevoegen", "Ajouter un créneau", "Add a visit slot");

    public static readonly Text Title = new("Vraag en aanbod: {edition}", "Demande et offre : {edition}", "Demand and supply: {edition}");
    public static readonly Text Lists = new("{n} ingestuurde lijsten in deze editie.", "{n} listes envoyées pour cette édition.", "{n} lists sent in this edition.");
    public static readonly Text ByZone = new("Per zorgzone en sector", "Par bassin et secteur", "By care zone and sector");
    public static readonly Text Slots = new("Momenten", "Créneaux", "Slots");
    public static readonly Text MostAsked = new("Meest gevraagd", "Les plus demandés", "Most asked for");
    public static readonly Text MostAskedLead = new("De {n} momenten met de meeste personen per plaats. Alle momenten staan in het bestand.", "Les {n} créneaux avec le plus de personnes par place. Tous les créneaux sont dans le fichier.", "The {n} slots with the most people for each place. All slots are in the file.");
    public static readonly Text Download = new("Alles downloaden als CSV", "Tout télécharger en CSV", "Download all as CSV");

    public static string Of(DemandAdvice advice, Language language) => advice switch
    {
        DemandAdvice.MorePlaces more => MorePlaces.In(language, ("people", PeopleWords.Count.Of(more.People, language))),
        DemandAdvice.AnotherSlot slot => AnotherSlot.In(language, ("people", PeopleWords.Count.Of(slot.People, language))),
        DemandAdvice.OtherLanguage other => OtherLanguage.In(language, ("n", other.Wishes)),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {advice}."),
    };
}
