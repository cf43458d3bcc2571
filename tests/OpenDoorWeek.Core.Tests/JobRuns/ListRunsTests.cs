using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.JobRuns;

[Category("Database")]
public sealed class ListRunsTests : DbTest
{
    [SetUp]
    public Task MakeRunsAsync() => RunAsync("""
        insert into job (name, settled_until) values ('mails', @now), ('places', @now);
        insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, counts, error)
        values ('mails', @now - interval '1 hour', @now, @now, 'a', 'done', '{"mails": 0}', null),
               ('mails', @now - interval '2 hours', @now, @now, 'a', 'done', '{"mails": 4}', null),
               ('mails', @now - interval '3 hours', null, @now, null, 'missed', '{}', null),
               ('mails', @now - interval '8 days', @now, @now, 'a', 'failed', '{}', 'Fault'),
               ('places', @now - interval '1 hour', @now, @now, 'b', 'alarm', '{"wrong": 1}', null),
               ('places', @now - interval '3 hours', @now, @now, 'b', 'lost', '{}', null);
        insert into job_run (name, scheduled_for, started_at, node, lease_until) values ('mails', @now, @now, 'a', @now)
        """, new { now = Clock.Now.UtcDateTime });

    [TestCase(null, ListRuns.What.Every, "mails runs, mails done, places alarm, mails done, mails missed, places lost, mails failed")]
    [TestCase(null, ListRuns.What.Eventful, "mails runs, places alarm, mails done, mails missed, places lost, mails failed")]
    [TestCase(null, ListRuns.What.Wrong, "places alarm, mails missed, places lost, mails failed")]
    [TestCase("places", ListRuns.What.Every, "places alarm, places lost")]
    [TestCase("gone", ListRuns.What.Every, "")]
    public async Task Runs_are_listed_as_asked(string? name, ListRuns.What what, string runs)
    {
        var found = await new ListRuns(Db).ExecuteAsync(new(name, what, null, 50), default);
        Assert.That(string.Join(", ", found.Runs.Select(r => $"{r.Name} {r.Outcome ?? "runs"}")), Is.EqualTo(runs));
    }

    [Test]
    public async Task Pages_follow_each_other_and_tear_nothing_apart_that_was_due_together()
    {
        var seen = new List<string>();
        DateTimeOffset? before = null;
        for (var isMore = true; isMore;)
        {
            var page = await new ListRuns(Db).ExecuteAsync(new(null, ListRuns.What.Every, before, 3), default);
            Assert.That(page.Runs, Is.Not.Empty);
            seen.AddRange(page.Runs.Select(r => $"{r.Name} {r.ScheduledFor:s}"));
            (isMore, before) = (page.IsMore, page.Runs[^1].ScheduledFor);
        }

        Assert.That(seen, Has.Count.EqualTo(7).And.Unique);
    }

    [Test]
    public async Task Each_job_says_how_its_last_run_went_and_what_went_wrong_in_a_week()
    {
        var jobs = await new ReadJobs(Db, Clock).ExecuteAsync(default);
        Assert.That(jobs.Select(j => (j.Name, j.Outcome, j.Counts, j.Wrong)), Is.EqualTo(new[] { ("mails", null, "{}", 1), ("places", "alarm", """{"wrong": 1}""", 1) }));
    }
}
