using System.Collections.Concurrent;
using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Engine;

/// <summary>
/// What every engine of this build must do. The clock stands still until the test moves it, so a day of the clock change passes in a
/// second; an engine looks at it every few seconds of real time.
/// </summary>
[TestFixtureSource(typeof(Node), nameof(Node.Engines)), Category("Contract")]
public sealed class EngineContract(string engine) : DbTest
{
    private const int Patience = 60_000;
    private readonly ConcurrentQueue<DateTimeOffset> calls = [];
    private readonly List<Node> nodes = [];

    [SetUp]
    public void StartOffTheMark() => Clock.Now = Rows.Today.AddSeconds(30);

    [TearDown]
    public async Task StopAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Test]
    public async Task Three_nodes_run_each_occurrence_once()
    {
        var probe = Probe(new When.EveryMinutes(1));
        await Task.WhenAll(StartAsync("a", probe), StartAsync("b", probe), StartAsync("c", probe));
        for (var minute = 1; minute <= 5; minute++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            Until($"probe {Rows.Today.AddMinutes(minute):HH:mm} done 0");
        }

        Assert.That(calls, Is.EqualTo(Enumerable.Range(1, 5).Select(m => Rows.Today.AddMinutes(m).AddSeconds(30))));
        Assert.That(await ReadAsync<long>("select count(*) from job_run where outcome <> 'done' or attempt > 1"), Is.Zero);
    }

    [Test]
    public async Task A_run_whose_node_died_in_the_middle_is_done_by_another()
    {
        var probe = Probe(new When.EveryMinutes(1));
        await new KnowJobs(Db, Clock).ExecuteAsync([probe.Name], default);
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await new ClaimRun(Db, Clock).ExecuteAsync(new(probe.Name, probe.When, null, "dead", TimeSpan.Zero), default), Is.Not.Null);

        await StartAsync("heir", probe);
        Clock.Now += TimeSpan.FromMinutes(1);
        Until("probe 11:02 done 0");
        Assert.That(await ListAsync<string>("select node || ' ' || attempt || ' ' || outcome from job_run order by scheduled_for"), Is.EqualTo(new[] { "heir 2 done", "heir 1 done" }));
        Assert.That(calls, Has.Count.EqualTo(2));
    }

    /// <summary>The machine slept, or every node was down.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task After_three_hours_each_job_runs_once_and_what_was_worth_nothing_later_is_recorded(bool areDown)
    {
        ScheduledJob[] jobs = [Probe(new When.EveryMinutes(1)), Probe(new When.Hourly(40), "hourly", TimeSpan.FromMinutes(90)), Probe(new When.Daily(new(12, 30)), "daily")];
        var first = await StartAsync("first", jobs);
        if (areDown)
        {
            await first.StopAsync();
        }

        Clock.Now += TimeSpan.FromHours(3);
        if (areDown)
        {
            await StartAsync("second", jobs);
            Clock.Now += TimeSpan.FromMinutes(5);   // to the next wake of each
        }

        Until("daily 11:30 done 0", "hourly 13:40 done 1", "hourly 11:40 missed 0");
        Until(areDown ? "probe 14:05 done 184" : "probe 14:00 done 179");
        Assert.That(await ReadAsync<long>("select count(*) from job_run"), Is.EqualTo(4));
    }

    [TestCase("2026-03-28T12:00:00Z", "2026-03-29T01:29:00Z", "2026-03-29T01:31:00Z", "01:30", Description = "02:30 does not exist: 03:30")]
    [TestCase("2026-10-24T12:00:00Z", "2026-10-25T00:29:00Z", "2026-10-25T01:31:00Z", "00:30", Description = "02:30 comes twice: the first")]
    public async Task On_a_day_of_the_clock_change_a_daily_job_runs_once(string start, string before, string after, string due)
    {
        Clock.Now = DateTimeOffset.Parse(start, null);
        await StartAsync("a", Probe(new When.Daily(new(2, 30))), Probe(new When.EveryMinutes(1), "metronome"));
        Clock.Now = DateTimeOffset.Parse(before, null);
        UntilMinute("metronome");
        Assert.That(calls, Is.Empty);
        Clock.Now = DateTimeOffset.Parse(after, null);
        Until($"probe {due} done 0");
        Clock.Now += TimeSpan.FromHours(3);
        UntilMinute("metronome");
        Assert.That(calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_job_that_throws_is_recorded_and_fires_again()
    {
        var isBroken = true;
        await StartAsync("a", Job(new When.EveryMinutes(1), "probe", _ => isBroken ? throw new InvalidOperationException("of ada@example.org") : Task.CompletedTask));
        Clock.Now += TimeSpan.FromMinutes(1);
        Until("probe 11:01 failed 0");
        isBroken = false;
        Clock.Now += TimeSpan.FromMinutes(1);
        Until("probe 11:02 done 0");
        Assert.That(await ReadAsync<string>("select error from job_run where outcome = 'failed'"), Is.EqualTo("InvalidOperationException"), "and nothing of its message");
    }

    [Test]
    public async Task A_long_job_never_overlaps_itself_and_one_run_makes_good_what_came_due_meanwhile()
    {
        var (release, atOnce, most) = (new TaskCompletionSource(), 0, 0);
        var slow = Job(new When.EveryMinutes(1), "probe", async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await release.Task;
            Interlocked.Decrement(ref atOnce);
        });
        ScheduledJob[] jobs = [slow, Probe(new When.EveryMinutes(1), "metronome")];
        await Task.WhenAll(StartAsync("a", jobs), StartAsync("b", jobs));
        for (var minute = 1; minute <= 4; minute++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            Until($"metronome {Rows.Today.AddMinutes(minute):HH:mm} done 0");
        }

        Assert.That(await ListAsync<string>("select coalesce(outcome, 'runs') from job_run where name = 'probe'"), Is.EqualTo(new[] { "runs" }));
        release.SetResult();
        Until("probe 11:01 done 0", "probe 11:04 done 2");
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task A_node_that_stops_hands_back_what_it_runs_and_the_next_start_does_it()
    {
        var isFirst = true;
        var began = new TaskCompletionSource();
        var probe = Job(new When.EveryMinutes(1), "probe", async ct =>
        {
            if (isFirst)
            {
                isFirst = false;
                began.SetResult();
                await Task.Delay(Timeout.Infinite, ct);
            }
        });
        var first = await StartAsync("first", probe);
        Clock.Now += TimeSpan.FromMinutes(1);
        await began.Task;
        await first.StopAsync();
        Assert.That(await ListAsync<string>("select coalesce(outcome, 'open') from job_run"), Is.EqualTo(new[] { "open" }));

        await StartAsync("second", probe);
        Clock.Now += TimeSpan.FromMinutes(1);
        Until("probe 11:01 done 0", "probe 11:02 done 0");
    }

    [Test]
    public async Task A_stopped_node_runs_nothing_and_leaves_the_others_alone()
    {
        var probe = Probe(new When.EveryMinutes(1));
        var (stops, _) = (await StartAsync("stops", probe), await StartAsync("stays", probe));
        await stops.StopAsync();
        for (var minute = 1; minute <= 3; minute++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            Until($"probe {Rows.Today.AddMinutes(minute):HH:mm} done 0");
        }

        Assert.That(await ListAsync<string>("select distinct node from job_run"), Is.EqualTo(new[] { "stays" }));
    }

    private async Task<Node> StartAsync(string name, params ScheduledJob[] jobs)
    {
        var node = await Node.StartAsync(engine, name, Db, Clock, jobs);
        lock (nodes)
        {
            nodes.Add(node);
        }

        return node;
    }

    /// <summary>Notes at what time it was called; the metronome only shows that wakes came.</summary>
    private ScheduledJob Probe(When when, string name = "probe", TimeSpan? startsWithin = null) => Job(
        when,
        name,
        _ =>
        {
            if (name == "probe")
            {
                calls.Enqueue(Clock.Now);
            }

            return Task.CompletedTask;
        },
        startsWithin);

    private static ScheduledJob Job(When when, string name, Func<CancellationToken, Task> run, TimeSpan? startsWithin = null) => new(
        name,
        when,
        startsWithin,
        async (_, ct) =>
        {
            await run(ct);
            return JobReport.Of("calls", 1);
        });

    /// <summary>Waits until each of these runs stands in the table: job, due time in UTC, outcome, how many it made good.</summary>
    private void Until(params string[] runs) => Assert.That(
        async () => await ListAsync<string>("select concat(name, ' ', to_char(scheduled_for at time zone 'UTC', 'HH24:MI'), ' ', coalesce(outcome, 'runs'), ' ', made_good) from job_run"),
        Is.SupersetOf(runs).After(Patience, 100));

    /// <summary>Waits until a job of every minute has run for the minute that the clock shows.</summary>
    private void UntilMinute(string name) => Assert.That(
        async () => await ReadAsync<DateTime>("select max(scheduled_for) from job_run where name = @name and outcome = 'done'", new { name }),
        Is.EqualTo(Clock.Now.AddSeconds(-Clock.Now.Second).UtcDateTime).After(Patience, 100));
}
