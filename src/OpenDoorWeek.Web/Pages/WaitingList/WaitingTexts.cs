using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>Words of waiting for a place, and of answering an offer.</summary>
public static class WaitingTexts
{
    public static readonly Text JoinLink = new("Zet mij op de wachtlijst", "Me mettre sur la liste d'attente", "Join the waiting list");
    public static readonly Text JoinTitle = new("Wachtlijst bij {host}", "Liste d'attente chez {host}", "Waiting list for {host}");
    public static readonly Text JoinLead = new(
        "Komt er plaats vrij, dan mailen we wie aan de beurt is. In die mail staat tot wanneer u kunt antwoorden.",
        "Quand une place se libère, nous écrivons à la personne dont c'est le tour. L'e-mail dit jusqu'à quand répondre.",
        "When a place comes free, we email whoever is next. The email says by when to answer.");
    public static readonly Text JoinOrder = new(
        "Wie bij de verdeling van de plaatsen geen bezoek kreeg, gaat voor. Daarna telt wie eerst kwam.",
        "Les personnes restées sans visite lors de la répartition passent d'abord. Ensuite, l'ordre d'arrivée compte.",
        "People who got no visit when the places were shared out go first. After that, first come, first served.");
    public static readonly Text JoinGroup = new(
        "Een groep krijgt een aanbod zodra er voor iedereen samen plaats is. Intussen kunnen kleinere groepen voorgaan.",
        "Un groupe reçoit une proposition dès qu'il y a de la place pour tout le monde. Entre-temps, des groupes plus petits peuvent passer avant.",
        "A group gets an offer as soon as there is room for everyone together. Meanwhile smaller groups may go first.");
    public static readonly Text JoinSize = new("Uzelf inbegrepen, van 1 tot {max}.", "Vous y compris, de 1 à {max}.", "Including yourself, from 1 to {max}.");
    public static readonly Text FreeNow = new(
        "Er is nu nog plaats: {free}. Is dat genoeg voor u? Boek dan meteen.",
        "Il reste de la place : {free}. Est-ce assez pour vous ? Réservez tout de suite.",
        "There is still room: {free}. Is that enough for you? Then book straight away.");

    public static readonly Text WaitingTitle = new("U staat {position} van de wachtlijst", "Vous êtes {position} sur la liste d'attente", "You are at {position} on the waiting list");
    public static readonly Text FreedTitle = new("Er kwam een plaats vrij bij {host}", "Une place s'est libérée chez {host}", "A place came free at {host}");
    public static readonly Text AskedTitle = new("Er is plaats voor u bij {host}", "Il y a de la place pour vous chez {host}", "There is room for you at {host}");
    public static readonly Text PlacedTitle = new("U kreeg een plaats bij {host}", "Vous avez reçu une place chez {host}", "You got a place at {host}");
    public static readonly Text EndedTitle = new(
        "U staat niet op de wachtlijst bij {host}", "Vous n'êtes pas sur la liste d'attente chez {host}", "You are not on the waiting list for {host}");
    public static readonly Text ClosedTitle = new(
        "De wachtlijst bij {host} is gesloten", "La liste d'attente chez {host} est fermée", "The waiting list for {host} is closed");
    public static readonly Text CancelledLead = new(
        "Het spijt ons: {host} heeft dit bezoek geannuleerd. Daarom staat u niet meer op de wachtlijst.",
        "Nous sommes désolés : {host} a annulé cette visite. Vous n'êtes donc plus sur la liste d'attente.",
        "We are sorry: {host} has cancelled this visit, so you are no longer on the waiting list.");
    public static readonly Text JoinedLead = new(
        "U krijgt een mail zodra er plaats is voor u. U hoeft nu niets te doen.",
        "Vous recevrez un e-mail dès qu'il y aura de la place pour vous. Vous n'avez rien à faire pour le moment.",
        "You will get an email as soon as there is room for you. There is nothing you need to do now.");
    public static readonly Text LeftLead = new(
        "U hebt de wachtlijst verlaten. Bedankt om het te laten weten.", "Vous avez quitté la liste d'attente. Merci de l'avoir signalé.", "You have left the waiting list. Thank you for letting us know.");
    public static readonly Text DeclinedLead = new(
        "U hebt de plaats doorgegeven: iemand anders kan gaan. Bedankt om het te laten weten.",
        "Vous avez laissé la place à une autre personne. Merci de l'avoir signalé.",
        "You passed the place on, so someone else can go. Thank you for letting us know.");
    public static readonly Text EndedLead = new(
        "U kunt zich opnieuw inschrijven zolang er geboekt kan worden.", "Vous pouvez vous y remettre tant que la réservation est ouverte.", "You can join again as long as booking is open.");

    public static readonly Text Visit = new("Het bezoek", "La visite", "The visit");
    public static readonly Text WhyNotYet = new("Waarom nog niet?", "Pourquoi pas encore ?", "Why not yet?");
    public static readonly Text Unplaced = new(
        "U gaat voor op anderen, omdat u bij de verdeling van de plaatsen geen bezoek kreeg.",
        "Vous passez avant d'autres, car la répartition des places ne vous a pas donné de visite.",
        "You go before others, because you got no visit when the places were shared out.");
    public static readonly Text FirstCome = new(
        "Wie eerst kwam, is eerst aan de beurt. Wie bij de verdeling geen bezoek kreeg, gaat voor.",
        "L'ordre d'arrivée compte. Les personnes restées sans visite lors de la répartition passent d'abord.",
        "First come, first served. People who got no visit when the places were shared out go first.");
    public static readonly Text NoOffers = new(
        "Er is nog geen plaats vrijgekomen voor de wachtlijst.", "Aucune place ne s'est encore libérée pour la liste d'attente.", "No place has come free for the waiting list yet.");
    public static readonly Plural OffersMade = new(
        new("Er is al {n} keer plaats aangeboden aan mensen op de wachtlijst.", "De la place a été proposée {n} fois à la liste d'attente.", "Room has been offered {n} time to people on the waiting list."),
        new("Er is al {n} keer plaats aangeboden aan mensen op de wachtlijst.", "De la place a été proposée {n} fois à la liste d'attente.", "Room has been offered {n} times to people on the waiting list."));
    public static readonly Plural OffersOpen = new(
        new("Op {n} aanbod wachten we nog op een antwoord.", "{n} proposition attend encore une réponse.", "We are still waiting for an answer to {n} offer."),
        new("Op {n} aanbiedingen wachten we nog op een antwoord.", "{n} propositions attendent encore une réponse.", "We are still waiting for an answer to {n} offers."));
    public static readonly Text AsGroup = new(
        "U wacht met {people}: u krijgt een aanbod zodra er voor iedereen samen plaats is.",
        "Vous attendez à plusieurs ({people}) : vous recevrez une proposition dès qu'il y aura de la place pour tout le monde.",
        "You are waiting with {people}: you get an offer as soon as there is room for everyone together.");
    public static readonly Text TooFew = new(
        "Nu vrij: {free}. Dat is te weinig voor uw groep. Met minder personen kunt u meteen boeken.",
        "Libre actuellement : {free}. C'est trop peu pour votre groupe. Avec moins de personnes, vous pouvez réserver tout de suite.",
        "Free now: {free}. That is too few for your group. With fewer people you can book straight away.");
    public static readonly Text OneExpired = new(
        "Eén aanbod ging voorbij zonder antwoord. Bij een tweede halen we u van de lijst.",
        "Une proposition est restée sans réponse. À la deuxième, nous vous retirerons de la liste.",
        "One offer went by without an answer. After a second one we will take you off the list.");
    public static readonly Text Until = new("We geven plaatsen door {until}.", "Nous proposons des places {until}.", "We pass places on {until}.");
    public static readonly Text Leave = new("De wachtlijst verlaten", "Quitter la liste d'attente", "Leave the waiting list");
    public static readonly Text ToOffer = new("Naar het aanbod", "Voir la proposition", "See the offer");
    public static readonly Text ToEntry = new("Naar mijn plaats op de wachtlijst", "Voir ma position sur la liste d'attente", "See my place on the waiting list");

    public static readonly Text OverTitle = new("Dit aanbod geldt niet meer", "Cette proposition n'est plus valable", "This offer is no longer valid");
    public static readonly Text OverLead = new(
        "Het antwoord kwam te laat, of iemand anders heeft de plaats. Bel ons, we zoeken mee: {phone}.",
        "Le délai est passé, ou une autre personne a la place. Appelez-nous, nous chercherons avec vous : {phone}.",
        "The time to answer is over, or someone else has the place. Call us and we will look together: {phone}.");
    public static readonly Text Accept = new("Ja, ik neem de plaats", "Oui, je prends la place", "Yes, I'll take the place");
    public static readonly Text Decline = new("Nee, geef de plaats door", "Non, proposez-la à quelqu'un d'autre", "No, offer it to someone else");
    public static readonly Text DeclineLead = new(
        "Zegt u nee, dan hoeft u geen reden te geven. U staat dan niet meer op de wachtlijst.",
        "Si vous dites non, aucune raison n'est demandée. Vous ne serez plus sur la liste d'attente.",
        "If you say no, you don't need to give a reason. You will no longer be on the waiting list.");
    public static readonly Text Swap = new(
        "U hebt dan al een ander bezoek", "Vous avez déjà une autre visite à ce moment-là", "You already have another visit at that time");
    public static readonly Text SwapHint = new(
        "Neemt u deze plaats, dan annuleren we dat bezoek in dezelfde stap.",
        "Si vous prenez cette place, nous annulons l'autre visite en même temps.",
        "If you take this place, we cancel the other visit in the same step.");
    public static readonly Text SwapYes = new("Ja, annuleer {host} ({when})", "Oui, annuler {host} ({when})", "Yes, cancel {host} ({when})");
    public static readonly Text SwapMissing = new(
        "Duid aan dat we uw andere bezoek mogen annuleren", "Cochez pour nous permettre d'annuler votre autre visite", "Tick to let us cancel your other visit");

    public static readonly Text Agenda = new("Op de wachtlijst", "Sur la liste d'attente", "On the waiting list");
    public static readonly Text AtPosition = new("wachtlijst, {position}", "liste d'attente, {position}", "waiting list, {position}");
    public static readonly Text AnswerBy = new("plaats aangeboden: antwoorden tot {deadline}", "place proposée : répondre jusqu'au {deadline}", "place offered: answer by {deadline}");
}
