using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads plan.json member by member.</summary>
internal struct PlanReader()
{
    private static readonly Members PlanMembers = new(
        "format", "problemSha256", "seed", "preset", "engine", "counts", "utility", "weighted", "bound", "prices", "assignments", "outcomes");

    private string _hash = "", _engine = "";
    private ulong _seed;
    private Preset _preset = Preset.EqualShares;
    private int[] _counts = [];
    private long _utility, _weighted, _bound;
    private long[] _prices = [];
    private int[][] _visits = [];
    private IReadOnlyList<UnmetWish> _unmet = [];

    public static Plan Read(ref JsonWalk json, int visitors)
    {
        var reader = new PlanReader();
        var plan = json.EnterObject(PlanMembers);
        while (json.NextMember(ref plan) is { } member)
        {
            reader.Read(member, ref json, visitors);
        }

        return reader.Made();
    }

    private void Read(string member, ref JsonWalk json, int visitors)
    {
        switch (member)
        {
            case "format": json.Expect(PlanFile.Format); break;
            case "problemSha256": _hash = json.Text(); break;
            case "seed": _seed = json.Seed(); break;
            case "preset": _preset = ReadPreset(ref json); break;
            case "engine": _engine = json.Text(); break;
            case "counts": _counts = ReadCounts(ref json); break;
            case "utility": _utility = json.Long(); break;
            case "weighted": _weighted = json.Long(); break;
            case "bound": _bound = json.Long(); break;
            case "prices": _prices = json.Longs(); break;
            case "assignments": _visits = AssignmentReader.Read(ref json, visitors); break;
            case "outcomes": _unmet = OutcomeReader.Read(ref json); break;
        }
    }

    private static Preset ReadPreset(ref JsonWalk json)
    {
        var name = json.String();
        var preset = name is null ? null : Preset.Find(name);
        if (name is not null && preset is null)
        {
            json.Complain($"The presets are {string.Join(", ", Preset.All.Select(known => known.Name))}.");
        }

        return preset ?? Preset.EqualShares;
    }

    private static int[] ReadCounts(ref JsonWalk json)
    {
        var offset = json.Offset;
        var counts = json.Ints();
        if (counts.Length != ProblemRules.MostWant)
        {
            json.ComplainAt(offset, json.Path, $"There are three counts: people with at least one, two and three visits; not {counts.Length}.");
        }

        return counts;
    }

    private readonly Plan Made() => new()
    {
        ProblemSha256 = _hash,
        Seed = _seed,
        Preset = _preset,
        Engine = _engine,
        Counts = _counts,
        Utility = _utility,
        Weighted = _weighted,
        Bound = _bound,
        Prices = _prices,
        Visits = _visits,
        Unmet = _unmet,
    };
}
