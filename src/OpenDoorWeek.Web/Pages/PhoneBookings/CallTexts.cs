using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Words of the list of people to call: those whom no mail reaches.</summary>
public static class CallTexts
{
    public static readonly Text Title = new("Te bellen: {edition}", "À appeler : {edition}", "To call: {edition}");
    public static readonly Text Link = new("Wie te bellen is na een wijziging", "Qui appeler après un changement", "Who is to be called after a change");
    public static readonly Text Lead = new(
        "Deze bezoekers hebben geen e-mailadres. Alleen u kunt hun vertellen wat een organisatie gewijzigd heeft.",
        "Ces personnes n'ont pas d'adresse e-mail. Vous seul·e pouvez leur dire ce qu'une structure a changé.",
        "These visitors have no email address. Only you can tell them what a host has changed.");
    public static readonly Plural Count = new(
        new("{n} bezoeker te bellen: een bezoek is gewijzigd of geannuleerd.", "{n} personne à appeler : une visite a été modifiée ou annulée.", "{n} visitor to call: a visit has changed or was cancelled."),
        new("{n} bezoekers te bellen: bezoeken zijn gewijzigd of geannuleerd.", "{n} personnes à appeler : des visites ont été modifiées ou annulées.", "{n} visitors to call: visits have changed or were cancelled."));
    public static readonly Text ToMakeTitle = new("Wie en waarom", "Qui et pourquoi", "Who and why");
    public static readonly Text None = new("Er is nu niemand te bellen.", "Il n'y a personne à appeler pour le moment.", "There is nobody to call right now.");
    public static readonly Text NoneHint = new(
        "Wijzigt of annuleert een organisatie een bezoek, dan staat hier wie geen e-mailadres heeft.",
        "Si une structure modifie ou annule une visite, les personnes sans adresse e-mail apparaissent ici.",
        "When a host changes or cancels a visit, whoever has no email address appears here.");
    public static readonly Text Phone = new("Bel {phone}", "Appeler le {phone}", "Call {phone}");
    public static readonly Text Speaks = new("Spreekt", "Parle", "Speaks");
    public static readonly Text Since = new("Sinds {when}", "Depuis {when}", "Since {when}");
    public static readonly Text Changed = new(
        "Het bezoek bij {host} is gewijzigd. De plaats blijft.", "La visite chez {host} a changé. La place reste.", "The visit to {host} has changed. The place stays.");
    public static readonly Text Cancelled = new(
        "{host} heeft het bezoek geannuleerd. Het was {when}.", "{host} a annulé la visite. Elle était prévue {when}.", "{host} has cancelled the visit. It was {when}.");
    public static readonly Text Was = new("was: {was}", "auparavant : {was}", "was: {was}");
    public static readonly Text Now = new("is nu: {now}", "désormais : {now}", "is now: {now}");
    public static readonly Text Instead = new("In de plaats kan nu:", "À la place, c'est possible :", "Possible instead:");
    public static readonly Text NoInstead = new(
        "We vinden nu geen vrij moment dat past.", "Nous ne trouvons pas de créneau libre qui convienne.", "We find no free slot that suits right now.");
    public static readonly Text Elsewhere = new("in een andere zorgzone", "dans un autre bassin", "in another care zone");
    public static readonly Text OtherVisit = new("Een ander bezoek zoeken", "Chercher une autre visite", "Look for another visit");
    public static readonly Text Booking = new("Naar de boeking", "Voir la réservation", "See the booking");
    public static readonly Text Button = new("Gebeld", "Appel fait", "Called");
    public static readonly Text MadeTitle = new("Al gebeld", "Appels déjà faits", "Already called");
    public static readonly Text MadeBy = new("{when}, door {name}", "{when}, par {name}", "{when}, by {name}");
    public static readonly Text Somebody = new("iemand van het zoneteam", "l'équipe du bassin", "someone of the zone team");
    public static readonly Text UndoButton = new("Toch niet gebeld", "Appel non fait", "Not called after all");
    public static readonly Text Called = new("Genoteerd: {name} weet het.", "C'est noté : {name} est au courant.", "Noted: {name} knows.");
    public static readonly Text Again = new(
        "Genoteerd, maar intussen is er nog iets gewijzigd. {name} staat opnieuw in de lijst.",
        "C'est noté, mais autre chose a changé entre-temps. {name} est de nouveau dans la liste.",
        "Noted, but something else has changed meanwhile. {name} is on the list again.");
    public static readonly Text Undone = new("{name} staat weer in de lijst.", "{name} est de nouveau dans la liste.", "{name} is on the list again.");
    public static readonly Text TooLate = new(
        "Deze bezoeker is daarna nog eens gebeld. Dat blijft zo.", "Cette personne a été rappelée depuis. Cela reste noté.", "This visitor was called again later. That stays.");
}
