using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>Words around pages that are made for paper.</summary>
public static class PrintTexts
{
    public static readonly Text HowTo = new(
        "Afdrukken doet u met het menu van uw browser. Het past op A4.",
        "Pour imprimer, utilisez le menu de votre navigateur. Tout est prévu pour le format A4.",
        "To print, use the menu of your browser. It fits on A4.");
    public static readonly Text PrintedOn = new("Afgedrukt op {day}", "Imprimé le {day}", "Printed on {day}");
}
