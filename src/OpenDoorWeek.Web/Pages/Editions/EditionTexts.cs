using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words of the editions: choosing one, its start page, its programme.</summary>
public static class EditionTexts
{
    public static readonly Text Choose = new("Kies een opendeurweek", "Choisissez une semaine portes ouvertes", "Choose an open-door week");
    public static readonly Text ChooseLead = new(
        "Organisaties uit welzijn en gezondheid zetten hun deur open. Ga eens binnen bij wie u anders alleen aan de telefoon hebt.",
        "Des organisations de l'aide et des soins ouvrent leurs portes. Entrez chez les personnes que vous n'avez d'habitude qu'au téléphone.",
        "Organisations in welfare and health open their doors. Step inside at the places you usually only know by phone.");
    public static readonly Text NotPublicYet = new("Alleen organisatoren zien deze week al", "Seule l'équipe organisatrice voit déjà cette semaine", "Only organisers can see this week so far");
    public static readonly Text NoEdition = new(
        "Er is nu geen opendeurweek gepland. Kom later nog eens kijken.",
        "Aucune semaine portes ouvertes n'est prévue pour le moment. Revenez plus tard.",
        "No open-door week is planned at the moment. Please come back later.");

    public static readonly Text Lead = new(
        "Op {days} dagen zetten {hosts} organisaties uit welzijn en gezondheid hun deur open. Ga eens binnen bij wie u anders alleen aan de telefoon hebt.",
        "Pendant {days} jours, {hosts} organisations de l'aide et des soins ouvrent leurs portes. Entrez chez les personnes que vous n'avez d'habitude qu'au téléphone.",
        "On {days} days, {hosts} organisations in welfare and health open their doors. Step inside at the places you usually only know by phone.");
    public static readonly Text SeeProgramme = new("Bekijk het programma", "Voir le programme", "See the programme");
    public static readonly Text FactHosts = new("organisaties ontvangen", "organisations accueillent", "organisations welcome you");
    public static readonly Text FactSlots = new("bezoekmomenten", "créneaux de visite", "visit slots");
    public static readonly Text FactMinutes = new("per bezoek", "par visite", "per visit");
    public static readonly Text FactPlaces = new("gemeenten of postcodes", "communes ou codes postaux", "communes or postcodes");
    public static readonly Text Minutes = new("{n} min", "{n} min", "{n} min");
    public static readonly Text MinutesRange = new("{shortest} tot {longest} min", "{shortest} à {longest} min", "{shortest} to {longest} min");

    public static readonly Text WhatTitle = new("Wat is het?", "De quoi s'agit-il ?", "What is it?");
    public static readonly Text WhatLead = new(
        "Een bezoek bij een organisatie uit uw buurt. U ziet de plek, u hoort wie wat doet, en u weet daarna wie u belt.",
        "Une visite dans une organisation de votre quartier. Vous voyez le lieu, vous entendez qui fait quoi, et vous savez ensuite à qui téléphoner.",
        "A visit to an organisation in your area. You see the place, you hear who does what, and afterwards you know whom to call.");
    public static readonly Text WhatBody = new(
        "Elk bezoekmoment heeft een begin en een einde, een plaats en een of meer talen. Er is nooit meer volk dan er plaats is.",
        "Chaque créneau a un début et une fin, un lieu et une ou plusieurs langues. Il n'y a jamais plus de monde que de places.",
        "Each slot has a start and an end, a place and one or more languages. There are never more people than places.");
    public static readonly Text WhoTitle = new("Voor wie?", "Pour qui ?", "Who is it for?");
    public static readonly Text WhoBody = new(
        "Voor iedereen die in Brussel in welzijn of gezondheid werkt, ook als zelfstandige.",
        "Pour toute personne qui travaille à Bruxelles dans l'aide ou les soins, aussi à titre indépendant.",
        "For everyone who works in welfare or health in Brussels, also the self-employed.");
    public static readonly Text NextTitle = new("Wat gebeurt er daarna?", "Et ensuite ?", "What happens then?");
    public static readonly Text NextWishes = new(
        "Daarna leest u per wens of u op bezoek gaat, en waarom wel of niet. Wat dan nog vrij is, kan iedereen boeken vanaf {bookingFrom}.",
        "Ensuite, vous lisez pour chaque souhait si vous y allez, et pourquoi. Ce qui reste libre se réserve à partir du {bookingFrom}.",
        "Afterwards you read for each wish whether you are going, and why. What is still free can be booked from {bookingFrom}.");
    public static readonly Text NextBooked = new(
        "U krijgt een mail met een uitnodiging voor uw agenda. Annuleren kan altijd, in twee klikken, tot het bezoek begint.",
        "Vous recevez un e-mail avec une invitation pour votre agenda. Vous pouvez annuler en deux clics jusqu'au début de la visite.",
        "You get an email with an invitation for your calendar. You can always cancel, in two clicks, until the visit starts.");
    public static readonly Text HowLink = new("Hoe het werkt, voor bezoekers en voor organisaties", "Comment ça marche, pour le public et pour les structures", "How it works, for visitors and for hosts");
    public static readonly Text OpenYourDoor = new("Zet uw deur open", "Ouvrez votre porte", "Open your door");
    public static readonly Text Contact = new("Contact", "Contact", "Contact");

    public static readonly Text NowBookTitle = new("Nu: boek een bezoek", "Maintenant : réservez une visite", "Now: book a visit");
    public static readonly Text NowBook = new(
        "Boeken kan tot {hours} uur voor een bezoek begint. Annuleren kan tot het begint.",
        "Réservation possible jusqu'à {hours} heures avant le début d'une visite. Annulation possible jusqu'à son début.",
        "You can book until {hours} hours before a visit starts, and cancel until it starts.");
    public static readonly Text NowWishesTitle = new("Nu: kies welke bezoeken u graag doet", "Maintenant : choisissez les visites qui vous plaisent", "Now: choose the visits you would like");
    public static readonly Text NowWishes = new(
        "Wensen doorgeven kan {until}. Vroeg of laat maakt geen verschil.",
        "Choix des souhaits {until}. Tôt ou tard, cela ne change rien.",
        "You can give your wishes {until}. Early or late makes no difference.");
    public static readonly Text NowMatchTitle = new("Nu verdelen we de plaatsen", "Nous répartissons maintenant les places", "We are now sharing out the places");
    public static readonly Text NowMatch = new(
        "Wat daarna nog vrij is, kan iedereen boeken.",
        "Ce qui restera libre pourra être réservé par tout le monde.",
        "Everyone can book what is free afterwards.");
    public static readonly Text NowLookTitle = new("Nu: kijk rond in het programma", "Maintenant : parcourez le programme", "Now: look around in the programme");
    public static readonly Text NowWeekTitle = new("De deuren staan open", "Les portes sont ouvertes", "The doors are open");
    public static readonly Text NowWeek = new(
        "Boeken kan niet meer. Iets te veranderen? Bel het team van de zorgzone.",
        "Il n'est plus possible de réserver. Un changement ? Appelez l'équipe du bassin.",
        "Booking has closed. Something to change? Call the zone team.");
    public static readonly Text NowOverTitle = new("Deze opendeurweek is voorbij", "Cette semaine portes ouvertes est terminée", "This open-door week is over");
    public static readonly Text NowOver = new("Bedankt aan wie ontving en aan wie op bezoek kwam.", "Merci aux structures accueillantes et à toutes les personnes venues en visite.", "Thank you to all hosts and to all who visited.");
    public static readonly Text NowEarlyTitle = new("Het programma verschijnt nog", "Le programme paraîtra bientôt", "The programme is still to come");
    public static readonly Text NowEarly = new("Het programma verschijnt op {openDay}.", "Le programme paraîtra le {openDay}.", "The programme appears on {openDay}.");

    public static readonly Text Timeline = new("Het verloop", "Le calendrier", "The timeline");
    public static readonly Text Past = new("Voorbij", "Terminé", "Over");
    public static readonly Text Later = new("Daarna", "Ensuite", "Later");
    public static readonly Text LastDayOfPhase = new("Nu bezig, laatste dag", "En cours, dernier jour", "Under way, last day");
    public static readonly Plural DaysLeft = new(
        new("Nu bezig, nog {n} dag", "En cours, encore {n} jour", "Under way, {n} more day"),
        new("Nu bezig, nog {n} dagen", "En cours, encore {n} jours", "Under way, {n} more days"));
    public static readonly Text HostsRegister = new("Organisaties schrijven zich in", "Les structures s'inscrivent", "Hosts register");
    public static readonly Text ProgrammeAppears = new("Programma verschijnt", "Publication du programme", "Programme published");
    public static readonly Text Wishes = new("Wensen doorgeven", "Choix des souhaits", "Wishes");
    public static readonly Text Matchmaking = new("Plaatsen verdelen", "Répartition des places", "Sharing out the places");
    public static readonly Text FreeBooking = new("Vrij boeken", "Réservation libre", "Free booking");
    public static readonly Text TheWeek = new("De week zelf", "La semaine même", "The week itself");
    public static readonly Text LookingBack = new("Terugblikken", "Bilan", "Looking back");

    public static readonly Text ProgrammeOf = new("Programma: {edition}", "Programme : {edition}", "Programme: {edition}");
    public static readonly Text ProgrammeLead = new(
        "Kies waar u graag eens binnenkijkt. Op de pagina van een bezoek leest u wanneer u kunt boeken.",
        "Choisissez où vous aimeriez entrer. La page de chaque visite dit quand réserver.",
        "Choose where you would like to look inside. The page of each visit says when you can book.");
    public static readonly Text ProgrammeLater = new("Het programma verschijnt op {openDay}.", "Le programme paraîtra le {openDay}.", "The programme appears on {openDay}.");
    public static readonly Text ProgrammeOver = new("Het programma van deze week is gesloten.", "Le programme de cette semaine est fermé.", "The programme of this week is closed.");
    public static readonly Text ToEdition = new("Naar de opendeurweek", "Vers la semaine portes ouvertes", "To the open-door week");
    public static readonly Plural Visits = new(
        new("{n} bezoekmoment", "{n} créneau de visite", "{n} visit slot"),
        new("{n} bezoekmomenten", "{n} créneaux de visite", "{n} visit slots"));
    public static readonly Text FilterIt = new("Filter het programma", "Filtrer le programme", "Filter the programme");
    public static readonly Text FilterOn = new("Filter het programma (filters aan: {n})", "Filtrer le programme (filtres actifs : {n})", "Filter the programme (filters on: {n})");
    public static readonly Text CareZone = new("Zorgzone", "Bassin", "Care zone");
    public static readonly Text AllZones = new("Alle zorgzones", "Tous les bassins", "All care zones");
    public static readonly Text Day = new("Dag", "Jour", "Day");
    public static readonly Text AllDays = new("Alle dagen", "Tous les jours", "All days");
    public static readonly Text PartOfDay = new("Dagdeel", "Moment de la journée", "Time of day");
    public static readonly Text WholeDay = new("Hele dag", "Toute la journée", "All day");
    public static readonly Text Morning = new("voormiddag", "matin", "morning");
    public static readonly Text Afternoon = new("namiddag", "après-midi", "afternoon");
    public static readonly Text Evening = new("avond", "soir", "evening");
    public static readonly Text SpokenLanguage = new("Taal", "Langue", "Language");
    public static readonly Text LanguageOfVisit = new("Taal van het bezoek", "Langue de la visite", "Language of the visit");
    public static readonly Text AllLanguages = new("Alle talen", "Toutes les langues", "All languages");
    public static readonly Text Places = new("Plaatsen", "Places", "Places");
    public static readonly Text FreeOnly = new("alleen met vrije plaatsen", "avec places libres seulement", "free places only");
    public static readonly Text ShowVisits = new("Toon bezoeken", "Afficher les visites", "Show visits");
    public static readonly Text ActiveFilters = new("Actieve filters", "Filtres actifs", "Active filters");
    public static readonly Text Clear = new("wis", "effacer", "clear");
    public static readonly Text ClearWhat = new("filter {filter}", "le filtre {filter}", "filter {filter}");
    public static readonly Text ClearAll = new("Filters wissen", "Effacer les filtres", "Clear filters");
    public static readonly Text NothingFound = new(
        "Geen bezoek past bij alle filters samen. Wis er een, of wis ze allemaal.",
        "Aucune visite ne correspond à tous les filtres. Effacez-en un, ou effacez-les tous.",
        "No visit fits all filters together. Clear one, or clear them all.");
    public static readonly Text NoVisits = new(
        "Er staan nog geen bezoeken in het programma. Kom later nog eens kijken.",
        "Le programme ne contient pas encore de visites. Revenez plus tard.",
        "There are no visits in the programme yet. Please come back later.");
}
