using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>Words of the second factor of organisers.</summary>
public static class SecondFactorTexts
{
    public static readonly Text Title = new("Geef de code uit uw app", "Indiquez le code de votre application", "Enter the code from your app");
    public static readonly Text Lead = new(
        "Als organisator logt u in met twee dingen: de code uit uw mail en de code uit de app op uw telefoon.",
        "Dans l'équipe organisatrice, la connexion demande deux choses : le code de votre e-mail et celui de l'application sur votre téléphone.",
        "As an organiser you sign in with two things: the code from your email and the code from the app on your phone.");
    public static readonly Text Again = new(
        "Voor deze stap vragen we de code opnieuw: zo kan niemand anders hem op uw toestel zetten.",
        "Pour cette étape, nous redemandons le code : ainsi, personne d'autre ne peut la faire sur votre appareil.",
        "For this step we ask for the code again, so that nobody else can take it on your device.");
    public static readonly Text Code = new("Code", "Code", "Code");
    public static readonly Text CodeHint = new(
        "De 6 cijfers die nu in uw app staan. Telefoon kwijt? Typ een van uw herstelcodes.",
        "Les 6 chiffres affichés par votre application. Plus de téléphone ? Tapez un de vos codes de secours.",
        "The 6 digits your app shows now. Lost your phone? Type one of your recovery codes.");
    public static readonly Text Go = new("Verder", "Continuer", "Continue");
    public static readonly Text Without = new("Verder als bezoeker", "Continuer sans ce code", "Continue as a visitor");
    public static readonly Text Missing = new("Vul de code in", "Indiquez le code", "Enter the code");
    public static readonly Text Wrong = new(
        "Deze code klopt niet. Neem de code die nu in uw app staat: elke code werkt één keer. U kunt nog {tries} proberen.",
        "Ce code n'est pas le bon. Prenez celui affiché maintenant par votre application : chaque code sert une seule fois. Il vous reste {tries}.",
        "That code is not right. Use the one your app shows now: each code works once. You have {tries} left.");
    public static readonly Text TooMany = new(
        "Er zijn te veel foute codes gegeven. Probeer opnieuw om {time}.",
        "Trop de codes incorrects. Réessayez à {time}.",
        "Too many wrong codes. Try again at {time}.");
    public static readonly Text NotEnrolled = new(
        "Er is nog geen app ingesteld voor uw toegang. Open de link in de mail waarmee u bent uitgenodigd, of vraag een andere organisator om u een nieuwe te sturen.",
        "Aucune application n'est encore liée à votre accès. Ouvrez le lien de l'e-mail d'invitation, ou demandez à une autre personne de l'équipe organisatrice de vous en envoyer un nouveau.",
        "No app has been set up for your access yet. Open the link in the email that invited you, or ask another organiser to send you a new one.");
}
