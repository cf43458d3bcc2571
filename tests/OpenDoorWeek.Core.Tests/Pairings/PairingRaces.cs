using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Two organisers publish at once, two nodes look again at once, and a run is published while somebody says no.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class PairingRaces : PairingTest
{
    private const string Lock = "for no key update";

    private readonly List<Guid> buddies = [];

    private static int Rounds => LongForm.Of(5, 50);

    [SetUp]
    public async Task AskAsync()
    {
        var huis = await Rows.AddHostAsync("Huis Zon");
        for (var n = 0; n < 6; n++)
        {
            buddies.Add(await Roster.AddBuddyAsync(huis, $"Collega {n}"));
        }
    }

    [Test]
    public async Task Of_two_organisers_who_publish_at_once_one_does_and_the_other_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (await RunOnceAsync(), await RunOnceAsync());
            var sameRun = round % 2 == 0;
            var results = await Task.WhenAll(PublishAsync(one, 6), PublishAsync(sameRun ? one : other, 6));

            Assert.That(results.OfType<PublishPairings.Result.Published>().Count(), Is.EqualTo(1));
            var told = results.OfType<PublishPairings.Result.Refused>().Single().Refusal;
            Assert.That(told, sameRun ? Is.InstanceOf<PairingRefusal.Published>() : Is.InstanceOf<PairingRefusal.Stale>());
            Assert.That(await ReadAsync<long>("select count(*) from pair"), Is.EqualTo(3));
            Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.EqualTo(6));
            await ForgetAsync();
        }
    }

    [Test]
    public async Task Without_the_lock_of_the_edition_both_would_publish()
    {
        IsWithoutLock = true;
        await RunAsync("drop index pair_member_one_live_pair_a_buddy");
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(Lock, "", StringComparison.Ordinal));
        var isBroken = false;
        for (var round = 0; round < 100 && !isBroken; round++)
        {
            var (one, other) = (await RunOnceAsync(), await RunOnceAsync());
            try
            {
                var results = await Task.WhenAll(PublishAsync(one, 6, db: naive), PublishAsync(other, 6, db: naive));
                isBroken = results.All(r => r is PublishPairings.Result.Published);
            }
            catch (Exception twice) when (twice is PostgresException or BusyException)
            {
                isBroken = true;
            }

            await ForgetAsync();
        }

        Assert.That(isBroken, Is.True, "the test would see two publications");
    }

    [Test]
    public async Task Two_nodes_that_look_again_at_once_propose_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await ProposeAllAsync();
            foreach (var pairId in await ListAsync<Guid>("select pair_id from pair where is_live"))
            {
                await DeclineAsync(pairId);
            }

            var results = await Task.WhenAll(LookAgainAsync(), LookAgainAsync(), LookAgainAsync());
            Assert.That(results.Sum(r => r.Proposed), Is.EqualTo(3));
            Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'pair.proposed'"), Is.EqualTo(12));
            await AssertSoundAsync();
            await ForgetAsync();
        }
    }

    [Test]
    public async Task A_no_beside_a_publication_is_heard_by_both()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await ProposeAllAsync();
            var pairId = (await ListAsync<Guid>("select pair_id from pair where is_live order by 1"))[0];
            var extra = await Roster.AddBuddyAsync(new HostRow(EditionId, await ReadAsync<Guid>("select organisation_id from host limit 1"), Guid.Empty, Guid.Empty), $"Later {round}");
            var number = await RunOnceAsync();
            var mails = (await LookAsync(number)).Mails;
            var publish = PublishAsync(number, mails);
            await Task.WhenAll(DeclineAsync(pairId), publish);
            await LookAgainAsync();

            Assert.That(publish.Result, Is.InstanceOf<PublishPairings.Result.Published>().Or.EqualTo(new PublishPairings.Result.Refused(new PairingRefusal.Stale())));
            Assert.That(await ReadAsync<bool>("select is_live from pair where pair_id = @pairId", new { pairId }), Is.False);
            await AssertSoundAsync();
            await RunAsync("delete from pairing_opt_in where pairing_opt_in_id = @extra", new { extra });
            await ForgetAsync();
        }
    }

    private async Task ForgetAsync()
    {
        await RunAsync("delete from pair; delete from outbox; delete from pairing_run");
        await RunAsync("update pairing_opt_in set load = 0");
    }
}
