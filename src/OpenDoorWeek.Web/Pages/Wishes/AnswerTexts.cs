using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Words of the answers beside the wishes, and of sending the list or taking it back.</summary>
public static class AnswerTexts
{
    public static readonly Text BackToList = new("Terug naar mijn wensen", "Retour à mes souhaits", "Back to my wishes");
    public static readonly Text DetailsTitle = new("Hoe vaak en met wie?", "Combien de visites, et avec qui ?", "How often and with whom?");
    public static readonly Text Wanted = new("Hoeveel bezoeken wilt u?", "Combien de visites souhaitez-vous ?", "How many visits would you like?");
    public static readonly Text WantedHint = new(
        "Een eerste bezoek voor iedereen weegt zwaarder dan een tweede voor iemand.",
        "Une première visite pour chaque personne pèse plus qu'une deuxième pour quelqu'un.",
        "A first visit for everybody weighs more than a second for somebody.");
    public static readonly Text ADay = new("Hoeveel hoogstens op één dag?", "Combien au maximum par jour ?", "How many at most on one day?");
    public static readonly Text NumberMissing = new("Kies een aantal van 1 tot {max}", "Choisissez un nombre de 1 à {max}", "Choose a number from 1 to {max}");
    public static readonly Text Party = new("Met hoeveel personen komt u, uzelf meegerekend?", "À combien de personnes venez-vous, vous comprise ou compris ?", "With how many people do you come, yourself included?");
    public static readonly Text PartyHint = new(
        "Van 1 tot {max}. U gaat samen of niet. Een grotere groep past minder vaak.",
        "De 1 à {max}. Le groupe reste ensemble. Un groupe plus grand trouve moins souvent de la place.",
        "From 1 to {max}. You go together or not at all. A larger group fits less often.");
    public static readonly Text Languages = new("In welke talen volgt u een bezoek?", "Dans quelles langues pouvez-vous suivre une visite ?", "In which languages can you follow a visit?");
    public static readonly Text LanguagesHint = new(
        "U krijgt alleen een plaats bij een bezoek in een van deze talen.",
        "Vous n'obtiendrez de place que pour une visite dans l'une de ces langues.",
        "You only get a place at a visit in one of these languages.");
    public static readonly Text Kind = new("Hoe komt u op bezoek?", "À quel titre venez-vous ?", "In what capacity do you visit?");
    public static readonly Text KindHint = new("Een bezoek op uw lijst is niet voor iedereen.", "Une visite de votre liste n'est pas ouverte à tout le monde.", "A visit on your list is not for everybody.");
    public static readonly Text KindMissing = new("Kies hoe u op bezoek komt", "Choisissez à quel titre vous venez", "Choose in what capacity you visit");
    public static readonly IReadOnlyDictionary<string, Text> Kinds = new Dictionary<string, Text>
    {
        ["professional"] = new("als professional van een organisatie", "pour mon organisation", "as a professional of an organisation"),
        ["independent"] = new("als zelfstandige", "à titre indépendant", "as a self-employed professional"),
        ["carer"] = new("als mantelzorger", "comme proche aidant", "as an informal carer"),
        ["citizen"] = new("als burger", "à titre personnel", "as a citizen"),
    };
    public static readonly Text OpenToOthers = new("Stel me ook iets anders voor", "Proposez-moi aussi autre chose", "Propose me something else too");
    public static readonly Text OpenToOthersHint = new(
        "Lukt geen enkele wens, dan zoeken wij mee. Lijsten met minder dan {asked} wensen vullen we altijd aan. Weigeren mag.",
        "Si aucun souhait n'est possible, nous cherchons avec vous. Nous complétons toujours les listes de moins de {asked} souhaits. Vous pouvez refuser.",
        "If no wish works out, we look with you. Lists of fewer than {asked} wishes are always completed. You may decline.");
    public static readonly Text NotSaid = new("nog niet ingevuld", "pas encore indiqué", "not filled in yet");
    public static readonly Text Yes = new("ja", "oui", "yes");
    public static readonly Text No = new("nee", "non", "no");

    public static readonly Text TimesTitle = new("Wanneer kunt u niet?", "Quand n'êtes-vous pas libre ?", "When are you not free?");
    public static readonly Text TimesLead = new(
        "We plannen dan geen bezoek. Kunt u altijd, ga dan meteen verder.",
        "Nous ne prévoyons pas de visite à ces moments. Si tout vous convient, continuez.",
        "We plan no visit then. If you are always free, just go on.");
    public static readonly Text NoTimes = new("U kunt altijd.", "Tous les moments vous conviennent.", "You are always free.");
    public static readonly Text AddTimeTitle = new("Een tijdstip toevoegen", "Ajouter un moment", "Add a time");
    public static readonly Text Day = new("Dag", "Jour", "Day");
    public static readonly Text Starts = new("Vanaf hoe laat", "À partir de quelle heure", "From what time");
    public static readonly Text Ends = new("Tot hoe laat", "Jusqu'à quelle heure", "Until what time");
    public static readonly Text TimeHint = new("Zoals 9:00. Leeg: de hele dag.", "Par exemple 9:00. Vide : toute la journée.", "Like 9:00. Empty: the whole day.");
    public static readonly Text TimeOrder = new("Kies een einduur na {time}", "Choisissez une heure de fin après {time}", "Choose an end time after {time}");
    public static readonly Text AddTime = new("Toevoegen", "Ajouter", "Add");
    public static readonly Text WholeDay = new("{day}, de hele dag", "{day}, toute la journée", "{day}, the whole day");
    public static readonly Text ToCheck = new("Naar het nazicht", "Vers la vérification", "Go to the check");
    public static readonly Text BackToDetails = new("Terug naar aantal en talen", "Retour au nombre et aux langues", "Back to numbers and languages");

    public static readonly Text CheckTitle = new("Kijk uw wensen na", "Vérifiez vos souhaits", "Check your wishes");
    public static readonly Text Change = new("Wijzigen", "Modifier", "Change");
    public static readonly Text Send = new("Stuur mijn wensen in", "Envoyer mes souhaits", "Send my wishes");
    public static readonly Text SendAgain = new("Stuur mijn wensen opnieuw in", "Renvoyer mes souhaits", "Send my wishes again");
    public static readonly Text SendLead = new(
        "U krijgt uw lijst per mail. U kunt alles nog veranderen {until}.",
        "Vous recevrez votre liste par e-mail. Vous pouvez encore tout modifier {until}.",
        "You get your list by email. You can still change everything {until}.");
    public static readonly Text SendAgainLead = new(
        "Wat hier staat, telt al. Stuurt u opnieuw in, dan krijgt u het ook per mail. Veranderen kan {until}.",
        "Ce que vous lisez ici compte déjà. Si vous renvoyez la liste, vous la recevrez aussi par e-mail. Modifications possibles {until}.",
        "What stands here counts already. If you send it again, you get it by email too. You can change it {until}.");
    public static readonly Text SentAlready = new("Deze lijst is ingestuurd op {when}. Er is sindsdien niets veranderd.", "Cette liste a été envoyée le {when}. Rien n'a changé depuis.", "This list was sent on {when}. Nothing has changed since.");
    public static readonly Text SentTitle = new("Uw wensen zijn ontvangen", "Vos souhaits sont bien reçus", "Your wishes have been received");
    public static readonly Text SentLead = new("{count}, ingestuurd op {when}.", "{count}, envoi le {when}.", "{count}, sent on {when}.");
    public static readonly Text Next = new("Wat gebeurt er nu?", "Et maintenant ?", "What happens next?");
    public static readonly Text NextMail = new("U krijgt deze lijst per mail.", "Vous recevez cette liste par e-mail.", "You get this list by email.");

    public static readonly Text WithdrawLink = new("Mijn lijst terugtrekken", "Retirer ma liste", "Withdraw my list");
    public static readonly Text WithdrawTitle = new("Uw lijst terugtrekken?", "Retirer votre liste ?", "Withdraw your list?");
    public static readonly Text WithdrawLead = new(
        "Dan telt uw lijst niet mee en krijgt u geen bezoek. Uw wensen blijven hier staan: u kunt ze opnieuw insturen.",
        "Votre liste ne comptera pas et vous n'obtiendrez pas de visite. Vos souhaits restent ici : vous pouvez les renvoyer.",
        "Your list will not count and you will get no visit. Your wishes stay here: you can send them again.");
    public static readonly Text WithdrawButton = new("Ja, trek mijn lijst terug", "Oui, retirer ma liste", "Yes, withdraw my list");
    public static readonly Text WithdrawnTitle = new("Uw lijst telt niet mee", "Votre liste ne compte pas", "Your list does not count");
    public static readonly Text WithdrawnLead = new(
        "Uw wensen staan hier nog. U kunt ze weer laten meetellen {until}.",
        "Vos souhaits sont toujours là. Vous pouvez les faire compter à nouveau {until}.",
        "Your wishes are still here. You can let them count again {until}.");
    public static readonly Text Undo = new("Ongedaan maken: laat mijn lijst meetellen", "Rétablir : faire compter ma liste", "Undo: let my list count");
}
