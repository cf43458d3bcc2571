using System.Text;
using System.Text.Unicode;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Bytes of a file as text: UTF-8, with or without a byte order mark.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <returns>The text without its mark.</returns>
    /// <param name="complaint">Null when the text can be read.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> file, out FileComplaint? complaint)
    {
        var text = file.StartsWith(Mark) ? file[Mark.Length..] : file;
        complaint = text.StartsWith<byte>([0xFF, 0xFE]) || text.StartsWith<byte>([0xFE, 0xFF]) ? Whole("The file is written in UTF-16; save it as UTF-8.")
            : text.Trim(" \t\r\n"u8).IsEmpty ? Whole("The file is empty.")
            : Utf8.IsValid(text) ? null
            : Broken(text);
        return text;
    }

    private static FileComplaint Whole(string text) => new(null, null, "", text);

    private static FileComplaint Broken(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        var before = text[..at];
        return new FileComplaint(
            before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'), "", $"The byte {text[at]:x2} is no UTF-8 here; save the file as UTF-8.");
    }
}
