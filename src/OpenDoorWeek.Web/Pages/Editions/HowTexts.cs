using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>How an edition works, for visitors and for hosts.</summary>
public static class HowTexts
{
    public static readonly Text Title = new("Hoe werkt {edition}?", "Comment ça marche : {edition}", "How {edition} works");
    public static readonly Text Lead = new(
        "Een organisatie zet haar deur open, u gaat binnen, en u weet daarna wie u belt.",
        "Une structure ouvre sa porte, vous entrez, et vous savez ensuite à qui téléphoner.",
        "An organisation opens its door, you step inside, and afterwards you know whom to call.");

    public static readonly Text Visitors = new("Op bezoek gaan", "Aller en visite", "Visiting");
    public static readonly Text VisitorsWho = new(
        "Voor iedereen die in Brussel in welzijn of gezondheid werkt, ook als zelfstandige. Laat een organisatie ook mantelzorgers of burgers toe, dan staat dat bij het bezoekmoment.",
        "Pour toute personne qui travaille à Bruxelles dans l'aide ou les soins, aussi à titre indépendant. Si une structure accueille aussi des proches ou des citoyennes et citoyens, le créneau le dit.",
        "For everyone who works in welfare or health in Brussels, also the self-employed. Where a host also admits carers or citizens, the visit slot says so.");
    public static readonly Text Look = new("Kijk rond in het programma. Inloggen hoeft niet.", "Parcourez le programme, sans connexion.", "Look around in the programme. No need to sign in.");
    public static readonly Text LookFrom = new("Het programma verschijnt op {from}.", "Le programme paraît le {from}.", "The programme appears on {from}.");
    public static readonly Text Wish = new(
        "Van {from} tot {to} kiest u welke bezoeken u graag doet, en zet u ze op volgorde. Vroeg of laat maakt geen verschil.",
        "À partir du {from} et jusqu'au {to}, choisissez vos visites préférées et classez-les. Tôt ou tard, cela ne change rien.",
        "From {from} to {to} you choose the visits you would like and put them in order. Early or late makes no difference.");
    public static readonly Text Share = new(
        "Dan verdelen we de plaatsen. U leest per wens of u gaat, en waarom wel of niet.",
        "Nous répartissons ensuite les places. Vous lisez pour chaque souhait si vous y allez, et pourquoi.",
        "Then we share out the places. You read for each wish whether you are going, and why.");
    public static readonly Text Book = new(
        "Vanaf {from} boekt u wat vrij is: alleen of met collega's, tot {hours} uur voor het bezoek.",
        "À partir du {from}, vous réservez ce qui est libre : seule, seul ou en groupe, jusqu'à {hours} heures avant la visite.",
        "From {from} you book what is free: alone or with colleagues, until {hours} hours before the visit.");
    public static readonly Text Mail = new(
        "U krijgt een mail met een uitnodiging voor uw agenda. Annuleren kan in twee klikken, tot het bezoek begint.",
        "Vous recevez un e-mail avec une invitation pour votre agenda. L'annulation prend deux clics, jusqu'au début de la visite.",
        "You get an email with an invitation for your calendar. Cancelling takes two clicks, until the visit starts.");
    public static readonly Text Phone = new(
        "Liever bellen? Het team van uw zorgzone boekt ook voor u.",
        "Vous préférez téléphoner ? L'équipe de votre bassin réserve aussi pour vous.",
        "Rather call? Your zone team can book for you too.");

    public static readonly Text Hosts = new("Uw deur openzetten", "Ouvrir votre porte", "Opening your door");
    public static readonly Text HostsWho = new(
        "Voor wie? Elke organisatie uit welzijn of gezondheid in deze zone, klein of groot. Ook met een wachtlijst: bezoekers komen kennismaken, niet doorverwijzen.",
        "Pour qui ? Toute structure de l'aide ou des soins de ce bassin, petite ou grande. Même saturée : on vient faire connaissance, pas orienter des personnes.",
        "Who? Every welfare or health organisation in this zone, small or large. Also with a waiting list: visitors come to meet you, not to refer people.");
    public static readonly Text HostsTime = new(
        "Hoelang? Inschrijven duurt ongeveer een kwartier. Een bezoek duurt gewoonlijk anderhalf uur; u kiest zelf dag en uur, ook 's avonds of in het weekend.",
        "Combien de temps ? L'inscription prend environ un quart d'heure. Une visite dure d'habitude une heure et demie ; vous choisissez le jour et l'heure, aussi le soir ou le week-end.",
        "How long? Registering takes about a quarter of an hour. A visit usually lasts an hour and a half; you choose day and time, also in the evening or at the weekend.");
    public static readonly Text HostsReady = new("Wat houdt u klaar?", "Que faut-il préparer ?", "What should you have ready?");
    public static readonly Text ReadyAddress = new("naam, adres en sector van uw organisatie", "le nom, l'adresse et le secteur de votre structure", "name, address and sector of your organisation");
    public static readonly Text ReadyContacts = new("twee contactpersonen met een e-mailadres van het werk", "deux personnes de contact avec une adresse e-mail du travail", "two contact persons with a work email address");
    public static readonly Text ReadySlots = new("dagen en uren waarop u ontvangt, en hoeveel mensen er binnen kunnen", "les jours et heures où vous accueillez, et combien de personnes peuvent entrer", "days and times at which you welcome people, and how many fit in");
    public static readonly Text ReadyLanguages = new("de talen waarin u het bezoek geeft", "les langues de la visite", "the languages in which you give the visit");
    public static readonly Text ReadyText = new("enkele zinnen over wat bezoekers zien, in één taal of in beide", "quelques phrases sur ce que l'on verra, dans une langue ou dans les deux", "a few sentences on what visitors will see, in one language or both");
    public static readonly Text HostsAfter = new(
        "U kunt stoppen en later verdergaan. U laat uw tekst intern nakijken met een voorbeeldlink. Het team van de zorgzone leest de inschrijving en antwoordt u per mail.",
        "Vous pouvez arrêter et reprendre plus tard. Un lien d'aperçu permet de faire relire le texte dans votre structure. L'équipe du bassin lit l'inscription et vous répond par e-mail.",
        "You can stop and go on later. A preview link lets colleagues check your text. The zone team reads the registration and answers by email.");
    public static readonly Text Deadline = new("Inschrijven kan tot {deadline}.", "Inscription possible jusqu'au {deadline}.", "You can register until {deadline}.");
    public static readonly Text DeadlineFrom = new("Inschrijven kan vanaf {from}, tot {deadline}.", "Inscription possible à partir du {from}, jusqu'au {deadline}.", "You can register from {from} until {deadline}.");
    public static readonly Text DeadlineOver = new("Inschrijven kon tot {deadline}. Bel ons, we zoeken mee.", "L'inscription était possible jusqu'au {deadline}. Appelez-nous, nous chercherons avec vous.", "You could register until {deadline}. Call us and we will look together.");
    public static readonly Text NoDeadline = new("Organisaties schrijven zich in via het team van de zorgzone.", "Les structures s'inscrivent auprès de l'équipe du bassin.", "Hosts register with the zone team.");
}
