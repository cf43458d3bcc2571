using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Why a wish was not met, as the visitor herself would read it.</summary>
public static class ReasonWords
{
    /// <param name="week">The run.</param>
    /// <param name="visitor">Her number.</param>
    /// <param name="wish">One that was not met.</param>
    /// <param name="language">Of the reader.</param>
    public static string Of(MatchedWeek week, int visitor, ReadMatchPerson.Wish wish, Language language)
    {
        var (she, slot, unmet) = (week.Problem.Visitors[visitor], week.Slots[wish.Slot], wish.Unmet!);
        var visits = week.Plan.Visits[visitor];
        return unmet.Reason switch
        {
            Reason.Language => ReasonTexts.SpokenIn.In(language, ("in", LanguageWords.In(week.Problem.Slots[wish.Slot].Languages, language)), ("languages", LanguageWords.List(she.Languages, language))),
            Reason.NotAdmitted when she.Never.Contains(wish.Slot) => ReasonTexts.Blocked.In(language),
            Reason.NotAdmitted => ReasonTexts.NotAdmitted.In(language, ("admits", string.Join(", ", slot.Admits.Select(a => AdmitWords.Name(a, language))))),
            Reason.Unavailable => ReasonTexts.Unavailable.In(language),
            Reason.Conflict => OfConflict(week, wish, language),
            Reason.DayLimit => ReasonTexts.DayLimit.In(language, ("visits", ReasonTexts.Visits.Of(visits.Count(v => week.Problem.Slots[v].Day == week.Problem.Slots[wish.Slot].Day), language))),
            Reason.EnoughVisits => ReasonTexts.Enough.In(language, ("visits", ReasonTexts.Visits.Of(visits.Length, language))),
            Reason.MinimumNotReached => ReasonTexts.Minimum.In(language, ("people", PeopleWords.Count.Of(slot.Minimum, language))),
            _ => OfFull(week, wish, language),
        };
    }

    private static string OfConflict(MatchedWeek week, ReadMatchPerson.Wish wish, Language language)
    {
        if (wish.InTheWay is not { } other)
        {
            return ReasonTexts.OwnBooking.In(language);
        }

        var visit = week.Slots[other.Visit];
        var time = ReasonTexts.Time(visit.LocalDate, visit.LocalStart, visit.LocalEnd, language);
        var wished = week.Slots[wish.Slot];
        return other.SameHost ? ReasonTexts.SameHost.In(language, ("time", time))
            : visit.LocalStart < wished.LocalEnd && wished.LocalStart < visit.LocalEnd ? ReasonTexts.Overlaps.In(language, ("host", visit.HostName), ("time", time))
            : ReasonTexts.TooFar.In(language, ("host", visit.HostName), ("time", time), ("minutes", other.TravelMinutes ?? 0));
    }

    private static string OfFull(MatchedWeek week, ReadMatchPerson.Wish wish, Language language)
    {
        var full = ReasonTexts.Full.In(language, ("wishes", ReasonTexts.Demand(wish.Asked, language)), ("places", ReasonTexts.Places.Of(week.Problem.Slots[wish.Slot].Capacity, language)));
        return wish.Cost is { } cost && OfCost(cost) is { } words ? $"{full} {words.In(language)}" : full;
    }

    private static Text? OfCost(Counterfactual cost) => cost switch
    {
        { IsDrawn: true } => ReasonTexts.Drawn,
        { Worst: CostToOthers.OnlyVisit } => ReasonTexts.OnlyVisit,
        { Worst: CostToOthers.SecondVisit or CostToOthers.ThirdVisit } => ReasonTexts.LaterVisit,
        { Worst: CostToOthers.OtherWish } => ReasonTexts.BetterWish,
        _ => null,
    };
}
