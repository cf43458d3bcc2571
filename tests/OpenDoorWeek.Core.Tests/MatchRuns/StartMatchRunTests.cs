using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>Who may ask for a run, and when.</summary>
[Category("Database")]
public sealed class StartMatchRunTests : MatchTest
{
    [SetUp]
    public async Task AddWishesAsync() => await Matching.AddWishesAsync(EditionId, [await Rows.AddSlotAsync()]);

    [Test]
    public async Task A_run_waits_for_a_worker_with_the_lot_of_its_edition()
    {
        Assert.That(await StartAsync(), Is.EqualTo(new StartMatchRun.Result.Started(1)));
        var listed = (await new ListMatchRuns(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!;
        var run = listed.Runs.Single();
        Assert.That((run.Number, run.State, run.Preset, run.StartedBy), Is.EqualTo((1, "queued", "equal", "Olga Organiser")));
        Assert.That((ulong)run.Seed, Is.EqualTo(listed.Lot.Seed));
        Assert.That(await ReadAsync<string>("select action from audit"), Is.EqualTo("match-run.started"));
    }

    [Test]
    public async Task The_lot_is_bound_with_the_edition_and_shown_when_no_wish_can_change_any_more()
    {
        await Rows.SetPhaseAsync(EditionId, Phase.Matchmaking, Clock.Now.AddDays(2), Clock.Now.AddDays(5));
        var before = (await new ListMatchRuns(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!.Lot;
        Assert.That((before.Seed, before.Secret), Is.EqualTo(((ulong?)null, (string?)null)));

        Clock.Now = Clock.Now.AddDays(2);
        var after = (await new ListMatchRuns(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!.Lot;

        Assert.That(after.Fingerprint, Is.EqualTo(before.Fingerprint));
        var secret = Convert.FromHexString(after.Secret!);
        Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(secret)), Is.EqualTo(before.Fingerprint));
        Assert.That(after.Seed, Is.EqualTo(Convert.ToUInt64(after.Secret![..16], 16) >> 1));
    }

    [Test]
    public async Task Every_edition_has_a_lot_of_its_own()
    {
        await Rows.AddEditionAsync("zuid-2027", Rows.Monday.AddYears(1));
        Assert.That(await ReadAsync<long>("select count(distinct secret) from match_seed"), Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_form_sent_twice_starts_one_run_and_another_waits_until_it_has_ended()
    {
        var key = Guid.NewGuid();
        Assert.That(await StartAsync(key: key), Is.EqualTo(new StartMatchRun.Result.Started(1)));
        Assert.That(await StartAsync(key: key), Is.EqualTo(new StartMatchRun.Result.Started(1)));
        Assert.That(await StartAsync(preset: "first", key: key), Is.EqualTo(new StartMatchRun.Result.Refused(new MatchRefusal.KeyReused())));
        Assert.That(await StartAsync(), Is.EqualTo(new StartMatchRun.Result.Refused(new MatchRefusal.RunsAlready(1))));

        Assert.That(await CancelAsync(1), Is.EqualTo(CancelMatchRun.Result.Asked));
        Assert.That(await CancelAsync(1), Is.EqualTo(CancelMatchRun.Result.Over));
        Assert.That(await CancelAsync(2), Is.EqualTo(CancelMatchRun.Result.Unknown));
        Assert.That(await StartAsync(), Is.EqualTo(new StartMatchRun.Result.Started(2)));
    }

    [Test]
    public async Task Outside_the_phase_without_wishes_or_without_every_zone_no_run_starts()
    {
        await RunAsync("update wish_list set submitted_at = null");
        Assert.That(await StartAsync(), Is.EqualTo(new StartMatchRun.Result.Refused(new MatchRefusal.NobodyWishes())));
        var other = await Rows.AddOrganiserAsync("N");
        Assert.That(await StartAsync(new(other, ["N"])), Is.EqualTo(new StartMatchRun.Result.Refused(new MatchRefusal.Unknown())));
        Clock.Now = Clock.Now.AddDays(8);
        Assert.That(await StartAsync(), Is.EqualTo(new StartMatchRun.Result.Refused(new MatchRefusal.WrongPhase(new PhaseGate.Over(Rows.Today.AddDays(7))))));
    }

    private Task<CancelMatchRun.Result> CancelAsync(int number) => new CancelMatchRun(Db, Clock).ExecuteAsync(new(Olga, Slug, number), default);
}
