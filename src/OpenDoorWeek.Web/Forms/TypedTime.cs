using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Web.Forms;

/// <summary>A time of day as people type it: 18:00, 18.00, 18u30, 18 h 30, 18 uur, 1830 or 9.</summary>
public static partial class TypedTime
{
    /// <returns>Null: no time; 24:00 is none.</returns>
    public static TimeOnly? Read(string? typed)
    {
        if (Form().Match((typed ?? "").Trim().ToLowerInvariant()) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>"18:00": what a field begins with, in every language.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>\d{1,2})(\s*(uur|u|h|:|\.)?\s*(?<minute>\d{2}))?\s*(uur|u|h)?$")]
    private static partial Regex Form();
}
