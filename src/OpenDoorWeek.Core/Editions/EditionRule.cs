namespace OpenDoorWeek.Core.Editions;

/// <summary>The rules for the days and zones of an edition, without a database.</summary>
internal static class EditionRule
{
    public static EditionRefusal? RefuseDays(EditionDays days)
    {
        if (days.Count < 1)
        {
            return new EditionRefusal.DaysReversed();
        }

        return days.Count > EditionDays.MostDays ? new EditionRefusal.TooManyDays() : null;
    }

    /// <param name="firstDay">Of a new edition.</param>
    /// <param name="today">In Brussels.</param>
    public static EditionRefusal? RefusePast(DateOnly firstDay, DateOnly today) => firstDay <= today ? new EditionRefusal.DayIsPast() : null;

    /// <param name="zones">Of the edition, as asked for.</param>
    /// <param name="ofOthers">Those among them that are not the organiser's.</param>
    public static EditionRefusal? RefuseZones(IReadOnlyList<ZoneContact> zones, IReadOnlyList<string> ofOthers)
    {
        if (zones.Count == 0)
        {
            return new EditionRefusal.NoZone();
        }

        return ofOthers.Count > 0 ? new EditionRefusal.ZonesOfOthers(ofOthers) : null;
    }
}
