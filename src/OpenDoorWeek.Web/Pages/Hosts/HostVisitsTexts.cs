using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of the public page of a host: its visits.</summary>
public static class HostVisitsTexts
{
    public static readonly Text Title = new("Bezoeken bij {host}", "Visites chez {host}", "Visits to {host}");
    public static readonly Text Lead = new("{sector}. Doet mee aan: {edition}.", "{sector}. Participe à : {edition}.", "{sector}. Takes part in: {edition}.");
    public static readonly Text Coming = new("Wat eraan komt", "À venir", "Coming up");
    public static readonly Text None = new(
        "Hier zijn nu geen bezoeken die u kunt boeken. In het programma vindt u andere.",
        "Aucune visite à réserver ici pour le moment. Le programme en propose d'autres.",
        "There are no visits to book here at the moment. The programme has others.");
}
