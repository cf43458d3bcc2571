using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.JobRuns;

[Category("Database")]
public sealed class JobRunTests : DbTest
{
    private static readonly When EveryMinute = new When.EveryMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [SetUp]
    public Task KnowAsync() => new KnowJobs(Db, Clock).ExecuteAsync(["probe"], default);

    [Test]
    public async Task A_new_job_counts_from_when_it_became_known_and_runs_each_occurrence_once()
    {
        Assert.That(await ClaimAsync("a"), Is.Null);
        Clock.Now += TimeSpan.FromMinutes(1);
        var run = await ClaimAsync("a");
        Assert.That(run, Is.EqualTo(new JobRun("probe", Clock.Now, 1, "a")));
        Assert.That(await ClaimAsync("b"), Is.Null, "it runs");
        Assert.That(await EndAsync(new EndRun.Request.Done(run!, JobReport.Of("mails", 3))), Is.True);
        Assert.That(await ClaimAsync("b"), Is.Null, "it ran");
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { """a 1 done 0 {"mails": 3}""" }));
        await new KnowJobs(Db, Clock).ExecuteAsync(["probe"], default);
        Assert.That(await ClaimAsync("b"), Is.Null, "also after another start");
    }

    [Test]
    public async Task Ten_nodes_that_are_woken_together_run_an_occurrence_once() =>
        Assert.That(await ClaimTogetherAsync(sql => sql), Is.EqualTo(1));

    /// <summary>The control: without lock and keys, each of the ten runs it.</summary>
    [Test]
    public async Task Without_the_lock_and_the_keys_each_of_them_would_run_it()
    {
        await RunAsync("alter table job_run drop constraint job_run_once; drop index job_run_one_at_a_time");
        Assert.That(await ClaimTogetherAsync(sql => sql.Replace("for no key update", "").Replace("on conflict on constraint job_run_once do nothing", "")), Is.EqualTo(10));
    }

    [Test]
    public async Task A_run_whose_node_died_is_taken_over_when_its_lease_is_over_and_the_dead_writes_nothing_more()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        var first = (await ClaimAsync("dead"))!;
        await LetLeaseEndAsync();
        var second = (await ClaimAsync("heir"))!;
        Assert.That(second, Is.EqualTo(first with { Attempt = 2, Node = "heir" }));
        Assert.That(await new RenewRun(Db).ExecuteAsync(new(first, Lease), default), Is.False);
        Assert.That(await EndAsync(new EndRun.Request.Failed(first, "Fault")), Is.False);
        Assert.That(await EndAsync(new EndRun.Request.Done(second, JobReport.Of("mails", 0))), Is.True);
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { """heir 2 done 0 {"mails": 0}""" }));
    }

    [Test]
    public async Task A_renewed_lease_keeps_others_away()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        var run = (await ClaimAsync("slow"))!;
        await LetLeaseEndAsync();
        Assert.That(await new RenewRun(Db).ExecuteAsync(new(run, Lease), default), Is.True);
        Assert.That(await ClaimAsync("heir"), Is.Null);
    }

    [Test]
    public async Task The_third_death_loses_the_occurrence_and_the_next_one_goes_on()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        foreach (var node in (string[])["a", "b", "c"])
        {
            Assert.That(await ClaimAsync(node), Is.Not.Null);
            await LetLeaseEndAsync();
        }

        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That((await ClaimAsync("d"))!.ScheduledFor, Is.EqualTo(Clock.Now));
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { "c 3 lost 0 {}", "d 1  0 {}" }));
    }

    [Test]
    public async Task What_a_stopping_node_hands_back_is_taken_at_once_and_is_no_death()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        for (var stop = 0; stop < 5; stop++)
        {
            var run = (await ClaimAsync("stops"))!;
            Assert.That(await EndAsync(new EndRun.Request.HandedBack(run)), Is.True);
        }

        Assert.That(await ClaimAsync("goes on"), Is.Not.Null);
    }

    [Test]
    public async Task After_three_hours_one_run_makes_good_all_that_was_missed()
    {
        Clock.Now += TimeSpan.FromHours(3);
        Assert.That((await ClaimAsync("a"))!.ScheduledFor, Is.EqualTo(Clock.Now));
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { "a 1  179 {}" }));
    }

    [Test]
    public async Task Where_a_job_is_worth_nothing_later_what_is_older_than_its_bound_is_recorded_as_missed()
    {
        Clock.Now += TimeSpan.FromMinutes(10);
        var run = await new ClaimRun(Db, Clock).ExecuteAsync(Request("a") with { StartsWithin = TimeSpan.FromMinutes(2) }, default);
        Assert.That(run!.ScheduledFor, Is.EqualTo(Clock.Now));
        Assert.That(await RunsAsync(), Is.EqualTo(Enumerable.Repeat(" 1 missed 0 {}", 7).Append("a 1  2 {}")));
    }

    [Test]
    public async Task A_run_that_is_taken_over_too_late_is_lost()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        var bound = Request("a") with { StartsWithin = TimeSpan.FromSeconds(30) };
        Assert.That(await new ClaimRun(Db, Clock).ExecuteAsync(bound, default), Is.Not.Null);
        await LetLeaseEndAsync();
        Clock.Now += TimeSpan.FromSeconds(31);
        Assert.That(await new ClaimRun(Db, Clock).ExecuteAsync(bound, default), Is.Null);
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { "a 1 lost 0 {}" }));
    }

    [Test]
    public async Task A_year_of_silence_leaves_the_last_hundred_missed_and_no_more()
    {
        Clock.Now += TimeSpan.FromDays(365);
        await new ClaimRun(Db, Clock).ExecuteAsync(Request("a") with { StartsWithin = TimeSpan.Zero, When = new When.EveryMinutes(2) }, default);
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await ReadAsync<long>("select count(*) from job_run where outcome = 'missed'"), Is.EqualTo(100));
    }

    [Test]
    public async Task A_clock_that_was_set_back_begins_anew_and_repeats_nothing()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        await EndAsync(new EndRun.Request.Done((await ClaimAsync("a"))!, JobReport.Of("mails", 0)));
        Clock.Now += TimeSpan.FromDays(3);
        await EndAsync(new EndRun.Request.Done((await ClaimAsync("a"))!, JobReport.Of("mails", 0)));
        Clock.Now = Rows.Today;
        await new KnowJobs(Db, Clock).ExecuteAsync(["probe"], default);
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await ClaimAsync("a"), Is.Null, "it ran before the clock was set back");
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await ClaimAsync("a"), Is.Not.Null);
    }

    [Test]
    public async Task Old_runs_are_forgotten_the_idle_first()
    {
        await RunAsync("""
            insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, counts, error)
            select 'probe', @now - make_interval(days => a.days), @now, @now, 'a', o.outcome, o.counts::jsonb, o.error
              from (values (1), (3), (31), (366)) a (days)
             cross join lateral (values ('done', '{"mails": 0}', null), ('failed', '{}', 'Fault')) o (outcome, counts, error)
             where a.days % 2 = (o.outcome = 'done')::int
                or o.outcome = 'failed' and a.days = 366
            """, new { now = Clock.Now.UtcDateTime });
        await RunAsync("""
            insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, counts)
            select 'probe', @now - make_interval(days => a.days, hours => 1), @now, @now, 'a', 'done', '{"mails": 2}' from (values (3), (31)) a (days)
            """, new { now = Clock.Now.UtcDateTime });
        Assert.That(await new ForgetRuns(Db, Clock).ExecuteAsync(default), Is.EqualTo(4), "idle of 3 and 31 days, busy of 31, failed of 366");
        Assert.That(await ReadAsync<long>("select count(*) from job_run"), Is.EqualTo(2));
    }

    /// <summary>Ten nodes ask, and nobody may write before each of them has read what it can, or waits for its lock.</summary>
    /// <returns>How many of them got the occurrence.</returns>
    private async Task<int> ClaimTogetherAsync(Func<string, string> rewrite)
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        await using var db = Database.Open($"{ConnectionString};Options=-c lock_timeout=60s -c statement_timeout=60s", rewrite);
        await using var holder = new NpgsqlConnection(ConnectionString);
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table job_run in share mode", holder, held);
        await hold.ExecuteNonQueryAsync();
        var claims = Enumerable.Range(0, 10).Select(n => new ClaimRun(db, Clock).ExecuteAsync(Request($"node {n}"), default)).ToList();
        Assert.That(async () => await ReadAsync<long>(Waiting), Is.EqualTo(10).After(60_000, 20));
        await held.RollbackAsync();
        return (await Task.WhenAll(claims)).Count(r => r is not null);
    }

    private Task<JobRun?> ClaimAsync(string node) => new ClaimRun(Db, Clock).ExecuteAsync(Request(node), default);

    private Task<bool> EndAsync(EndRun.Request end) => new EndRun(Db, Clock).ExecuteAsync(end, default);

    private static ClaimRun.Request Request(string node) => new("probe", EveryMinute, null, node, Lease);

    /// <summary>As if the minute of the lease had passed.</summary>
    private Task<int> LetLeaseEndAsync() => RunAsync("update job_run set lease_until = clock_timestamp() - interval '1 second' where outcome is null");

    private Task<IReadOnlyList<string>> RunsAsync() => ListAsync<string>(
        "select concat(node, ' ', attempt, ' ', outcome, ' ', made_good, ' ', counts) from job_run order by scheduled_for");

    private const string Waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
}
