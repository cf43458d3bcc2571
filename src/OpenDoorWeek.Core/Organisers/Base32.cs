using System.Text;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>RFC 4648 section 6, without padding: what authenticator apps take for a secret.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    public static string Write(ReadOnlySpan<byte> octets)
    {
        var (text, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var octet in octets)
        {
            (bits, held) = (((bits << 8) | octet) & 0xFFF, held + 8);
            while (held >= BitsOfLetter)
            {
                held -= BitsOfLetter;
                text.Append(Alphabet[(bits >> held) & 31]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[(bits << (BitsOfLetter - held)) & 31]).ToString();
    }

    /// <summary>In groups of four, as people type it over.</summary>
    public static string WriteSpaced(ReadOnlySpan<byte> octets) => string.Join(' ', Write(octets).Chunk(4).Select(c => new string(c)));
}
