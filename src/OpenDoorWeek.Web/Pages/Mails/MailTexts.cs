using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>Words of the pages about mails.</summary>
public static class MailTexts
{
    public static readonly Text Title = new("Mails", "E-mails", "Emails");
    public static readonly Text Lead = new(
        "Wat de dienst verstuurde en nog zal versturen aan mensen en organisaties van uw zorgzones.",
        "Ce que le service a envoyé et enverra aux personnes et structures de vos bassins.",
        "What the service has sent and will send to people and hosts of your care zones.");
    public static readonly Text Counts = new("Hoe het ervoor staat", "Où en sont les envois", "Where things stand");
    public static readonly Text OldestDue = new("De oudste mail die had moeten vertrekken, wacht sinds {when}.", "Le plus ancien e-mail en retard attend depuis {when}.", "The oldest email that should have left has been waiting since {when}.");
    public static readonly Text NothingDue = new("Er wacht geen mail die al had moeten vertrekken.", "Aucun e-mail n'est en retard.", "No email is overdue.");
    public static readonly Text ToCall = new("Bel deze mensen: hun mail is niet aangekomen", "Appelez ces personnes : leur e-mail n'est pas arrivé", "Call these people: their email did not arrive");
    public static readonly Text Phone = new("Bel {phone}", "Appeler le {phone}", "Call {phone}");
    public static readonly Text NoPhone = new("Geen telefoonnummer bekend", "Aucun numéro de téléphone connu", "No phone number known");
    public static readonly Text Filter = new("Zoeken", "Chercher", "Search");
    public static readonly Text State = new("Stand", "État", "State");
    public static readonly Text Kind = new("Soort", "Type", "Kind");
    public static readonly Text Everything = new("alles", "tout", "everything");
    public static readonly Text Who = new("Adres of naam", "Adresse ou nom", "Address or name");
    public static readonly Text WhoHint = new("Een deel volstaat", "Une partie suffit", "A part is enough");
    public static readonly Text Booking = new("Kenmerk van een boeking", "Référence d'une réservation", "Reference of a booking");
    public static readonly Text BookingHint = new("Zoals 7F3A 91C2", "Par exemple 7F3A 91C2", "Such as 7F3A 91C2");
    public static readonly Text BookingWrong = new(
        "Dit is geen kenmerk. Het heeft acht tekens, zoals 7F3A 91C2", "Ce n'est pas une référence. Elle a huit signes, comme 7F3A 91C2", "This is not a reference. It has eight characters, like 7F3A 91C2");
    public static readonly Text Show = new("Toon", "Afficher", "Show");
    public static readonly Text Clear = new("Alles tonen", "Tout afficher", "Show everything");
    public static readonly Text Caption = new("Mails, de nieuwste eerst", "E-mails, du plus récent au plus ancien", "Emails, the newest first");
    public static readonly Text When = new("Wanneer", "Quand", "When");
    public static readonly Text To = new("Aan", "À", "To");
    public static readonly Text None = new("Er is niets gevonden.", "Rien n'a été trouvé.", "Nothing was found.");
    public static readonly Text Older = new("Oudere", "Plus ancien", "Older");
    public static readonly Text Newest = new("Naar het nieuwste", "Vers le plus récent", "To the newest");
    public static readonly Text Back = new("Alle mails", "Tous les e-mails", "All emails");

    public static readonly Text Facts = new("De mail", "L'e-mail", "The email");
    public static readonly Text About = new("Over", "Au sujet de", "About");
    public static readonly Text Queued = new("Gevraagd", "Demandé", "Asked for");
    public static readonly Text Due = new("Vertrekt vanaf", "Part à partir du", "Leaves from");
    public static readonly Text SentAt = new("Verzonden", "Envoyé", "Sent");
    public static readonly Text Expires = new("Niet meer na", "Plus après le", "Not after");
    public static readonly Text PhoneOf = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text Calendar = new("Agenda", "Agenda", "Calendar");
    public static readonly Text CalendarRequest = new("zet het bezoek in de agenda of werkt het bij", "inscrit la visite dans l'agenda ou la met à jour", "puts the visit into the calendar or updates it");
    public static readonly Text CalendarCancel = new("haalt het bezoek uit de agenda", "retire la visite de l'agenda", "takes the visit out of the calendar");
    public static readonly Text Says = new("Wat erin staat", "Ce qu'il dit", "What it says");
    public static readonly Text NotWritten = new("De mail wordt pas opgesteld als hij vertrekt.", "L'e-mail n'est rédigé qu'au moment de partir.", "The email is written only when it leaves.");
    public static readonly Text NotKept = new("Deze mail bewaren we niet.", "Nous ne gardons pas cet e-mail.", "We do not keep this email.");
    public static readonly Text Attempts = new("Pogingen", "Essais", "Attempts");
    public static readonly Text NoAttempts = new("Er was nog geen poging.", "Il n'y a pas encore eu d'essai.", "There has been no attempt yet.");
    public static readonly Text Answer = new("Antwoord van de mailserver", "Réponse du serveur", "Answer of the mail server");
    public static readonly Text ToBooking = new("Naar de boeking", "Voir la réservation", "See the booking");
    public static readonly Text ToTimeline = new("Mails en verloop van deze boeking", "E-mails et historique de cette réservation", "Emails and history of this booking");

    public static readonly Text TimelineTitle = new("Verloop: {name}", "Historique : {name}", "History: {name}");
    public static readonly Text TimelineLead = new("Wat er gebeurde en welke mails vertrokken, het nieuwste eerst.", "Ce qui s'est passé et les e-mails partis, du plus récent au plus ancien.", "What happened and which emails left, the newest first.");
    public static readonly Text By = new("{what}, door {name}", "{what}, par {name}", "{what}, by {name}");
    public static readonly Text MailTo = new("mail klaargezet: {what}, aan {who}", "e-mail préparé : {what}, à {who}", "email prepared: {what}, to {who}");
    public static readonly Text Tried = new("{what}: {outcome}", "{what} : {outcome}", "{what}: {outcome}");
    public static readonly Text Planned = new("herinnering ingepland voor {when}", "rappel prévu pour le {when}", "reminder planned for {when}");
    public static readonly Text Skipped = new("geen herinnering: {reason}", "pas de rappel : {reason}", "no reminder: {reason}");
    public static readonly Text Now = new("nu: {state}", "maintenant : {state}", "now: {state}");

    public static readonly Text Cancel = new("Terug zonder te wijzigen", "Retour sans rien changer", "Back without changing anything");

    /// <summary>Title, what follows, button, and what is said afterwards.</summary>
    public static (Text Title, Text Lead, Text Button, Text Done) Of(MailStep step) => step switch
    {
        MailStep.Resend => (ResendTitle, ResendLead, ResendButton, Resent),
        MailStep.Stop => (StopTitle, StopLead, StopButton, Stopped),
        MailStep.Hold => (HoldTitle, HoldLead, HoldButton, Held),
        _ => (ReleaseTitle, ReleaseLead, ReleaseButton, Released),
    };

    private static readonly Text ResendTitle = new("Deze mail opnieuw versturen", "Renvoyer cet e-mail", "Send this email again");
    private static readonly Text ResendLead = new(
        "{who} krijgt dezelfde tekst nog eens. In de agenda blijft het één afspraak. Zolang de mail wacht, kunt u hem stoppen.",
        "{who} recevra encore une fois le même texte. Dans l'agenda, cela reste un seul rendez-vous. Tant que l'e-mail attend, vous pouvez l'arrêter.",
        "{who} gets the same text once more. In the calendar it stays one appointment. While the email waits, you can stop it.");
    private static readonly Text ResendButton = new("Ja, verstuur opnieuw", "Oui, renvoyer", "Yes, send again");
    private static readonly Text Resent = new("De mail vertrekt nog eens. U ziet hem hieronder.", "L'e-mail part encore une fois. Le voici.", "The email leaves once more. You see it below.");
    private static readonly Text StopTitle = new("Deze mail niet versturen", "Ne pas envoyer cet e-mail", "Do not send this email");
    private static readonly Text StopLead = new(
        "{who} krijgt deze mail niet. Aan de boeking zelf verandert niets, en in de agenda blijft staan wat er stond. U kunt de mail laten vertrekken tot hij vervalt.",
        "{who} ne recevra pas cet e-mail. La réservation elle-même ne change pas, et l'agenda reste tel quel. Vous pouvez encore le laisser partir jusqu'à son échéance.",
        "{who} does not get this email. The booking itself does not change, and the calendar keeps what it has. You can let the email go until it expires.");
    private static readonly Text StopButton = new("Ja, verstuur deze mail niet", "Oui, ne pas l'envoyer", "Yes, do not send it");
    private static readonly Text Stopped = new("De mail is gestopt.", "L'e-mail est arrêté.", "The email is stopped.");
    private static readonly Text HoldTitle = new("Deze mail vasthouden", "Retenir cet e-mail", "Hold this email");
    private static readonly Text HoldLead = new(
        "De mail aan {who} wacht tot iemand van het zoneteam hem laat vertrekken. Gebeurt dat niet op tijd, dan vervalt hij.",
        "L'e-mail à {who} attend qu'une personne de l'équipe du bassin le laisse partir. Si cela n'arrive pas à temps, il n'est plus envoyé.",
        "The email to {who} waits until someone of the zone team lets it go. If that does not happen in time, it is not sent any more.");
    private static readonly Text HoldButton = new("Ja, houd deze mail vast", "Oui, retenir cet e-mail", "Yes, hold this email");
    private static readonly Text Held = new("De mail wordt vastgehouden.", "L'e-mail est retenu.", "The email is held.");
    private static readonly Text ReleaseTitle = new("Deze mail laten vertrekken", "Laisser partir cet e-mail", "Let this email go");
    private static readonly Text ReleaseLead = new(
        "De mail aan {who} vertrekt alsnog, als hij dan nog klopt.",
        "L'e-mail à {who} part quand même, s'il est encore exact à ce moment.",
        "The email to {who} leaves after all, if it is still true by then.");
    private static readonly Text ReleaseButton = new("Ja, laat deze mail vertrekken", "Oui, laisser partir cet e-mail", "Yes, let this email go");
    private static readonly Text Released = new("De mail vertrekt alsnog.", "L'e-mail part quand même.", "The email leaves after all.");
}
