using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Slots;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>What a host should know of a day before choosing it. Nothing of it forbids the day.</summary>
public static class DayNotes
{
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>"Maandag 26 oktober, feestdag: Allerheiligen, die dag ook: Week van de zorg".</summary>
    public static string Label(DateOnly day, ReadSlotDraft.Result read, Language language) =>
        string.Join(", ", Notes(day, read, language).Prepend(Wording.Capital(DateWords.Day(day, language))));

    private static IEnumerable<string> Notes(DateOnly day, ReadSlotDraft.Result read, Language language) =>
    [
        .. BelgianHolidays.Between(day, day).Select(h => SlotStepTexts.HolidayNote.In(language, ("holiday", HolidayWords.Name(h.Code, language)))),
        .. ClockChange.Between(day, day).Select(_ => SlotStepTexts.ClockNote.In(language)),
        .. read.Others.Where(o => o.Overlaps(day, TimeOnly.MinValue, TimeOnly.MaxValue)).Select(o => SlotStepTexts.OtherNote.In(language, ("title", o.Title))),
    ];
}
