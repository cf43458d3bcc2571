using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of the overview, the check, the link for reading along, and what follows.</summary>
public static class HostStateTexts
{
    public static readonly Text MyHosts = new("Mijn organisaties", "Mes organisations", "My organisations");
    public static readonly Text Draft = new("ontwerp", "brouillon", "draft");
    public static readonly Text Submitted = new("ingediend", "soumise", "submitted");
    public static readonly Text Accepted = new("aanvaard", "acceptée", "accepted");
    public static readonly Text Returned = new("teruggestuurd met opmerking", "renvoyée avec remarque", "returned with a note");
    public static readonly Text WithdrawnState = new("ingetrokken", "retirée", "withdrawn");
    public static readonly Text State = new("Stand", "État", "Status");
    public static readonly Text Saved = new(
        "Bewaard. U kunt verdergaan wanneer u wilt.",
        "C'est gardé. Vous pouvez continuer quand vous voulez.",
        "Saved. You can continue whenever you like.");
    public static readonly Text Lead = new("Inschrijving voor {edition}", "Inscription pour {edition}", "Registration for {edition}");
    public static readonly Text DraftLead = new(
        "Nog niet ingediend. Indienen kan {until}.",
        "Pas encore soumise. Vous pouvez soumettre {until}.",
        "Not submitted yet. You can submit {until}.");
    public static readonly Text SubmittedLead = new(
        "Ingediend op {day}. Het team van de zorgzone leest uw inschrijving na. U krijgt antwoord binnen vijf werkdagen.",
        "Soumise le {day}. L'équipe du bassin relit votre inscription. Vous recevez une réponse dans les cinq jours ouvrables.",
        "Submitted on {day}. The zone team is reading your registration. You get an answer within five working days.");
    public static readonly Text AcceptedLead = new(
        "Aanvaard op {day}. U kunt uw gegevens nog altijd wijzigen.",
        "Acceptée le {day}. Vous pouvez toujours modifier vos données.",
        "Accepted on {day}. You can still change your details.");
    public static readonly Text NoteTitle = new("Opmerking van het team", "Remarque de l'équipe", "Note from the team");
    public static readonly Text ReturnedLead = new(
        "Pas aan wat nodig is en dien opnieuw in. Dat kan {until}.",
        "Adaptez ce qu'il faut et soumettez à nouveau {until}.",
        "Change what is needed and submit again. You can do so {until}.");
    public static readonly Text Steps = new("Stappen", "Étapes", "Steps");
    public static readonly Text StepDone = new("ingevuld", "rempli", "filled in");
    public static readonly Text StepOpen = new("nog in te vullen", "à remplir", "still to fill in");
    public static readonly Text StepsOfAll = new("{done} van {all} stappen ingevuld", "{done} étapes remplies sur {all}", "{done} of {all} steps filled in");
    public static readonly Text Resume = new("Verder met stap {n}: {step}", "Reprendre à l'étape {n} : {step}", "Continue with step {n}: {step}");
    public static readonly Text CheckLink = new("Antwoorden nakijken en indienen", "Vérifier les réponses et soumettre", "Check the answers and submit");
    public static readonly Text SeeLink = new("Antwoorden bekijken", "Voir les réponses", "See the answers");
    public static readonly Text ApprovalLink = new("Laat een collega meelezen", "Faire relire par une ou un collègue", "Let a colleague read along");
    public static readonly Text WithdrawLink = new("Inschrijving intrekken", "Retirer l'inscription", "Withdraw the registration");
    public static readonly Text ApplyAgain = new("Opnieuw meedoen", "Participer à nouveau", "Take part again");

    public static readonly Text CheckTitle = new("Kijk uw antwoorden na en dien in", "Vérifiez vos réponses et soumettez", "Check your answers and submit");
    public static readonly Text SeeTitle = new("Uw antwoorden", "Vos réponses", "Your answers");
    public static readonly Text Change = new("Wijzig", "Modifier", "Change");
    public static readonly Text NotGiven = new("Niet ingevuld", "Non rempli", "Not provided");
    public static readonly Text Address = new("Adres", "Adresse", "Address");
    public static readonly Text ZoneLabel = new("Zorgzone", "Bassin", "Care zone");
    public static readonly Text PhoneLabel = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text WebsiteLabel = new("Website", "Site web", "Website");
    public static readonly Text AreasLabel = new("Werkt voor", "Travaille pour", "Works for");
    public static readonly Text LanguagesLabel = new("Talen", "Langues", "Languages");
    public static readonly Text VisibilityLabel = new("Zichtbaar voor", "Visible par", "Visible to");
    public static readonly Text NoteLabel = new("Doorverwijzingen", "Nouvelles demandes", "Referrals");
    public static readonly Text NoNote = new("Geen opmerking", "Pas de remarque", "No note");
    public static readonly Text ContactsLabel = new("Contactpersonen", "Personnes de contact", "Contact persons");
    public static readonly Text VisiblePublic = new("iedereen", "tout le monde", "everyone");
    public static readonly Text VisibleProfessionals = new("alleen ingelogde professionals", "le secteur, sur connexion", "signed-in professionals only");
    public static readonly Text VisibleMatching = new(
        "niemand: alleen via de verdeling",
        "personne : seulement par la répartition",
        "nobody: only when places are shared out");
    public static readonly Text SubmitLead = new(
        "Na het indienen leest het team van de zorgzone mee. Tot het antwoord kunt u niets wijzigen.",
        "Après l'envoi, l'équipe du bassin relit. Jusqu'à la réponse, vous ne pouvez rien modifier.",
        "After you submit, the zone team reads along. Until the answer you cannot change anything.");
    public static readonly Text Submit = new("Dien mijn inschrijving in", "Soumettre mon inscription", "Submit my registration");
    public static readonly Text MissingTitle = new("Nog in te vullen", "À remplir encore", "Still to fill in");

    public static readonly Text DoneTitle = new("Uw inschrijving is ingediend", "Votre inscription est soumise", "Your registration has been submitted");
    public static readonly Text Reference = new("Uw kenmerk: {reference}", "Votre référence : {reference}", "Your reference: {reference}");
    public static readonly Text NextTitle = new("Wat nu?", "Et maintenant ?", "What now?");
    public static readonly Text NextRead = new(
        "Het team van zorgzone {zone} leest uw inschrijving. U krijgt een mail, ten laatste op {day}.",
        "L'équipe du Bassin {zone} lit votre inscription. Vous recevez un e-mail, au plus tard le {day}.",
        "The {zone} care zone team reads your registration. You get an email by {day} at the latest.");
    public static readonly Text NextSlots = new(
        "Wordt ze aanvaard, dan zet u uw bezoekmomenten klaar.",
        "Si elle est acceptée, vous préparez vos créneaux de visite.",
        "If it is accepted, you prepare your visit slots.");
    public static readonly Text NextNote = new(
        "Vraagt het team nog iets, dan past u aan en dient u opnieuw in.",
        "Si l'équipe demande encore quelque chose, vous adaptez et soumettez à nouveau.",
        "If the team asks for something, you change it and submit again.");
    public static readonly Text Contact = new(
        "Vragen? Bel {phone} of mail {email}.",
        "Des questions ? Appelez le {phone} ou écrivez à {email}.",
        "Questions? Call {phone} or write to {email}.");
    public static readonly Text Print = new(
        "Print of bewaar deze pagina als bewijs.",
        "Imprimez ou gardez cette page comme preuve.",
        "Print or save this page for your records.");
    public static readonly Text ToOverview = new("Naar het overzicht", "Vers l'aperçu", "To the overview");

    public static readonly Text ApprovalTitle = new("Laat een collega meelezen", "Faire relire par une ou un collègue", "Let a colleague read along");
    public static readonly Text ApprovalLead = new(
        "Moet iemand uw inschrijving eerst goedkeuren? Stuur een voorbeeldlink. Wie de link heeft, kan lezen en niets wijzigen.",
        "Quelqu'un doit approuver votre inscription ? Envoyez un lien d'aperçu. Avec ce lien, on peut lire, mais rien modifier.",
        "Does somebody have to approve your registration first? Send a preview link. Whoever has it can read, and change nothing.");
    public static readonly Text LinkIs = new("De voorbeeldlink", "Le lien d'aperçu", "The preview link");
    public static readonly Text LinkUntil = new("De link werkt {until}.", "Le lien fonctionne {until}.", "The link works {until}.");
    public static readonly Text LinkNone = new("Er is nu geen link die werkt.", "Aucun lien ne fonctionne pour le moment.", "No link works at the moment.");
    public static readonly Text MakeLink = new("Maak een voorbeeldlink", "Créer un lien d'aperçu", "Make a preview link");
    public static readonly Text RenewLink = new("Maak een nieuwe link", "Créer un nouveau lien", "Make a new link");
    public static readonly Text RenewHint = new(
        "De vorige link werkt dan niet meer.",
        "Le lien précédent ne fonctionnera plus.",
        "The previous link then stops working.");
    public static readonly Text PreviewTitle = new("Ter goedkeuring: {host}", "Pour approbation : {host}", "For approval: {host}");
    public static readonly Text PreviewLead = new(
        "Een collega vraagt u om dit na te lezen. U kunt hier niets wijzigen. Klopt iets niet? Zeg het aan uw collega.",
        "Une ou un collègue vous demande de relire ceci. Vous ne pouvez rien modifier ici. Une erreur ? Dites-le à votre collègue.",
        "A colleague asks you to read this. You cannot change anything here. Something wrong? Tell your colleague.");
    public static readonly Text PreviewOverTitle = new("Deze voorbeeldlink werkt niet meer", "Ce lien d'aperçu ne fonctionne plus", "This preview link no longer works");
    public static readonly Text PreviewOverLead = new(
        "Voorbeeldlinks vervallen na twee weken, of als er een nieuwe is. Vraag uw collega om een nieuwe link.",
        "Les liens d'aperçu expirent après deux semaines, ou quand il y en a un nouveau. Demandez un nouveau lien à votre collègue.",
        "Preview links expire after two weeks, or when there is a new one. Ask your colleague for a new link.");

    public static readonly Text WithdrawTitle = new(
        "Inschrijving van {host} intrekken",
        "Retirer l'inscription de l'organisation {host}",
        "Withdraw the registration of {host}");
    public static readonly Text WithdrawLead = new(
        "Uw organisatie doet dan niet mee. Ze verdwijnt uit het programma.",
        "Votre organisation ne participera pas. Elle disparaît du programme.",
        "Your organisation will not take part. It disappears from the programme.");
    public static readonly Text WithdrawKept = new(
        "Wat u invulde, blijft bewaard: zolang inschrijven open is, kunt u opnieuw meedoen.",
        "Ce que vous avez rempli est gardé : tant que les inscriptions sont ouvertes, vous pouvez participer à nouveau.",
        "What you filled in is kept: while registration is open, you can take part again.");
    public static readonly Plural SlotsEnd = new(
        new("{n} bezoekmoment dat nog komt, wordt geannuleerd.", "{n} créneau à venir sera annulé.", "{n} slot still to come will be cancelled."),
        new("{n} bezoekmomenten die nog komen, worden geannuleerd.", "{n} créneaux à venir seront annulés.", "{n} slots still to come will be cancelled."));
    public static readonly Text NobodyTold = new("Niemand heeft geboekt: geen bezoekers krijgen een mail.", "Personne n'a réservé : aucune visite à prévenir.", "Nobody has booked: no visitors will be informed.");
    public static readonly Plural PeopleTold = new(
        new("{n} bezoeker wordt verwittigd met een mail.", "{n} personne inscrite sera prévenue par e-mail.", "{n} visitor will be informed by email."),
        new("{n} bezoekers worden verwittigd, elk met een mail.", "{n} personnes inscrites seront prévenues, chacune par un e-mail.", "{n} visitors will be informed, each by an email."));
    public static readonly Plural BookingsEnd = new(
        new("{n} boeking wordt geannuleerd.", "{n} réservation sera annulée.", "{n} booking will be cancelled."),
        new("{n} boekingen worden geannuleerd.", "{n} réservations seront annulées.", "{n} bookings will be cancelled."));
    public static readonly Plural WaitingTold = new(
        new("{n} persoon op de wachtlijst krijgt een mail.", "{n} personne sur la liste d'attente reçoit un e-mail.", "{n} person on the waiting list gets an email."),
        new("{n} mensen op de wachtlijst krijgen een mail.", "{n} personnes sur la liste d'attente reçoivent un e-mail.", "{n} people on the waiting list get an email."));
    public static readonly Text WithdrawButton = new("Ja, trek mijn inschrijving in", "Oui, retirer mon inscription", "Yes, withdraw my registration");
    public static readonly Text KeepIt = new("Nee, ik doe mee", "Non, je participe", "No, I am taking part");

    public static readonly Text InvitationTitle = new(
        "Contactpersoon worden van {host}",
        "Devenir personne de contact chez {host}",
        "Become a contact person for {host}");
    public static readonly Text InvitationLead = new(
        "Als contactpersoon kunt u de inschrijving en de bezoekmomenten bekijken en wijzigen. U krijgt de mails daarover op {email}.",
        "Comme personne de contact, vous pouvez voir et modifier l'inscription et les créneaux de visite. Vous recevez les e-mails à ce sujet à l'adresse {email}.",
        "As a contact person you can see and change the registration and the visit slots. You get the emails about them at {email}.");
    public static readonly Text InvitationButton = new("Ja, ik word contactpersoon", "Oui, je deviens personne de contact", "Yes, I will be a contact person");
    public static readonly Text InvitationDoneTitle = new(
        "U bent contactpersoon van {host}",
        "Vous êtes personne de contact chez {host}",
        "You are a contact person for {host}");
    public static readonly Text InvitationDoneLead = new(
        "Log in met dit e-mailadres om de inschrijving te bekijken.",
        "Connectez-vous avec cette adresse e-mail pour voir l'inscription.",
        "Sign in with this email address to see the registration.");
    public static readonly Text InvitationSee = new("Naar de inschrijving", "Voir l'inscription", "To the registration");
    public static readonly Text InvitationOverTitle = new("Deze uitnodiging werkt niet meer", "Cette invitation ne fonctionne plus", "This invitation no longer works");
    public static readonly Text InvitationOverLead = new(
        "Ze is vervangen door een nieuwere mail, of vervallen. Vraag uw collega om een nieuwe.",
        "Un e-mail plus récent la remplace, ou elle a expiré. Demandez-en une nouvelle à votre collègue.",
        "It was replaced by a newer email, or has expired. Ask your colleague for a new one.");
}
