using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Words of moving, undoing, groups and handing over.</summary>
public static class ChangeTexts
{
    public static readonly Text MoveLink = new("Een ander moment kiezen", "Changer de créneau", "Change slot");
    public static readonly Text MoveTitle = new("Kies een ander moment", "Choisissez un autre créneau", "Choose another slot");
    public static readonly Text MoveLead = new(
        "U houdt uw plaats tot het nieuwe moment bevestigd is. Hieronder staan momenten met plaats voor {people}.",
        "Vous gardez votre place jusqu'à la confirmation du nouveau créneau. Voici les créneaux avec de la place pour {people}.",
        "You keep your place until the new slot is confirmed. Below are the slots with room for {people}.");
    public static readonly Text YouHave = new("Uw bezoek nu", "Votre visite actuelle", "Your visit now");
    public static readonly Text ToChoose = new("Momenten om te kiezen", "Créneaux au choix", "Slots to choose from");
    public static readonly Text NoMoves = new(
        "Er is nu geen ander moment met genoeg plaats. U houdt uw bezoek.",
        "Aucun autre créneau n'a assez de place pour le moment. Vous gardez votre visite.",
        "No other slot has enough room right now. You keep your visit.");
    public static readonly Text Day = new("Dag", "Jour", "Day");
    public static readonly Text AllDays = new("Alle dagen", "Tous les jours", "All days");
    public static readonly Text ShowDay = new("Toon deze dag", "Afficher ce jour", "Show this day");
    public static readonly Text ChooseThis = new("Kies dit moment", "Choisir ce créneau", "Choose this slot");
    public static readonly Text MoveCheckTitle = new("Verplaats uw bezoek naar {host}", "Déplacer votre visite chez {host}", "Move your visit to {host}");
    public static readonly Text MoveCheckLead = new(
        "U ruilt uw bezoek in één keer. Lukt het niet, dan houdt u wat u hebt.",
        "L'échange se fait en une fois. Si ce n'est pas possible, vous gardez votre visite.",
        "The swap happens in one step. If it does not work, you keep what you have.");
    public static readonly Text From = new("Van", "De", "From");
    public static readonly Text To = new("Naar", "Vers", "To");
    public static readonly Text MoveButton = new("Ja, verplaats mijn bezoek", "Oui, déplacer ma visite", "Yes, move my visit");
    public static readonly Text OtherSlot = new("Nee, een ander moment", "Non, un autre créneau", "No, another slot");
    public static readonly Text MovedTitle = new("Uw bezoek is verplaatst", "Votre visite est déplacée", "Your visit has moved");
    public static readonly Text MovedLead = new(
        "U krijgt 2 mails: een die het oude bezoek uit uw agenda haalt, en een met het nieuwe.",
        "Vous recevez 2 e-mails : l'un retire l'ancienne visite de votre agenda, l'autre ajoute la nouvelle.",
        "You will get 2 emails: one that removes the old visit from your calendar, and one with the new visit.");
    public static readonly Text ToNewVisit = new("Naar uw nieuwe bezoek", "Voir votre nouvelle visite", "To your new visit");

    public static readonly Text UndoPossible = new(
        "U kunt dit nog 15 minuten ongedaan maken, zolang er plaats is.",
        "Vous pourrez encore rétablir la visite pendant 15 minutes, s'il reste de la place.",
        "You can undo this for 15 minutes, as long as there is room.");
    public static readonly Text UndoImpossible = new(
        "Dit kunt u niet ongedaan maken: andere mensen wachten op een plaats.",
        "Vous ne pourrez pas rétablir la visite : d'autres personnes attendent une place.",
        "You cannot undo this: other people are waiting for a place.");
    public static readonly Text UndoUntil = new(
        "Wilt u toch gaan? Tot {time} kunt u dit ongedaan maken, zolang er plaats is.",
        "Vous préférez y aller ? Vous pouvez rétablir la visite jusqu'à {time}, s'il reste de la place.",
        "Would you still like to go? You can undo this until {time}, as long as there is room.");
    public static readonly Text UndoTitle = new("Annulering ongedaan maken", "Rétablir votre visite", "Undo the cancellation");
    public static readonly Text UndoButton = new("Annulering ongedaan maken", "Rétablir ma visite", "Undo the cancellation");
    public static readonly Text UndoOver = new(
        "De 15 minuten zijn voorbij. Is er nog plaats, dan kunt u opnieuw boeken.",
        "Les 15 minutes sont passées. S'il reste de la place, vous pouvez réserver à nouveau.",
        "The 15 minutes are over. If there is still room, you can book again.");
    public static readonly Text RestoredTitle = new("Uw bezoek staat er weer", "Votre visite est rétablie", "Your visit is back");
    public static readonly Text RestoredLead = new(
        "Kwam er al een mail over de annulering, dan krijgt u een nieuwe uitnodiging. Anders verandert er niets in uw agenda.",
        "Si un e-mail d'annulation est déjà parti, vous recevez une nouvelle invitation. Sinon, rien ne change dans votre agenda.",
        "If an email about the cancellation already left, you will get a new invitation. If not, nothing changes in your calendar.");
    public static readonly Text SomebodyWaits = new(
        "Andere mensen wachten op een plaats. Ongedaan maken kan daarom niet.",
        "D'autres personnes attendent une place. La visite ne peut donc pas être rétablie.",
        "Other people are waiting for a place, so this cannot be undone.");

    public static readonly Text WhoCancels = new("Wie komt er niet?", "Qui ne vient pas ?", "Who is not coming?");
    public static readonly Text OnlyMe = new(
        "Alleen ik: de anderen gaan, en {name} beheert de boeking", "Seulement moi : les autres y vont, et {name} gère la réservation", "Only me: the others go, and {name} holds the booking");
    public static readonly Text AllOfUs = new("Wij allemaal", "Nous toutes et tous", "All of us");
    public static readonly Text ChooseWho = new("Kies wie er niet komt", "Choisissez qui ne vient pas", "Choose who is not coming");
}
