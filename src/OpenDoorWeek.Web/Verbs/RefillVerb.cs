using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Refills;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Pins an earlier plan into a fresh problem, so that the next run only adds: problem.json and plan.json to problem.json.</summary>
internal static class RefillVerb
{
    private const string In = "--in", Plan = "--plan", Out = "--out";

    public static FileVerb Verb { get; } = new(
        "refill",
        "pins what stands of an earlier plan: --in problem.json --plan plan.json --out next.json; says what could not be kept",
        [
            new(In, "a file, such as problem.json", IsRequired: true),
            new(Plan, "a file, such as plan.json", IsRequired: true),
            new(Out, "a file, such as next.json", IsRequired: true),
        ],
        Run);

    private static int Run(FileOptions typed, CancellationToken ct)
    {
        var report = new RunReport();
        string path = typed.Required(In), planPath = typed.Required(Plan);
        if (OutputFile.Find(typed.Required(Out), path, planPath) is not { } output
            || !InputFile.TryRead(path, ProblemFile.Read, out var problem)
            || !InputFile.TryRead(planPath, file => PlanFile.Read(file, problem.Visitors.Length), out var plan))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Read {problem.Visitors.Length} visitors and {problem.Slots.Length} slots");
        return Write(Refill.From(problem, plan), output, report, ct);
    }

    private static int Write(Refill refill, OutputFile output, RunReport report, CancellationToken ct)
    {
        report.Step($"Kept {refill.Kept} visits; {refill.Lost.Count} could not be kept");
        if (!output.TryWrite(stream => ProblemFile.Write(stream, refill.Problem), ct))
        {
            return ExitCode.WrongUse;
        }

        foreach (var lost in refill.Lost)
        {
            Console.WriteLine($"visitor {lost.Visitor}: slot {lost.Slot} is not kept: {Words(lost.Why)}");
        }

        report.Step($"Written");
        report.End();
        return ExitCode.Done;
    }

    private static string Words(WhyLost why) => why switch
    {
        WhyLost.NoVisitor => "there is no such visitor any more",
        WhyLost.NoSlot => "there is no such slot any more",
        WhyLost.Language => "no language is shared any more",
        WhyLost.NotAdmitted => "cancelled, forbidden or not admitted",
        WhyLost.Unavailable => "the visitor cannot come at that time any more",
        WhyLost.Conflict => "another visit or appointment is too near, or at the same host",
        WhyLost.DayLimit => "the visitor has the most visits of that day already",
        WhyLost.EnoughVisits => "the visitor has as many visits as wanted",
        _ => "too few places are left",
    };
}
