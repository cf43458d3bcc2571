using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>Words of proposals and pairs, for their members.</summary>
public static class PairTexts
{
    public static readonly Text OwnTitle = new("Mijn voorstellen en samenwerkingen", "Mes propositions et collaborations", "My proposals and pairings");
    public static readonly Text Agenda = new("Buddy's en mentoren", "Binômes et mentorat", "Buddies and mentors");
    public static readonly Plural Open = new(
        new("{n} voorstel wacht op uw antwoord", "{n} proposition attend votre réponse", "{n} proposal waits for your answer"),
        new("{n} voorstellen wachten op uw antwoord", "{n} propositions attendent votre réponse", "{n} proposals wait for your answer"));
    public static readonly Text ToAnswer = new("Voorstellen", "Propositions", "Proposals");
    public static readonly Text Working = new("Samenwerkingen", "Collaborations", "Pairings");
    public static readonly Text Past = new("Voorbij", "Terminé", "Over");
    public static readonly Text Asked = new("Wat u vroeg", "Ce que vous avez demandé", "What you asked for");
    public static readonly Text StoppedNote = new("gestopt", "arrêté", "stopped");
    public static readonly Text None = new(
        "Er is nog geen voorstel voor u. Zodra we iemand vinden, krijgt u een mail.",
        "Il n'y a pas encore de proposition pour vous. Dès que nous trouvons une personne, vous recevez un e-mail.",
        "There is no proposal for you yet. As soon as we find someone, you get an email.");
    public static readonly Text NeverAsked = new(
        "U vroeg nog geen buddy of mentor. Als contactpersoon doet u dat op de pagina van uw structuur.",
        "Vous n'avez pas encore demandé de binôme ni de mentorat. Comme personne de contact, vous le faites sur la page de votre structure.",
        "You have not asked for a buddy or mentor yet. As a contact you do that on the page of your host.");
    public static readonly Text SaidDeclined = new("Genoteerd. We zoeken een ander voorstel. Niemand verneemt dat u nee zei.", "C'est noté. Nous cherchons une autre proposition. Personne ne saura que vous avez dit non.", "Noted. We look for another proposal. Nobody learns that you said no.");
    public static readonly Text SaidLeft = new("U bent gestopt. Bedacht u zich? Bij ‘Wat u vroeg’ kunt u opnieuw meedoen.", "C'est arrêté. Vous changez d'avis ? Sous « Ce que vous avez demandé », vous pouvez reprendre.", "You have stopped. Changed your mind? Under ‘What you asked for’ you can join again.");
    public static readonly Text SaidSwapped = new("Deze samenwerking is gestopt. We zoeken voor iedereen een nieuw voorstel.", "Cette collaboration est arrêtée. Nous cherchons une nouvelle proposition pour chaque personne.", "This pairing has ended. We look for a new proposal for everybody.");

    public static readonly Text ProposalTitle = new("Ons voorstel: {what}", "Notre proposition : {what}", "Our proposal: {what}");
    public static readonly Text PairTitle = new("U werkt samen met {who}", "Vous travaillez avec {who}", "You work together with {who}");
    public static readonly Text OverTitle = new("Dit is voorbij: {what}", "C'est terminé : {what}", "This is over: {what}");
    public static readonly Text Back = new("Terug naar mijn voorstellen", "Retour à mes propositions", "Back to my proposals");
    public static readonly Text BackToPair = new("Terug naar deze samenwerking", "Retour à cette collaboration", "Back to this pairing");
    public static readonly Text Who = new("Wie", "Qui", "Who");
    public static readonly Text Why = new("Waarom", "Pourquoi", "Why");
    public static readonly Text Place = new("Sector en gemeente", "Secteur et commune", "Sector and commune");
    public static readonly Text Languages = new("Talen", "Langues", "Languages");
    public static readonly Text AnswerUntil = new("Antwoord graag ten laatste op {day}.", "Merci de répondre au plus tard le {day}.", "Please answer by {day}.");
    public static readonly Text NothingShared = new(
        "Pas als iedereen ja zegt, krijgt u elkaars naam en contactgegevens. Eerder geven we die niet door.",
        "Quand tout le monde a dit oui, chaque personne reçoit le nom et les coordonnées de l'autre. Pas avant.",
        "Once everybody says yes, you receive each other's name and contact details. We share nothing before that.");
    public static readonly Text NoReason = new(
        "Een reden hoeft niet. We zeggen nooit wie nee zei, we doen gewoon een nieuw voorstel.",
        "Aucune raison n'est demandée. Nous ne disons jamais qui a dit non : nous faisons simplement une nouvelle proposition.",
        "You don't need to give a reason. We never say who said no; we simply make a new proposal.");
    public static readonly Text Yes = new("Ja, ik doe graag mee", "Oui, je participe volontiers", "Yes, I would like that");
    public static readonly Text No = new("Nee, zoek een ander voorstel", "Non, cherchez une autre proposition", "No, look for another proposal");
    public static readonly Text SaidYes = new(
        "U zei ja. We wachten nog op een ander antwoord, tot en met {day}. U krijgt een mail zodra we meer weten.",
        "Vous avez dit oui. Nous attendons encore une autre réponse, jusqu'au {day} inclus. Vous recevrez un e-mail dès que nous en saurons plus.",
        "You said yes. We still wait for another answer, until {day}. You get an email as soon as we know more.");
    public static readonly Text ChangedMind = new("Toch niet: zoek een ander voorstel", "Finalement non : cherchez une autre proposition", "Not after all: look for another proposal");
    public static readonly Text AnswerOver = new("Antwoorden kon tot en met {day}. We zoeken verder, u hoeft niets te doen.", "Vous pouviez répondre jusqu'au {day} inclus. Nous continuons à chercher, vous n'avez rien à faire.", "You could answer until {day}. We keep looking; you don't need to do anything.");
    public static readonly Text OverLead = new("Dit voorstel of deze samenwerking loopt niet meer. We zoeken verder zolang u meedoet.", "Cette proposition ou collaboration n'est plus en cours. Nous cherchons tant que vous participez.", "This proposal or pairing no longer goes on. We keep looking as long as you take part.");
    public static readonly Text YouSaidNo = new("U zei nee. We zoeken een ander voorstel.", "Vous avez dit non. Nous cherchons une autre proposition.", "You said no. We look for another proposal.");
    public static readonly Text YouStopped = new("U doet niet meer mee. Bij uw structuur kunt u opnieuw meedoen.", "Vous ne participez plus. Sur la page de votre structure, vous pouvez reprendre.", "You no longer take part. On the page of your host you can join again.");
    public static readonly Text ToHost = new("Mijn antwoorden bekijken", "Voir mes réponses", "View my answers");
    public static readonly Text SaidAgreed = new("Mooi: iedereen heeft ja gezegd. U krijgt dit ook per mail.", "Bonne nouvelle : tout le monde a dit oui. Vous recevez aussi un e-mail.", "Good news: everybody said yes. You also get this by email.");
    public static readonly Text SaidNoted = new("Genoteerd.", "C'est noté.", "Noted.");

    public static readonly Text Name = new("Naam", "Nom", "Name");
    public static readonly Text Organisation = new("Organisatie", "Organisation", "Organisation");
    public static readonly Text Email = new("Mail", "E-mail", "Email");
    public static readonly Text Phone = new("Telefoon", "Téléphone", "Phone");
    public static readonly Text Topics = new("Onderwerpen", "Sujets", "Topics");
    public static readonly Text Times = new("Te bereiken", "Disponible", "Can be reached");
    public static readonly Text OnlyForThis = new("Gebruik deze gegevens alleen voor de Opendeurweek.", "Utilisez ces coordonnées uniquement pour la Semaine portes ouvertes.", "Please use these details for Open-Door Week only.");
    public static readonly Text Steps = new("De eerste stappen", "Les premiers pas", "First steps");
    public static readonly Text StepContact = new("Neem binnen 7 dagen contact op. Wacht niet op elkaar.", "Prenez contact dans les 7 jours, sans attendre l'autre.", "Get in touch within 7 days. Don't wait for each other.");
    public static readonly Text StepCall = new("Spreek een halfuur af, ter plaatse of online. Ons voorstel: {when}.", "Fixez une demi-heure, sur place ou en ligne. Notre proposition : {when}.", "Plan half an hour, on site or online. Our suggestion: {when}.");
    public static readonly Text StepNoCall = new("Spreek een halfuur af, ter plaatse of online.", "Fixez une demi-heure, sur place ou en ligne.", "Plan half an hour, on site or online.");
    public static readonly Text CallLink = new("Dit moment in mijn agenda zetten", "Mettre ce moment dans mon agenda", "Put this moment in my calendar");
    public static readonly Text StepSheet = new("Bekijk samen de leidvragen: wat wilt u tonen, aan wie, en wie doet wat?", "Parcourez les questions-guides : que voulez-vous montrer, à qui, et qui fait quoi ?", "Go through the guiding questions: what do you want to show, to whom, and who does what?");
    public static readonly Text StepPlan = new(
        "Leg vast wie wat doet tegen wanneer, en een tweede gesprek in de week vóór de Opendeurweek.",
        "Notez qui fait quoi et pour quand, et fixez un deuxième échange la semaine avant la Semaine portes ouvertes.",
        "Write down who does what by when, and plan a second talk in the week before Open-Door Week.");
    public static readonly Text WhyTogether = new("Waarom u bij elkaar past", "Pourquoi vous allez bien ensemble", "Why you suit each other");
    public static readonly Text LeaveLink = new("Iemand anders vragen of stoppen", "Demander quelqu'un d'autre ou arrêter", "Ask for someone else, or stop");
    public static readonly Text WentLink = new("Zeggen hoe het ging", "Dire comment cela s'est passé", "Say how it went");

    public static readonly Text LeaveTitle = new("Iemand anders vragen of stoppen", "Demander quelqu'un d'autre ou arrêter", "Ask for someone else, or stop");
    public static readonly Text LeaveLead = new("Een reden hoeft niet. Wie met u samenwerkt krijgt een mail, zonder reden en zonder verwijt.", "Aucune raison n'est demandée. La personne qui travaille avec vous reçoit un e-mail, sans motif ni reproche.", "You don't need to give a reason. Whoever works with you gets an email, without a reason and without blame.");
    public static readonly Text SwapTitle = new("Iemand anders vragen", "Demander quelqu'un d'autre", "Ask for someone else");
    public static readonly Text SwapLead = new("Deze samenwerking stopt. We zoeken voor u allen een nieuw voorstel, en stellen u elkaar niet opnieuw voor.", "Cette collaboration s'arrête. Nous cherchons une nouvelle proposition pour chaque personne, sans vous proposer à nouveau ensemble.", "This pairing ends. We look for a new proposal for all of you, and do not propose you to each other again.");
    public static readonly Text SwapButton = new("Zoek iemand anders voor mij", "Cherchez quelqu'un d'autre pour moi", "Look for someone else for me");
    public static readonly Text StopTitle = new("Helemaal stoppen", "Arrêter tout à fait", "Stop altogether");
    public static readonly Text StopLead = new("Deze samenwerking stopt en u krijgt geen voorstellen meer. Later opnieuw meedoen kan.", "Cette collaboration s'arrête et vous ne recevez plus de propositions. Vous pourrez reprendre plus tard.", "This pairing ends and you get no more proposals. You can join again later.");
    public static readonly Text StopButton = new("Ik wil stoppen", "Je souhaite arrêter", "I want to stop");
    public static readonly Text AskNoInstead = new("Zeg nee op de pagina van het voorstel: dan zoeken we een ander.", "Dites non sur la page de la proposition : nous en chercherons une autre.", "Say no on the page of the proposal: we will look for another.");

    public static readonly Text WentTitle = new("Hoe ging het samenwerken?", "Comment s'est passée la collaboration ?", "How did working together go?");
    public static readonly Text WentLead = new("Niets is verplicht. Wie met u samenwerkte leest dit niet. Het dient om het een volgende keer beter te doen.", "Rien n'est obligatoire. La personne qui a travaillé avec vous ne le lit pas. Cela sert à faire mieux la prochaine fois.", "None of this is required. Whoever worked with you does not read it. It serves to do better next time.");
    public static readonly Text Went = new("Hoe ging het?", "Comment cela s'est-il passé ?", "How did it go?");
    public static readonly Text WentNote = new("Wat nam u mee, wat kan beter? (mag leeg blijven)", "Qu'en retenez-vous, que peut-on améliorer ? (facultatif)", "What did you take away, what could be better? (optional)");
    public static readonly Text Again = new("Zou u graag nog eens met dezelfde persoon samenwerken?", "Souhaitez-vous retravailler avec la même personne ?", "Would you gladly work with the same person again?");
    public static readonly Text AgainHint = new("Alleen als iedereen ja zegt, mogen we u opnieuw aan elkaar voorstellen. Niemand verneemt uw antwoord.", "Nous ne vous proposerons à nouveau ensemble que si tout le monde dit oui. Personne ne connaît votre réponse.", "Only if everybody says yes may we propose you to each other again. Nobody learns your answer.");
    public static readonly Text AgainYes = new("ja, graag", "oui, volontiers", "yes, gladly");
    public static readonly Text AgainNo = new("liever iemand anders", "plutôt quelqu'un d'autre", "rather someone else");
    public static readonly Text WentSave = new("Verstuur mijn antwoorden", "Envoyer mes réponses", "Send my answers");
    public static readonly Text WentNotNow = new("Dit kan vanaf de dag na de Opendeurweek, een maand lang.", "C'est possible à partir du lendemain de la Semaine portes ouvertes, pendant un mois.", "This is possible from the day after Open-Door Week, for a month.");

    private static readonly Dictionary<string, Text> Answers = new()
    {
        ["well"] = new("goed", "bien", "well"),
        ["fairly"] = new("redelijk", "assez bien", "fairly well"),
        ["badly"] = new("moeizaam", "difficilement", "not well"),
    };

    private static readonly Dictionary<string, Text> States = new()
    {
        ["answer"] = new("wacht op uw antwoord, tot en met {day}", "attend votre réponse, jusqu'au {day} inclus", "waits for your answer, until {day}"),
        ["waiting"] = new("u zei ja; we wachten tot en met {day}", "vous avez dit oui ; nous attendons jusqu'au {day} inclus", "you said yes; we wait until {day}"),
        ["late"] = new("antwoorden kon tot en met {day}", "vous pouviez répondre jusqu'au {day} inclus", "could be answered until {day}"),
    };

    /// <param name="code">well, fairly or badly.</param>
    public static string OfWent(string code, Language language) => Answers[code].In(language);

    /// <summary>How a proposal stands.</summary>
    /// <param name="state">answer, waiting or late.</param>
    public static string OfState(string state, DateOnly until, Language language) => States[state].In(language, ("day", DateWords.Day(until, language)));
}
