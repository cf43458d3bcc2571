using System.Globalization;

namespace OpenDoorWeek.Matching.Files;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Line">From 1; null when the path has to do.</param>
/// <param name="Column">Byte of the line, from 1; given where the text itself is broken, since files of one line are usual.</param>
/// <param name="Path">As in <c>slots[3].cap</c>: 3 is the id of the slot, or its position from 0 while no id is known. Empty for the whole file.</param>
/// <param name="Text">A sentence for the person who made the file.</param>
public sealed record FileComplaint(int? Line, int? Column, string Path, string Text)
{
    /// <returns>As in <c>line 12, slots[3].cap: -1 is not between 0 and 10000.</c></returns>
    public override string ToString()
    {
        string?[] where = [Number("line", Line), Number("column", Column), Path.Length == 0 ? null : Path];
        var known = string.Join(", ", where.Where(part => part is not null));
        return known.Length == 0 ? Text : $"{known}: {Text}";
    }

    private static string? Number(string name, int? value) =>
        value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {value}");
}
