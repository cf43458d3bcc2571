using System.Collections.Concurrent;
using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Jobs.Tests.Engine;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>A service that moves from one engine to the other runs both for a while.</summary>
[TestFixture, Category("Contract")]
public sealed class BothEnginesTests : DbTest
{
    [Test]
    public async Task Both_engines_on_one_database_run_each_occurrence_once()
    {
        Clock.Now = Rows.Today.AddSeconds(30);
        var calls = new ConcurrentQueue<DateTimeOffset>();
        ScheduledJob[] jobs = [new("probe", new When.EveryMinutes(1), null, (_, _) => { calls.Enqueue(Clock.Now); return Task.FromResult(JobReport.Of("calls", 1)); })];
        var nodes = await Task.WhenAll(Node.Engines.SelectMany(engine => new[] { "a", "b" }.Select(name => Node.StartAsync(engine, $"{engine} {name}", Db, Clock, jobs))));
        Assert.That(nodes, Has.Length.EqualTo(4));
        for (var minute = 1; minute <= 6; minute++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            Assert.That(async () => await ReadAsync<long>("select count(*) from job_run where outcome = 'done'"), Is.EqualTo(minute).After(60_000, 100));
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        Assert.That(calls, Has.Count.EqualTo(6));
        Assert.That(await ReadAsync<long>("select count(*) from job_run where attempt > 1"), Is.Zero);
    }
}
