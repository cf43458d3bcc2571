using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>What an organiser reads aloud and types: the end of a booking's id, in two groups, "7F3A 91C2".</summary>
/// <remarks>It finds a booking and opens none: whoever has it still needs the right to see that one.</remarks>
public static partial class BookingReference
{
    private const int Digits = 8;

    public static string Of(Guid bookingId)
    {
        var end = bookingId.ToString("N")[^Digits..].ToUpperInvariant();
        return $"{end[..(Digits / 2)]} {end[(Digits / 2)..]}";
    }

    /// <returns>As the end of an id in lower case; null: what was typed is none.</returns>
    public static string? Read(string typed)
    {
        var text = Between().Replace(typed, "").ToLowerInvariant();
        return Form().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"[\s.-]")]
    private static partial Regex Between();

    [GeneratedRegex("^[0-9a-f]{8}$")]
    private static partial Regex Form();
}
