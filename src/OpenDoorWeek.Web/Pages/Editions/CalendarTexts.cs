using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words for the calendar of other initiatives.</summary>
public static class CalendarTexts
{
    public static readonly Text Title = new("Andere initiatieven: {edition}", "Autres initiatives : {edition}", "Other initiatives: {edition}");
    public static readonly Text Lead = new(
        "Wat andere initiatieven rond de week doen. Het houdt niets tegen: u en de onthaalstructuren zien alleen waar iets samenvalt.",
        "Ce que d'autres initiatives font autour de la semaine. Rien n'est bloqué : vous et les structures voyez seulement ce qui coïncide.",
        "What other initiatives do around the week. It blocks nothing: you and the hosts only see where things coincide.");
    public static readonly Text Empty = new("Er staat nog niets in deze kalender.", "Cet agenda est encore vide.", "There is nothing in this calendar yet.");
    public static readonly Text Remove = new("Verwijderen", "Retirer", "Remove");
    public static readonly Text RemoveFiles = new("Verwijder alles wat uit bestanden komt", "Retirer tout ce qui vient de fichiers", "Remove everything that came from files");
    public static readonly Text FromFile = new("uit een bestand", "d'un fichier", "from a file");

    public static readonly Text AddTitle = new("Zelf iets toevoegen", "Ajouter une activité", "Add something by hand");
    public static readonly Text What = new("Wat", "Activité", "What");
    public static readonly Text WhatMissing = new("Vul in wat er gebeurt", "Indiquez l'activité", "Enter what happens");
    public static readonly Text Place = new("Waar (mag leeg blijven)", "Lieu (facultatif)", "Where (optional)");
    public static readonly Text LastDayHint = new("Leeg: dezelfde dag", "Vide : le même jour", "Empty: the same day");
    public static readonly Text From = new("Van", "De", "From");
    public static readonly Text To = new("Tot", "À", "To");
    public static readonly Text TimesHint = new("Zoals 18:00. Leeg: de hele dag", "Comme 18:00. Vide : toute la journée", "Like 18:00. Empty: all day");
    public static readonly Text BothTimes = new("Vul beide uren in, of geen van beide", "Indiquez les deux heures, ou aucune", "Enter both times, or neither");
    public static readonly Text TimeOrder = new("Kies een einduur na {startTime}", "Choisissez une heure de fin après {startTime}", "Choose an end time after {startTime}");
    public static readonly Text AddButton = new("Toevoegen", "Ajouter", "Add");

    public static readonly Text FileTitle = new("Een kalenderbestand overnemen", "Reprendre un fichier d'agenda", "Take over a calendar file");
    public static readonly Text FileLead = new(
        "Een bestand op .ics van hoogstens 2 MB. We nemen over wat van 4 weken voor tot 4 weken na de week valt. Hetzelfde bestand later opnieuw opladen werkt bij wat veranderde.",
        "Un fichier .ics de 2 Mo au maximum. Nous reprenons ce qui tombe entre 4 semaines avant et 4 semaines après la semaine. Recharger le même fichier plus tard met à jour ce qui a changé.",
        "An .ics file of at most 2 MB. We take over what falls from 4 weeks before to 4 weeks after the week. Uploading the same file again later updates what changed.");
    public static readonly Text File = new("Kalenderbestand", "Fichier d'agenda", "Calendar file");
    public static readonly Text FileMissing = new("Kies een bestand", "Choisissez un fichier", "Choose a file");
    public static readonly Text FileTooLarge = new("Kies een bestand van hoogstens 2 MB", "Choisissez un fichier de 2 Mo au maximum", "Choose a file of at most 2 MB");
    public static readonly Text FileButton = new("Overnemen", "Reprendre", "Take over");
    public static readonly Plural Taken = new(
        new("{n} activiteit overgenomen.", "{n} activité reprise.", "{n} event taken over."),
        new("{n} activiteiten overgenomen.", "{n} activités reprises.", "{n} events taken over."));
    public static readonly Plural FarAway = new(
        new("{n} ligt te ver van de week en bleef weg.", "{n} est trop loin de la semaine et n'a pas été reprise.", "{n} is too far from the week and was left out."),
        new("{n} liggen te ver van de week en bleven weg.", "{n} sont trop loin de la semaine et n'ont pas été reprises.", "{n} are too far from the week and were left out."));
    public static readonly Text Refused = new(
        "Er is niets overgenomen. Verbeter het bestand en probeer opnieuw.",
        "Rien n'a été repris. Corrigez le fichier et réessayez.",
        "Nothing was taken over. Correct the file and try again.");
    public static readonly Text Line = new("Regel {line}: {problem}", "Ligne {line} : {problem}", "Line {line}: {problem}");
    public static readonly Text MoreLines = new("En nog {n} andere regels.", "Et {n} autres lignes.", "And {n} more lines.");

    public static readonly Text NotACalendar = new("dit is geen kalenderbestand", "ceci n'est pas un fichier d'agenda", "this is no calendar file");
    public static readonly Text NotText = new("deze tekens zijn geen tekst (UTF-8)", "ces caractères ne sont pas du texte (UTF-8)", "these characters are no text (UTF-8)");
    public static readonly Text Malformed = new("dit lezen we niet: ‘{text}’", "nous ne lisons pas ceci : « {text} »", "we cannot read this: ‘{text}’");
    public static readonly Text NotClosed = new("‘{text}’ begint of eindigt zonder wederhelft", "« {text} » commence ou finit sans son pendant", "‘{text}’ begins or ends without its other half");
    public static readonly Text NoStart = new("deze activiteit heeft geen begin", "cette activité n'a pas de début", "this event has no start");
    public static readonly Text NotATime = new("‘{text}’ is geen datum of uur", "« {text} » n'est pas une date ou une heure", "‘{text}’ is no date or time");
    public static readonly Text EndsFirst = new("het einde valt voor het begin", "la fin précède le début", "the end comes before the start");
    public static readonly Text TooMany = new("er staan meer dan 5000 activiteiten in", "il contient plus de 5000 activités", "it holds more than 5000 events");
    public static readonly Text Repeats = new("‘{text}’ herhaalt zich; alleen de eerste keer is overgenomen", "« {text} » se répète ; seule la première fois a été reprise", "‘{text}’ repeats; only the first time was taken over");
    public static readonly Text UnknownZone = new("tijdzone ‘{text}’ kennen we niet; we lazen de uren als die van Brussel", "fuseau « {text} » inconnu ; nous avons lu les heures comme celles de Bruxelles", "time zone ‘{text}’ is unknown; we read the hours as those of Brussels");
    public static readonly Text NoTitle = new("een activiteit zonder titel bleef weg", "une activité sans titre n'a pas été reprise", "an event without a title was left out");
}
