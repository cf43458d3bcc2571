using System.Text;

namespace OpenDoorWeek.Core.Replies;

/// <summary>A mail that came to us, as far as it was understood. Everything in it is what a stranger wrote.</summary>
/// <param name="Hash">SHA-256 of its Message-ID, or of all its octets where it has none: the same mail is the same.</param>
/// <param name="To">Addresses to which it was delivered, the surest first.</param>
/// <param name="Sender">Address in its From; null: none that is one.</param>
/// <param name="Subject">Empty: none.</param>
/// <param name="Text">What a person reads of it, without markup.</param>
/// <param name="IsAutomatic">A machine wrote it (RFC 3834 2): nobody answers it.</param>
/// <param name="Answers">Of the calendar parts.</param>
/// <param name="Report">What a mail server says of a mail of ours that it could not deliver; null: it is no report.</param>
/// <param name="Unread">Why it could not be read; null: it could.</param>
public sealed record IncomingMail(
    byte[] Hash,
    IReadOnlyList<string> To,
    string? Sender,
    string Subject,
    string Text,
    bool IsAutomatic,
    IReadOnlyList<CalendarAnswer> Answers,
    DeliveryReport? Report,
    IncomingMail.Trouble? Unread)
{
    /// <summary>Larger mails (octets) are not read.</summary>
    public const int MostOctets = 256 * 1024;

    private const int MostSubject = 200;
    private const int MostText = 8000;

    /// <summary>Why nothing but its arrival is known.</summary>
    public enum Trouble
    {
        /// <summary>More than <see cref="MostOctets"/>.</summary>
        TooBig,

        /// <summary>The file cannot be understood at all.</summary>
        Spoilt,
    }

    /// <summary>Of which nothing is believed, and nothing kept but that it came.</summary>
    public IncomingMail AsSpoilt() => new(Hash, [], null, "", "", true, [], null, Trouble.Spoilt);

    /// <summary>Safe to keep: on one line, without control characters, cut.</summary>
    public string KeptSubject => Keep(Subject.ReplaceLineEndings(" "), MostSubject);

    /// <summary>Safe to keep: lines of text without other control characters, cut.</summary>
    public string KeptText => Keep(Text.ReplaceLineEndings("\n"), MostText);

    private static string Keep(string text, int most)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes().Where(r => r.Value is '\n' || !Rune.IsControl(r)))
        {
            if (kept.Length + rune.Utf16SequenceLength > most - 1)
            {
                return kept.Append('…').ToString();
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
