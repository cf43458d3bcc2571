namespace OpenDoorWeek.Core.Time;

/// <summary>A legal holiday in Belgium.</summary>
/// <param name="Code">Such as <c>armistice</c>; <see cref="Words.HolidayWords"/> has its names.</param>
public sealed record Holiday(DateOnly Day, string Code);

/// <summary>The ten legal holidays (royal decree of 18 April 1974, article 1), computed.</summary>
public static class BelgianHolidays
{
    /// <summary>In the order of the year. Ascension may fall on 1 May (as in 2008): then both are listed.</summary>
    /// <param name="year">1583 or later: of the Gregorian calendar.</param>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var easter = Easter(year);
        Holiday[] all =
        [
            new(new(year, 1, 1), "new-year"),
            new(easter.AddDays(1), "easter-monday"),
            new(new(year, 5, 1), "labour-day"),
            new(easter.AddDays(39), "ascension"),
            new(easter.AddDays(50), "whit-monday"),
            new(new(year, 7, 21), "national-day"),
            new(new(year, 8, 15), "assumption"),
            new(new(year, 11, 1), "all-saints"),
            new(new(year, 11, 11), "armistice"),
            new(new(year, 12, 25), "christmas"),
        ];
        return [.. all.OrderBy(h => h.Day)];
    }

    /// <summary>From the first to the last day, both inclusive.</summary>
    public static IReadOnlyList<Holiday> Between(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.Year, Math.Max(0, last.Year - first.Year + 1)).SelectMany(Of).Where(h => h.Day >= first && h.Day <= last)];

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        var (a, century, y) = (year % 19, year / 100, year % 100);
        var moon = ((19 * a) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (y / 4)) - moon - (y % 4)) % 7;
        var late = (a + (11 * moon) + (22 * week)) / 451;
        var n = moon + week - (7 * late) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
