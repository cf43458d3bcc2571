using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.Time;

/// <summary>A time of day as people type it: 18:00, 18.00, 18u30, 18 h 30, 18 uur, 1830 or 9.</summary>
public static partial class WallTime
{
    /// <returns>Null: no time. 24:00 is midnight, with which a day ends.</returns>
    public static TimeOnly? Read(string? typed)
    {
        var text = (typed ?? "").Replace('\u00a0', ' ').Trim().ToLowerInvariant();
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        return (hour, minute) is (24, 0) ? TimeOnly.MinValue : hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>"18:00": what a field or a cell holds, in every language.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    // Seconds come from spreadsheets, and are none.
    [GeneratedRegex(@"^(?<hour>\d{1,2})(\s*(uur|u|h|:|\.)?\s*(?<minute>\d{2}))?(:00)?\s*(uur|u|h)?$")]
    private static partial Regex Form();
}
