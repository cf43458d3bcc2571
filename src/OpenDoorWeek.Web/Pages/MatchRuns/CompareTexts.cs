using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Words of the page that compares two runs.</summary>
public static class CompareTexts
{
    public static readonly Text Link = new("Vergelijken met een andere berekening", "Comparer avec un autre calcul", "Compare with another run");
    public static readonly Text Title = new("Berekening {n} vergelijken", "Comparer le calcul {n}", "Compare run {n}");
    public static readonly Text With = new("Wat verandert tegenover", "Ce qui change par rapport au", "What changes against");
    public static readonly Text Show = new("Vergelijk", "Comparer", "Compare");
    public static readonly Text Alone = new("Er is geen andere berekening die klaar is.", "Il n'y a pas d'autre calcul terminé.", "There is no other run that is done.");
    public static readonly Text Summary = new(
        "{changed} bezoekers krijgen iets anders, {same} houden wat ze hadden.", "{changed} personnes reçoivent autre chose, {same} gardent ce qu'elles avaient.", "{changed} visitors get something else, {same} keep what they had.");
    public static readonly Text Nothing = new("De twee plannen zijn gelijk.", "Les deux plans sont identiques.", "The two plans are the same.");
    public static readonly Text PeopleTitle = new("Per persoon", "Par personne", "By person");
    public static readonly Text SlotsTitle = new("Per bezoekmoment", "Par créneau", "By visit slot");
    public static readonly Text Change = new("Wat", "Quoi", "What");
    public static readonly Text Was = new("Was", "Avant", "Was");
    public static readonly Text Becomes = new("Wordt", "Après", "Becomes");
    public static readonly Text Difference = new("Verschil", "Différence", "Difference");
    public static readonly Text More = new("{n} erbij", "{n} de plus", "{n} more");
    public static readonly Text Fewer = new("{n} minder", "{n} de moins", "{n} fewer");
    public static readonly Text All = new("alle verschillen", "toutes les différences", "all differences");
    public static readonly Text Csv = new("Download per persoon (CSV)", "Télécharger par personne (CSV)", "Download by person (CSV)");
    public static readonly Text SlotsCsv = new("Download per bezoekmoment (CSV)", "Télécharger par créneau (CSV)", "Download by visit slot (CSV)");
    public static readonly Text CsvHint = new("We vragen eerst de code uit uw app.", "Nous demandons d'abord le code de votre application.", "We ask for the code of your app first.");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text Host = new("Onthaalstructuur", "Structure accueillante", "Host");
    public static readonly Plural MoreSlots = new(
        new("En nog {n} bezoekmoment; het bestand heeft ze alle.", "Et encore {n} créneau\u00a0; le fichier les contient tous.", "And {n} more slot; the file has them all."),
        new("En nog {n} bezoekmomenten; het bestand heeft ze alle.", "Et encore {n} créneaux\u00a0; le fichier les contient tous.", "And {n} more slots; the file has them all."));

    private static readonly Dictionary<PlanDiff.Kind, Text> Kinds = new()
    {
        [PlanDiff.Kind.Gained] = new("krijgt er een bezoek bij", "reçoit une visite de plus", "gains a visit"),
        [PlanDiff.Kind.Lost] = new("verliest een bezoek", "perd une visite", "loses a visit"),
        [PlanDiff.Kind.Moved] = new("krijgt een ander bezoek", "reçoit une autre visite", "gets another visit"),
    };

    public static string Of(PlanDiff.Kind kind, Language language) => Kinds[kind].In(language);
}
