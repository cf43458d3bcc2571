using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>Words of signing in: no password, a code by mail.</summary>
public static class SignInTexts
{
    public static readonly Text Title = new("Inloggen", "Se connecter", "Sign in");
    public static readonly Text Lead = new(
        "Geef uw e-mailadres. We sturen u een code van 6 cijfers. U hebt geen wachtwoord nodig.",
        "Indiquez votre adresse e-mail. Nous vous envoyons un code de 6 chiffres. Pas besoin de mot de passe.",
        "Enter your email address. We will send you a 6-digit code. You do not need a password.");
    public static readonly Text IsKept = new(
        "U bent intussen uitgelogd. Log opnieuw in: wat u typte, staat er dan nog.",
        "Votre session est terminée. Reconnectez-vous : ce que vous avez tapé sera toujours là.",
        "You have been signed out in the meantime. Sign in again: what you typed will still be there.");
    public static readonly Text Email = new("E-mailadres", "Adresse e-mail", "Email address");
    public static readonly Text Send = new("Stuur mij een code", "M'envoyer un code", "Send me a code");
    public static readonly Text TooMany = new(
        "Voor dit adres zijn al veel codes gevraagd. Probeer opnieuw om {time}.", "Beaucoup de codes ont été demandés pour cette adresse. Réessayez à {time}.", "Many codes have been requested for this address. Try again at {time}.");
    public static readonly Text CodeTitle = new("Typ de code uit uw mail", "Tapez le code reçu par e-mail", "Type the code from your email");
    public static readonly Text CodeLead = new(
        "We stuurden een code naar {email}. De code blijft 10 minuten geldig.", "Nous avons envoyé un code à {email}. Il reste valable 10 minutes.", "We sent a code to {email}. It is valid for 10 minutes.");
    public static readonly Text Code = new("Code", "Code", "Code");
    public static readonly Text CodeHint = new("6 cijfers, spaties mogen", "6 chiffres, espaces autorisés", "6 digits, spaces are fine");
    public static readonly Text SignIn = new("Inloggen", "Me connecter", "Sign in");
    public static readonly Text NoMail = new(
        "Geen mail gekregen? Kijk ook bij ongewenste mail, of vraag een nieuwe code.", "Pas d'e-mail ? Regardez aussi dans les indésirables, ou demandez un nouveau code.", "No email? Check your spam folder, or ask for a new code.");
    public static readonly Text NewCode = new("Nieuwe code vragen", "Demander un nouveau code", "Ask for a new code");
    public static readonly Text CodeWrong = new(
        "Deze code klopt niet. Neem de code uit de laatste mail. U kunt nog {tries} proberen.", "Ce code n'est pas le bon. Prenez le code du dernier e-mail. Il vous reste {tries}.", "That code is not right. Use the code from the latest email. You have {tries} left.");
    public static readonly Text CodeExpired = new(
        "Deze code is niet meer geldig. Vraag een nieuwe code.", "Ce code n'est plus valable. Demandez un nouveau code.", "This code is no longer valid. Ask for a new code.");
    public static readonly Plural Tries = new(new("{n} keer", "{n} essai", "{n} try"), new("{n} keer", "{n} essais", "{n} tries"));
    public static readonly Text LinkTitle = new("Inloggen op dit toestel", "Se connecter sur cet appareil", "Sign in on this device");
    public static readonly Text LinkLead = new("Inloggen als {email}?", "Se connecter avec {email} ?", "Sign in as {email}?");
    public static readonly Text OtherBrowser = new(
        "U opende de link in een andere browser dan waarin u de code vroeg. Typ de code uit de mail daar.",
        "Vous avez ouvert le lien dans un autre navigateur que celui où vous avez demandé le code. Tapez-y le code de l'e-mail.",
        "You opened the link in a different browser from the one where you asked for the code. Type the code from the email there.");
    public static readonly Text SignedOut = new("U bent uitgelogd", "Votre session est fermée", "You are signed out");
}
