using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Words of a visit that the host cancelled, and of what could be visited instead.</summary>
public static class AlternativeTexts
{
    public static readonly Text ByHost = new("geannuleerd door de organisatie", "annulée par la structure", "cancelled by the host");
    public static readonly Text ByHostTitle = new("{host} heeft uw bezoek geannuleerd", "{host} a annulé votre visite", "{host} has cancelled your visit");
    public static readonly Text PartByHostTitle = new("Uw plaats bij {host} vervalt", "Votre place chez {host} est annulée", "Your place at {host} is cancelled");
    public static readonly Text ByHostLead = new(
        "Het spijt ons. U kreeg een mail die het bezoek uit uw agenda haalt. Vragen? Bel ons: {phone}.",
        "Nous sommes désolés. Un e-mail retire la visite de votre agenda. Une question ? Appelez-nous : {phone}.",
        "We are sorry. You got an email that removes the visit from your calendar. Questions? Call us: {phone}.");
    public static readonly Text Others = new("Wat u in de plaats kunt bezoeken", "Ce que vous pouvez visiter à la place", "What you could visit instead");
    public static readonly Text NotHeld = new(
        "Hier is nu plaats voor {people}. We houden die niet vrij: wie eerst boekt, is zeker.",
        "Ces visites ont de la place pour {people} en ce moment. Nous ne la gardons pas : elle va à qui réserve en premier.",
        "These visits have room for {people} right now. We are not holding it: whoever books first gets it.");
    public static readonly Text None = new(
        "We vinden nu geen vrij moment dat bij u past. U kunt ook zelf zoeken.",
        "Nous ne trouvons pas de créneau libre qui vous convienne. Vous pouvez aussi chercher vous-même.",
        "We find no free slot that suits you right now. You can also look for yourself.");
    public static readonly Text Choose = new("Kies dit bezoek", "Choisir cette visite", "Choose this visit");
    public static readonly Text Title = new("Dit bezoek in de plaats: {host}", "Cette visite à la place : {host}", "This visit instead: {host}");
    public static readonly Text Lead = new(
        "Eén druk op de knop boekt dit bezoek voor {people}. U krijgt een mail met een uitnodiging voor uw agenda.",
        "Un clic sur le bouton réserve cette visite pour {people}. Vous recevez un e-mail avec une invitation pour votre agenda.",
        "One press of the button books this visit for {people}. You will get an email with a calendar invitation.");
    public static readonly Text Instead = new("In de plaats van", "À la place de", "Instead of");
    public static readonly Text Take = new("Ja, boek dit bezoek", "Oui, réserver cette visite", "Yes, book this visit");
    public static readonly Text GoneTitle = new("Dit bezoek kan niet meer", "Cette visite n'est plus possible", "This visit is no longer possible");
}
