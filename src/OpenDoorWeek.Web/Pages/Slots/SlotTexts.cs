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
    public static readonly Text OnlyIn = new("(alleen {in})", "(uniquement {in})", "(only {in})");
    public static readonly Text ShownIn = new("({in})", "({in})", "({in})");
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
    public static readonly Text Questions = new("Vragen om mee te nemen", "Questions à emporter", "Questions to bring along");
    public static readonly Text Practical = new("Praktisch", "En pratique", "Practical information");
    public static readonly Text Format = new("Verloop", "Forme", "Format");
    public static readonly Text Admits = new("Wie is welkom", "Public bienvenu", "Who is welcome");
    public static readonly Text Group = new("Groep", "Groupe", "Group");
    public static readonly Text AtMost = new("Hoogstens {people}.", "Au maximum {people}.", "At most {people}.");
    public static readonly Text GoesOnFrom = new("Het bezoek gaat door vanaf {people}.", "La visite a lieu à partir de {people}.", "The visit goes on from {people}.");
    public static readonly Text MobileTeam = new("Mobiel team: u gaat mee op pad. Vertrek: {place}", "Équipe mobile : vous partez avec elle. Départ : {place}", "Mobile team: you go out with them. You leave from: {place}");
    public static readonly Text Languages = new("Talen", "Langues", "Languages");
    public static readonly Text Support = new("Hulp", "Soutien", "Support");
    public static readonly Text Call = new("Bellen", "Par téléphone", "Phone");
    public static readonly Text CallHost = new("Over het bezoek: {host},", "Pour la visite : {host},", "About the visit: {host},");
    public static readonly Text CallZone = new("Over uw boeking: zorgzone {zone},", "Pour votre réservation : Bassin {zone},", "About your booking: {zone} care zone,");
    public static readonly Text After = new("Wat gebeurt er na het boeken?", "Et après la réservation ?", "What happens after booking?");
    public static readonly Text AfterHold = new(
        "U krijgt een mail. Bevestig uw boeking binnen 30 minuten, zo lang houden we uw plaats vrij.",
        "Vous recevez un e-mail. Confirmez votre réservation dans les 30 minutes : nous gardons votre place jusque-là.",
        "You get an email. Confirm your booking within 30 minutes: we keep your place until then.");
    public static readonly Text AfterInvite = new(
        "U krijgt een uitnodiging voor uw agenda, met adres, afspraakplaats en telefoon.",
        "Vous recevez une invitation pour votre agenda, avec l'adresse, le point de rendez-vous et le téléphone.",
        "You get an invitation for your calendar, with address, meeting point and phone number.");
    public static readonly Text AfterCancel = new(
        "Lukt het toch niet? Annuleer met de link in uw mail. Dan komt uw plaats vrij voor iemand anders.",
        "Un empêchement ? Annulez avec le lien de votre e-mail. Votre place se libère pour une autre personne.",
        "Can you not come after all? Cancel with the link in your email. Your place is then free for someone else.");
    public static readonly Text Others = new("Andere bezoeken bij {host}", "Autres visites chez {host}", "Other visits to {host}");
    public static readonly Text AllOfHost = new("Alle bezoeken bij {host}", "Toutes les visites chez {host}", "All visits to {host}");
    public static readonly Text SameDay = new("Alle bezoeken op {day}", "Toutes les visites du {day}", "All visits on {day}");
    public static readonly Text WithPlaces = new("Bezoeken met vrije plaatsen", "Visites avec des places libres", "Visits with free places");
    public static readonly Text StaffFirst = new(
        "Vanaf {openDay} voor iedereen; tot dan voor medewerkers van {host}.",
        "À partir du {openDay} pour tout le monde ; d'ici là pour le personnel de {host}.",
        "From {openDay} for everybody; until then for staff of {host}.");
    public static readonly Text HostFull = new(
        "We zitten vol: liever geen nieuwe doorverwijzingen. Op bezoek komen kan wel.",
        "Service saturé : merci de ne pas nous adresser de nouvelles demandes. Les visites restent possibles.",
        "We are full: please send no new referrals. You are welcome to visit.");
    public static readonly Text ForProfessionals = new("alleen voor ingelogde professionals", "réservé au secteur, sur connexion", "signed-in professionals only");
}
