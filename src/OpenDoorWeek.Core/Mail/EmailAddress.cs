using System.Globalization;

namespace OpenDoorWeek.Core.Mail;

/// <summary>Our own rule for addresses, checked before any mail class sees one: those accept "a b@x" and "Foo &lt;a@x&gt;".</summary>
public static class EmailAddress
{
    private const int MaxLength = 254;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Trims, lowers, turns the domain to ASCII (IDNA).</summary>
    /// <returns>Null when this is no address: exactly one @, a local part of printable ASCII without space or quotes, a dot in the domain, at most 254 octets.</returns>
    public static string? Normalise(string? typed)
    {
        var parts = (typed ?? "").Trim().ToLowerInvariant().Split('@');
        if (parts is not [{ Length: > 0 and <= 64 } local, { Length: > 0 } domain] || !local.All(IsLocal) || !IsDotAtom(local))
        {
            return null;
        }

        var address = $"{local}@{ToAscii(domain)}";
        return address.Length <= MaxLength && domain.Contains('.') && ToAscii(domain).Length > 0 ? address : null;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".Contains(c);

    private static bool IsDotAtom(string local) => !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..");

    private static string ToAscii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
