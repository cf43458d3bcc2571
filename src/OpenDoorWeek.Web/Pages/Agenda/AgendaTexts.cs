using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Agenda;

/// <summary>Words of the agenda.</summary>
public static class AgendaTexts
{
    public static readonly Text Title = new("Mijn bezoeken", "Mes visites", "My visits");
    public static readonly Text Coming = new("Wat eraan komt", "À venir", "Coming up");
    public static readonly Text Past = new("Voorbij of geannuleerd", "Passées ou annulées", "Past or cancelled");
    public static readonly Text None = new("U hebt nog geen bezoek geboekt.", "Vous n'avez pas encore réservé de visite.", "You have not booked a visit yet.");
    public static readonly Text ToProgramme = new("Naar het programma", "Voir le programme", "See the programme");
    public static readonly Text DownloadAll = new("Alles in mijn agenda zetten", "Tout ajouter à mon agenda", "Add all to my calendar");
    public static readonly Text DetailsOf = new("bezoek bij {host}", "la visite chez {host}", "visit to {host}");
    public static readonly Text SignedInAs = new("U bent ingelogd als {email}.", "Session ouverte avec l'adresse {email}.", "You are signed in as {email}.");
}
