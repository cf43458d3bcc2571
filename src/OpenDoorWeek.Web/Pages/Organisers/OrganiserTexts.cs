using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>Words of the pages on which organisers make organisers.</summary>
public static class OrganiserTexts
{
    public static readonly Text Title = new("Organisatoren", "Équipe organisatrice", "Organisers");
    public static readonly Text Lead = new(
        "Wie de Opendeurweek mee organiseert, en voor welke zorgzones.",
        "Qui organise la Semaine portes ouvertes, et pour quels bassins.",
        "Who organises Open-Door Week, and for which care zones.");
    public static readonly Text AllZones = new("alle zorgzones", "tous les bassins", "all care zones");
    public static readonly Text You = new("u", "vous", "you");
    public static readonly Text NoFactor = new("app nog niet ingesteld", "application pas encore liée", "app not set up yet");
    public static readonly Text Invite = new("Iemand uitnodigen", "Inviter quelqu'un", "Invite someone");
    public static readonly Text OpenInvitations = new("Open uitnodigingen", "Invitations en attente", "Open invitations");
    public static readonly Text NoInvitations = new("Er staan geen uitnodigingen open.", "Aucune invitation en attente.", "There are no open invitations.");
    public static readonly Text ValidUntil = new("geldig tot {deadline}", "valable jusqu'au {deadline}", "valid until {deadline}");
    public static readonly Text Expired = new("verlopen", "expirée", "expired");
    public static readonly Text Renewal = new("nieuwe app", "nouvelle application", "new app");
    public static readonly Text Resend = new("Opnieuw versturen", "Renvoyer", "Send again");
    public static readonly Text Withdraw = new("Intrekken", "Retirer", "Withdraw");
    public static readonly Text Remove = new("Verwijderen", "Retirer de l'équipe", "Remove");
    public static readonly Text Reset = new("Telefoon kwijt", "Téléphone perdu", "Phone lost");
    public static readonly Text YourAccess = new("Uw eigen toegang", "Votre propre accès", "Your own access");
    public static readonly Text CodesLink = new("Uw herstelcodes", "Vos codes de secours", "Your recovery codes");
    public static readonly Text AuditLink = new("Logboek: wie wat veranderde", "Journal : qui a changé quoi", "Log: who changed what");
    public static readonly Text DoneInvited = new("De uitnodiging is verstuurd.", "L'invitation est envoyée.", "The invitation has been sent.");
    public static readonly Text DoneResent = new(
        "De uitnodiging is opnieuw verstuurd. De vorige link werkt niet meer.",
        "L'invitation est renvoyée. Le lien précédent ne fonctionne plus.",
        "The invitation has been sent again. The previous link no longer works.");
    public static readonly Text DoneWithdrawn = new(
        "De uitnodiging is ingetrokken. De link werkt niet meer.",
        "L'invitation est retirée. Le lien ne fonctionne plus.",
        "The invitation has been withdrawn. The link no longer works.");
    public static readonly Text DoneRemoved = new(
        "De toegang als organisator is weg. Wie nog ingelogd was, is uitgelogd.",
        "L'accès à l'organisation est retiré. Les sessions ouvertes sont fermées.",
        "The access as organiser is gone. Open sessions have ended.");
    public static readonly Text DoneReset = new(
        "De app is losgekoppeld. Er vertrekt een mail om een nieuwe in te stellen.",
        "L'application est déliée. Un e-mail part pour en lier une nouvelle.",
        "The app has been unlinked. An email is on its way to set up a new one.");
    public static readonly Text DoneEnrolled = new(
        "Uw toegang als organisator is klaar.",
        "Votre accès à l'organisation est prêt.",
        "Your access as an organiser is ready.");
    public static readonly Text InviteTitle = new("Een organisator uitnodigen", "Inviter dans l'équipe organisatrice", "Invite an organiser");
    public static readonly Text InviteLead = new(
        "We sturen een link die één keer werkt, 7 dagen lang. Wie hem krijgt, logt in met dit e-mailadres en stelt een app in op de telefoon.",
        "Nous envoyons un lien qui sert une seule fois, pendant 7 jours. La personne se connecte avec cette adresse et lie une application sur son téléphone.",
        "We send a link that works once, for 7 days. The person signs in with this email address and sets up an app on their phone.");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text Zones = new("Voor welke zorgzones?", "Pour quels bassins ?", "For which care zones?");
    public static readonly Text ZonesHint = new(
        "U kunt alleen zorgzones kiezen die u zelf hebt.",
        "Vous ne pouvez choisir que les bassins que vous avez vous-même.",
        "You can only choose care zones that you have yourself.");
    public static readonly Text ZonesNone = new("Kies minstens één zorgzone", "Choisissez au moins un bassin", "Choose at least one care zone");
    public static readonly Text MailLanguage = new("Taal van de mail", "Langue de l'e-mail", "Language of the email");
    public static readonly Text Send = new("Uitnodiging versturen", "Envoyer l'invitation", "Send the invitation");
    public static readonly Text InvitedBefore = new(
        "Voor dit adres staat deze uitnodiging al open. U kunt ze opnieuw versturen vanuit de lijst.",
        "Cette invitation est déjà en attente pour cette adresse. Vous pouvez la renvoyer depuis la liste.",
        "This invitation is already open for this address. You can send it again from the list.");
    public static readonly Text SentBefore = new(
        "Dit formulier is al eens verstuurd met iets anders. Kijk in de lijst van uitnodigingen.",
        "Ce formulaire a déjà été envoyé avec un autre contenu. Regardez la liste des invitations.",
        "This form was sent before with something else. Look at the list of invitations.");
    public static readonly Text RemoveTitle = new(
        "{name} verwijderen als organisator?",
        "Retirer {name} de l'équipe organisatrice ?",
        "Remove {name} as an organiser?");
    public static readonly Text RemoveLead = new(
        "De toegang eindigt meteen, ook waar deze persoon nu ingelogd is. Open uitnodigingen van deze persoon vervallen. Eigen bezoeken blijven staan.",
        "L'accès prend fin tout de suite, même dans les sessions ouvertes. Les invitations en attente de cette personne sont retirées. Ses propres visites restent.",
        "Access ends at once, also where this person is signed in now. Open invitations made by this person end. Their own visits stay.");
    public static readonly Text LastOfAll = new(
        "Dit is de laatste organisator met alle zorgzones. Nodig eerst iemand anders uit voor alle zorgzones.",
        "C'est la dernière personne avec tous les bassins. Invitez d'abord quelqu'un d'autre pour tous les bassins.",
        "This is the last organiser with all care zones. Invite someone else for all care zones first.");
    public static readonly Text ResetTitle = new("Nieuwe app voor {name}?", "Nouvelle application pour {name} ?", "New app for {name}?");
    public static readonly Text ResetLead = new(
        "Doe dit als de telefoon weg of nieuw is. Ga eerst na dat u echt met deze persoon spreekt: bel terug op een nummer dat u kent. De oude app en de herstelcodes werken dan niet meer, en er vertrekt een mail met een link voor een nieuwe app.",
        "À faire si le téléphone est perdu ou remplacé. Vérifiez d'abord que vous parlez vraiment à cette personne : rappelez un numéro que vous connaissez. L'ancienne application et les codes de secours ne fonctionneront plus, et un e-mail part avec un lien pour une nouvelle application.",
        "Do this when the phone is lost or new. First make sure you are really talking to this person: call back on a number you know. The old app and the recovery codes will stop working, and an email with a link for a new app will leave.");
    public static readonly Text ResetButton = new("Ja, stuur de link", "Oui, envoyer le lien", "Yes, send the link");
    public static readonly Text Back = new("Terug naar de lijst", "Retour à la liste", "Back to the list");
}
