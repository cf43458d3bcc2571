using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Words of the list of a host's visits, and of what is done with them.</summary>
public static class HostSlotTexts
{
    public static readonly Text Title = new("Bezoekmomenten", "Créneaux de visite", "Visit slots");
    public static readonly Text BackToHost = new("Terug naar uw organisatie", "Retour à votre organisation", "Back to your organisation");
    public static readonly Text BackToList = new("Terug naar uw bezoekmomenten", "Retour à vos créneaux", "Back to your slots");
    public static readonly Text Add = new("Bezoekmomenten toevoegen", "Ajouter des créneaux", "Add slots");
    public static readonly Text GoOn = new("Verder met toevoegen", "Continuer l'ajout", "Go on adding");
    public static readonly Text Drop = new("Begin opnieuw", "Recommencer", "Start again");
    public static readonly Text DraftWaits = new("U was bezig. Wat u invulde, is bewaard.", "Vous aviez commencé. Ce que vous avez rempli est gardé.", "You had started. What you filled in has been kept.");
    public static readonly Text Empty = new(
        "Er zijn nog geen bezoekmomenten. Toevoegen duurt ongeveer vijf minuten; u kunt altijd stoppen en later verdergaan.",
        "Il n'y a pas encore de créneau. L'ajout prend environ cinq minutes ; vous pouvez arrêter et continuer plus tard.",
        "There are no slots yet. Adding some takes about five minutes; you can stop at any time and go on later.");
    public static readonly Text Until = new(
        "Toevoegen kan {until}. Wijzigen kan tot het bezoek begint: wie geboekt heeft, krijgt bericht. Terugtrekken kan zolang niemand geboekt heeft; bel ons anders: {phone}.",
        "Ajout possible {until}. Modification possible jusqu'au début de la visite : les personnes inscrites sont prévenues. Retrait possible tant que personne n'a réservé ; sinon, appelez-nous : {phone}.",
        "You can add slots {until}. You can change one until it starts: everybody who has booked is told. You can withdraw one while nobody has booked; call us otherwise: {phone}.");
    public static readonly Text Saved = new("Uw wijziging is bewaard.", "Votre modification est enregistrée.", "Your change has been saved.");
    public static readonly Text Withdrawn = new("Het bezoekmoment is teruggetrokken.", "Le créneau est retiré.", "The slot has been withdrawn.");
    public static readonly Text KeptForLater = new("Wat u invulde, is bewaard. Ga verder wanneer u wilt.", "Ce que vous avez rempli est gardé. Continuez quand vous voulez.", "What you filled in has been kept. Go on whenever you like.");
    public static readonly Text Edit = new("Wijzig", "Modifier", "Change");
    public static readonly Text Withdraw = new("Trek terug", "Retirer", "Withdraw");
    public static readonly Text Taken = new("{taken} van {capacity} plaatsen bezet", "{taken} places prises sur {capacity}", "{taken} of {capacity} places taken");
    public static readonly Text StateWithdrawn = new("teruggetrokken", "retiré", "withdrawn");
    public static readonly Text Calendar = new("Zet ze in uw agenda (ics)", "Les ajouter à votre agenda (ics)", "Add them to your calendar (ics)");
    public static readonly Text Print = new("Afdrukken kan met de knop van uw browser.", "Pour imprimer, utilisez votre navigateur.", "To print, use your browser.");

    public static readonly Text CheckTitle = new("Controleer en publiceer", "Vérifiez et publiez", "Check and publish");
    public static readonly Text Moments = new("Bezoekmomenten", "Créneaux", "Slots");
    public static readonly Text Change = new("Wijzig", "Modifier", "Change");
    public static readonly Text NotGiven = new("niet ingevuld", "non rempli", "not filled in");
    public static readonly Text Days = new("Dagen", "Jours", "Days");
    public static readonly Text Times = new("Uren", "Heures", "Times");
    public static readonly Text Places = new("Plaatsen", "Places", "Places");
    public static readonly Text PlacesOf = new("{capacity}, minimum {minimum}", "{capacity}, minimum {minimum}", "{capacity}, minimum {minimum}");
    public static readonly Text Languages = new("Talen", "Langues", "Languages");
    public static readonly Text Supports = new("Hulp", "Soutien", "Support");
    public static readonly Text Format = new("Verloop", "Forme", "Format");
    public static readonly Text Admits = new("Wie is welkom", "Public bienvenu", "Who is welcome");
    public static readonly Text Place = new("Plaats", "Lieu", "Place");
    public static readonly Text Visibility = new("Zichtbaar", "Visibilité", "Visibility");
    public static readonly Text Texts = new("Tekst", "Texte", "Text");
    public static readonly Text Publish = new("Publiceer deze bezoekmomenten", "Publier ces créneaux", "Publish these slots");
    public static readonly Plural Count = new(new("{n} bezoekmoment", "{n} créneau", "{n} slot"), new("{n} bezoekmomenten", "{n} créneaux", "{n} slots"));
    public static readonly Text OverlapsOwn = new("valt samen met een ander bezoek bij u; dat mag", "coïncide avec une autre visite chez vous ; c'est permis", "overlaps with another of your visits; that is allowed");
    public static readonly Text OverlapsOther = new("valt samen met: {title}; dat mag", "coïncide avec : {title} ; c'est permis", "overlaps with: {title}; that is allowed");
    public static readonly Text WhenSeen = new(
        "Bezoekers zien ze zodra uw organisatie aanvaard is, vanaf {day}.",
        "Le public les voit dès que votre organisation est acceptée, à partir du {day}.",
        "Visitors see them once your organisation is accepted, from {day}.");
    public static readonly Text WhenSeenNoDay = new(
        "Bezoekers zien ze zodra uw organisatie aanvaard is.",
        "Le public les voit dès que votre organisation est acceptée.",
        "Visitors see them once your organisation is accepted.");

    public static readonly Text PublishedTitle = new("Uw bezoekmomenten staan klaar", "Vos créneaux sont prêts", "Your slots are ready");
    public static readonly Text Reference = new("Referentie: {reference}", "Référence : {reference}", "Reference: {reference}");
    public static readonly Text Next = new("Wat gebeurt er nu?", "Et maintenant ?", "What happens next?");
    public static readonly Text NextMails = new("Bij elke nieuwe boeking krijgt u bericht.", "À chaque nouvelle réservation, vous recevez un message.", "You are told of each new booking.");
    public static readonly Text NextHelp = new("Vragen? {zone}: {phone}, {email}.", "Une question ? {zone} : {phone}, {email}.", "Questions? {zone}: {phone}, {email}.");

    public static readonly Text EditTitle = new("Bezoekmoment wijzigen", "Modifier un créneau", "Change a slot");
    public static readonly Text Save = new("Bewaar", "Enregistrer", "Save");
    public static readonly Text Day = new("Dag", "Jour", "Day");
    public static readonly Text Start = new("Begint om", "Commence à", "Starts at");
    public static readonly Text End = new("Eindigt om", "Se termine à", "Ends at");
    public static readonly Text WithVisitors = new(
        "Al geboekt: {people}. Wijzigt u dag, uur, adres, afspraakplaats of taal? Dan ziet u eerst wie bericht krijgt. Over al de rest krijgt niemand een mail. Hulp nodig? Bel ons: {phone}.",
        "Déjà réservé : {people}. Vous changez le jour, l'heure, l'adresse, le point de rendez-vous ou la langue ? Vous verrez d'abord qui reçoit un message. Pour le reste, personne ne reçoit d'e-mail. Besoin d'aide ? Appelez-nous : {phone}.",
        "Already booked: {people}. Changing day, time, address, meeting point or language? You will see first who is told. For all else nobody gets an email. Need help? Call us: {phone}.");

    public static readonly Text WithdrawTitle = new("Dit bezoekmoment terugtrekken?", "Retirer ce créneau ?", "Withdraw this slot?");
    public static readonly Text WithdrawLead = new(
        "Niemand heeft geboekt: niemand krijgt bericht. Het bezoek verdwijnt uit het programma en dat is niet terug te draaien.",
        "Personne n'a réservé : personne ne sera prévenu. La visite disparaît du programme, sans retour possible.",
        "Nobody has booked, so nobody is told. The visit leaves the programme and this cannot be undone.");
    public static readonly Text WithdrawWishes = new("In hun wensen staat het bij: {people}.", "Dans les souhaits de : {people}.", "In the wishes of: {people}.");
    public static readonly Text WithdrawButton = new("Trek dit bezoekmoment terug", "Retirer ce créneau", "Withdraw this slot");
    public static readonly Text Keep = new("Nee, houd het zo", "Non, le garder", "No, keep it");
}
