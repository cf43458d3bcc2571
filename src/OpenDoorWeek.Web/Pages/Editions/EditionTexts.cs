using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words of the editions: choosing one, its start page, its programme.</summary>
public static class EditionTexts
{
    public static readonly Text Choose = new("Kies een opendeurweek", "Choisissez une semaine portes ouvertes", "Choose an open-door week");
    public static readonly Text ChooseLead = new(
        "Organisaties uit welzijn en gezondheid zetten hun deur open. Ga eens binnen bij wie u anders alleen aan de telefoon hebt.",
        "Des organisations de l'aide et des soins ouvrent leurs portes. Entrez chez celles et ceux que vous n'avez d'habitude qu'au téléphone.",
        "Organisations in welfare and health open their doors. Step inside at the places you usually only know by phone.");
    public static readonly Text NoEdition = new(
        "Er is nu geen opendeurweek gepland. Kom later nog eens kijken.",
        "Aucune semaine portes ouvertes n'est prévue pour le moment. Revenez plus tard.",
        "No open-door week is planned at the moment. Please come back later.");
}
