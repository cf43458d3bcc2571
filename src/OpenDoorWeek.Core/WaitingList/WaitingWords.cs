using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>What is said of waiting, the same in mails and on pages.</summary>
public static class WaitingWords
{
    private static readonly Text AtPosition = new("op plaats {position}", "en position {position}", "position {position}");
    private static readonly Text Kept = new("We houden die voor u vrij tot {deadline}.", "Nous vous la gardons jusqu'au {deadline}.", "We will keep it free for you until {deadline}.");
    private static readonly Text AskedTogether = new(
        "We vragen dit aan enkele mensen tegelijk, omdat het bezoek dichtbij is: wie eerst ja zegt, krijgt de plaats. Antwoorden kan tot {deadline}.",
        "La visite est proche\u00a0: nous posons donc la question à quelques personnes en même temps. Le premier oui obtient la place. Réponse possible jusqu'au {deadline}.",
        "The visit is near, so we are asking a few people at the same time: the first yes gets the place. You can answer until {deadline}.");
    private static readonly Text AtTheEnd = new(
        "U staat nu achteraan op de wachtlijst. Laat u nog eens een aanbod voorbijgaan, dan halen we u van de lijst.",
        "Vous êtes maintenant en fin de liste d'attente. Si une autre proposition reste sans réponse, nous vous retirerons de la liste.",
        "You are now at the end of the waiting list. If another offer goes unanswered, we will take you off the list.");
    private static readonly Text Ended = new(
        "Dit was het tweede aanbod zonder antwoord. Daarom staat u niet meer op de wachtlijst. Opnieuw inschrijven mag altijd.",
        "C'était la deuxième proposition sans réponse. Vous n'êtes donc plus sur la liste d'attente. Vous pouvez toujours vous y remettre.",
        "This was the second offer without an answer, so you are no longer on the waiting list. You can always join again.");
    private static readonly Text Closed = new(
        "Er komen geen plaatsen meer vrij voor dit bezoek: de wachtlijst is gesloten.",
        "Plus aucune place ne sera proposée pour cette visite\u00a0: la liste d'attente est fermée.",
        "No more places will be offered for this visit: the waiting list is closed.");

    private static readonly Text Changed = new(
        "{offer} Het bezoek is intussen gewijzigd: hieronder staat hoe het nu is.",
        "{offer} La visite a changé entre-temps\u00a0: voici ce qui vaut maintenant.",
        "{offer} The visit has changed in the meantime: below is how it is now.");

    /// <summary>"op plaats 3".</summary>
    public static string Position(int position, Language language) => AtPosition.In(language, ("position", position));

    /// <summary>Until when she answers, and whether others are asked for the same places.</summary>
    /// <param name="answerBy">A yes counts before it.</param>
    /// <param name="isShared">Several are asked.</param>
    /// <param name="isAgain">She was asked before the visit changed.</param>
    /// <param name="language">Of the reader.</param>
    public static string Offer(DateTimeOffset answerBy, bool isShared, bool isAgain, Language language)
    {
        var offer = (isShared ? AskedTogether : Kept).In(language, ("deadline", DateWords.Deadline(answerBy, language)));
        return isAgain ? Changed.In(language, ("offer", offer)) : offer;
    }

    /// <summary>What an offer without an answer did to her entry.</summary>
    internal static string Fate(AfterExpiry fate, Language language) => (fate switch
    {
        AfterExpiry.AtTheEnd => AtTheEnd,
        AfterExpiry.Ended => Ended,
        _ => Closed,
    }).In(language);
}
