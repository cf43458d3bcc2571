using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Jobs.Engine;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Engine;

/// <summary>One of several nodes, in this process: an engine, and what it wakes.</summary>
internal sealed class Node(IJobEngine engine, JobRunner runner) : IAsyncDisposable
{
    /// <summary>Engines that this build has, by name.</summary>
    public static IEnumerable<string> Engines => Makers.Keys;

    private static readonly Dictionary<string, Func<Database, TimeProvider, IJobEngine>> Makers = new()
    {
        ["Quartz"] = (db, clock) => new QuartzEngine(db, clock, Overheard.Ears) { LooksEvery = TimeSpan.FromSeconds(1) },
#if FULL_FEED
        ["Hangfire"] = (db, _) => new HangfireEngine(new HangfireStore(db), isOnMachineClock: false) { LooksEvery = TimeSpan.FromSeconds(1) },
#endif
    };

    public static async Task<Node> StartAsync(string engine, string name, Database db, TimeProvider clock, IReadOnlyList<ScheduledJob> jobs)
    {
        await new KnowJobs(db, clock).ExecuteAsync([.. jobs.Select(j => j.Name)], default);
        var runner = new JobRunner(
            new ClaimRun(db, clock), new RenewRun(db), new EndRun(db, clock), new ServiceCollection().BuildServiceProvider(), Overheard.As<JobRunner>())
        { Node = name };
        var node = new Node(Makers[engine](db, clock), runner);
        await node.StartAsync(jobs);
        return node;
    }

    public Task StopAsync() => engine.StopAsync();

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private Task StartAsync(IReadOnlyList<ScheduledJob> jobs) => engine.StartAsync(jobs, runner.RunDueAsync, default);
}
