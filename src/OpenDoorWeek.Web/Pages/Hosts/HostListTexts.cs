using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of the organisers: the list of hosts, and the answer to one.</summary>
public static class HostListTexts
{
    public static readonly Text Title = new("Onthaalstructuren: {edition}", "Structures accueillantes : {edition}", "Hosts: {edition}");
    public static readonly Text ForCaller = new("Iemand aan de telefoon inschrijven", "Inscrire une structure par téléphone", "Register someone on the phone");
    public static readonly Text ByStatus = new("Aantal per stand", "Nombre par état", "Number by status");
    public static readonly Text Filter = new("Filter de lijst", "Filtrer la liste", "Filter the list");
    public static readonly Text Status = new("Stand", "État", "Status");
    public static readonly Text AllStatuses = new("Alle standen", "Tous les états", "All statuses");
    public static readonly Text Zone = new("Zorgzone", "Bassin", "Care zone");
    public static readonly Text AllZones = new("Alle zorgzones", "Tous les bassins", "All care zones");
    public static readonly Text Sector = new("Sector", "Secteur", "Sector");
    public static readonly Text AllSectors = new("Alle sectoren", "Tous les secteurs", "All sectors");
    public static readonly Text Show = new("Toon", "Afficher", "Show");
    public static readonly Text Clear = new("Filters wissen", "Effacer les filtres", "Clear filters");
    public static readonly Text Name = new("Organisatie", "Organisation", "Organisation");
    public static readonly Text Place = new("Plaats", "Lieu", "Place");
    public static readonly Text Since = new("Sinds", "Depuis", "Since");
    public static readonly Text Slots = new("Bezoekmomenten", "Créneaux de visite", "Visit slots");
    public static readonly Text None = new(
        "Nog geen organisatie heeft zich ingeschreven.",
        "Aucune structure ne s'est encore inscrite.",
        "No organisation has registered yet.");
    public static readonly Text NoneFits = new(
        "Geen organisatie past bij deze filters.",
        "Aucune structure ne correspond à ces filtres.",
        "No organisation fits these filters.");
    public static readonly Text BackToHosts = new("Terug naar de lijst", "Retour à la liste", "Back to the list");
    public static readonly Text ReviewTitle = new("Inschrijving van {host}", "Inscription : {host}", "Registration of {host}");
    public static readonly Text Answer = new("Uw antwoord", "Votre réponse", "Your answer");
    public static readonly Text AcceptLead = new(
        "De contactpersonen krijgen een mail. De organisatie kan dan bezoekmomenten klaarzetten.",
        "Les personnes de contact reçoivent un e-mail. La structure peut alors préparer ses créneaux.",
        "The contact persons get an email. The organisation can then prepare visit slots.");
    public static readonly Text Accept = new("Aanvaard deze inschrijving", "Accepter cette inscription", "Accept this registration");
    public static readonly Text Note = new("Wat moet er nog veranderen?", "Que faut-il encore changer ?", "What still has to change?");
    public static readonly Text NoteHint = new(
        "De contactpersonen krijgen deze opmerking per mail en passen hun inschrijving aan. Hoogstens {max} tekens.",
        "Les personnes de contact reçoivent cette remarque par e-mail et adaptent leur inscription. {max} caractères au maximum.",
        "The contact persons get this note by email and change their registration. At most {max} characters.");
    public static readonly Text NoteMissing = new("Schrijf wat er nog moet veranderen", "Écrivez ce qu'il faut encore changer", "Write what still has to change");
    public static readonly Text Return = new("Stuur terug met deze opmerking", "Renvoyer avec cette remarque", "Return with this note");
    public static readonly Text HasAccepted = new(
        "Aanvaard. De contactpersonen krijgen een mail.",
        "Acceptée. Les personnes de contact reçoivent un e-mail.",
        "Accepted. The contact persons get an email.");
    public static readonly Text HasReturned = new(
        "Teruggestuurd. De contactpersonen krijgen uw opmerking per mail.",
        "Renvoyée. Les personnes de contact reçoivent votre remarque par e-mail.",
        "Returned. The contact persons get your note by email.");
    public static readonly Text NotWaiting = new(
        "Er is niets te beantwoorden: deze inschrijving is niet ingediend, of heeft al een antwoord.",
        "Rien à décider : cette inscription n'est pas soumise, ou a déjà une réponse.",
        "There is nothing to answer: this registration is not submitted, or has an answer already.");
    public static readonly Text LastNote = new("Laatste opmerking", "Dernière remarque", "Last note");
    public static readonly Text ChangeFor = new(
        "Gegevens wijzigen voor deze organisatie",
        "Modifier les données pour cette structure",
        "Change details for this organisation");

    public static readonly Plural Hosts = new(
        new("{n} organisatie", "{n} structure", "{n} organisation"),
        new("{n} organisaties", "{n} structures", "{n} organisations"));
}
