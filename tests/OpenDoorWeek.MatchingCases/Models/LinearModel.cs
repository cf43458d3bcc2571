using System.Globalization;
using System.Text;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;

namespace OpenDoorWeek.MatchingCases.Models;

/// <summary>
/// The week as a mixed integer program in the LP format that every solver reads. x1_2 = visitor 1 visits slot 2 (0 or 1); y1_2 = she has a second
/// visit; z1_2 = she sees sector 2; o2 = slot 2 opens. W is the objective, exactly; the counts need no order, for G1 >= G2 >= G3.
/// </summary>
public sealed class LinearModel
{
    private readonly Problem problem;
    private readonly Preset preset;
    private readonly StringBuilder objective = new("Maximize\n obj: 0 nothing");
    private readonly StringBuilder rows = new("\nSubject To\n");
    private readonly StringBuilder bounds = new("Bounds\n");
    private readonly StringBuilder binaries = new("Binary\n nothing\n");
    private readonly List<string>[] atSlot;

    private readonly bool countsOnly;

    private LinearModel(Problem problem, Preset preset, bool countsOnly)
    {
        (this.problem, this.preset, this.countsOnly) = (problem, preset, countsOnly);
        atSlot = [.. problem.Slots.Select(_ => new List<string>())];
    }

    /// <summary>Its optimum is the largest W.</summary>
    public static string Of(Problem problem, Preset preset) => Of(problem, preset, countsOnly: false);

    /// <summary>Its optimum is the largest n1.</summary>
    public static string OfCoverage(Problem problem) => Of(problem, Preset.CoverageThenWishes, countsOnly: true);

    private static string Of(Problem problem, Preset preset, bool countsOnly)
    {
        var model = new LinearModel(problem, preset, countsOnly);
        for (var v = 0; v < problem.Visitors.Length; v++)
        {
            model.AddVisitor(v, new Choices(problem, v, preset));
        }

        var pinned = problem.Visitors.SelectMany(v => v.Pinned).ToHashSet();
        for (var slot = 0; slot < problem.Slots.Length; slot++)
        {
            model.AddSlot(slot, hasPin: pinned.Contains(slot));
        }

        return $"{model.objective}{model.rows} nothing >= 0\n{model.bounds}{model.binaries}End\n";
    }

    private void AddVisitor(int v, Choices choices)
    {
        foreach (var slot in choices.Slots)
        {
            binaries.Append(CultureInfo.InvariantCulture, $" x{v}_{slot}\n");
            Worth(choices.Party * preset.OfRank(choices.Rank(slot)), $"x{v}_{slot}");
            atSlot[slot].Add($"{choices.Party} x{v}_{slot}");
        }

        Array.ForEach(choices.Pinned, pin => Row($"x{v}_{pin} = 1"));
        AddCounts(v, choices);
        AddLimits(v, choices);
        AddSectors(v, choices);
    }

    private void AddCounts(int v, Choices choices)
    {
        var most = Math.Min(choices.Want, choices.Slots.Length);
        for (var t = 1; t <= most; t++)
        {
            bounds.Append(CultureInfo.InvariantCulture, $" y{v}_{t} <= 1\n");
            var worth = !countsOnly ? preset.OfVisit(t) : t == 1 ? 1 : 0;
            objective.Append(CultureInfo.InvariantCulture, $"\n + {choices.Party * worth} y{v}_{t}");
        }

        if (choices.Slots.Length > 0)
        {
            Row(Sum(v, choices.Slots) + string.Concat(Enumerable.Range(1, most).Select(t => $" - y{v}_{t}")) + " = 0");
        }
    }

    private void AddLimits(int v, Choices choices)
    {
        var slots = choices.Slots;
        var clashes = slots.Select((a, i) => Bits(slots.Select((b, k) => i != k && choices.Clash(a, b))));
        foreach (var clique in MaximalCliques.Of([.. clashes]))
        {
            Row(Sum(v, slots.Where((_, i) => (clique >> i & 1) != 0)) + " <= 1");
        }

        foreach (var day in slots.GroupBy(choices.Day).Where(d => d.Count() > choices.PerDay))
        {
            Row(Sum(v, day) + $" <= {choices.PerDay}");
        }
    }

    private void AddSectors(int v, Choices choices)
    {
        foreach (var sector in choices.Slots.GroupBy(choices.Sector))
        {
            bounds.Append(CultureInfo.InvariantCulture, $" z{v}_{sector.Key} <= 1\n");
            Worth(choices.Party * Preset.SectorBonus, $"z{v}_{sector.Key}");
            Row($"z{v}_{sector.Key}" + string.Concat(sector.Select(slot => $" - x{v}_{slot}")) + " <= 0");
        }
    }

    private void AddSlot(int slot, bool hasPin)
    {
        if (atSlot[slot].Count == 0)
        {
            return;
        }

        var people = string.Join("\n + ", atSlot[slot]);
        var (capacity, minimum) = (problem.Slots[slot].Capacity, problem.Slots[slot].Minimum);
        if (minimum == 0 || hasPin)
        {
            Row($"{people} <= {capacity}");
            return;
        }

        binaries.Append(CultureInfo.InvariantCulture, $" o{slot}\n");
        Row($"{people} - {capacity} o{slot} <= 0");
        Row($"{people} - {minimum} o{slot} >= 0");
    }

    private void Worth(long worth, string variable)
    {
        if (!countsOnly)
        {
            objective.Append(CultureInfo.InvariantCulture, $"\n + {worth} {variable}");
        }
    }

    private void Row(string row) => rows.Append(' ').Append(row).Append('\n');

    private static string Sum(int v, IEnumerable<int> slots) => string.Join(" + ", slots.Select(slot => $"x{v}_{slot}"));

    private static UInt128 Bits(IEnumerable<bool> set) =>
        set.Select((on, i) => on ? UInt128.One << i : UInt128.Zero).Aggregate(UInt128.Zero, (a, b) => a | b);
}
