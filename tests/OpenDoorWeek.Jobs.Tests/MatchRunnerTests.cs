using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Matching.Verification;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What a worker makes of a run that somebody asked for, and what becomes of it when somebody stops it or a node dies.</summary>
[Category("Matching")]
public sealed class MatchRunnerTests : DbTest
{
    private const string Slug = "zuid-2026";
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);
    private readonly List<Guid> slots = [];
    private readonly List<Guid> people = [];
    private OrganiserScope olga = null!;
    private MatchRows matching = null!;
    private Guid editionId;

    /// <summary>Six slots of two places, and eight people who wish the same ones first.</summary>
    [SetUp]
    public async Task MakeWeekAsync()
    {
        matching = new(Rows, RunAsync);
        editionId = await matching.AddEditionAsync();
        olga = new(await Rows.AddOrganiserAsync(), null);
        for (var n = 0; n < 6; n++)
        {
            slots.Add(await Rows.AddSlotAsync(capacity: 2, of: await Rows.AddHostAsync($"Huis {n}"), day: Rows.Monday.AddDays(n % 3), start: new(9 + (3 * (n / 3)), 0)));
        }

        for (var n = 0; n < 8; n++)
        {
            people.Add(await matching.AddWishesAsync(editionId, [slots[0], slots[1], slots[2 + (n % 4)]], wanted: 2, isOpen: n % 2 == 0));
        }
    }

    [Test]
    public async Task A_run_makes_a_checked_plan_for_each_preset_and_touches_neither_bookings_nor_mail()
    {
        await Rows.AddBookingAsync(slots[5], people[0]);
        var before = await CountAsync();
        await StartAsync("first");

        Assert.That(await NewRunner().RunNextAsync(default), Is.True);

        Assert.That(await CountAsync(), Is.EqualTo(before));
        var run = await ReadAsync();
        Assert.That((run.State, run.Error, run.Progress, run.Attempt), Is.EqualTo(("done", (string?)null, 1000, 1)));
        Assert.That(run.Figures.Keys, Is.EqualTo(new[] { "first", "coverage", "equal" }).Or.EqualTo(new[] { "first", "equal", "coverage" }), "the one asked for first");
        Assert.That(run.Figures.Values.Select(f => (f.People, f.WithOne)), Is.All.EqualTo((8, 8)), "twelve places are enough for everybody");
        foreach (var preset in run.Figures.Keys)
        {
            var week = await OpenAsync(1, preset);
            Assert.That(Verifier.Verify(week.Problem, week.Plan).Violations, Is.Empty);
            Assert.That(week.Attendance, Has.All.LessThanOrEqualTo(2));
            Assert.That(week.Plan.Visits[week.VisitorOf[people[0]]].Select(s => week.Slots[s].SlotId), Does.Contain(slots[5]), "what she booked stays hers");
        }
    }

    [Test]
    public async Task A_pin_and_a_block_are_kept_from_run_to_run()
    {
        await matching.AddPinAsync(people[6], slots[0]);
        await matching.AddPinAsync(people[7], slots[1], isMust: false);
        for (var number = 1; number <= 2; number++)
        {
            await StartAsync();
            await NewRunner().RunNextAsync(default);
            var week = await OpenAsync(number, null);
            Assert.That(week.Plan.Visits[week.VisitorOf[people[6]]].Select(s => week.Slots[s].SlotId), Does.Contain(slots[0]));
            Assert.That(week.Plan.Visits[week.VisitorOf[people[7]]].Select(s => week.Slots[s].SlotId), Does.Not.Contain(slots[1]));
        }

        Assert.That((await ReadAsync(2)).ProblemHash, Is.EqualTo((await ReadAsync(1)).ProblemHash));
        var compared = await new CompareMatchRuns(Db).ExecuteAsync(new(olga, Slug, 2, 1, null, null, null, 1), default);
        Assert.That((compared!.Count, compared.Diff.Unchanged, compared.Diff.Slots.Count), Is.EqualTo((0, 8, 0)), "the same week, the same plan");
    }

    [Test]
    public async Task A_new_block_shows_in_the_comparison_for_whom_and_where()
    {
        await StartAsync();
        await NewRunner().RunNextAsync(default);
        var first = await OpenAsync(1, null);
        var had = people.First(p => first.Plan.Visits[first.VisitorOf[p]].Any(s => first.Slots[s].SlotId == slots[0]));
        await matching.AddPinAsync(had, slots[0], isMust: false);
        await StartAsync();
        await NewRunner().RunNextAsync(default);

        var compared = (await new CompareMatchRuns(Db).ExecuteAsync(new(olga, Slug, 2, 1, null, null, null, null), default))!;

        Assert.That(compared.People.Select(p => p.Change.PersonId), Does.Contain(had));
        Assert.That(compared.People.Single(p => p.Change.PersonId == had).Change.Before, Does.Contain(slots[0]));
        Assert.That(compared.People.Where(p => p.Change.Kind != KindOf(p.Change)), Is.Empty);
        Assert.That(compared.Diff.Unchanged + compared.Count, Is.EqualTo(people.Count));
    }

    [Test]
    public async Task Who_stops_a_run_in_the_middle_gets_no_plan_and_the_next_one_runs()
    {
        await StartAsync();
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var isFirst = true;
        // Stands still in the middle of the engine until the organiser has pressed.
        void Stand(string step)
        {
            if (isFirst && step == "polish")
            {
                isFirst = false;
                reached.Release();
                goOn.Wait();
            }
        }

        var running = Task.Run(() => NewRunner(Stand).RunNextAsync(default));
        await reached.WaitAsync();
        Assert.That(await new CancelMatchRun(Db, Clock).ExecuteAsync(new(olga, Slug, 1), default), Is.EqualTo(CancelMatchRun.Result.Asked));
        goOn.Release();
        await running;

        Assert.That((await ReadAsync()).State, Is.EqualTo("cancelled"));
        Assert.That(await base.ReadAsync<long>("select count(*) from match_plan"), Is.Zero);
        await StartAsync();
        await NewRunner().RunNextAsync(default);
        Assert.That((await ReadAsync(2)).State, Is.EqualTo("done"));
    }

    [Test]
    public async Task Another_node_does_on_the_same_frozen_input_what_a_dead_one_left_and_the_dead_one_writes_nothing_any_more()
    {
        await StartAsync();
        var dead = (await Claims.ExecuteAsync(new("dead", Never), default))!;
        var frozen = await new FreezeMatchInput(Db, Clock).ExecuteAsync(dead, default);
        await RunAsync("update slot set capacity = 3");
        Assert.That(await NewRunner().RunNextAsync(default), Is.False, "it is not silent yet");
        await RunAsync("update match_run set lease_until = clock_timestamp()");

        Assert.That(await NewRunner().RunNextAsync(default), Is.True);

        var week = await OpenAsync(1, null);
        Assert.That((week.Run.State, week.Run.Attempt), Is.EqualTo(("done", 2)));
        Assert.That(week.Problem.Slots.Select(s => s.Capacity), Is.EqualTo(frozen!.Slots.Select(s => s.Capacity)));
        Assert.That(await new RenewMatchRun(Db).ExecuteAsync(new(dead, Never, "place", 1), default), Is.EqualTo(RenewMatchRun.Result.Gone));
        Assert.That(await new EndMatchRun(Db, Clock).ExecuteAsync(new EndMatchRun.Request.Failed(dead, "x"), default), Is.False);
    }

    [Test]
    public async Task A_run_whose_nodes_die_three_times_has_failed_and_says_so()
    {
        await StartAsync();
        for (var attempt = 1; attempt <= ClaimMatchRun.MostAttempts; attempt++)
        {
            Assert.That((await Claims.ExecuteAsync(new("dead", Never), default))!.Attempt, Is.EqualTo(attempt));
            await RunAsync("update match_run set lease_until = clock_timestamp()");
        }

        Assert.That(await NewRunner().RunNextAsync(default), Is.False);

        var run = await ReadAsync();
        Assert.That((run.State, run.Error), Is.EqualTo(("failed", MatchFailure.Lost)));
    }

    [Test]
    public async Task A_node_that_stops_in_the_middle_hands_its_run_back()
    {
        await StartAsync();
        using var stop = new CancellationTokenSource();
        await NewRunner(_ => stop.Cancel()).RunNextAsync(stop.Token);
        Assert.That((await ReadAsync()).State, Is.EqualTo("running"), "for whoever comes next");

        await NewRunner().RunNextAsync(default);

        var run = await ReadAsync();
        Assert.That((run.State, run.Attempt), Is.EqualTo(("done", 1)), "nobody died");
    }

    [Test]
    public async Task What_has_ended_is_never_changed()
    {
        await StartAsync();
        await NewRunner().RunNextAsync(default);
        foreach (var change in new[] { "update match_run set seed = 1", "update match_plan set weighted = 0", "update match_run set state = 'queued', ended_at = null" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(change));
            Assert.That(refused!.ConstraintName, Is.EqualTo("match_run_ended_stays"));
        }
    }

    private static PlanDiff.Kind KindOf(PlanDiff.Person change) => (change.After.Count - change.Before.Count) switch
    {
        > 0 => PlanDiff.Kind.Gained,
        < 0 => PlanDiff.Kind.Lost,
        _ => PlanDiff.Kind.Moved,
    };

    private MatchRunner NewRunner(Action<string>? watcher = null) => new(
        Claims, new FreezeMatchInput(Db, Clock), new RenewMatchRun(Db), new EndMatchRun(Db, Clock), Overheard.As<MatchRunner>())
    { Lease = Never, Watcher = watcher };

    private ClaimMatchRun Claims => new(Db, Clock);

    private async Task StartAsync(string preset = "equal") =>
        Assert.That(await new StartMatchRun(Db, Clock).ExecuteAsync(new(olga, Slug, preset, Guid.NewGuid()), default), Is.TypeOf<StartMatchRun.Result.Started>());

    private async Task<MatchRunHead> ReadAsync(int number = 1) => (await new ReadMatchRun(Db).ExecuteAsync(new(olga, Slug, number), default))!.Run;

    private async Task<MatchedWeek> OpenAsync(int number, string? preset) => (await new ReadMatchPreview(Db).ExecuteAsync(new(olga, Slug, number, preset), default))!.Week;

    /// <summary>Bookings, participants and mails, each row with its last writer.</summary>
    private Task<string> CountAsync() => base.ReadAsync<string>("""
        select coalesce(string_agg(row, '|' order by row), '') from (
          select xmin || booking::text from booking union all
          select xmin || participant::text from participant union all
          select xmin || slot::text from slot union all
          select xmin || outbox::text from outbox) rows(row)
        """);
}
