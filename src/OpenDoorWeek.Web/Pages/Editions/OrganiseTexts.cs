using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words of the pages on which organisers set up an edition.</summary>
public static class OrganiseTexts
{
    public static readonly Text Title = new("Organiseren: {edition}", "Organiser : {edition}", "Organise: {edition}");
    public static readonly Text ToOrganise = new("Deze editie organiseren", "Organiser cette édition", "Organise this edition");
    public static readonly Text Pages = new("Wat u hier regelt", "Ce que vous réglez ici", "What you set here");
    public static readonly Text Public = new("Bekijk de openbare pagina", "Voir la page publique", "See the public page");
    public static readonly Text ZoneByZone = new("Zone per zone", "Bassin par bassin", "Zone by zone");
    public static readonly Text Caption = new("Organisaties, bezoekmomenten en plaatsen per zone", "Structures, créneaux et places par bassin", "Hosts, visit slots and places by zone");
    public static readonly Text Drafts = new("In ontwerp", "Brouillons", "Drafts");
    public static readonly Text Submitted = new("Te beantwoorden", "À traiter", "To answer");
    public static readonly Text Accepted = new("Aanvaard", "Acceptées", "Accepted");
    public static readonly Text Slots = new("Bezoekmomenten", "Créneaux", "Visit slots");
    public static readonly Text Taken = new("Plaatsen ingenomen", "Places prises", "Places taken");
    public static readonly Text TakenOf = new("{taken} van {capacity}", "{taken} sur {capacity}", "{taken} of {capacity}");
    public static readonly Text Without = new("Nog geen bezoek in", "Pas encore de visite à", "No visit yet in");
    public static readonly Text NothingMissing = new("overal een bezoek", "une visite partout", "a visit everywhere");
    public static readonly Text Todo = new("Te doen", "À faire", "To do");
    public static readonly Plural HostsWait = new(
        new("{n} organisatie wacht op uw antwoord.", "{n} structure attend votre réponse.", "{n} host waits for your answer."),
        new("{n} organisaties wachten op uw antwoord.", "{n} structures attendent votre réponse.", "{n} hosts wait for your answer."));
    public static readonly Plural PhasesClash = new(
        new("{n} fase past niet bij de andere of bij de week. Kijk de fasen na.", "{n} phase ne s'accorde pas avec les autres ou avec la semaine. Vérifiez les phases.", "{n} phase does not fit the others or the week. Check the phases."),
        new("{n} fasen passen niet bij de andere of bij de week. Kijk de fasen na.", "{n} phases ne s'accordent pas avec les autres ou avec la semaine. Vérifiez les phases.", "{n} phases do not fit the others or the week. Check the phases."));
    public static readonly Text NothingTodo = new("Er wacht nu niets op u.", "Rien ne vous attend pour le moment.", "Nothing waits for you now.");
    public static readonly Text Back = new("Terug naar het overzicht", "Retour à l'aperçu", "Back to the overview");
    public static readonly Text Save = new("Bewaren", "Enregistrer", "Save");

    public static readonly Text Saved = new("Bewaard.", "C'est enregistré.", "Saved.");
    public static readonly Text Created = new(
        "De editie is gemaakt. Kijk nu de fasen na.", "L'édition est créée. Vérifiez maintenant les phases.", "The edition is made. Now check the phases.");
    public static readonly Text Moved = new(
        "De dagen zijn bewaard en de fasen schoven mee. Kijk ze na.",
        "Les jours sont enregistrés et les phases ont suivi. Vérifiez-les.",
        "The days are saved and the phases moved along. Please check them.");

    public static readonly Text NewTitle = new("Nieuwe editie", "Nouvelle édition", "New edition");
    public static readonly Text NewLead = new(
        "De fasen krijgen datums die van de eerste dag afhangen. U kunt ze daarna wijzigen.",
        "Les phases reçoivent des dates qui dépendent du premier jour. Vous pourrez ensuite les modifier.",
        "The phases get dates that depend on the first day. You can change them afterwards.");
    public static readonly Text NewButton = new("Maak de editie", "Créer l'édition", "Make the edition");
    public static readonly Text EditTitle = new("Naam en dagen: {edition}", "Nom et jours : {edition}", "Name and days: {edition}");
    public static readonly Text EditLead = new(
        "Verandert de eerste dag, dan schuiven de fasen mee. Wat u zelf instelde, houdt zijn afstand tot de eerste dag.",
        "Si le premier jour change, les phases suivent. Celles que vous avez réglées gardent leur distance du premier jour.",
        "If the first day changes, the phases move along. What you set by hand keeps its distance from the first day.");
    public static readonly Text NameNl = new("Naam in het Nederlands", "Nom en néerlandais", "Name in Dutch");
    public static readonly Text NameFr = new("Naam in het Frans", "Nom en français", "Name in French");
    public static readonly Text NameEn = new("Naam in het Engels", "Nom en anglais", "Name in English");
    public static readonly Text NameNlMissing = new("Geef de editie een naam in het Nederlands", "Donnez un nom néerlandais à l'édition", "Give the edition a name in Dutch");
    public static readonly Text NameFrMissing = new("Geef de editie een naam in het Frans", "Donnez un nom français à l'édition", "Give the edition a name in French");
    public static readonly Text NameEnMissing = new("Geef de editie een naam in het Engels", "Donnez un nom anglais à l'édition", "Give the edition a name in English");
    public static readonly Text Slug = new("Webadres", "Adresse web", "Web address");
    public static readonly Text SlugHint = new(
        "Kleine letters, cijfers en koppeltekens, zoals zuid-2027. Dit verandert later niet meer.",
        "Des minuscules, des chiffres et des traits d'union, comme zuid-2027. Ceci ne changera plus.",
        "Small letters, digits and hyphens, like zuid-2027. This does not change later.");
    public static readonly Text SlugForm = new(
        "Gebruik kleine letters, cijfers en koppeltekens, zoals zuid-2027",
        "Utilisez des minuscules, des chiffres et des traits d'union, comme zuid-2027",
        "Use small letters, digits and hyphens, like zuid-2027");
    public static readonly Text SlugTaken = new("Dit webadres is al van een andere editie", "Une autre édition a déjà cette adresse web", "Another edition already has this web address");
    public static readonly Text FirstDay = new("Eerste dag", "Premier jour", "First day");
    public static readonly Text LastDay = new("Laatste dag", "Dernier jour", "Last day");
    public static readonly Text DayHint = new("Zoals 23/11/2026", "Comme 23/11/2026", "Like 23/11/2026");
    public static readonly Text DaysReversed = new("Kies een laatste dag die niet voor de eerste valt", "Choisissez un dernier jour qui ne précède pas le premier", "Choose a last day that is not before the first");
    public static readonly Text TooManyDays = new("Kies hoogstens {max} dagen", "Choisissez {max} jours au maximum", "Choose at most {max} days");
    public static readonly Text DayIsPast = new("Kies een eerste dag na vandaag", "Choisissez un premier jour après aujourd'hui", "Choose a first day after today");
    public static readonly Plural SlotsOutside = new(
        new("Er is al {n} bezoekmoment buiten deze dagen. Verplaats of annuleer dat eerst.", "{n} créneau se trouve déjà en dehors de ces jours. Déplacez-le ou annulez-le d'abord.", "{n} visit slot already lies outside these days. Move or cancel it first."),
        new("Er zijn al {n} bezoekmomenten buiten deze dagen. Verplaats of annuleer die eerst.", "{n} créneaux se trouvent déjà en dehors de ces jours. Déplacez-les ou annulez-les d'abord.", "{n} visit slots already lie outside these days. Move or cancel them first."));
    public static readonly Text Stops = new("Boeken stopt zoveel uur voor een bezoek", "La réservation s'arrête ce nombre d'heures avant une visite", "Booking stops this many hours before a visit");
    public static readonly Text StopsHint = new("Van 0 tot {max}. Gewoonlijk 24.", "De 0 à {max}. D'habitude 24.", "From 0 to {max}. Usually 24.");
    public static readonly Text StopsRange = new("Vul een aantal uur in van 0 tot {max}", "Indiquez un nombre d'heures de 0 à {max}", "Enter a number of hours from 0 to {max}");

    public static readonly Text CopyTitle = new("Kopiëren: {edition}", "Copier : {edition}", "Copy: {edition}");
    public static readonly Text CopyLead = new(
        "De kopie krijgt evenveel dagen, dezelfde zones en contacten, en fasen die meeschuiven. Bezoekers, boekingen en wensen komen niet mee.",
        "La copie reçoit autant de jours, les mêmes bassins et contacts, et des phases décalées. Le public, les réservations et les souhaits ne suivent pas.",
        "The copy gets as many days, the same zones and contacts, and phases that move along. Visitors, bookings and wishes do not come with it.");
    public static readonly Text CopyButton = new("Maak de kopie", "Créer la copie", "Make the copy");
    public static readonly Text WithHosts = new(
        "De onthaalstructuren komen mee als ontwerp, zonder bezoekmomenten",
        "Les structures accueillantes suivent comme brouillons, sans créneaux",
        "The hosts come along as drafts, without visit slots");
    public static readonly Text SameWeekday = new(
        "De editie begon op {oldDay}. Op {newDay} begint de kopie op dezelfde weekdag.",
        "L'édition commençait le {oldDay}. Le {newDay}, la copie commence le même jour de la semaine.",
        "The edition began on {oldDay}. On {newDay} the copy begins on the same day of the week.");
    public static readonly Text OtherWeekday = new(
        "De editie begon op {oldDay}, de kopie begint op {newDay}: dat is {days} dagen later. Duid aan dat dit klopt.",
        "L'édition commençait le {oldDay}, la copie commence le {newDay}, soit {days} jours plus tard. Cochez la case si c'est voulu.",
        "The edition began on {oldDay}, the copy begins on {newDay}: {days} days later. Tick the box if that is right.");
    public static readonly Text AcceptWeekday = new("De kopie begint op een andere weekdag", "La copie commence un autre jour de la semaine", "The copy begins on another day of the week");

    public static readonly Text ZonesTitle = new("Zones en contact: {edition}", "Bassins et contacts : {edition}", "Zones and contacts: {edition}");
    public static readonly Text ZonesLead = new(
        "Dit contact staat onderaan elke pagina en in elke mail.",
        "Ce contact se trouve en bas de chaque page et dans chaque e-mail.",
        "This contact stands at the bottom of every page and in every email.");
    public static readonly Text TakesPart = new("Doet mee", "Participe", "Takes part");
    public static readonly Text ContactName = new("Naam", "Nom", "Name");
    public static readonly Text ContactPhone = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text ContactEmail = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text ContactAddress = new("Adres", "Adresse", "Address");
    public static readonly Text ContactNameMissing = new("Vul de naam van het contact in", "Indiquez le nom du contact", "Enter the name of the contact");
    public static readonly Text ContactPhoneMissing = new("Vul een telefoonnummer in", "Indiquez un numéro de téléphone", "Enter a phone number");
    public static readonly Text ContactAddressMissing = new("Vul een adres in", "Indiquez une adresse", "Enter an address");
    public static readonly Text NoZone = new("Kies minstens één zone", "Choisissez au moins un bassin", "Choose at least one zone");
    public static readonly Text ZonesOfOthers = new("Voor deze zone bent u geen organisator", "Vous n'organisez rien pour ce bassin", "You are no organiser of this zone");
    public static readonly Text ZonesWithHosts = new("Deze zone heeft al onthaalstructuren en blijft daarom", "Ce bassin a déjà des structures accueillantes et reste donc", "This zone already has hosts and therefore stays");

    public static readonly Text DayNotes = new("Feestdagen, klok en andere initiatieven", "Jours fériés, changement d'heure et autres initiatives", "Holidays, clock changes and other initiatives");
    public static readonly Text Holiday = new("{holiday}, wettelijke feestdag", "{holiday}, jour férié légal", "{holiday}, legal holiday");
    public static readonly Text ClockForward = new("De klok gaat een uur vooruit", "Passage à l'heure d'été", "The clocks go forward an hour");
    public static readonly Text ClockBack = new("De klok gaat een uur terug", "Passage à l'heure d'hiver", "The clocks go back an hour");
    public static readonly Text InTheWeek = new("valt in de week", "pendant la semaine", "falls in the week");
}
