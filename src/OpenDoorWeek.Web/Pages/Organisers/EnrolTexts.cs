using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>Words of setting up access as an organiser, and of recovery codes.</summary>
public static class EnrolTexts
{
    public static readonly Text Title = new("Uw toegang als organisator", "Votre accès à l'organisation", "Your access as an organiser");
    public static readonly Text For = new(
        "U bent uitgenodigd als organisator voor: {zones}.",
        "Vous avez une invitation à l'équipe organisatrice pour : {zones}.",
        "You are invited as an organiser for: {zones}.");
    public static readonly Text SignInFirst = new(
        "Log eerst in met het adres dat is uitgenodigd: {email}.",
        "Connectez-vous d'abord avec l'adresse invitée : {email}.",
        "First sign in with the address that was invited: {email}.");
    public static readonly Text OtherAddress = new(
        "Deze uitnodiging is voor {email}. U bent ingelogd met een ander adres. Log uit en log opnieuw in met dat adres.",
        "Cette invitation est pour {email}. Votre session est ouverte avec une autre adresse. Déconnectez-vous, puis reconnectez-vous avec la bonne adresse.",
        "This invitation is for {email}. You are signed in with another address. Sign out and sign in again with that address.");
    public static readonly Text Over = new(
        "Deze link werkt niet meer: hij is gebruikt, ingetrokken, opnieuw verstuurd of ouder dan 7 dagen. Vraag een nieuwe aan wie u uitnodigde.",
        "Ce lien ne fonctionne plus : il a servi, a été retiré ou renvoyé, ou date de plus de 7 jours. Demandez-en un nouveau à la personne qui vous a invité.",
        "This link no longer works: it was used, withdrawn, sent again or is over 7 days old. Ask whoever invited you for a new one.");
    public static readonly Text AppLead = new(
        "U hebt een app nodig die codes maakt, zoals Aegis, 2FAS, FreeOTP, Google Authenticator of Microsoft Authenticator. Zet er een op uw telefoon en ga dan verder.",
        "Il vous faut une application qui crée des codes, comme Aegis, 2FAS, FreeOTP, Google Authenticator ou Microsoft Authenticator. Installez-en une sur votre téléphone, puis continuez.",
        "You need an app that makes codes, such as Aegis, 2FAS, FreeOTP, Google Authenticator or Microsoft Authenticator. Install one on your phone, then continue.");
    public static readonly Text Begin = new("Ik heb een app, verder", "J'ai une application, continuer", "I have an app, continue");
    public static readonly Text Scan = new("1. Scan deze code met de app", "1. Scannez ce code avec l'application", "1. Scan this code with the app");
    public static readonly Text QrLabel = new(
        "QR-code voor uw app; dezelfde sleutel staat hieronder in letters",
        "Code QR pour votre application ; la même clé figure ci-dessous en lettres",
        "QR code for your app; the same key stands below in letters");
    public static readonly Text OrType = new(
        "Scannen lukt niet? Typ deze sleutel in de app:",
        "Impossible de scanner ? Tapez cette clé dans l'application :",
        "Can't scan it? Type this key into the app:");
    public static readonly Text Confirm = new(
        "2. Typ de code die de app toont",
        "2. Tapez le code affiché par l'application",
        "2. Type the code the app shows");
    public static readonly Text CodeHint = new(
        "6 cijfers; elke 30 seconden een nieuwe",
        "6 chiffres ; un nouveau toutes les 30 secondes",
        "6 digits; a new one every 30 seconds");
    public static readonly Text CodeWrong = new(
        "Deze code klopt niet. Typ de code die nu in de app staat. Staat de klok van uw telefoon juist?",
        "Ce code n'est pas le bon. Tapez celui affiché maintenant. L'heure de votre téléphone est-elle juste ?",
        "That code is not right. Type the one the app shows now. Is the clock of your phone right?");
    public static readonly Text Finish = new("Toegang instellen", "Activer mon accès", "Set up my access");
    public static readonly Text Accept = new("Uitnodiging aanvaarden", "Accepter l'invitation", "Accept the invitation");
    public static readonly Text FactorFirst = new(
        "Geef eerst de code uit uw app.",
        "Indiquez d'abord le code de votre application.",
        "First enter the code from your app.");
    public static readonly Text CodesTitle = new("Uw herstelcodes", "Vos codes de secours", "Your recovery codes");
    public static readonly Text CodesLead = new(
        "Met een herstelcode komt u binnen als uw telefoon weg is. Elke code werkt één keer.",
        "Un code de secours vous ouvre l'accès si votre téléphone est perdu. Chaque code sert une seule fois.",
        "A recovery code lets you in when your phone is gone. Each code works once.");
    public static readonly Text CodesNever = new(
        "U hebt nog geen herstelcodes. Maak ze nu: pas daarna kunt u verder.",
        "Vous n'avez pas encore de codes de secours. Créez-les maintenant : vous pourrez continuer ensuite.",
        "You have no recovery codes yet. Make them now: you can go on after that.");
    public static readonly Text CodesLeft = new(
        "Nog ongebruikt: {n} van de 10, gemaakt op {date}.",
        "Codes encore valables : {n} sur 10, créés le {date}.",
        "Unused: {n} of 10, made on {date}.");
    public static readonly Text CodesVoid = new(
        "Nieuwe codes maken? De oude werken dan niet meer.",
        "Créer de nouveaux codes ? Les anciens ne fonctionneront plus.",
        "Make new codes? The old ones will stop working.");
    public static readonly Text MakeCodes = new("Toon mijn herstelcodes", "Afficher mes codes de secours", "Show my recovery codes");
    public static readonly Text MakeNewCodes = new("Maak nieuwe codes", "Créer de nouveaux codes", "Make new codes");
    public static readonly Text CodesOnce = new(
        "Dit is de enige keer dat we deze codes tonen. Druk deze pagina af of schrijf ze over, en bewaar ze niet bij uw telefoon.",
        "Ces codes ne s'affichent qu'une seule fois. Imprimez cette page ou recopiez-les, et ne les gardez pas avec votre téléphone.",
        "This is the only time we show these codes. Print this page or copy them, and do not keep them with your phone.");
    public static readonly Text CodesKept = new("Ik heb ze bewaard, verder", "Je les ai gardés, continuer", "I have kept them, continue");
}
