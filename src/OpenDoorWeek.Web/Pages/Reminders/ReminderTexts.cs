using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Reminders;

/// <summary>Words of getting reminders, or not.</summary>
public static class ReminderTexts
{
    public static readonly Text Title = new("Herinneringen", "Rappels", "Reminders");
    public static readonly Text Link = new("Herinneringen krijgen of stopzetten", "Recevoir des rappels ou les arrêter", "Get or stop reminders");
    public static readonly Text Wanted = new("U krijgt herinneringen op {email}.", "Vous recevez des rappels à l'adresse {email}.", "You get reminders at {email}.");
    public static readonly Text ForVisitors = new(
        "Gaat u op bezoek? Dan krijgt u twee dagen vooraf een herinnering.",
        "Vous avez une visite ? Vous recevez un rappel deux jours avant.",
        "Are you visiting? You get a reminder two days before.");
    public static readonly Text ForHosts = new(
        "Ontvangt u bezoekers? Dan krijgt u de dag vooraf de lijst met namen.",
        "Vous accueillez une visite ? Vous recevez la liste des noms la veille.",
        "Are you receiving visitors? You get the list of names the day before.");
    public static readonly Text OnWorkingDays = new(
        "Is dat geen werkdag, dan komt de mail op de laatste werkdag ervoor.",
        "Si ce n'est pas un jour ouvrable, l'e-mail arrive le dernier jour ouvrable qui précède.",
        "If that is not a working day, the email comes on the last working day before it.");
    public static readonly Text Stopped = new(
        "U krijgt geen herinneringen en overzichten meer.", "Vous ne recevez plus de rappels ni de relevés.", "You no longer get reminders and overviews.");
    public static readonly Text WantedNow = new("U krijgt weer herinneringen.", "Vous recevez de nouveau des rappels.", "You get reminders again.");
    public static readonly Text Remains = new(
        "Uw boekingen en bezoekmomenten blijven. Over een boeking, een wijziging of een annulering mailen we u nog altijd.",
        "Vos réservations et vos créneaux restent. Nous vous écrivons toujours pour une réservation, une modification ou une annulation.",
        "Your bookings and slots stay. We still email you about a booking, a change or a cancellation.");
    public static readonly Text Stop = new("Herinneringen stopzetten", "Ne plus recevoir de rappels", "Stop reminders");
    public static readonly Text Resume = new("Opnieuw herinneringen krijgen", "Recevoir de nouveau des rappels", "Get reminders again");

    public static readonly Text StopTitle = new("Herinneringen stopzetten?", "Ne plus recevoir de rappels ?", "Stop reminders?");
    public static readonly Text StoppedTitle = new("Herinneringen zijn stopgezet", "Les rappels sont arrêtés", "Reminders have been stopped");
    public static readonly Text StopLead = new(
        "Dan krijgt u geen herinneringen vóór een bezoek meer, en geen lijsten met bezoekers.",
        "Vous ne recevrez plus de rappel avant une visite, ni de liste des personnes inscrites.",
        "You will no longer get reminders before a visit, nor lists of visitors.");
    public static readonly Text ChangeMind = new(
        "Toch liever wel? Log in en zet ze weer aan.", "Vous changez d'avis ? Connectez-vous pour les recevoir de nouveau.", "Changed your mind? Sign in and turn them on again.");
}
