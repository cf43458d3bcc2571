using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Pages.Editions.SlotImports;

/// <summary>Words of bringing in a file of visits, and of what is wrong with one.</summary>
public static class SlotImportTexts
{
    public static readonly Text Title = new("Bezoekmomenten uit een bestand", "Créneaux depuis un fichier", "Slots from a file");
    public static readonly Text Back = new("Terug naar de editie", "Retour à l'édition", "Back to the edition");
    public static readonly Text Lead = new(
        "We lezen het bestand eerst na en tonen wat er zou veranderen. Pas als u bevestigt, nemen we alles over, of niets. Niemand krijgt een mail.",
        "Nous lisons d'abord le fichier et montrons ce qui changerait. Après votre confirmation seulement, nous reprenons tout ou rien. Personne ne reçoit d'e-mail.",
        "We first read the file and show what would change. Only when you confirm do we take over everything, or nothing. Nobody gets an email.");
    public static readonly Text File = new("CSV-bestand", "Fichier CSV", "CSV file");
    public static readonly Text FileHint = new("Hoogstens 2 MB en 1.000 rijen, uit Excel of een ander rekenblad.", "Au maximum 2 Mo et 1 000 lignes, d'Excel ou d'un autre tableur.", "At most 2 MB and 1,000 rows, from Excel or another spreadsheet.");
    public static readonly Text FileMissing = new("Kies een bestand", "Choisissez un fichier", "Choose a file");
    public static readonly Text Try = new("Lees het bestand na", "Lire le fichier", "Read the file");
    public static readonly Text Download = new("Downloaden", "Télécharger", "Download");
    public static readonly Text Template = new("Leeg voorbeeld (csv)", "Modèle vide (csv)", "Empty template (csv)");
    public static readonly Text Export = new("Alle bezoekmomenten (csv)", "Tous les créneaux (csv)", "All slots (csv)");
    public static readonly Text ExportMachine = new("Alle bezoekmomenten, met vaste kolomnamen en codes (csv)", "Tous les créneaux, avec noms de colonnes et codes fixes (csv)", "All slots, with fixed column names and codes (csv)");

    public static readonly Text TriedTitle = new("Nakijken en overnemen", "Vérifier et reprendre", "Check and take over");
    public static readonly Text New = new("Nieuw", "Nouveaux", "New");
    public static readonly Text Changed = new("Gewijzigd", "Modifiés", "Changed");
    public static readonly Text Unchanged = new("Ongewijzigd", "Inchangés", "Unchanged");
    public static readonly Text Rejected = new("Afgekeurd", "Refusés", "Rejected");
    public static readonly Text ProblemsTitle = new("Dit klopt nog niet", "Ceci n'est pas encore correct", "This is not right yet");
    public static readonly Text ProblemsLead = new("Verbeter het bestand en lees het opnieuw na. Er is niets veranderd.", "Corrigez le fichier et lisez-le à nouveau. Rien n'a changé.", "Correct the file and read it again. Nothing has changed.");
    public static readonly Text Commit = new("Neem over: {new} nieuw, {changed} gewijzigd", "Reprendre : {new} nouveaux, {changed} modifiés", "Take over: {new} new, {changed} changed");
    public static readonly Text Nothing = new("Het bestand verandert niets.", "Le fichier ne change rien.", "The file changes nothing.");
    public static readonly Text LookAgain = new("Intussen is er iets veranderd. Kijk opnieuw na wat het bestand nu zou doen.", "Entre-temps, quelque chose a changé. Vérifiez à nouveau ce que ferait le fichier.", "Something has changed in the meantime. Check again what the file would do now.");
    public static readonly Text Other = new("Een ander bestand kiezen", "Choisir un autre fichier", "Choose another file");
    public static readonly Text DoneTitle = new("Het bestand is overgenomen", "Le fichier est repris", "The file has been taken over");
    public static readonly Text Done = new("{new} nieuw, {changed} gewijzigd. Niemand kreeg een mail.", "{new} nouveaux, {changed} modifiés. Personne n'a reçu d'e-mail.", "{new} new, {changed} changed. Nobody got an email.");
    public static readonly Text Undo = new("Maak dit ongedaan", "Rétablir l'état précédent", "Undo this");
    public static readonly Text UndoLead = new(
        "Ongedaan maken verwijdert wat nieuw was en zet de rest terug. Wat iemand intussen boekte, wenste of wijzigde, blijft.",
        "Rétablir supprime ce qui était nouveau et remet le reste. Ce qui a été réservé, souhaité ou modifié depuis reste.",
        "Undoing removes what was new and puts the rest back. What somebody has booked, wished for or changed since stays.");
    public static readonly Text UndoneTitle = new("Het bestand is ongedaan gemaakt", "L'état précédent est rétabli", "The file has been undone");
    public static readonly Text Undone = new("Gebleven omdat iemand ze intussen gebruikte: {kept}.", "Restés, car utilisés entre-temps : {kept}.", "Kept because somebody has used them since: {kept}.");
    public static readonly Text Last = new("Uw laatste bestand", "Votre dernier fichier", "Your last file");

    private static readonly Text Row = new("Rij {row}, kolom ‘{column}’: {problem}", "Ligne {row}, colonne « {column} » : {problem}", "Row {row}, column ‘{column}’: {problem}");
    private static readonly Text RowAlone = new("Rij {row}: {problem}", "Ligne {row} : {problem}", "Row {row}: {problem}");

    private static readonly Dictionary<FileFault, Text> Faults = new()
    {
        [FileFault.TooLarge] = new("Het bestand is groter dan 2 MB. Deel het op.", "Le fichier dépasse 2 Mo. Divisez-le.", "The file is larger than 2 MB. Split it."),
        [FileFault.NotText] = new("Dit is geen CSV-bestand. Bewaar het als CSV.", "Ce n'est pas un fichier CSV. Enregistrez-le comme CSV.", "This is not a CSV file. Save it as CSV."),
        [FileFault.Empty] = new("Er staat geen rij in het bestand.", "Le fichier ne contient aucune ligne.", "The file holds no row."),
        [FileFault.TooManyRows] = new("Er staan meer dan 1.000 rijen in. Deel het op.", "Le fichier contient plus de 1 000 lignes. Divisez-le.", "It holds more than 1,000 rows. Split it."),
        [FileFault.ColumnMissing] = new("Deze kolom ontbreekt", "Cette colonne manque", "This column is missing"),
        [FileFault.ColumnTwice] = new("Deze kolom staat er twee keer", "Cette colonne figure deux fois", "This column is there twice"),
        [FileFault.ColumnUnknown] = new("We kennen deze kolom niet", "Nous ne connaissons pas cette colonne", "We do not know this column"),
        [FileFault.TooManyCells] = new("Deze rij heeft meer cellen dan kolommen", "Cette ligne a plus de cellules que de colonnes", "This row has more cells than columns"),
    };

    /// <summary>"Rij 4, kolom ‘Plaatsen’: Vul een aantal plaatsen in van 1 tot 500".</summary>
    public static string Of(CellProblem problem, Language language)
    {
        var words = problem.Problem is { } wrong ? SlotProblemTexts.Of(wrong, language) : Faults[problem.Fault!.Value].In(language);
        var column = problem.Field is { } field ? SlotColumns.Name(field, language) : problem.Column;
        return problem.Row == 0 ? words
            : column.Length == 0 ? RowAlone.In(language, ("row", problem.Row), ("problem", words))
            : Row.In(language, ("row", problem.Row), ("column", column), ("problem", words));
    }

    public static string Of(FileFault fault, Language language) => Faults[fault].In(language);
}
