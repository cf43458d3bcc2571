using System.Text.RegularExpressions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Phone numbers and web addresses as people type them.</summary>
public static partial class ContactDetails
{
    /// <returns>As typed, spaces made one; null when it has fewer than 8 or more than 15 digits, or something else in it.</returns>
    public static string? Phone(string? typed)
    {
        var text = Spaces().Replace((typed ?? "").Trim(), " ");
        return PhoneForm().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 8 and <= 15 ? text : null;
    }

    /// <returns>An absolute address of http or https, "https://" added where it was left out; null when it is none.</returns>
    public static string? Website(string? typed)
    {
        var text = (typed ?? "").Trim();
        text = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        var isRight = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0;
        return isRight ? uri!.AbsoluteUri.TrimEnd('/') : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\+?[0-9 ()./-]+$")]
    private static partial Regex PhoneForm();
}
