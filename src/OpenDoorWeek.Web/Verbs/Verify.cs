using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Says whether a plan.json is what it claims to be for its problem.json.</summary>
internal static class Verify
{
    private const string In = "--in", Plan = "--plan";

    public static FileVerb Verb { get; } = new(
        "verify",
        "recomputes a plan: --in problem.json --plan plan.json; ends with 0 valid, 1 invalid, 2 unreadable",
        [
            new(In, "a file, such as problem.json", IsRequired: true),
            new(Plan, "a file, such as plan.json", IsRequired: true),
        ],
        Run);

    private static int Run(FileOptions typed, CancellationToken ct)
    {
        var report = new RunReport();
        if (!InputFile.TryRead(typed.Required(In), ProblemFile.Read, out var problem)
            || !InputFile.TryRead(typed.Required(Plan), file => PlanFile.Read(file, problem.Visitors.Length), out var plan))
        {
            return ExitCode.WrongUse;
        }

        report.Step($"Read {problem.Visitors.Length} visitors and {problem.Slots.Length} slots");
        ct.ThrowIfCancellationRequested();
        var verdict = Verifier.Verify(problem, plan);
        foreach (var violation in verdict.Violations)
        {
            Console.WriteLine(violation);
        }

        if (verdict is { IsValid: true, Bound: { } bound })
        {
            Console.WriteLine($"Valid: {Gap.Of(verdict.Weighted, bound)}");
        }

        report.Step($"Verified");
        report.End();
        return verdict.IsValid ? ExitCode.Done : ExitCode.Failed;
    }
}
