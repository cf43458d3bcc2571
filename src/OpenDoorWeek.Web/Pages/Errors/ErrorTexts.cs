using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Errors;

/// <summary>What is wrong and what to do, by status.</summary>
public static class ErrorTexts
{
    public static readonly Text FormTitle = new("Dit formulier is te oud", "Ce formulaire n'est plus valable", "This form is too old");
    public static readonly Text FormBody = new(
        "Ga terug, laad de pagina opnieuw en verstuur het formulier nog eens. Er is niets veranderd.",
        "Revenez en arrière, rechargez la page et envoyez à nouveau le formulaire. Rien n'a changé.",
        "Go back, reload the page and send the form again. Nothing was changed.");

    public static readonly Text ForbiddenTitle = new("Deze pagina is niet voor dit account", "Cette page n'est pas pour ce compte", "This page is not for this account");
    public static readonly Text ForbiddenBody = new(
        "Log in met een ander e-mailadres, of vraag ons wat er mogelijk is.",
        "Connectez-vous avec une autre adresse e-mail, ou demandez-nous ce qui est possible.",
        "Sign in with another email address, or ask us what is possible.");

    public static readonly Text NotFoundTitle = new("Deze pagina bestaat niet", "Cette page n'existe pas", "This page does not exist");
    public static readonly Text NotFoundBody = new(
        "Misschien is het adres niet volledig, of is de pagina verdwenen. In het programma vindt u alle bezoeken.",
        "L'adresse est peut-être incomplète, ou la page a disparu. Toutes les visites se trouvent dans le programme.",
        "The address may be incomplete, or the page has gone. You will find all visits in the programme.");

    public static readonly Text GoneTitle = new("Deze link werkt niet meer", "Ce lien ne fonctionne plus", "This link no longer works");
    public static readonly Text GoneBody = new(
        "De link is gebruikt, vervangen door een nieuwere, of verlopen. Neem de link uit de laatste mail, of bel ons.",
        "Le lien a été utilisé, remplacé par un plus récent, ou il a expiré. Prenez le lien du dernier e-mail, ou appelez-nous.",
        "The link was used, replaced by a newer one, or it has expired. Use the link in the latest email, or call us.");

    public static readonly Text ConflictTitle = new("Dit is al verstuurd", "Ceci a déjà été envoyé", "This has already been sent");
    public static readonly Text ConflictBody = new(
        "Dit formulier is al eens verstuurd, met andere antwoorden. Begin opnieuw vanaf het programma. Wat eerst geboekt is, blijft geboekt.",
        "Ce formulaire a déjà été envoyé, avec d'autres réponses. Recommencez à partir du programme. La première réservation reste valable.",
        "This form has been sent before, with other answers. Start again from the programme. What was booked first stays booked.");

    public static readonly Text TooManyTitle = new("Even wachten", "Un moment, s'il vous plaît", "Please wait a moment");
    public static readonly Text TooManyBody = new(
        "Er kwamen veel aanvragen na elkaar. Probeer opnieuw om {retryTime}, of bel ons.",
        "Beaucoup de demandes se sont suivies. Réessayez à {retryTime}, ou appelez-nous.",
        "There were many requests in a row. Try again at {retryTime}, or call us.");

    public static readonly Text FaultTitle = new("Er liep iets mis bij ons", "Un problème est survenu chez nous", "Something went wrong on our side");
    public static readonly Text FaultBody = new(
        "Het ligt niet aan u. Probeer het straks opnieuw. Lukt het niet, bel ons dan: we helpen u verder.",
        "Cela ne vient pas de vous. Réessayez un peu plus tard. Si cela ne marche pas, appelez-nous : nous vous aiderons.",
        "It is not your fault. Try again a little later. If it does not work, call us and we will help.");

    public static readonly Text BusyTitle = new("Dit lukt nu even niet", "Cela ne marche pas pour le moment", "This isn't working right now");
    public static readonly Text BusyBody = new(
        "Dit lukt nu even niet. Probeer opnieuw om {retryTime}.",
        "Cela ne marche pas pour le moment. Réessayez à {retryTime}.",
        "This isn't working right now. Try again at {retryTime}.");

    public static readonly Text ToHome = new("Naar de opendeurweken", "Vers les semaines portes ouvertes", "To the open-door weeks");
}
