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
    public static readonly Text DateFormat = new("Vul een datum in zoals 23/11/2026", "Indiquez une date comme 23/11/2026", "Enter a date like 23/11/2026");
    public static readonly Text TimeFormat = new("Vul een uur in zoals 18:00", "Indiquez une heure comme 18:00", "Enter a time like 18:00");
    public static readonly Text TooLong = new("Maak dit korter: hoogstens {max} tekens", "Raccourcissez ce texte : {max} caractères au maximum", "Shorten this to {max} characters or fewer");
    public static readonly Text Restored = new(
        "Wat u typte, staat er nog. Er is nog niets verstuurd: kijk het na en druk opnieuw op de knop.",
        "Ce que vous aviez tapé est toujours là. Rien n'a encore été envoyé : vérifiez, puis appuyez à nouveau sur le bouton.",
        "What you typed is still here. Nothing has been sent yet: check it and press the button again.");
    public static readonly Text SentBefore = new(
        "Dit formulier was al verstuurd met andere gegevens. Kijk wat bewaard is, en verstuur het dan opnieuw.",
        "Ce formulaire a déjà été envoyé avec d'autres données. Vérifiez ce qui est enregistré, puis renvoyez-le.",
        "This form was already sent with other details. Check what was saved, then send it again.");
}
