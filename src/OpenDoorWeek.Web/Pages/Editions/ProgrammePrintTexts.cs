using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words of the programme on paper.</summary>
public static class ProgrammePrintTexts
{
    public static readonly Text Title = new("Programma om af te drukken: {edition}", "Programme à imprimer : {edition}", "Programme to print: {edition}");
    public static readonly Text Link = new("Programma om af te drukken, in het Nederlands en het Frans", "Programme à imprimer, en néerlandais et en français", "Programme to print, in Dutch and French");
    public static readonly Text Lead = new(
        "In het Nederlands en het Frans, met de bezoeken die iedereen mag zien.",
        "En néerlandais et en français, avec les visites que tout le monde peut voir.",
        "In Dutch and French, with the visits that everyone may see.");
    public static readonly Text Show = new("Toon", "Afficher", "Show");
    public static readonly Text WrittenOnlyIn = new("Tekst alleen {in}.", "Texte uniquement {in}.", "Text only {in}.");
    public static readonly Text NoText = new("Nog zonder tekst.", "Pas encore de texte.", "No text yet.");
    public static readonly Text About = new("{format}, hoogstens {people}", "{format}, au maximum {people}", "{format}, at most {people}");
}
