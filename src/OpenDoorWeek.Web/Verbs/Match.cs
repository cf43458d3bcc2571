using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Makes a plan: problem.json to plan.json.</summary>
internal static class Match
{
    private const string In = "--in", Out = "--out", PresetName = "--preset", Prices = "--prices";

    public static FileVerb Verb { get; } = new(
        "match",
        "places visitors: --in problem.json --out plan.json [--seed n] [--preset equal|coverage|first] [--prices plan.json]",
        [
            new(In, "a file, such as problem.json", IsRequired: true),
            new(Out, "a file, such as plan.json", IsRequired: true),
            SeedOption.Option,
            new(PresetName, "equal, coverage or first"),
            new(Prices, "a file with prices to start from, such as an earlier plan.json"),
        ],
        Run);

    private static int Run(FileOptions typed, CancellationToken ct)
    {
        var report = new RunReport();
        var path = typed.Required(In);
        if (Options(typed) is not { } options
            || OutputFile.Find(typed.Required(Out), path, typed.Find(Prices)) is not { } output
            || !InputFile.TryRead(path, ProblemFile.Read, out var problem)
            || !TryReadPrices(typed.Find(Prices), problem.Slots.Length, out var prices))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Read {problem.Visitors.Length} visitors and {problem.Slots.Length} slots");
        switch (Place(problem, options with { Prices = prices }, ct))
        {
            case MatchAnswer.Refused { Complaints: var complaints }:
                InputFile.Tell(path, complaints.Select(c => new FileComplaint(null, null, c.Path, c.Text)), more: 0);
                return ExitCode.WrongUse;
            case MatchAnswer.Planned { Plan: var plan }:
                return Write(plan, output, report, ct);
            default:
                throw new InvalidOperationException();
        }
    }

    /// <returns>Null after a sentence on standard error.</returns>
    private static MatchOptions? Options(FileOptions typed)
    {
        var preset = Preset.EqualShares;
        if (!SeedOption.TryRead(typed, out var seed))
        {
            return null;
        }

        if (typed.Find(PresetName) is { } name && (preset = Preset.Find(name)) is null)
        {
            Console.Error.WriteLine($"There is no preset {name}: it is {string.Join(", ", Preset.All.Select(p => p.Name))}. See --help.");
            return null;
        }

        return new MatchOptions { Seed = seed, Preset = preset };
    }

    private static bool TryReadPrices(string? path, int slots, out long[]? prices)
    {
        prices = null;
        return path is null || InputFile.TryRead(path, file => PricesFile.Read(file, slots), out prices);
    }

    private static MatchAnswer Place(Problem problem, MatchOptions options, CancellationToken ct)
    {
        using var progress = new TerminalProgress();
        return Matchmaker.Match(problem, options, progress, ct);
    }

    private static int Write(Plan plan, OutputFile output, RunReport report, CancellationToken ct)
    {
        report.Step($"Placed: {plan.Counts[0]} people have a visit, {plan.Counts[1]} two, {plan.Counts[2]} three; {Gap.Of(plan.Weighted, plan.Bound)}");
        if (!output.TryWrite(stream => PlanFile.Write(stream, plan), ct))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Written");
        report.End();
        return ExitCode.Done;
    }
}
