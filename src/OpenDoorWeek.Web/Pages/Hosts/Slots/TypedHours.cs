using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>The hours of a day as a form holds them: usual ones to tick, and rows to type others.</summary>
public sealed class TypedHours
{
    private const int MostRows = 3;

    private static readonly IReadOnlyList<(string Name, SlotSpan Span, Text Words)> All =
    [
        ("morning", new(new(10, 0), new(11, 30)), SlotStepTexts.Morning),
        ("afternoon", new(new(14, 0), new(15, 30)), SlotStepTexts.Afternoon),
        ("evening", new(new(18, 0), new(19, 30)), SlotStepTexts.Evening),
    ];

    public string[] Usual { get; set; } = [];

    public List<Row> Rows { get; set; } = [];

    public sealed class Row
    {
        public string? Start { get; set; }

        public string? End { get; set; }
    }

    /// <summary>Nothing is ticked or typed.</summary>
    public bool IsEmpty => Usual.Length == 0 && Rows.All(r => string.IsNullOrWhiteSpace(r.Start + r.End));

    public IEnumerable<Choice> Choices(Language language) =>
        All.Select(u => new Choice(u.Name, u.Words.In(language, ("span", DateWords.Span(u.Span.Start, u.Span.End, language)))));

    /// <summary>What is kept: the usual ones ticked, the others in rows.</summary>
    public static TypedHours Of(IReadOnlyList<SlotSpan> spans)
    {
        var hours = new TypedHours
        {
            Usual = [.. All.Where(u => spans.Contains(u.Span)).Select(u => u.Name)],
            Rows = [.. spans.Except(All.Select(u => u.Span)).Select(s => new Row { Start = WallTime.Write(s.Start), End = WallTime.Write(s.End) })],
        };
        return hours.Fill();
    }

    /// <summary>Empty rows until there are enough.</summary>
    public TypedHours Fill()
    {
        Rows = [.. Rows.Take(SlotRule.MostMoments)];
        while (Rows.Count < MostRows)
        {
            Rows.Add(new());
        }

        return this;
    }

    /// <summary>The hours, or messages beside the fields in <paramref name="state"/>.</summary>
    /// <param name="state">Of the page; the property is named Hours.</param>
    /// <param name="language">Of the page.</param>
    public IReadOnlyList<SlotSpan> Judge(ModelStateDictionary state, Language language)
    {
        var spans = All.Where(u => Usual.Contains(u.Name)).Select(u => u.Span).ToList();
        foreach (var (i, row) in Rows.Index())
        {
            if (!string.IsNullOrWhiteSpace(row.Start + row.End))
            {
                spans.AddRange(JudgeRow(row, $"Hours.Rows[{i}].", state, language));
            }
        }

        if (spans.Count == 0 && state.IsValid)
        {
            state.AddModelError("Hours.Usual", SlotProblemTexts.Of(new(SlotField.Start, SlotFault.NoTime), language));
        }

        return [.. spans.Distinct().OrderBy(s => s.Start)];
    }

    private static SlotSpan[] JudgeRow(Row row, string prefix, ModelStateDictionary state, Language language)
    {
        var (start, end) = (WallTime.Read(row.Start), WallTime.Read(row.End));
        if (start is { } from && end is { } until)
        {
            state.AddProblems(SlotRule.JudgeSpan(new(from, until)), language, prefix);
            return [new(from, until)];
        }

        var wrong = new[] { (Field: SlotField.Start, Time: start), (Field: SlotField.End, Time: end) }.Where(f => f.Time is null);
        state.AddProblems(wrong.Select(f => new SlotProblem(f.Field, SlotFault.NotATime)), language, prefix);
        return [];
    }
}
