using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>One wish of an outcome in the words of its visitor, for pages and mails.</summary>
public static class OutcomeWords
{
    /// <summary>"Wens 2, De Brug: ".</summary>
    public static readonly Text Numbered = new("Wens {rank}, {host}: ", "Souhait {rank}, {host}\u00a0: ", "Wish {rank}, {host}: ");

    private static readonly Text Waits = new(
        "U staat op plaats {position} van de wachtlijst.", "Vous êtes en position {position} sur la liste d'attente.", "You are number {position} on the waiting list.");

    private static readonly Text MayWait = new("U kunt u op de wachtlijst zetten.", "Vous pouvez vous mettre sur la liste d'attente.", "You can join the waiting list.");

    /// <summary>Why she did not get it.</summary>
    /// <param name="wish">With a reason.</param>
    /// <param name="language">Of the reader.</param>
    public static string Reason(OutcomeWish wish, Language language) => wish.Result switch
    {
        OutcomeResult.Language => ReasonTexts.SpokenIn.In(language, ("in", LanguageWords.In(wish.Languages, language)), ("languages", LanguageWords.List(wish.VisitorLanguages, language))),
        OutcomeResult.NotAdmitted => NotAdmitted(wish, language),
        OutcomeResult.Unavailable => ReasonTexts.Unavailable.In(language),
        OutcomeResult.Conflict => Conflict(wish, language),
        OutcomeResult.DayLimit => ReasonTexts.DayLimit.In(language, ("visits", ReasonTexts.Visits.Of(wish.VisitsADay, language))),
        OutcomeResult.EnoughVisits => ReasonTexts.Enough.In(language, ("visits", ReasonTexts.Visits.Of(wish.WantedVisits, language))),
        OutcomeResult.MinimumNotReached => ReasonTexts.Minimum.In(language, ("people", PeopleWords.Count.Of(wish.Minimum, language))),
        OutcomeResult.HostCancelled => ReasonTexts.HostCancelled.In(language, ("host", wish.HostName)),
        OutcomeResult.Full => Full(wish, language),
        _ => throw new ArgumentException($"No reason: {wish.Result}", nameof(wish)),
    };

    /// <summary>What follows where it was full: her place on the waiting list, or that there is one.</summary>
    /// <param name="position">On it; null: she does not wait.</param>
    /// <param name="language">Of the reader.</param>
    public static string WaitingList(int? position, Language language) => position is { } place ? Waits.In(language, ("position", place)) : MayWait.In(language);

    /// <summary>Whom the visit takes; where it takes her kind, it was the team that ruled it out.</summary>
    private static string NotAdmitted(OutcomeWish wish, Language language) => wish.Admits.Contains(wish.Kind)
        ? ReasonTexts.Blocked.In(language)
        : ReasonTexts.NotAdmitted.In(language, ("admits", string.Join(", ", wish.Admits.Select(a => AdmitWords.Name(a, language)))));

    private static string Conflict(OutcomeWish wish, Language language)
    {
        if (wish.Other is not { } other)
        {
            return ReasonTexts.OwnBooking.In(language);
        }

        var time = ReasonTexts.Time(other.LocalDate, other.LocalStart, other.LocalEnd, language);
        return other.HostId == wish.HostId ? ReasonTexts.SameHost.In(language, ("time", time))
            : other.LocalStart < wish.LocalEnd && wish.LocalStart < other.LocalEnd ? ReasonTexts.Overlaps.In(language, ("host", other.HostName), ("time", time))
            : ReasonTexts.TooFar.In(language, ("host", other.HostName), ("time", time), ("minutes", wish.TravelMinutes ?? 0));
    }

    private static string Full(OutcomeWish wish, Language language)
    {
        var full = ReasonTexts.Full.In(language, ("wishes", ReasonTexts.Demand(wish.Asked ?? 0, language)), ("places", ReasonTexts.Places.Of(wish.Capacity, language)));
        return OfCost(wish, language) is { } cost ? $"{full} {cost}" : full;
    }

    private static string? OfCost(OutcomeWish wish, Language language) => wish.Cost switch
    {
        OutcomeCost.OnlyVisit => ReasonTexts.OnlyVisit.In(language),
        OutcomeCost.LaterVisit => ReasonTexts.LaterVisit.In(language),
        OutcomeCost.BetterWish => ReasonTexts.BetterWish.In(language),
        OutcomeCost.OwnVisit when wish.Other is { } own => ReasonTexts.OwnVisit.In(language, ("host", own.HostName)),
        OutcomeCost.Equal => ReasonTexts.Drawn.In(language),
        _ => null,
    };
}
