using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Editions;

/// <summary>The days of an edition in Brussels, both inclusive.</summary>
public sealed record EditionDays(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Longest edition; constraint <c>edition_days_order</c> has the same bound.</summary>
    public const int MostDays = 31;

    /// <summary>Number of days; below 1 when they are in the wrong order.</summary>
    public int Count => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Midnight with which the first day begins.</summary>
    public DateTimeOffset Begin => Brussels.InstantOf(FirstDay, TimeOnly.MinValue);

    /// <summary>Midnight with which the last day ends; exclusive.</summary>
    public DateTimeOffset End => Brussels.InstantOf(LastDay.AddDays(1), TimeOnly.MinValue);

    /// <summary>The same number of days from another first day.</summary>
    public EditionDays From(DateOnly firstDay) => new(firstDay, firstDay.AddDays(Count - 1));
}
