using System.Globalization;

namespace OpenDoorWeek.Matching.Problems;

/// <summary>Collects complaints. Paths are put together only when something is wrong: most of a hundred thousand visitors are right.</summary>
internal sealed class Findings
{
    private readonly List<Complaint> _all = [];

    public IReadOnlyList<Complaint> All => _all;

    public void Add(FormattableString path, FormattableString text) => Add(path.ToString(CultureInfo.InvariantCulture), text);

    public void Add(string path, FormattableString text) => Add(path, text.ToString(CultureInfo.InvariantCulture));

    public void Add(string path, string text) => _all.Add(new Complaint(path, text));

    /// <summary>Complains about <c>list[id].member</c> unless the value lies from low to high.</summary>
    public void Range(string list, int id, string member, int value, int low, int high)
    {
        if (value < low || value > high)
        {
            Add($"{list}[{id}].{member}", $"{value} is not between {low} and {high}.");
        }
    }

    /// <summary>Complains about <c>list[id].member</c> unless the value is an id of one of so many.</summary>
    /// <param name="kind">What is named, as in "There is no slot 7".</param>
    public void Known(string list, int id, string member, int value, int count, string kind)
    {
        if (value < 0 || value >= count)
        {
            Add($"{list}[{id}].{member}", Unknown(kind, value, count));
        }
    }

    public static FormattableString Unknown(string kind, int value, int count) => count == 0
        ? (FormattableString)$"There is no {kind} {value}: there is none at all."
        : $"There is no {kind} {value}: they are numbered 0 to {count - 1}.";

    /// <summary>Complains about a span of time: <c>list[id].prefix + day, start or end</c>.</summary>
    public void Span(string list, int id, string prefix, int day, int start, int end)
    {
        Range(list, id, $"{prefix}day", day, 0, ProblemRules.LastDay);
        Range(list, id, $"{prefix}start", start, 0, ProblemRules.LatestStart);
        if (end <= start)
        {
            Add($"{list}[{id}].{prefix}end", $"{end} is not after the start, {start}.");
        }
        else if (end > ProblemRules.LatestEnd)
        {
            Add($"{list}[{id}].{prefix}end", $"{end} is not between 1 and {ProblemRules.LatestEnd}.");
        }
    }
}
