using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Replies;

/// <summary>Words of the mail that came in.</summary>
public static class ReplyTexts
{
    public static readonly Text Title = new("Binnengekomen mails", "E-mails reçus", "Mail that came in");
    public static readonly Text Lead = new(
        "Wat een agenda antwoordt, verwerkt de dienst zelf. Hier staat wat een mens moet lezen. Na 30 dagen wordt het gewist.",
        "Le service traite lui-même ce que répondent les agendas. Voici ce qu'une personne doit lire. Tout est effacé après 30 jours.",
        "The service itself processes what calendars answer. Here is what a person has to read. It is deleted after 30 days.");
    public static readonly Text ToHandleTitle = new("Te bekijken", "À regarder", "To look at");
    public static readonly Text None = new("Er wacht geen enkele mail op u.", "Aucun e-mail ne vous attend.", "No mail is waiting for you.");
    public static readonly Text Button = new("In orde", "C'est réglé", "Done");
    public static readonly Text Handled = new("Genoteerd: deze mail is in orde.", "C'est noté : cet e-mail est réglé.", "Noted: this mail is done.");
    public static readonly Text HandledTitle = new("Al in orde", "Déjà réglés", "Already done");
    public static readonly Text HandledBy = new("In orde: {when}, door {name}", "Réglé {when}, par {name}", "Done: {when}, by {name}");
    public static readonly Text UndoButton = new("Toch niet in orde", "Pas encore réglé", "Not done after all");
    public static readonly Text Reopened = new("Deze mail staat weer in de lijst.", "Cet e-mail est de nouveau dans la liste.", "This mail is on the list again.");
    public static readonly Text About = new("{name}, bezoek bij {host}, {when}, {time}", "{name}, visite chez {host}, {when}, {time}", "{name}, visit to {host}, {when}, {time}");
    public static readonly Text AboutNothing = new("Hoort bij geen enkele boeking.", "Ne concerne aucune réservation connue.", "Belongs to no booking.");
    public static readonly Text Received = new("Gekomen: {when}", "Reçu {when}", "Came: {when}");
    public static readonly Text Sender = new("Afzender volgens de mail zelf: {sender}", "Expéditeur d'après l'e-mail : {sender}", "Sender, as the mail says: {sender}");
    public static readonly Text NoSender = new("Zonder afzender", "Sans expéditeur", "Without sender");
    public static readonly Text ReadIt = new("De mail lezen", "Lire l'e-mail", "Read the mail");
    public static readonly Text UnreachableTitle = new("Mails komen niet aan", "Les e-mails n'arrivent pas", "Mail does not arrive");
    public static readonly Text UnreachableLead = new(
        "Mails aan deze mensen komen terug. Bel hen: is het adres juist? Zodra ze inloggen met een code uit een mail, verdwijnen ze uit deze lijst.",
        "Les e-mails à ces personnes reviennent. Appelez-les : l'adresse est-elle correcte ? Dès qu'elles se connectent avec un code reçu par e-mail, elles quittent cette liste.",
        "Mail to these people comes back. Call them: is the address right? Once they sign in with a code from an email, they leave this list.");
    public static readonly Text Everybody = new("Er zijn geen mails teruggekomen.", "Aucun e-mail n'est revenu.", "No mail has come back.");
    public static readonly Text VisitorAt = new("Bezoek bij {host}", "Visite chez {host}", "Visit to {host}");
    public static readonly Text ContactOf = new("Contactpersoon van {host}", "Personne de contact de {host}", "Contact of {host}");
    public static readonly Text NoMailbox = new("Dit adres bestaat niet: {when} (code {code})", "Cette adresse n'existe pas : {when} (code {code})", "This address does not exist: {when} (code {code})");
    public static readonly Text ComesBack = new("Meermaals teruggekomen, laatst {when} (code {code})", "Revenu plusieurs fois, la dernière {when} (code {code})", "Came back several times, last {when} (code {code})");
    public static readonly Text Whole = new("De hele lijst tonen", "Afficher toute la liste", "Show the whole list");
    public static readonly Text NoPhone = new("Geen telefoonnummer bekend", "Pas de numéro de téléphone connu", "No phone number known");
    public static readonly Text MailFails = new("mails aan dit adres komen terug", "les e-mails à cette adresse reviennent", "mail to this address comes back");
    public static readonly Text Yours = new(
        "Mails aan {email} komen terug. Klopt het adres nog? Log uit en weer in: komt de code aan, dan is het opgelost. Komt er niets, bel dan het zoneteam.",
        "Les e-mails à {email} reviennent. L'adresse est-elle encore correcte ? Déconnectez-vous, puis reconnectez-vous : si le code arrive, tout est réglé. Si rien n'arrive, appelez l'équipe du bassin.",
        "Mail to {email} comes back. Is the address still right? Sign out and in again: if the code arrives, all is well. If nothing arrives, call the zone team.");
    public static readonly Text Accepted = new("aanvaard in de agenda", "acceptée dans l'agenda", "accepted in the calendar");
    public static readonly Text Tentative = new("misschien, volgens de agenda", "peut-être, selon l'agenda", "maybe, according to the calendar");

    /// <summary>By <c>reply.reason</c>: those of mails that wait.</summary>
    internal static readonly Dictionary<string, Text> Reasons = new()
    {
        ["text"] = new("Iemand schrijft", "Une personne écrit", "Somebody writes"),
        ["counter"] = new("Stelt een ander moment voor (kreeg een link om zelf te kiezen)", "Propose un autre moment (a reçu un lien pour choisir)", "Proposes another time (got a link to choose)"),
        ["auto-reply"] = new("Automatisch antwoord, zoals bij afwezigheid", "Réponse automatique, par exemple d'absence", "Automatic reply, such as an absence"),
        ["forged"] = new("Antwoord van een agenda zonder geldig kenmerk: niets gewijzigd", "Réponse d'agenda sans référence valable : rien n'a changé", "Answer of a calendar without a valid reference: nothing changed"),
        ["no-address"] = new("Mail zonder geldig kenmerk", "E-mail sans référence valable", "Mail without a valid reference"),
        ["other-entry"] = new("Antwoord voor een andere afspraak", "Réponse pour un autre rendez-vous", "Answer for another entry"),
        ["other-answer"] = new("Antwoord van een agenda dat we niet begrijpen", "Réponse d'agenda incompréhensible", "Answer of a calendar that we do not understand"),
        ["too-big"] = new("Te groot om te lezen", "Trop grand pour être lu", "Too big to read"),
        ["spoilt"] = new("Onleesbaar", "Illisible", "Unreadable"),
    };

    public static string OfReason(string reason, Language language) => Reasons.TryGetValue(reason, out var words) ? words.In(language) : reason;

    /// <summary>Tells two mails of a list apart.</summary>
    public static string NameOf(ListReplies.Reply reply, Language language) =>
        $"{OfReason(reply.Reason, language)}, {reply.VisitorName ?? reply.Sender ?? NoSender.In(language)}, {DateWords.Deadline(reply.ReceivedAt, language)}";
}
