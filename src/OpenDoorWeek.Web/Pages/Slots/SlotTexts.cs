using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>Words of a visit, in lists and on its page.</summary>
public static class SlotTexts
{
    public static readonly Plural Free = new(new("{n} plaats vrij", "{n} place libre", "{n} place free"), new("{n} plaatsen vrij", "{n} places libres", "{n} places free"));
    public static readonly Text SomeFree = new("{left} van {capacity} plaatsen vrij", "{left} places libres sur {capacity}", "{left} of {capacity} places free");
    public static readonly Text Full = new("Volzet", "Complet", "Full");
    public static readonly Text Over = new("Dit bezoek is voorbij", "Cette visite est passée", "This visit is over");
    public static readonly Text Colon = new(": ", " : ", ": ");
    public static readonly Text InLanguage = new("(in het {language})", "(en {language})", "(in {language})");
    public static readonly Text Tags = new("Talen en hulp", "Langues et soutien", "Languages and support");
    public static readonly Text Back = new("Terug naar het programma", "Retour au programme", "Back to the programme");
    public static readonly Text Brief = new("Het bezoek in het kort", "La visite en bref", "The visit in brief");
    public static readonly Text MeetingPoint = new("Afspraakplaats", "Point de rendez-vous", "Meeting point");
    public static readonly Text Phone = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text Website = new("Website", "Site web", "Website");
    public static readonly Text Book = new("Boek dit bezoek", "Réserver cette visite", "Book this visit");
    public static readonly Text BookLead = new(
        "Inloggen hoeft niet. U krijgt een mail met een uitnodiging voor uw agenda. Annuleren kan tot het bezoek begint.",
        "Pas besoin de se connecter. Vous recevrez un e-mail avec une invitation pour votre agenda. Annulation possible jusqu'au début de la visite.",
        "No need to sign in. You get an email with an invitation for your calendar. You can cancel until the visit starts.");
    public static readonly Text BookLeadSignedIn = new(
        "U krijgt een mail met een uitnodiging voor uw agenda. Annuleren kan tot het bezoek begint.",
        "Vous recevrez un e-mail avec une invitation pour votre agenda. Annulation possible jusqu'au début de la visite.",
        "You get an email with an invitation for your calendar. You can cancel until the visit starts.");
    public static readonly Text Deadlines = new(
        "Boeken kan {until}. Annuleren kan tot het bezoek begint.",
        "Réservation possible {until}. Annulation possible jusqu'au début de la visite.",
        "You can book {until} and cancel until the visit starts.");
    public static readonly Text What = new("Wat u ziet", "Ce que vous verrez", "What you will see");
    public static readonly Text HostFull = new(
        "We zitten vol: liever geen nieuwe doorverwijzingen. Op bezoek komen kan wel.",
        "Service saturé : merci de ne pas nous adresser de nouvelles demandes. Les visites restent possibles.",
        "We are full: please send no new referrals. You are welcome to visit.");
    public static readonly Text ForProfessionals = new("alleen voor ingelogde professionals", "réservé au secteur, sur connexion", "signed-in professionals only");
}
