using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Outcomes;

/// <summary>Words of what a visitor got when the places were shared out.</summary>
public static class OutcomeTexts
{
    public static readonly Text Title = new("Uw programma: {visits} in de Opendeurweek", "Votre programme\u00a0: {visits} pour la Semaine portes ouvertes", "Your programme: {visits} in Open-Door Week");
    public static readonly Text TitleNone = new("Nog geen bezoek voor u", "Pas encore de visite pour vous", "No visit for you yet");
    public static readonly Text Lead = new(
        "De plaatsen zijn verdeeld. U hoeft niets te bevestigen: deze bezoeken staan vast.",
        "Les places sont réparties. Vous n'avez rien à confirmer\u00a0: ces visites sont fixées.",
        "The places have been shared out. You need not confirm anything: these visits are yours.");
    public static readonly Text LeadNone = new(
        "Het spijt ons: bij de verdeling konden we u nog geen bezoek geven. Dat ligt niet aan u.",
        "Malheureusement, la répartition n'a pas encore permis de vous donner une visite. Vous n'y êtes pour rien.",
        "We are sorry: we could not give you a visit yet. It is not because of anything you did.");
    public static readonly Text LeadGone = new(
        "De plaatsen zijn verdeeld. U hebt op dit moment geen bezoek.",
        "Les places sont réparties. Vous n'avez pas de visite en ce moment.",
        "The places have been shared out. You have no visit at the moment.");

    public static readonly Text Visits = new("Uw bezoeken", "Vos visites", "Your visits");
    public static readonly Text Wish = new("wens {rank}", "souhait {rank}", "wish {rank}");
    public static readonly Text Proposed = new("door ons voorgesteld", "proposée par nous", "proposed by us");
    public static readonly Text ProposedLead = new(
        "Dit bezoek stelden wij voor. U mag het weigeren, zonder reden.",
        "Nous vous proposons cette visite. Vous pouvez la refuser, sans donner de raison.",
        "We proposed this visit. You may decline it without giving a reason.");
    public static readonly Text MeetingPoint = new("Afspraakplaats: {place}", "Point de rendez-vous\u00a0: {place}", "Meeting point: {place}");
    public static readonly Text Decline = new("Weigeren", "Refuser", "Decline");
    public static readonly Text Declined = new("U hebt dit bezoek geweigerd.", "Vous avez refusé cette visite.", "You declined this visit.");
    public static readonly Text GoneToOthers = new("De plaats ging naar wie wachtte.", "La place est allée à une personne qui attendait.", "The place went to somebody who was waiting.");
    public static readonly Text UndoUntil = new(
        "Wilt u toch gaan? Tot {time} kunt u dit ongedaan maken.",
        "Vous préférez y aller\u00a0? Vous pouvez rétablir la visite jusqu'à {time}.",
        "Would you still like to go? You can undo this until {time}.");
    public static readonly Text Undo = new("Weigering ongedaan maken", "Rétablir ma visite", "Undo declining");
    public static readonly Text NoLonger = new("Dit bezoek hebt u niet meer.", "Vous n'avez plus cette visite.", "You no longer have this visit.");

    public static readonly Text SaidDeclined = new(
        "U hebt het bezoek geweigerd. Bedankt: nu kan iemand anders gaan.",
        "Vous avez refusé la visite. Merci\u00a0: une autre personne peut y aller.",
        "You declined the visit. Thank you: now someone else can go.");
    public static readonly Text SaidRestored = new("Uw bezoek staat er weer.", "Votre visite est rétablie.", "Your visit is back.");
    public static readonly Text SaidWaits = new("U staat op de wachtlijst.", "Vous êtes sur la liste d'attente.", "You are on the waiting list.");
    public static readonly Text DeclineOver = new(
        "Weigeren kon {until}. Annuleren kan tot het bezoek begint.",
        "Vous pouviez refuser {until}. Vous pouvez annuler jusqu'au début de la visite.",
        "Declining was possible {until}. You can cancel until the visit starts.");

    public static readonly Text Unmet = new("Wat niet lukte, en waarom", "Ce qui n'a pas été possible, et pourquoi", "What did not work out, and why");
    public static readonly Text AllMet = new("Alles wat u vroeg, is gelukt.", "Tout ce que vous avez demandé a été possible.", "Everything you asked for worked out.");
    public static readonly Text Asked = new("Er is een plaats voor u. Bekijk het aanbod.", "Une place vous est proposée. Voir la proposition.", "There is a place for you. See the offer.");

    public static readonly Text Now = new("Wat u nu kunt doen", "Ce que vous pouvez faire", "What you can do now");
    public static readonly Text MayDecline = new(
        "Past een bezoek u niet? U mag het weigeren, zonder reden. Doe het liefst vóór {deadline}, dan kan iemand anders gaan.",
        "Une visite ne vous convient pas\u00a0? Vous pouvez la refuser, sans donner de raison. De préférence avant le {deadline}\u00a0: une autre personne pourra y aller.",
        "If a visit doesn't suit you, you may decline it without giving a reason. Please do so before {deadline} if you can, so that someone else can go.");
    public static readonly Text MayDeclineAnyTime = new(
        "Past een bezoek u niet? U mag het weigeren, zonder reden. Dan kan iemand anders gaan.",
        "Une visite ne vous convient pas\u00a0? Vous pouvez la refuser, sans donner de raison. Une autre personne pourra y aller.",
        "If a visit doesn't suit you, you may decline it without giving a reason. Then someone else can go.");
    public static readonly Text MayCancel = new(
        "Annuleren, doorgeven of een ander moment kiezen kan tot het bezoek begint.",
        "Vous pouvez annuler, transmettre la visite ou changer de créneau jusqu'à son début.",
        "You can cancel, hand over or change slot until the visit starts.");
    public static readonly Text BookLater = new(
        "Vanaf {day} kunt u vrij boeken wat nog open is.",
        "À partir du {day}, vous pouvez réserver librement les places qui restent.",
        "From {day} you can freely book the places that are left.");
    public static readonly Text BookNow = new("U kunt vrij boeken wat nog open is.", "Vous pouvez réserver librement les places qui restent.", "You can freely book the places that are left.");
    public static readonly Text MayWait = new(
        "Zet u op de wachtlijst van een volzet bezoek. Er komen nog plaatsen vrij.",
        "Mettez-vous sur la liste d'attente d'une visite complète. Des places peuvent encore se libérer.",
        "Join the waiting list of a full visit. Places may still come free.");
    public static readonly Text Call = new("Bel ons: {phone}. We zoeken graag mee.", "Appelez-nous\u00a0: {phone}. Nous chercherons avec vous.", "Call us: {phone}. We will gladly help you look.");

    public static readonly Text Others = new("Wat u ook kunt bezoeken", "Ce que vous pourriez aussi visiter", "What else you could visit");
    public static readonly Text OthersLater = new(
        "Hier is nu plaats voor {people}. Boeken kan vanaf {day}. We houden niets vrij.",
        "Ces visites ont de la place pour {people} en ce moment. Réservation à partir du {day}. Nous ne gardons rien.",
        "These visits have room for {people} right now. Booking opens on {day}. We hold nothing.");
    public static readonly Text See = new("Bekijk dit bezoek", "Voir cette visite", "See this visit");

    public static readonly Text Link = new("Bekijk wat u kreeg, en waarom", "Voir ce que vous avez obtenu, et pourquoi", "See what you got, and why");
    public static readonly Text ResultBy = new("Resultaat ten laatste op {day}", "Résultat au plus tard le {day}", "Result by {day} at the latest");
    public static readonly Text AgendaBy = new("resultaat ten laatste op {day}", "résultat au plus tard le {day}", "result by {day} at the latest");
    public static readonly Text Agenda = new("resultaat bekijken", "voir le résultat", "see the result");
}
