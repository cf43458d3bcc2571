using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A day that who chooses dates wants to know of.</summary>
/// <param name="First">Its day, or the first of several.</param>
/// <param name="IsInWeek">At least partly.</param>
public sealed record DayNote(DateOnly First, DateOnly Last, string Words, bool IsInWeek);

/// <summary>Legal holidays, clock changes and what other initiatives do, where dates are chosen.</summary>
public static class DayNotes
{
    /// <summary>A new edition has no days yet: what the next year and a half holds.</summary>
    private const int DaysAhead = 550;

    public static IReadOnlyList<DayNote> Ahead(DateOnly today, Language language) => Between(today, today.AddDays(DaysAhead), null, [], language);

    /// <summary>Before and after the week: holds the clock change of October for every week until early December.</summary>
    private const int DaysAround = 42;

    public static IReadOnlyList<DayNote> Around(EditionDays days, IReadOnlyList<OtherEvent> others, Language language) =>
        Between(days.FirstDay.AddDays(-DaysAround), days.LastDay.AddDays(DaysAround), days, others, language);

    /// <summary>From the day on which hosts may usually register.</summary>
    public static IReadOnlyList<DayNote> OfPhases(EditionDays days, IReadOnlyList<OtherEvent> others, Language language) =>
        Between(Brussels.DayOf(PhaseDefaults.Of(days)[0].OpensAt), days.LastDay.AddDays(DaysAround), days, others, language);

    /// <summary>From the first to the last day, both inclusive, in their order.</summary>
    public static IReadOnlyList<DayNote> Between(DateOnly first, DateOnly last, EditionDays? week, IReadOnlyList<OtherEvent> others, Language language)
    {
        var holidays = BelgianHolidays.Between(first, last)
            .Select(h => (First: h.Day, Last: h.Day, Words: OrganiseTexts.Holiday.In(language, ("holiday", HolidayWords.Name(h.Code, language)))));
        var clocks = ClockChange.Between(first, last)
            .Select(c => (First: c.Day, Last: c.Day, Words: (c.IsForward ? OrganiseTexts.ClockForward : OrganiseTexts.ClockBack).In(language)));
        var events = others.Where(o => o.FirstDay <= last && o.LastDay >= first).Select(o => (First: o.FirstDay, Last: o.LastDay, Words: o.Title));
        return
        [
            .. holidays.Concat(clocks).Concat(events).OrderBy(n => n.First)
                .Select(n => new DayNote(n.First, n.Last, n.Words, week is { } w && n.First <= w.LastDay && n.Last >= w.FirstDay)),
        ];
    }
}
