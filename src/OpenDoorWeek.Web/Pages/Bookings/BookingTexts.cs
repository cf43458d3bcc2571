using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Words of booking, confirming and cancelling.</summary>
public static class BookingTexts
{
    public static readonly Text BookAt = new("Boek een bezoek bij {host}", "Réserver une visite chez {host}", "Book a visit to {host}");
    public static readonly Text BookButton = new("Boek dit bezoek", "Réserver cette visite", "Book this visit");
    public static readonly Text BackToSlot = new("Terug naar het bezoekmoment", "Retour au créneau de visite", "Back to the visit slot");
    public static readonly Text LeadSignedIn = new(
        "U krijgt meteen een mail met een uitnodiging voor uw agenda. Annuleren kan tot het bezoek begint.",
        "Vous recevez tout de suite un e-mail avec une invitation pour votre agenda. Vous pouvez annuler jusqu'au début de la visite.",
        "You will get an email with a calendar invitation straight away. You can cancel until the visit starts.");
    public static readonly Text LeadAnonymous = new(
        "We sturen u een mail. Bevestig daarin uw adres binnen 30 minuten: dan is de plaats van u.",
        "Nous vous envoyons un e-mail. Confirmez-y votre adresse dans les 30 minutes : la place est alors à vous.",
        "We will send you an email. Confirm your address in it within 30 minutes and the place is yours.");
    public static readonly Text HaveBooked = new("Al eens geboekt?", "Vous avez déjà réservé ?", "Booked before?");
    public static readonly Text SignInInstead = new(
        "Log in met een code per mail", "Se connecter avec un code par e-mail", "Sign in with a code by email");
    public static readonly Text Name = new("Naam", "Nom", "Name");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text EmailHint = new(
        "Hier sturen we uw uitnodiging naartoe.", "Nous y envoyons votre invitation.", "We will send your invitation here.");
    public static readonly Text Organisation = new("Organisatie (mag leeg blijven)", "Organisation (facultatif)", "Organisation (optional)");
    public static readonly Text PartySize = new("Met hoeveel personen komt u?", "Combien de personnes serez-vous ?", "How many people are coming?");
    public static readonly Text PartySizeHint = new(
        "Uzelf inbegrepen, van 1 tot {max}. Is er niet voor iedereen plaats, dan boeken we niets.",
        "Vous y compris, de 1 à {max}. S'il n'y a pas de place pour tout le monde, nous ne réservons rien.",
        "Including yourself, from 1 to {max}. If there is not room for everyone, we book nothing.");
    public static readonly Text PartySizeHintHold = new(
        "Uzelf inbegrepen, van 1 tot {max}. Komt u met meer? Log dan eerst in.",
        "Vous y compris, de 1 à {max}. Votre groupe est plus grand ? Connectez-vous d'abord.",
        "Including yourself, from 1 to {max}. Coming with more? Sign in first.");
    public static readonly Text Languages = new(
        "In welke talen kunt u een bezoek volgen?", "Dans quelles langues pouvez-vous suivre une visite ?", "In which languages can you follow a visit?");
    public static readonly Text LanguagesHint = new("Duid alle talen aan die voor u lukken.", "Cochez toutes les langues qui vous conviennent.", "Tick every language that works for you.");
    public static readonly Text AcceptLanguage = new(
        "Ja, dit bezoek {in} lukt voor mij", "Oui, cette visite {in} me convient", "Yes, this visit {in} works for me");
    public static readonly Text AcceptTravel = new(
        "Ja, ik raak op tijd van het ene bezoek naar het andere", "Oui, j'arriverai à temps d'une visite à l'autre", "Yes, I can get from one visit to the other in time");

    public static readonly Text TooLong = new("Gebruik hoogstens {max} tekens", "Utilisez {max} caractères au maximum", "Use at most {max} characters");
    public static readonly Text PartyRange = new("Vul een aantal personen in van 1 tot {max}", "Indiquez un nombre de personnes de 1 à {max}", "Enter a number of people from 1 to {max}");
    public static readonly Text LanguageConfirm = new(
        "Dit bezoek is {in}. Duid aan dat dit voor u lukt.", "Cette visite se fait {in}. Cochez la case si cela vous convient.", "This visit is {in}. Tick the box if that works for you.");
    public static readonly Text TravelConfirm = new(
        "Van of naar {host} ({when}) bent u ongeveer {minutes} minuten onderweg. Duid aan dat dit voor u lukt.",
        "Il faut environ {minutes} minutes pour aller chez {host} ({when}) ou en revenir. Cochez la case si cela vous convient.",
        "It takes about {minutes} minutes to get to or from {host} ({when}). Tick the box if that works for you.");
    public static readonly Text Full = new(
        "Dit moment is nu volzet. Kies een ander, of zet u op de wachtlijst.",
        "Ce créneau est maintenant complet. Choisissez-en un autre ou mettez-vous sur la liste d'attente.",
        "This slot is now full. Choose another or join the waiting list.");
    public static readonly Text TooMany = new(
        "Er is nog plaats voor {people}. Kies een kleinere groep, of zet u op de wachtlijst.",
        "Il reste de la place pour {people}. Réduisez le groupe ou mettez-vous sur la liste d'attente.",
        "There is room for {people}. Choose a smaller group or join the waiting list.");
    public static readonly Text PlacesFree = new(
        "Er is plaats voor {people}: u hoeft niet te wachten. Boek meteen.",
        "Il y a de la place pour {people} : inutile d'attendre. Réservez tout de suite.",
        "There is room for {people}: no need to wait. Book straight away.");
    public static readonly Text LargerThanSlot = new(
        "Hier kunnen hoogstens {people} samen op bezoek. Kies een kleinere groep.",
        "La visite accueille {people} au maximum. Réduisez le groupe.",
        "At most {people} can visit together here. Choose a smaller group.");
    public static readonly Text Overlaps = new(
        "U hebt dan al een bezoek bij {host} ({when}). Kies een ander moment of annuleer dat bezoek.",
        "Vous avez déjà une visite chez {host} ({when}). Choisissez un autre créneau ou annulez cette visite.",
        "You already have a visit to {host} ({when}). Choose another slot or cancel that visit.");
    public static readonly Text AlreadyBooked = new(
        "U hebt dit bezoek al geboekt. U vindt het bij ‘Mijn bezoeken’.", "Vous avez déjà réservé cette visite. Elle se trouve dans « Mes visites ».", "You have already booked this visit. You will find it under ‘My visits’.");
    public static readonly Text NotOpenYet = new("Boeken kan vanaf {openDay}.", "Réservation possible à partir du {openDay}.", "Booking opens on {openDay}.");
    public static readonly Text StaffFirst = new(
        "Nu boeken alleen medewerkers van {host}. Iedereen kan boeken vanaf {openDay}. Werkt u bij {host}? Log dan in met uw werkadres.",
        "Pour le moment, seul le personnel de {host} réserve. Tout le monde peut réserver à partir du {openDay}. Vous travaillez chez {host} ? Connectez-vous avec votre adresse professionnelle.",
        "For now only staff of {host} can book. Everybody can book from {openDay}. Do you work at {host}? Sign in with your work address.");
    public static readonly Text NotForeseen = new(
        "In deze opendeurweek boekt u niet zelf: de plaatsen worden verdeeld.",
        "Pendant cette semaine portes ouvertes, on ne réserve pas directement : les places sont réparties.",
        "In this open-door week you do not book yourself: the places are shared out.");
    public static readonly Text Closed = new(
        "Boeken kon {until}. Bel ons, we zoeken mee: {phone}.", "La réservation était possible {until}. Appelez-nous, nous chercherons avec vous : {phone}.", "Booking was possible {until}. Call us and we will look together: {phone}.");
    public static readonly Text SlotCancelled = new("Dit bezoekmoment is geannuleerd. Kies een ander.", "Ce créneau de visite est annulé. Choisissez-en un autre.", "This visit slot has been cancelled. Choose another.");
    public static readonly Text SlotUnknown = new("Dit bezoekmoment staat niet in het programma. Kies een ander.", "Ce créneau de visite n'est pas au programme. Choisissez-en un autre.", "This visit slot is not in the programme. Choose another.");
    public static readonly Text SignInFirst = new("Dit bezoek is alleen voor ingelogde professionals. Log eerst in.", "Cette visite est réservée au secteur, sur connexion. Connectez-vous d'abord.", "This visit is for signed-in professionals only. Sign in first.");
    public static readonly Text OnlyByMatching = new(
        "Dit moment boekt u niet zelf: de plaatsen worden verdeeld.",
        "Ce créneau ne se réserve pas directement : les places sont réparties.",
        "You do not book this slot yourself: its places are shared out.");
    public static readonly Text TooManyHolds = new(
        "Er wachten al te veel boekingen op een bevestiging. Bevestig die eerst in uw mail, of probeer het over een halfuur opnieuw.",
        "Trop de réservations attendent déjà une confirmation. Confirmez-les d'abord dans vos e-mails, ou réessayez dans une demi-heure.",
        "Too many bookings are already waiting to be confirmed. Confirm those in your email first, or try again in half an hour.");
    public static readonly Text KeyReused = new(
        "Dit formulier was al verstuurd met andere gegevens. Kijk bij ‘Mijn bezoeken’ of in uw mail wat geboekt is, en verstuur het dan opnieuw.",
        "Ce formulaire a déjà été envoyé avec d'autres données. Vérifiez dans « Mes visites » ou dans vos e-mails ce qui est réservé, puis renvoyez-le.",
        "This form was already sent with other details. Check ‘My visits’ or your email to see what is booked, then send it again.");

    public static readonly Text HeldTitle = new("Bevestig nu uw adres", "Confirmez maintenant votre adresse", "Now confirm your address");
    public static readonly Text HeldLead = new(
        "We stuurden een mail naar {email}. Open die en kies ‘Mijn plaats bevestigen’.",
        "Nous avons envoyé un e-mail à {email}. Ouvrez-le et choisissez « Confirmer ma place ».",
        "We sent an email to {email}. Open it and choose ‘Confirm my place’.");
    public static readonly Text HeldUntil = new(
        "We houden de plaats vrij tot {time}. Daarna kan iemand anders ze boeken.", "Nous gardons la place jusqu'à {time}. Ensuite, une autre personne peut la réserver.", "We are holding the place until {time}. After that, someone else can book it.");
    public static readonly Text NoMail = new("Geen mail gekregen?", "Vous n'avez rien reçu ?", "No email?");
    public static readonly Text NoMailHelp = new(
        "Kijk ook bij ongewenste mail. Klopt het adres niet, boek dan opnieuw met het juiste adres.",
        "Regardez aussi dans les indésirables. Si l'adresse n'est pas la bonne, réservez à nouveau avec la bonne adresse.",
        "Check your spam folder too. If the address is wrong, book again with the right one.");
    public static readonly Text BookAgain = new("Opnieuw boeken", "Réserver à nouveau", "Book again");

    public static readonly Text ConfirmTitle = new("Bevestig uw bezoek bij {host}", "Confirmez votre visite chez {host}", "Confirm your visit to {host}");
    public static readonly Text ConfirmLead = new("Eén druk op de knop en de plaats is van u.", "Un clic sur le bouton et la place est à vous.", "Press the button and the place is yours.");
    public static readonly Text InTheNameOf = new("Op naam van: {name}", "Au nom de : {name}", "In the name of: {name}");
    public static readonly Text ConfirmButton = new("Mijn plaats bevestigen", "Confirmer ma place", "Confirm my place");
    public static readonly Text ExpiredTitle = new("We houden deze plaats niet meer vrij", "La place n'est plus gardée", "This place is no longer held");
    public static readonly Text ExpiredLead = new(
        "We hielden ze 30 minuten vrij. Is er nog plaats, dan kunt u opnieuw boeken.",
        "Nous l'avons gardée 30 minutes. S'il reste de la place, vous pouvez réserver à nouveau.",
        "We held it for 30 minutes. If there is still room, you can book again.");
    public static readonly Text ToSlot = new("Naar het bezoekmoment", "Voir le créneau de visite", "To the visit slot");

    public static readonly Text YourVisit = new("Uw bezoek bij {host}", "Votre visite chez {host}", "Your visit to {host}");
    public static readonly Text DoneTitle = new("Uw bezoek is bevestigd", "Votre visite est confirmée", "Your visit is confirmed");
    public static readonly Text DoneLead = new(
        "U krijgt een mail met een uitnodiging voor uw agenda.", "Vous recevez un e-mail avec une invitation pour votre agenda.", "You will get an email with a calendar invitation.");
    public static readonly Text CancelledTitle = new("Uw bezoek is geannuleerd", "Votre visite est annulée", "Your visit is cancelled");
    public static readonly Text CancelledLead = new(
        "Bedankt om het te laten weten: zo kan iemand anders gaan. U krijgt een mail die het bezoek uit uw agenda haalt.",
        "Merci de l'avoir signalé : une autre personne pourra y aller. Vous recevez un e-mail qui retire la visite de votre agenda.",
        "Thank you for letting us know: someone else can go now. You will get an email that removes the visit from your calendar.");
    public static readonly Text When = new("Wanneer", "Quand", "When");
    public static readonly Text Where = new("Waar", "Où", "Where");
    public static readonly Text MeetingPoint = new("Afspraakplaats", "Point de rendez-vous", "Meeting point");
    public static readonly Text LanguageOfVisit = new("Taal", "Langue", "Language");
    public static readonly Text For = new("Voor", "Pour", "For");
    public static readonly Text State = new("Stand", "État", "Status");
    public static readonly Text Phone = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text CancelUntil = new("Annuleren kan tot het bezoek begint.", "Vous pouvez annuler jusqu'au début de la visite.", "You can cancel until the visit starts.");
    public static readonly Text DownloadIcs = new("Agendabestand downloaden", "Télécharger le fichier d'agenda", "Download the calendar file");
    public static readonly Text CancelLink = new("Dit bezoek annuleren", "Annuler cette visite", "Cancel this visit");
    public static readonly Text CancelTitle = new("Bezoek bij {host} annuleren", "Annuler la visite chez {host}", "Cancel the visit to {host}");
    public static readonly Text CancelLead = new(
        "Uw plaats komt meteen vrij voor iemand anders. De organisatie krijgt bericht.",
        "Votre place se libère tout de suite pour une autre personne. La structure est prévenue.",
        "Your place becomes free for someone else at once. The host is told.");
    public static readonly Text CancelButton = new("Ja, annuleer mijn bezoek", "Oui, annuler ma visite", "Yes, cancel my visit");
    public static readonly Text KeepVisit = new("Nee, ik ga toch", "Non, j'y vais", "No, I will go");
    public static readonly Text TooLate = new("Het bezoek is begonnen: annuleren kan niet meer. Bel ons: {phone}.", "La visite a commencé : l'annulation n'est plus possible. Appelez-nous : {phone}.", "The visit has started and can no longer be cancelled. Call us: {phone}.");
    public static readonly Text Choose = new("Een ander bezoek zoeken", "Chercher une autre visite", "Find another visit");

    private static readonly Text Confirmed = new("bevestigd", "confirmée", "confirmed");
    private static readonly Text Cancelled = new("geannuleerd", "annulée", "cancelled");
    private static readonly Text ToBeConfirmed = new("nog te bevestigen", "à confirmer", "to be confirmed");
    private static readonly Text Moved = new("verplaatst", "déplacée", "moved");
    private static readonly Text HandedOver = new("doorgegeven", "transmise", "handed over");
    private static readonly Text Expired = new("verlopen", "expirée", "expired");

    /// <summary>The state of a booking in words.</summary>
    public static Text OfStatus(string status) => status switch
    {
        "confirmed" => Confirmed,
        "held" or "offered" => ToBeConfirmed,
        "expired" or "replaced" => Expired,
        "moved" => Moved,
        "handed-over" => HandedOver,
        _ => Cancelled,
    };
}
