using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>Why a visit cannot be booked now, with the date that matters and whom to call.</summary>
public static class WhyNotWords
{
    public static string Of(Refusal whyNot, ShownSlot slot, Language language) => whyNot switch
    {
        Refusal.Full => SlotTexts.FullLead.In(language),
        Refusal.SlotCancelled => SlotTexts.Cancelled.In(language),
        Refusal.NotOpenYet { OpensAt: { } opens } => SlotTexts.NotOpenYet.In(language, ("openDay", From(opens, language))),
        Refusal.NotOpenYet => SlotTexts.NoFreeBooking.In(language),
        Refusal.Closed closed => SlotTexts.Closed.In(language, ("deadline", Until(closed.Since, language)), ("zonePhone", slot.ZonePhone)),
        _ => SlotTexts.ByMatching.In(language),
    };

    /// <summary>What ends at midnight ends with the day before.</summary>
    public static string Until(DateTimeOffset instant, Language language) => Brussels.TimeOf(instant) == TimeOnly.MinValue
        ? DateWords.Day(Brussels.DayOf(instant).AddDays(-1), language)
        : DateWords.Deadline(instant, language);

    /// <summary>A day; with the hour where it is not the first of the day.</summary>
    public static string From(DateTimeOffset instant, Language language) => Brussels.TimeOf(instant) == TimeOnly.MinValue
        ? DateWords.Day(Brussels.DayOf(instant), language)
        : DateWords.Deadline(instant, language);
}
