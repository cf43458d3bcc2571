using System.Globalization;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>A count of people as it is typed.</summary>
public static class TypedNumber
{
    /// <returns>Null: no whole number.</returns>
    public static int? Read(string? typed) => int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
