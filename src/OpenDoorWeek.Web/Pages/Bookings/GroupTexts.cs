using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Words of groups, of one's own part in them, and of handing over.</summary>
public static class GroupTexts
{
    public static readonly Text GroupLink = new("Mijn groep", "Mon groupe", "My group");
    public static readonly Text GroupTitle = new("Uw groep bij {host}", "Votre groupe chez {host}", "Your group at {host}");
    public static readonly Text GroupLead = new(
        "Geef de namen door van wie meekomt. Elke persoon krijgt dan een eigen uitnodiging, en kan alleen voor zichzelf annuleren.",
        "Indiquez le nom des personnes qui viennent. Chacune reçoit alors sa propre invitation et peut annuler pour elle seule.",
        "Tell us who is coming. Each person then gets their own invitation, and can cancel for themselves only.");
    public static readonly Text NamesUntil = new("Namen wijzigen kan tot {deadline}.", "Vous pouvez changer les noms jusqu'au {deadline}.", "You can change names until {deadline}.");
    public static readonly Text NamesClosed = new(
        "De namen liggen vast. Moet er iets veranderen? Bel ons: {phone}.", "Les noms sont fixés. Un changement ? Appelez-nous : {phone}.", "The names are fixed. Does something need to change? Call us: {phone}.");
    public static readonly Text WhoComes = new("Wie komt", "Qui vient", "Who is coming");
    public static readonly Text YouBooked = new("beheert de boeking", "gère la réservation", "holds the booking");
    public static readonly Plural Unnamed = new(
        new("Nog {n} plaats zonder naam.", "Encore {n} place sans nom.", "{n} place still without a name."),
        new("Nog {n} plaatsen zonder naam.", "Encore {n} places sans nom.", "{n} places still without a name."));
    public static readonly Text Remove = new("Verwijderen", "Retirer", "Remove");
    public static readonly Text AddTitle = new("Iemand toevoegen", "Ajouter une personne", "Add a person");
    public static readonly Text Name = new("Naam", "Nom", "Name");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text EmailHint = new(
        "Deze persoon krijgt daar een uitnodiging, en ziet dat het van een collega komt.",
        "Cette personne y reçoit une invitation, de la part d'une ou un collègue.",
        "This person gets an invitation there, and sees that it comes from a colleague.");
    public static readonly Text Reads = new("In welke taal schrijven we?", "Dans quelle langue écrire ?", "In which language should we write?");
    public static readonly Text ReadsNone = new("Kies een taal", "Choisissez une langue", "Choose a language");
    public static readonly Text AddButton = new("Toevoegen aan mijn groep", "Ajouter à mon groupe", "Add to my group");
    public static readonly Text NobodyLeft = new(
        "Elke plaats heeft al een naam. Verwijder eerst iemand.", "Chaque place a déjà un nom. Retirez d'abord une personne.", "Every place already has a name. Remove somebody first.");
    public static readonly Text FewerTitle = new("Met minder komen", "Venir à moins", "Come with fewer people");
    public static readonly Text FewerSize = new("Met hoeveel personen komt u nu?", "Combien de personnes serez-vous maintenant ?", "How many people are coming now?");
    public static readonly Text FewerHint = new(
        "U hebt {people} geboekt. De andere plaatsen komen meteen vrij.",
        "Votre réservation : {people}. Les autres places se libèrent tout de suite.",
        "You booked for {people}. The other places become free at once.");
    public static readonly Text FewerButton = new("Met minder komen", "Venir à moins", "Come with fewer people");
    public static readonly Text FewerRange = new(
        "Vul een aantal in van {least} tot {most}", "Indiquez un nombre de {least} à {most}", "Enter a number from {least} to {most}");
    public static readonly Text FewerDone = new("U komt nu met {people}.", "Vous serez maintenant {people}.", "You are now coming as {people}.");
    public static readonly Text AddedDone = new("Toegevoegd: een uitnodiging is onderweg.", "C'est ajouté : une invitation est en route.", "Added: an invitation is on its way.");
    public static readonly Text RemovedDone = new("Verwijderd: de plaats heeft weer geen naam.", "C'est retiré : la place est à nouveau sans nom.", "Removed: the place is without a name again.");
    public static readonly Text BackToVisit = new("Terug naar het bezoek", "Retour à la visite", "Back to the visit");
    public static readonly Text NotNow = new("Dit kan nu niet meer. Bel ons: {phone}.", "Ce n'est plus possible. Appelez-nous : {phone}.", "This is no longer possible. Call us: {phone}.");

    public static readonly Text AcceptLanguage = new(
        "Ja, dit bezoek {in} lukt voor {name}", "Oui, cette visite {in} convient à {name}", "Yes, this visit {in} works for {name}");
    public static readonly Text LanguageConfirm = new(
        "Dit bezoek is {in}. Duid aan dat dit lukt voor {name}.",
        "Cette visite se fait {in}. Cochez la case si cela convient à {name}.",
        "This visit is {in}. Tick the box if that works for {name}.");
    public static readonly Text ColleagueBusy = new(
        "{name} kan dan niet meekomen: deze persoon heeft op dat moment al een bezoek.",
        "{name} ne peut pas venir : cette personne a déjà une visite à ce moment-là.",
        "{name} cannot come then: this person already has a visit at that time.");

    public static readonly Text PartTitle = new("Uw plaats bij {host}", "Votre place chez {host}", "Your place at {host}");
    public static readonly Text PartLead = new(
        "Iemand boekte dit bezoek en gaf uw naam op.", "Une personne a réservé cette visite et a indiqué votre nom.", "Someone booked this visit and gave your name.");
    public static readonly Text LeaveLead = new(
        "Kunt u niet komen? Dan komt één plaats vrij. Voor de anderen verandert er niets.",
        "Un empêchement ? Une place se libère alors. Rien ne change pour les autres.",
        "Can't make it? Then one place becomes free. Nothing changes for the others.");
    public static readonly Text LeaveButton = new("Ik kom niet", "Je ne viens pas", "I am not coming");
    public static readonly Text LeftTitle = new("Uw plaats is geannuleerd", "Votre place est annulée", "Your place is cancelled");
    public static readonly Text LeftLead = new(
        "Bedankt om het te laten weten. U krijgt een mail die het bezoek uit uw agenda haalt.",
        "Merci de l'avoir signalé. Vous recevez un e-mail qui retire la visite de votre agenda.",
        "Thank you for letting us know. You will get an email that removes the visit from your calendar.");

    public static readonly Text HandOverLink = new("Doorgeven aan een collega", "Transmettre à une ou un collègue", "Hand over to a colleague");
    public static readonly Text HandOverTitle = new("Geef uw plaats door", "Transmettez votre place", "Hand over your place");
    public static readonly Text HandOverLead = new(
        "Uw collega krijgt meteen een bevestiging. Intussen kan niemand anders de plaats nemen.",
        "Votre collègue reçoit tout de suite une confirmation. Personne d'autre ne peut prendre la place entre-temps.",
        "Your colleague gets a confirmation straight away. Nobody else can take the place in between.");
    public static readonly Text ColleagueName = new("Naam van uw collega", "Nom de votre collègue", "Name of your colleague");
    public static readonly Text ColleagueEmail = new("E-mailadres van uw collega", "Adresse e-mail de votre collègue", "Email address of your colleague");
    public static readonly Text Continue = new("Ga verder", "Continuer", "Continue");
    public static readonly Text HandOverCheckTitle = new("Geef uw plaats door aan {name}", "Transmettre votre place à {name}", "Hand over your place to {name}");
    public static readonly Text HandOverCheckLead = new(
        "Het bezoek is daarna niet meer op uw naam. Klopt alles?", "La visite ne sera ensuite plus à votre nom. Tout est correct ?", "The visit will then no longer be in your name. Is everything right?");
    public static readonly Text HandOverButton = new("Ja, geef mijn plaats door", "Oui, transmettre ma place", "Yes, hand over my place");
    public static readonly Text Change = new("Gegevens wijzigen", "Modifier les données", "Change the details");
    public static readonly Text HandedOverTitle = new("Uw plaats is doorgegeven", "Votre place est transmise", "Your place has been handed over");
    public static readonly Text PartHandedOverTitle = new("Uw plaats in de groep is doorgegeven", "Votre place dans le groupe est transmise", "Your place in the group has been handed over");
    public static readonly Text HandedOverLead = new(
        "Uw collega krijgt een uitnodiging. U krijgt een mail die het bezoek uit uw agenda haalt.",
        "Votre collègue reçoit une invitation. Vous recevez un e-mail qui retire la visite de votre agenda.",
        "Your colleague gets an invitation. You will get an email that removes the visit from your calendar.");
}
