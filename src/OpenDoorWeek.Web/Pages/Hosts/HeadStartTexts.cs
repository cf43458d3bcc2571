using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of the head start of a host's own staff.</summary>
public static class HeadStartTexts
{
    public static readonly Text Title = new("Voorrang voor eigen medewerkers", "Priorité à votre personnel", "Head start for your own staff");
    public static readonly Text Lead = new(
        "De eerste dagen van het vrij boeken boeken alleen uw medewerkers uw bezoeken. Daarna iedereen. Wie al een plaats heeft, houdt die.",
        "Pendant les premiers jours de la réservation libre, seul votre personnel réserve vos visites. Ensuite, tout le monde. Les places déjà réservées restent.",
        "In the first days of free booking only your staff books your visits. After that, everybody. Places already booked stay booked.");
    public static readonly Text Opens = new("Vrij boeken begint op {openDay}.", "La réservation libre commence le {openDay}.", "Free booking begins on {openDay}.");
    public static readonly Text NotForeseen = new("In deze week is er geen vrij boeken: voorrang heeft dan geen gevolg.", "Cette semaine ne prévoit pas de réservation libre : la priorité n'a alors pas d'effet.", "This week has no free booking, so a head start has no effect.");
    public static readonly Text Until = new("Nu ingesteld: vanaf {openDay} boekt iedereen.", "Réglage actuel : tout le monde réserve à partir du {openDay}.", "Set now: from {openDay} everybody books.");
    public static readonly Text None = new("Nu is er geen voorrang.", "Il n'y a pas de priorité pour le moment.", "There is no head start now.");
    public static readonly Text Days = new("Hoeveel dagen voorrang?", "Combien de jours de priorité ?", "How many days of head start?");
    public static readonly Text DaysHint = new(
        "Van 0 tot {max}. Met 0 is er geen voorrang en vergeten we de lijsten hieronder.",
        "De 0 à {max}. Avec 0, il n'y a pas de priorité et nous oublions les listes ci-dessous.",
        "From 0 to {max}. With 0 there is no head start and we forget the lists below.");
    public static readonly Text Domains = new("Maildomeinen van uw medewerkers (mag leeg blijven)", "Domaines des adresses de votre personnel (facultatif)", "Email domains of your staff (optional)");
    public static readonly Text DomainsHint = new(
        "Eén per regel: wat na de @ staat, zoals huis.example. Iedereen met zo'n adres hoort erbij.",
        "Un par ligne : ce qui suit le @, comme maison.example. Toute personne avec une telle adresse en fait partie.",
        "One a line: what stands after the @, like house.example. Everyone with such an address is included.");
    public static readonly Text Addresses = new("Adressen een voor een (mag leeg blijven)", "Adresses une par une (facultatif)", "Addresses one by one (optional)");
    public static readonly Text AddressesHint = new(
        "Eén per regel, hoogstens {max}. Alleen u en het zoneteam zien deze lijst. We sturen er geen mail naartoe.",
        "Une par ligne, {max} au maximum. Seules vous et l'équipe du bassin voyez cette liste. Nous n'y envoyons aucun e-mail.",
        "One a line, at most {max}. Only you and the zone team see this list. We send no email to it.");
    public static readonly Text Save = new("Bewaar de voorrang", "Enregistrer la priorité", "Save the head start");
    public static readonly Text Saved = new("Bewaard.", "Enregistré.", "Saved.");
    public static readonly Text Back = new("Terug naar uw overzicht", "Retour à votre aperçu", "Back to your overview");

    public static readonly Text DaysRange = new("Vul een aantal dagen in van 0 tot {max}", "Indiquez un nombre de jours de 0 à {max}", "Enter a number of days from 0 to {max}");
    public static readonly Text NobodyNamed = new(
        "Vul een maildomein of een adres in: anders kan niemand boeken tijdens de voorrang",
        "Indiquez un domaine ou une adresse : sinon personne ne peut réserver pendant la priorité",
        "Enter a domain or an address: otherwise nobody can book during the head start");
    public static readonly Text DomainFormat = new(
        "‘{typed}’ is geen maildomein. Vul in wat na de @ staat, zoals huis.example",
        "« {typed} » n'est pas un domaine. Indiquez ce qui suit le @, comme maison.example",
        "‘{typed}’ is not an email domain. Enter what stands after the @, like house.example");
    public static readonly Text DomainPublic = new(
        "‘{typed}’ is van iedereen. Zet de adressen van uw medewerkers hieronder, een voor een",
        "« {typed} » est ouvert à tout le monde. Indiquez ci-dessous les adresses de votre personnel, une par une",
        "‘{typed}’ is open to everybody. Enter the addresses of your staff below, one by one");
    public static readonly Text AddressFormat = new("Regel {line} is geen volledig e-mailadres", "La ligne {line} n'est pas une adresse e-mail complète", "Line {line} is not a full email address");
    public static readonly Text TooMany = new("Gebruik hoogstens {max} regels", "Utilisez {max} lignes au maximum", "Use at most {max} lines");
    public static readonly Text ChangedSince = new(
        "Iemand anders heeft dit intussen gewijzigd. Open de pagina opnieuw en kijk wat er staat.",
        "Une autre personne a modifié cela entre-temps. Rouvrez la page et regardez ce qui y figure.",
        "Someone else has changed this in the meantime. Open the page again and see what stands there.");
}
