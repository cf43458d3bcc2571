using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.Zones;

/// <summary>A postcode as people type it.</summary>
public static partial class Postcode
{
    /// <summary>Forgiving: spaces anywhere, "B-1060", "BE 1060" and "1060 Sint-Gillis" are all 1060.</summary>
    /// <returns>Four digits; null when it is no postcode of Brussels.</returns>
    public static string? Read(string? typed)
    {
        var match = Form().Match((typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Trim());
        return ZoneMap.Brussels.Places.FirstOrDefault(p => p.Postcode == match.Groups[1].Value)?.Postcode;
    }

    [GeneratedRegex(@"^(?:BE?[-.]?)?([0-9]{4})(?:[,-]?\p{L}.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
