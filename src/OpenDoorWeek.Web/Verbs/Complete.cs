using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.ShortLists;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Completes short lists of wishes before a run: problem.json to problem.json.</summary>
internal static class Complete
{
    private const string In = "--in", Out = "--out";

    public static FileVerb Verb { get; } = new(
        "complete",
        "completes short lists of wishes with proposed ones: --in problem.json --out completed.json [--seed n]",
        [
            new(In, "a file, such as problem.json", IsRequired: true),
            new(Out, "a file, such as completed.json", IsRequired: true),
            SeedOption.Option,
        ],
        Run);

    private static int Run(FileOptions typed, CancellationToken ct)
    {
        var report = new RunReport();
        var path = typed.Required(In);
        if (!SeedOption.TryRead(typed, out var seed)
            || OutputFile.Find(typed.Required(Out), path) is not { } output
            || !InputFile.TryRead(path, ProblemFile.Read, out var problem))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Read {problem.Visitors.Length} visitors and {problem.Slots.Length} slots");
        var completion = CompleteShortLists.Of(problem, seed);
        report.Step($"Completed {completion.Additions.Count} lists with {completion.Additions.Sum(a => a.Slots.Length)} proposals; {completion.StillShort.Count} remain short");
        if (!output.TryWrite(stream => ProblemFile.Write(stream, completion.Problem), ct))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Written");
        report.End();
        return ExitCode.Done;
    }
}
