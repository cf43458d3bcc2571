using System.Diagnostics;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Why a host's visits are not changed now, each once in words, with whom to call.</summary>
public static class SlotRefusalTexts
{
    private static readonly Text NotOpen = new("Dit kan vanaf {day}.", "Ce sera possible à partir du {day}.", "This opens on {day}.");
    private static readonly Text NotForeseen = new("In deze editie worden geen bezoekmomenten toegevoegd. Bel ons: {phone}.", "Cette édition n'ajoute pas de créneaux. Appelez-nous : {phone}.", "No slots are added in this edition. Call us: {phone}.");
    private static readonly Text Closed = new("Toevoegen kon {until}. Bel ons, we zoeken mee: {phone}.", "Ajouter était possible {until}. Appelez-nous, nous chercherons avec vous : {phone}.", "You could add slots {until}. Call us and we will look together: {phone}.");
    private static readonly Text HostWithdrawn = new("Uw organisatie heeft zich teruggetrokken. Bel ons: {phone}.", "Votre organisation s'est retirée. Appelez-nous : {phone}.", "Your organisation has withdrawn. Call us: {phone}.");
    private static readonly Text Meanwhile = new(
        "Intussen is dit door iemand anders bewaard. Kijk na wat er nu staat en probeer opnieuw.",
        "Entre-temps, une autre personne a enregistré ceci. Vérifiez ce qui est indiqué et réessayez.",
        "Somebody else has saved this in the meantime. Check what it says now and try again.");
    private static readonly Text StepsOpen = new("Vul eerst de pagina's in die nog open staan.", "Remplissez d'abord les pages encore ouvertes.", "First fill in the pages that are still open.");
    private static readonly Text HasBegun = new("Dit bezoek is al begonnen. Bel ons: {phone}.", "Cette visite a déjà commencé. Appelez-nous : {phone}.", "This visit has already begun. Call us: {phone}.");
    private static readonly Text IsWithdrawn = new("Dit bezoek is teruggetrokken.", "Cette visite est retirée.", "This visit has been withdrawn.");
    private static readonly Text HasVisitors = new(
        "{people} zouden bericht moeten krijgen. Wijzig moment of plaats samen met ons, of laat ons het bezoek annuleren: {phone}.",
        "Il faudrait prévenir {people}. Changez le moment ou le lieu avec nous, ou laissez-nous annuler la visite : {phone}.",
        "{people} would have to be told. Change the time or place together with us, or let us cancel the visit: {phone}.");

    /// <summary>The page comes again with the new numbers.</summary>
    public static readonly Text ReachChanged = new(
        "Intussen is veranderd wie bericht krijgt. Kijk de aantallen na en bevestig opnieuw.",
        "Entre-temps, le nombre de personnes à prévenir a changé. Vérifiez les nombres et confirmez à nouveau.",
        "Meanwhile it has changed who will be told. Check the numbers and confirm again.");

    /// <summary>People, as words that begin a sentence in Dutch and English.</summary>
    public static readonly Plural Visitors = new(new("{n} bezoeker", "{n} personne", "{n} visitor"), new("{n} bezoekers", "{n} personnes", "{n} visitors"));

    public static string Of(SlotRefusal refusal, Language language, string phone) => refusal switch
    {
        SlotRefusal.NotOpenYet { OpensAt: { } opens } => NotOpen.In(language, ("day", DateWords.From(opens, language))),
        SlotRefusal.NotOpenYet => NotForeseen.In(language, ("phone", phone)),
        SlotRefusal.Closed closed => Closed.In(language, ("until", DateWords.Until(closed.Since, language)), ("phone", phone)),
        SlotRefusal.HostWithdrawn => HostWithdrawn.In(language, ("phone", phone)),
        SlotRefusal.ChangedMeanwhile => Meanwhile.In(language),
        SlotRefusal.StepsOpen => StepsOpen.In(language),
        SlotRefusal.HasBegun => HasBegun.In(language, ("phone", phone)),
        SlotRefusal.IsWithdrawn => IsWithdrawn.In(language),
        SlotRefusal.ReachChanged => ReachChanged.In(language),
        SlotRefusal.HasVisitors some => HasVisitors.In(language, ("people", Visitors.Of(some.People, language)), ("phone", phone)),
        _ => throw new UnreachableException($"No words for {refusal}."),
    };
}
