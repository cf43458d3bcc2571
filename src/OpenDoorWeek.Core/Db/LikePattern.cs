using System.Globalization;

namespace OpenDoorWeek.Core.Db;

internal static class LikePattern
{
    /// <returns>For <c>lower(column) like @pattern</c>: the text anywhere in it, its own signs taken as they are.</returns>
    public static string Containing(string text) =>
        $"%{text.ToLower(CultureInfo.InvariantCulture).Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
