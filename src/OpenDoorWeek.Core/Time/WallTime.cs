using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.Time;

/// <summary>A time of day as people type it: 18:00, 18.00, 18u30, 18 h 30, 18 uur, 1830 or 9.</summary>
public static partial class WallTime
{
    /// <returns>Null: no time. 24:00 is midnight, with which a day ends: see <see cref="EndsDay"/>.</returns>
    public static TimeOnly? Read(string? typed) =>
        Parts(typed) is { } time && (IsEndOfDay(time) || time is { Hour: < 24, Minute: < 60 }) ? new TimeOnly(time.Hour % 24, time.Minute) : null;

    /// <summary>Whether 24:00 was typed: the midnight after that day, where 00:00 is the one before it.</summary>
    public static bool EndsDay(string? typed) => Parts(typed) is { } time && IsEndOfDay(time);

    /// <summary>"18:00": what a field or a cell holds, in every language.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool IsEndOfDay((int Hour, int Minute) time) => time == (24, 0);

    private static (int Hour, int Minute)? Parts(string? typed)
    {
        var text = (typed ?? "").Replace('\u00a0', ' ').Trim().ToLowerInvariant();
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var minute = match.Groups["minute"] is { Success: true } group ? Number(group) : 0;
        return (Number(match.Groups["hour"]), minute);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // Seconds come from spreadsheets, and are none.
    [GeneratedRegex(@"^(?<hour>\d{1,2})(\s*(uur|u|h|:|\.)?\s*(?<minute>\d{2}))?(:00)?\s*(uur|u|h)?$")]
    private static partial Regex Form();
}
