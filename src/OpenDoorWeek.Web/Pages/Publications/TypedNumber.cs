using System.Globalization;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>A number of mails as people type it: "412", "1.412", "1 412".</summary>
internal static class TypedNumber
{
    /// <returns>Null: it is no number from 0 on.</returns>
    public static int? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '\'')));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
