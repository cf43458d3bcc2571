using System.Globalization;
using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Calendar;

/// <summary>A date or a date with time of a calendar file, by the wall clock of Brussels.</summary>
/// <param name="Time">Null: a date only.</param>
/// <param name="KnowsZone">False: it named a zone that this machine does not know, and was read as time of Brussels.</param>
internal sealed partial record CalendarMoment(DateOnly Day, TimeOnly? Time, bool KnowsZone = true)
{
    public DateTime Wall => Day.ToDateTime(Time ?? TimeOnly.MinValue);

    /// <summary>RFC 5545 sections 3.3.4 and 3.3.5. A time without zone is one of Brussels: an open-door week happens there.</summary>
    /// <returns>Null: neither a date nor a time.</returns>
    public static CalendarMoment? Parse(CalendarLine line)
    {
        if (Exact(line.Value, "yyyyMMdd") is { } day)
        {
            return new(DateOnly.FromDateTime(day), null);
        }

        if (Exact(line.Value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss") is not { } wall)
        {
            return null;
        }

        if (line.Value.EndsWith('Z'))
        {
            return At(new DateTimeOffset(wall, TimeSpan.Zero));
        }

        if (line.Parameters.GetValueOrDefault("TZID") is not { } name)
        {
            return Of(wall);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? At(new(wall, zone.GetUtcOffset(wall))) : Of(wall) with { KnowsZone = false };
    }

    /// <summary>RFC 5545 section 3.3.6: weeks, days and time; never negative here.</summary>
    /// <returns>Null: no duration.</returns>
    public CalendarMoment? Plus(string duration)
    {
        if (Duration().Match(duration) is not { Success: true } match || duration is "P" || duration.EndsWith('T'))
        {
            return null;
        }

        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var end = Wall.AddDays((7 * Part(1)) + Part(2)).AddHours(Part(3)).AddMinutes(Part(4)).AddSeconds(Part(5));
        return Time is null ? new(DateOnly.FromDateTime(end), null) : Of(end);
    }

    private static CalendarMoment At(DateTimeOffset instant) => new(Brussels.DayOf(instant), Brussels.TimeOf(instant));

    private static CalendarMoment Of(DateTime wall) => new(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));

    private static DateTime? Exact(string value, string form) =>
        DateTime.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1900 and < 2200 ? read : null;

    [GeneratedRegex(@"^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?$")]
    private static partial Regex Duration();
}
