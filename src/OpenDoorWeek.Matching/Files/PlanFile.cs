using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Files;

/// <summary>
/// plan.json: one line, without times, so that equal runs are equal bytes: <c>{"format":"opendoorweek-plan-1", "problemSha256", "seed", "preset",
/// "engine", "counts":[n1,n2,n3], "utility", "weighted", "bound", "prices":[by slot], "assignments":[{"visitor","slots":[...]}],
/// "outcomes":[{"visitor","wish","rank","outcome","with"?}]}</c>. Assignments name only visitors with visits, in order of id.
/// </summary>
public static class PlanFile
{
    public const string Format = "opendoorweek-plan-1";

    /// <param name="output">Stays open.</param>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream output, Plan plan)
    {
        using var writer = new PlanWriter(output);
        writer.Write(plan);
    }

    /// <param name="file">UTF-8, with or without byte order mark.</param>
    /// <param name="visitors">How many the problem has: visitors after the last that is named have no visits.</param>
    /// <returns>
    /// A plan of the right form; whether it fits its problem and is worth what it says is for <see cref="Verification.Verifier"/>.
    /// <see cref="Plan.Visits"/> is longer than the visitors when the file names one who does not exist.
    /// </returns>
    public static FileAnswer<Plan> Read(ReadOnlySpan<byte> file, int visitors) =>
        JsonFile.Read(file, (ref json) => PlanReader.Read(ref json, visitors));
}
