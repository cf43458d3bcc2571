using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Words for an organiser with somebody on the phone.</summary>
public static class PhoneTexts
{
    public static readonly Text Title = new("Boeken aan de telefoon: {edition}", "Réserver au téléphone : {edition}", "Booking on the phone: {edition}");
    public static readonly Text Lead = new(
        "Voor wie belt: zoek een boeking, of boek een bezoek. Dat kan tot het bezoek begint.",
        "Pour la personne qui appelle : cherchez une réservation ou réservez une visite. C'est possible jusqu'au début de la visite.",
        "For whoever calls: find a booking, or book a visit. You can do so until the visit starts.");
    public static readonly Text LinkFromSlot = new("Boek dit voor iemand aan de telefoon", "Réserver pour une personne au téléphone", "Book this for someone on the phone");
    public static readonly Text FindTitle = new("Een boeking zoeken", "Chercher une réservation", "Find a booking");
    public static readonly Text Find = new("Naam, e-mailadres, telefoon of kenmerk", "Nom, adresse e-mail, téléphone ou référence", "Name, email address, phone or reference");
    public static readonly Text FindHint = new("Minstens {least} tekens. Een deel volstaat.", "Au moins {least} caractères. Une partie suffit.", "At least {least} characters. A part is enough.");
    public static readonly Text FindButton = new("Zoek", "Chercher", "Search");
    public static readonly Text NoneFound = new(
        "Geen boeking gevonden in uw zorgzones.", "Aucune réservation trouvée dans vos bassins.", "No booking found in your care zones.");
    public static readonly Text TooShort = new("Typ minstens {least} tekens", "Tapez au moins {least} caractères", "Type at least {least} characters");
    public static readonly Text More = new(
        "Er zijn er meer. Typ een groter deel van de naam.", "Il y en a d'autres. Tapez une plus grande partie du nom.", "There are more. Type more of the name.");
    public static readonly Plural Found = new(
        new("{n} boeking gevonden", "{n} réservation trouvée", "{n} booking found"), new("{n} boekingen gevonden", "{n} réservations trouvées", "{n} bookings found"));
    public static readonly Text BookTitle = new("Een bezoek boeken", "Réserver une visite", "Book a visit");
    public static readonly Text BookFor = new("Nog een bezoek voor {name}", "Une autre visite pour {name}", "Another visit for {name}");
    public static readonly Text NoSlots = new("Er is nu geen bezoek met vrije plaatsen.", "Aucune visite n'a de places libres pour le moment.", "No visit has free places right now.");
    public static readonly Text ByPhone = new("aan de telefoon geboekt", "réservée au téléphone", "booked on the phone");

    public static readonly Text NewTitle = new("Boeken voor wie belt: {host}", "Réserver pour la personne qui appelle : {host}", "Book for the caller: {host}");
    public static readonly Text BackToList = new("Terug naar de telefoonboekingen", "Retour aux réservations par téléphone", "Back to the phone bookings");
    public static readonly Text Name = new("Naam van wie belt", "Nom de la personne qui appelle", "Name of the caller");
    public static readonly Text NameMissing = new("Vul de naam in", "Indiquez le nom", "Enter the name");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text EmailHint = new(
        "Hier gaat de bevestiging naartoe, met de vermelding dat u ze boekte. Lees het adres letter voor letter terug.",
        "La confirmation y est envoyée et indique que vous avez fait la réservation. Relisez l'adresse lettre par lettre.",
        "The confirmation goes here and says that you made the booking. Read the address back letter by letter.");
    public static readonly Text HasNoEmail = new("Wie belt heeft geen e-mailadres", "La personne n'a pas d'adresse e-mail", "The caller has no email address");
    public static readonly Text EmailMissing = new(
        "Vul het e-mailadres in, of duid aan dat er geen is", "Indiquez l'adresse e-mail ou cochez qu'il n'y en a pas", "Enter the email address, or tick that there is none");
    public static readonly Text EmailBoth = new(
        "Er staat een e-mailadres. Wis het, of laat het vakje ‘geen e-mailadres’ leeg",
        "Une adresse e-mail est indiquée. Effacez-la ou décochez « pas d'adresse e-mail »",
        "There is an email address. Clear it, or leave the box ‘no email address’ empty");
    public static readonly Text Phone = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text PhoneHint = new(
        "Nodig zonder e-mailadres. Alleen het zoneteam ziet dit nummer.",
        "Nécessaire sans adresse e-mail. Seule l'équipe du bassin voit ce numéro.",
        "Needed without an email address. Only the zone team sees this number.");
    public static readonly Text PhoneMissing = new(
        "Vul het telefoonnummer in: zonder e-mailadres is er geen andere weg",
        "Indiquez le numéro de téléphone : sans adresse e-mail, il n'y a pas d'autre moyen",
        "Enter the phone number: without an email address there is no other way");
    public static readonly Text PhoneFormat = new(
        "Vul een telefoonnummer in zoals 02 555 00 12", "Indiquez un numéro de téléphone comme 02 555 00 12", "Enter a phone number like 02 555 00 12");
    public static readonly Text Languages = new(
        "In welke talen kan deze persoon een bezoek volgen?", "Dans quelles langues cette personne peut-elle suivre une visite ?", "In which languages can this person follow a visit?");
    public static readonly Text Reads = new("Taal waarin we schrijven", "Langue dans laquelle nous écrivons", "Language in which we write");
    public static readonly Text PartySize = new("Met hoeveel personen?", "Pour combien de personnes ?", "For how many people?");
    public static readonly Text PartySizeHint = new(
        "Van 1 tot {max}. Is er niet voor iedereen plaats, dan boeken we niets.",
        "De 1 à {max}. S'il n'y a pas de place pour tout le monde, nous ne réservons rien.",
        "From 1 to {max}. If there is not room for everyone, we book nothing.");
    public static readonly Text AcceptLanguage = new(
        "Ja, wie belt zegt dat dit bezoek {in} lukt", "Oui, la personne dit que cette visite {in} lui convient", "Yes, the caller says this visit {in} works");
    public static readonly Text AcceptTravel = new(
        "Ja, wie belt zegt op tijd te raken", "Oui, la personne dit pouvoir arriver à temps", "Yes, the caller says there is time to get there");
    public static readonly Text BookButton = new("Boek voor deze persoon", "Réserver pour cette personne", "Book for this person");

    public static readonly Text BookingOf = new("Boeking van {name}", "Réservation de {name}", "Booking of {name}");
    public static readonly Text Booked = new("Geboekt voor {name}", "Réservé pour {name}", "Booked for {name}");
    public static readonly Text BookedWithMail = new(
        "Er gaat een mail met een uitnodiging naar {email}. Lees voor wat hieronder staat.",
        "Un e-mail avec une invitation part vers {email}. Lisez à voix haute ce qui suit.",
        "An email with an invitation goes to {email}. Read out what stands below.");
    public static readonly Text BookedWithoutMail = new(
        "Er gaat geen mail, want er is geen e-mailadres. Lees voor wat hieronder staat, of druk het af.",
        "Aucun e-mail ne part, car il n'y a pas d'adresse. Lisez à voix haute ce qui suit, ou imprimez-le.",
        "No email is sent, as there is no address. Read out what stands below, or print it.");
    public static readonly Text Moved = new("De boeking is verplaatst.", "La réservation est déplacée.", "The booking has moved.");
    public static readonly Text Fewer = new("De groep is nu kleiner.", "Le groupe est maintenant plus petit.", "The group is smaller now.");
    public static readonly Text Cancelled = new("De boeking is geannuleerd.", "La réservation est annulée.", "The booking is cancelled.");
    public static readonly Text Restored = new("De annulering is ongedaan gemaakt.", "L'annulation est défaite.", "The cancellation is undone.");
    public static readonly Text Told = new("Wie een e-mailadres heeft, krijgt daar een mail over.", "Un e-mail l'annonce à qui a une adresse.", "Whoever has an email address gets an email about it.");
    public static readonly Text Reference = new("Kenmerk", "Référence", "Reference");
    public static readonly Text TheVisit = new("Het bezoek", "La visite", "The visit");
    public static readonly Text Bring = new("Om over na te denken voor het bezoek", "À préparer avant la visite", "To think about before the visit");
    public static readonly Text Who = new("Wie belt", "La personne qui appelle", "The caller");
    public static readonly Text WhoName = new("Naam", "Nom", "Name");
    public static readonly Text NoEmail = new("geen", "aucune", "none");
    public static readonly Text NotGiven = new("niet gegeven", "non donné", "not given");
    public static readonly Text How = new("Geboekt", "Réservée", "Booked");
    public static readonly Text HowByPhone = new("door het zoneteam, aan de telefoon", "par l'équipe du bassin, au téléphone", "by the zone team, on the phone");
    public static readonly Text HowOnline = new("online", "en ligne", "online");
    public static readonly Text CallBack = new(
        "Iets veranderd? Bel het zoneteam: {phone}.", "Un changement ? Appelez l'équipe du bassin : {phone}.", "Something changed? Call the zone team: {phone}.");
    public static readonly Text BookAnother = new("Nog een bezoek boeken", "Réserver une autre visite", "Book another visit");
    public static readonly Text MoveLink = new("Verplaatsen", "Déplacer", "Move");
    public static readonly Text PeopleLink = new("Met minder personen", "Moins de personnes", "Fewer people");
    public static readonly Text CancelLink = new("Annuleren", "Annuler", "Cancel");
    public static readonly Text UndoButton = new("Annulering ongedaan maken", "Défaire l'annulation", "Undo the cancellation");
    public static readonly Text UndoUntil = new(
        "Dit kan nog ongedaan gemaakt worden tot {time}, zolang er plaats is.",
        "L'annulation peut être défaite jusqu'à {time}, s'il reste de la place.",
        "This can be undone until {time}, as long as there is room.");
    public static readonly Text BackToBooking = new("Terug naar de boeking", "Retour à la réservation", "Back to the booking");
    public static readonly Text TooLate = new("Het bezoek is begonnen, of de boeking geldt niet meer.", "La visite a commencé ou la réservation n'est plus valable.", "The visit has started, or the booking no longer stands.");

    public static readonly Text CancelTitle = new("De boeking van {name} annuleren", "Annuler la réservation de {name}", "Cancel the booking of {name}");
    public static readonly Text CancelLead = new(
        "{people}: iedereen in deze boeking. De plaatsen komen meteen vrij voor iemand anders. De organisatie krijgt bericht.",
        "{people} : tout le groupe. Les places se libèrent tout de suite pour d'autres. La structure est prévenue.",
        "{people}: everyone in this booking. The places become free for others at once. The host is told.");
    public static readonly Text CancelButton = new("Ja, annuleer deze boeking", "Oui, annuler cette réservation", "Yes, cancel this booking");

    public static readonly Text PeopleTitle = new("Met minder personen: {name}", "Moins de personnes : {name}", "Fewer people: {name}");
    public static readonly Text PeopleLead = new(
        "Nu geboekt: {people}. Plaatsen die vrijkomen, gaan meteen naar anderen. Voor meer personen boekt u een ander bezoek.",
        "Réservé actuellement : {people}. Les places libérées vont tout de suite à d'autres. Pour plus de personnes, réservez une autre visite.",
        "Booked now: {people}. Places that become free go to others at once. For more people, book another visit.");
    public static readonly Text PeopleNumber = new("Hoeveel personen komen er?", "Combien de personnes viendront ?", "How many people are coming?");
    public static readonly Text PeopleRange = new("Vul een aantal in van {least} tot {most}", "Indiquez un nombre de {least} à {most}", "Enter a number from {least} to {most}");
    public static readonly Text PeopleAllNamed = new(
        "Elke persoon van deze groep heeft een naam. Wie niet komt, annuleert met de link in de eigen mail; of annuleer de hele boeking.",
        "Chaque personne de ce groupe a un nom. Qui ne vient pas annule par le lien de son propre e-mail ; ou annulez toute la réservation.",
        "Everyone in this group has a name. Whoever is not coming cancels with the link in their own email; or cancel the whole booking.");
    public static readonly Text PeopleButton = new("Bewaar het aantal", "Enregistrer le nombre", "Save the number");

    public static readonly Text MoveTitle = new("De boeking van {name} verplaatsen", "Déplacer la réservation de {name}", "Move the booking of {name}");
    public static readonly Text MoveLead = new(
        "Hieronder staan de momenten van uw zorgzones met plaats voor {people}.",
        "Voici les créneaux de vos bassins avec de la place pour {people}.",
        "Below are the slots of your care zones with room for {people}.");
    public static readonly Text NoMoves = new(
        "Er is geen ander moment met genoeg plaats.", "Aucun autre créneau n'a assez de place.", "No other slot has enough room.");
    public static readonly Text MoveCheckTitle = new("Verplaats {name} naar {host}", "Déplacer {name} vers {host}", "Move {name} to {host}");
    public static readonly Text MoveCheckLead = new(
        "De ruil gebeurt in één keer. Lukt het niet, dan blijft het oude bezoek staan.",
        "L'échange se fait en une fois. Si ce n'est pas possible, l'ancienne visite reste.",
        "The swap happens in one step. If it does not work, the old visit stays.");
    public static readonly Text MoveButton = new("Ja, verplaats deze boeking", "Oui, déplacer cette réservation", "Yes, move this booking");
}
