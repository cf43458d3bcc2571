using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Agenda;

/// <summary>Words of the plan of one day, of a visitor and of a host.</summary>
public static class DayPlanTexts
{
    public static readonly Text Title = new("Mijn dagplan", "Mon plan du jour", "My day plan");
    public static readonly Text TitleOfDay = new("Mijn dagplan: {day}", "Mon plan du jour : {day}", "My day plan: {day}");
    public static readonly Text Link = new("Mijn dagplan bekijken of afdrukken", "Voir ou imprimer mon plan du jour", "View or print my day plan");
    public static readonly Text NoVisits = new("U hebt op deze dag geen bezoek.", "Vous n'avez pas de visite ce jour-là.", "You have no visit on this day.");
    public static readonly Text OtherDays = new("Andere dagen", "Autres jours", "Other days");
    public static readonly Text Travel = new(
        "Onderweg: ongeveer {minutes} minuten. U hebt {gap} minuten.",
        "Trajet : environ {minutes} minutes. Vous avez {gap} minutes.",
        "On the way: about {minutes} minutes. You have {gap} minutes.");
    public static readonly Text TightTravel = new(
        "Onderweg: ongeveer {minutes} minuten. U hebt er maar {gap}: dat is krap.",
        "Trajet : environ {minutes} minutes. Vous n'en avez que {gap} : c'est serré.",
        "On the way: about {minutes} minutes. You only have {gap}: that is tight.");
    public static readonly Text Notes = new("Notities", "Notes", "Notes");

    public static readonly Text TitleOfHost = new("Dagplan: {host}", "Plan du jour : {host}", "Day plan: {host}");
    public static readonly Text TitleOfHostAndDay = new("Dagplan: {host}, {day}", "Plan du jour : {host}, {day}", "Day plan: {host}, {day}");
    public static readonly Text LinkOfHost = new("Dagplan met aanwezigheidslijst", "Plan du jour avec liste de présence", "Day plan with attendance list");
    public static readonly Text NoVisitsOfHost = new("Op deze dag zijn er geen bezoeken.", "Il n'y a pas de visite ce jour-là.", "There are no visits on this day.");
    public static readonly Text Expected = new("Verwacht: {people}. Plaatsen: {capacity}.", "Attendu : {people}. Places : {capacity}.", "Expected: {people}. Places: {capacity}.");
    public static readonly Text Nobody = new("Nog niemand heeft geboekt.", "Personne n'a encore réservé.", "Nobody has booked yet.");
    public static readonly Text Name = new("Naam", "Nom", "Name");
    public static readonly Text Signature = new("Handtekening", "Signature", "Signature");
    public static readonly Text ListOf = new("Aanwezigheidslijst, {time}", "Liste de présence, {time}", "Attendance list, {time}");
    public static readonly Text ByPhone = new("geboekt door het zoneteam, aan de telefoon", "réservé par l'équipe du bassin, au téléphone", "booked by the zone team, on the phone");
    public static readonly Text Companion = new("met {name}", "avec {name}", "with {name}");
    public static readonly Text Anonymous = new("zonder naam", "sans nom", "without a name");
    public static readonly Text Destroy = new(
        "Vernietig deze lijst na het bezoek.",
        "Détruisez cette liste après la visite.",
        "Destroy this list after the visit.");
}
