using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Words of the pages on which a host adds visits, and of the form that changes one.</summary>
public static class SlotStepTexts
{
    private static readonly Dictionary<string, Text> Titles = new()
    {
        [SlotSteps.Days] = new("Op welke dagen?", "Quels jours ?", "On which days?"),
        [SlotSteps.Times] = new("Van wanneer tot wanneer?", "De quelle heure à quelle heure ?", "From when to when?"),
        [SlotSteps.Places] = new("Hoeveel plaatsen?", "Combien de places ?", "How many places?"),
        [SlotSteps.Languages] = new("In welke talen ontvangt u?", "Dans quelles langues accueillez-vous ?", "In which languages do you receive visitors?"),
        [SlotSteps.Format] = new("Hoe verloopt het bezoek?", "Comment se passe la visite ?", "How does the visit go?"),
        [SlotSteps.Admits] = new("Wie is welkom?", "Qui est bienvenu ?", "Who is welcome?"),
        [SlotSteps.Place] = new("Waar is het?", "Où est-ce ?", "Where is it?"),
        [SlotSteps.Visibility] = new("Wie ziet het bezoek?", "Qui voit la visite ?", "Who sees the visit?"),
        [SlotSteps.Text] = new("Wat lezen bezoekers?", "Que lit le public ?", "What do visitors read?"),
    };

    /// <summary>The question of a page, its heading.</summary>
    public static Text Title(string step) => Titles[step];

    public static readonly Text Progress = new("Bezoekmomenten toevoegen, stap {n} van {all}", "Ajouter des créneaux, étape {n} sur {all}", "Adding slots, step {n} of {all}");
    public static readonly Text Back = new("Terug", "Retour", "Back");
    public static readonly Text Continue = new("Ga verder", "Continuer", "Continue");
    public static readonly Text Later = new("Bewaar, later verder", "Enregistrer et continuer plus tard", "Save and come back later");
    public static readonly Text DaysHint = new("U kunt er meer dan één kiezen.", "Vous pouvez en choisir plusieurs.", "You can choose more than one.");
    public static readonly Text AllWeekdays = new("Kies alle weekdagen", "Choisir tous les jours de semaine", "Choose all weekdays");
    public static readonly Text Weekend = new("Kies het weekend", "Choisir le week-end", "Choose the weekend");
    public static readonly Text HolidayNote = new("feestdag: {holiday}", "jour férié : {holiday}", "public holiday: {holiday}");
    public static readonly Text ClockNote = new("'s nachts verspringt de klok", "changement d'heure la nuit", "the clocks change at night");
    public static readonly Text OtherNote = new("die dag ook: {title}", "ce jour-là aussi : {title}", "also that day: {title}");
    public static readonly Text Pattern = new("Gelden de uren voor elke dag?", "Ces heures valent-elles chaque jour ?", "Are the hours the same each day?");
    public static readonly Text PatternSame = new("Ja, elke dag dezelfde uren", "Oui, les mêmes heures chaque jour", "Yes, the same hours each day");
    public static readonly Text PatternOwn = new("Nee, elke dag eigen uren", "Non, des heures propres à chaque jour", "No, each day has its own hours");
    public static readonly Text Usual = new("Gebruikelijke uren", "Heures habituelles", "Usual hours");
    public static readonly Text Morning = new("voormiddag, {span}", "matin, {span}", "morning, {span}");
    public static readonly Text Afternoon = new("namiddag, {span}", "après-midi, {span}", "afternoon, {span}");
    public static readonly Text Evening = new("avond, {span}", "soir, {span}", "evening, {span}");
    public static readonly Text Other = new("Andere uren (mag leeg blijven)", "Autres heures (facultatif)", "Other hours (optional)");
    public static readonly Text OtherHint = new("Bijvoorbeeld 18:30. Een bezoek duurt vaak anderhalf uur.", "Par exemple 18:30. Une visite dure souvent une heure et demie.", "For example 18:30. A visit often takes an hour and a half.");
    public static readonly Text Start = new("Begint om ({n})", "Commence à ({n})", "Starts at ({n})");
    public static readonly Text End = new("Eindigt om ({n})", "Se termine à ({n})", "Ends at ({n})");
    public static readonly Text OfDay = new("Welke uren op {day}?", "Quelles heures le {day} ?", "Which hours on {day}?");
    public static readonly Text Copy = new("Neem over voor {day}", "Reprendre pour le {day}", "Copy to {day}");
    public static readonly Text Capacity = new("Plaatsen", "Places", "Places");
    public static readonly Text CapacityHint = new("Voor hoeveel mensen, van 1 tot {max}.", "Pour combien de personnes, de 1 à {max}.", "For how many people, from 1 to {max}.");
    public static readonly Text Minimum = new("Minimum (mag leeg blijven)", "Minimum (facultatif)", "Minimum (optional)");
    public static readonly Text MinimumHint = new("Met minder mensen gaat het bezoek niet door bij de verdeling.", "Avec moins de personnes, la répartition n'ouvre pas la visite.", "With fewer people the visit is not opened when places are shared out.");
    public static readonly Text Supports = new("Wat maakt het makkelijker? (mag leeg blijven)", "Qu'est-ce qui facilite la visite ? (facultatif)", "What makes it easier? (optional)");
    public static readonly Text FormatOwn = new("Anders (mag leeg blijven)", "Autre forme (facultatif)", "Another way (optional)");
    public static readonly Text FormatOwnHint = new("In een paar woorden, zoals: fietstocht.", "En quelques mots, par exemple : balade à vélo.", "In a few words, such as: bicycle tour.");
    public static readonly Text AtHouse = new("Bij ons: {place}", "Chez nous : {place}", "At our place: {place}");
    public static readonly Text AtMeetingPoint = new("Op een afspraakplaats", "À un point de rendez-vous", "At a meeting point");
    public static readonly Text AtMobile = new("Bij een mobiel team, op een ander adres", "Avec une équipe mobile, à une autre adresse", "With a mobile team, at another address");
    public static readonly Text Street = new("Straat en nummer, als het niet bij u is", "Rue et numéro, si ce n'est pas chez vous", "Street and number, if not at your place");
    public static readonly Text Postcode = new("Postcode, als het niet bij u is", "Code postal, si ce n'est pas chez vous", "Postcode, if not at your place");
    public static readonly Text PostcodeHint = new("Bijvoorbeeld 1060", "Par exemple 1060", "For example 1060");
    public static readonly Text StreetPlain = new("Straat en nummer", "Rue et numéro", "Street and number");
    public static readonly Text PostcodePlain = new("Postcode", "Code postal", "Postcode");
    public static readonly Text MeetingPoint = new("Waar wacht u de bezoekers op? (mag leeg blijven)", "Où attendez-vous le groupe ? (facultatif)", "Where do you meet the visitors? (optional)");
    public static readonly Text MeetingPointHint = new("Leeg betekent: aan de ingang.", "Vide signifie : à l'entrée.", "Empty means: at the entrance.");
    public static readonly Text VisibilityHint = new("Is uw organisatie strenger ingesteld, dan geldt dat.", "Si votre organisation est plus réservée, c'est cela qui compte.", "If your organisation is set stricter, that counts.");
    public static readonly Text TextLead = new(
        "Alles mag leeg blijven. Schrijf in één taal of meer: we zeggen erbij in welke taal een tekst is.",
        "Tout est facultatif. Écrivez dans une langue ou plus : nous indiquons la langue du texte.",
        "Everything is optional. Write in one language or more: we say in which language a text is.");
    public static readonly Text InNl = new("In het Nederlands", "En néerlandais", "In Dutch");
    public static readonly Text InFr = new("In het Frans", "En français", "In French");
    public static readonly Text InEn = new("In het Engels", "En anglais", "In English");
    public static readonly Text TitleOf = new("Titel, {in}", "Titre, {in}", "Title, {in}");
    public static readonly Text Presentation = new("Wat bezoekers zien, {in}", "Ce que le public verra, {in}", "What visitors will see, {in}");
    public static readonly Text PresentationHint = new("Een paar zinnen volstaan. Voor wie werkt u, en wanneer belt men u?", "Quelques phrases suffisent. Pour qui travaillez-vous, et quand vous appelle-t-on ?", "A few sentences will do. Who do you work for, and when do people call you?");
    public static readonly Text Questions = new("Vragen om over na te denken, {in}", "Questions pour réfléchir, {in}", "Questions to think about, {in}");
    public static readonly Text QuestionsHint = new("Eén per regel. Bijvoorbeeld: hoe verloopt een eerste gesprek?", "Une par ligne. Par exemple : comment se passe un premier entretien ?", "One a line. For example: how does a first talk go?");

    /// <summary>"In het Nederlands".</summary>
    public static Text In(string code) => code switch { "nl" => InNl, "fr" => InFr, _ => InEn };
}
