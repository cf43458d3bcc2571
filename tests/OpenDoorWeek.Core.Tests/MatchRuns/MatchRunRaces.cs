using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>Two organisers at once, and two workers at once.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class MatchRunRaces : MatchTest
{
    private const string Lock = "for no key update";

    private static int Rounds => LongForm.Of(5, 50);

    [SetUp]
    public async Task AddWishesAsync() => await Matching.AddWishesAsync(EditionId, [await Rows.AddSlotAsync()]);

    [Test]
    public async Task Of_two_starts_at_once_one_starts_a_run_and_the_other_is_told_of_it()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var results = await Task.WhenAll(StartAsync(), StartAsync());

            Assert.That(results, Is.EquivalentTo(new StartMatchRun.Result[] { new StartMatchRun.Result.Started(round), new StartMatchRun.Result.Refused(new MatchRefusal.RunsAlready(round)) }));
            await RunAsync("update match_run set state = 'cancelled', ended_at = now() where state = 'queued'");
        }
    }

    [Test]
    public async Task Without_the_lock_and_the_index_two_runs_start_at_once()
    {
        await RunAsync("drop index match_run_one_at_a_time");
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(Lock, "", StringComparison.Ordinal));
        var isBroken = false;
        for (var round = 0; round < 200 && !isBroken; round++)
        {
            try
            {
                var results = await Task.WhenAll(StartAsync(db: naive), StartAsync(db: naive));
                isBroken = results.All(r => r is StartMatchRun.Result.Started);
            }
            catch (PostgresException twice) when (twice.ConstraintName == "match_run_number_once")
            {
                isBroken = true;
            }

            await RunAsync("delete from match_run");
        }

        Assert.That(isBroken, Is.True, "the test would see two runs");
    }

    [Test]
    public async Task Of_many_workers_that_look_at_once_one_gets_the_run()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            await StartAsync();
            var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => new ClaimMatchRun(Db, Clock).ExecuteAsync(new($"node {n}", TimeSpan.FromMinutes(1)), default)));

            Assert.That(claims.Count(c => c is not null), Is.EqualTo(1));
            await RunAsync("update match_run set state = 'cancelled', ended_at = now(), lease_until = null where state = 'running'");
        }
    }
}
