using System.Globalization;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>"2026-11-23": values of boxes.</summary>
public static class IsoDay
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
