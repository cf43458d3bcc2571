using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Jobs.Engine;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>A node starts beside the rests of one that was killed.</summary>
[TestFixture, Category("Contract")]
public sealed class HangfireStartTests : DbTest
{
    [Test]
    public async Task A_node_starts_although_a_dead_one_holds_the_lock_of_a_job()
    {
        await using var store = new HangfireStore(Db);
        var storage = await store.OpenAsync(default);
        using var dead = storage.GetConnection();
        var held = dead.AcquireDistributedLock("lock:recurring-job:probe", TimeSpan.FromSeconds(5));

        await using var engine = new HangfireEngine(store, isOnMachineClock: true);
        await engine.StartAsync([new("probe", new When.EveryMinutes(1), null, (_, _) => Task.FromResult(JobReport.Of("calls", 1)))], (_, _) => Task.CompletedTask, default);

        using var alive = storage.GetConnection();
        Assert.That(alive.GetAllEntriesFromHash("recurring-job:probe"), Contains.Key("Cron"));
        GC.KeepAlive(held);
    }
}
