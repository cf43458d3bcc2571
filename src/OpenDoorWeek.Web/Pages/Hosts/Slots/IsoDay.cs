using System.Globalization;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>"2026-11-23": values of boxes and of addresses.</summary>
public static class IsoDay
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns>Null: no such day.</returns>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
