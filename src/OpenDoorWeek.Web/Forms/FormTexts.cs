using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Forms;

/// <summary>Words that every form shares; those of a field stand in its feature.</summary>
public static class FormTexts
{
    public static readonly Text Check = new("Kijk dit nog even na", "À vérifier avant de continuer", "Please check before you continue");
    public static readonly Text NotUnderstood = new(
        "Vul dit opnieuw in: we konden het niet lezen",
        "Remplissez à nouveau ce champ : nous n'avons pas pu le lire",
        "Fill this in again: we could not read it");
    public static readonly Text TryLater = new(
        "Dit lukt nu even niet. Probeer opnieuw om {retryTime}.",
        "Cela ne marche pas pour le moment. Réessayez à {retryTime}.",
        "This isn't working right now. Try again at {retryTime}.");
    public static readonly Text NameMissing = new("Vul uw naam in", "Indiquez votre nom", "Enter your name");
    public static readonly Text EmailMissing = new("Vul uw e-mailadres in", "Indiquez votre adresse e-mail", "Enter your email address");
    public static readonly Text EmailFormat = new(
        "Vul een volledig e-mailadres in, zoals naam@example.org",
        "Indiquez une adresse e-mail complète, comme nom@example.org",
        "Enter a full email address, like name@example.org");
    public static readonly Text LanguageNone = new("Kies minstens één taal", "Choisissez au moins une langue", "Choose at least one language");
}
