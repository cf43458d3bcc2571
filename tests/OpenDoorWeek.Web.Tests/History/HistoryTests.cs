using System.Diagnostics;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>
/// Whatever many people do at once: no place is sold twice, nobody is at two visits, each answer is true, and each mail speaks of a change
/// that was committed. <c>ODW_LONG=1</c> does 200,000 operations.
/// </summary>
[Category("History"), NonParallelizable]
public sealed class HistoryTests
{
    private const int InOneWorld = 2_000;

    private static int Worlds => LongForm.Of(1, 100);

    [Test]
    public async Task Whatever_sixteen_clients_do_at_once_everything_promised_holds()
    {
        var (seed, watch) = (Environment.TickCount, Stopwatch.StartNew());
        await using var run = await HistoryRun.StartAsync(seed);
        for (var world = 1; world <= Worlds && run.Complaints.Count == 0; world++)
        {
            await run.LiveAsync(InOneWorld, legs: 4);
            await TestContext.Progress.WriteLineAsync($"history, seed {seed}: {world * InOneWorld} operations in {watch.Elapsed.TotalSeconds:F0} s{(world % 10 == 0 ? $"\n{Mix(run)}" : "")}");
        }

        await run.EndAsync();
        TestContext.Out.WriteLine($"seed {seed}, {watch.Elapsed.TotalSeconds:F0} s\n{Mix(run)}");
        Assert.That(run.Complaints.Take(20), Is.Empty, $"seed {seed}");
    }

    /// <summary>One line for each operation: how often it ended how.</summary>
    private static string Mix(HistoryRun run) => string.Join('\n', run.Outcomes.GroupBy(o => o.Key.Operation).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Key}: {string.Join(", ", g.OrderByDescending(o => o.Value).Select(o => $"{o.Key.Outcome} {o.Value}"))}"));
}
