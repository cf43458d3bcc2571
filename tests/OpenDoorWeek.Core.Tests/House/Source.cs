using System.Text.RegularExpressions;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.House;

/// <summary>A file of src/.</summary>
/// <param name="Path">From the folder of the solution, with slashes.</param>
/// <param name="Lines">As written.</param>
internal sealed partial record Source(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>Every C# file of the four projects, without what builds leave behind.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => (File: f, Path: System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')))
            .Where(f => !f.Path.Contains("/obj/") && !f.Path.Contains("/bin/") && !f.Path.Contains("/node_modules/"))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new Source(f.Path, System.IO.File.ReadAllLines(f.File))),
    ];

    /// <summary>Lines of code that match, as "path:line: text"; comment lines do not count.</summary>
    public IEnumerable<string> Where(Regex pattern) => Lines
        .Select((line, i) => (Line: line.Trim(), Number: i + 1))
        .Where(l => !l.Line.StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(l.Line))
        .Select(l => $"{Path}:{l.Number}: {l.Line}");

    /// <summary>Methods with a body in braces: where they begin, and how many lines stand between the braces.</summary>
    /// <remarks>By indentation, which the format check holds: a brace at the depth of its head opens a body, the next at that depth closes it.</remarks>
    public IEnumerable<(string Where, int Lines)> Methods()
    {
        for (var i = 1; i < Lines.Count; i++)
        {
            if (Brace().Match(Lines[i]) is { Success: true } brace && IsHead(HeadBefore(i, brace.Groups[1].Length)))
            {
                var close = brace.Groups[1].Value + "}";
                var end = Enumerable.Range(i + 1, Lines.Count - i - 1).First(n => Lines[n].StartsWith(close, StringComparison.Ordinal));
                if (Lines[end] == close)
                {
                    yield return ($"{Path}:{i}", end - i - 1);
                }
            }
        }
    }

    /// <summary>The line above that stands at the depth of the brace: a head may go over several lines.</summary>
    private string HeadBefore(int brace, int depth) =>
        Enumerable.Range(1, brace).Select(back => Lines[brace - back]).First(l => l.Trim().Length > 0 && l.Length - l.TrimStart().Length <= depth);

    private static bool IsHead(string line) => Member().IsMatch(line) && !Type().IsMatch(line);

    [GeneratedRegex(@"^(    +)\{$")]
    private static partial Regex Brace();

    [GeneratedRegex(@"^\s+(public|internal|private|protected|static|async)\b.*\(")]
    private static partial Regex Member();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b")]
    private static partial Regex Type();
}
