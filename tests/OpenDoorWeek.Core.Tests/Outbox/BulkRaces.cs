using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>Eight nodes choose at once: the limits and the probe are those of all together, and a control breaks each with its lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class BulkRaces : DbTest
{
    private const int Nodes = 8;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly BulkTerms OneAMinute = new(["news"], [], new(1, 1));

    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task The_last_one_of_a_minute_leaves_once()
    {
        await EnqueueAsync(200);
        for (var round = 0; round < Rounds; round++)
        {
            Clock.Now += Minute;
            Assert.That(await ClaimAsync(Db, OneAMinute), Is.LessThanOrEqualTo(1), $"round {round}");
        }

        Assert.That(await ReadAsync<long>("select count(*) from outbox where state = 'sending'"), Is.Positive);
    }

    [Test]
    public async Task Without_the_lock_each_node_sees_room_for_one()
    {
        await EnqueueAsync(200);
        Assert.That(
            await BreaksAsync(sql => sql.Replace("pg_try_advisory_xact_lock(15)", "true", StringComparison.Ordinal), naive => ClaimAsync(naive, OneAMinute)),
            Is.True, "the test would see a limit overrun");
    }

    [Test]
    public async Task Of_all_nodes_one_tries_the_server_that_was_away()
    {
        await EnqueueAsync(200);
        for (var round = 0; round < Rounds; round++)
        {
            await OpenAsync();
            Assert.That(await ClaimAsync(Db, null), Is.EqualTo(1), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_several_nodes_try_at_once()
    {
        await EnqueueAsync(200);
        Assert.That(
            await BreaksAsync(sql => sql.Replace("from mail_circuit for no key update", "from mail_circuit", StringComparison.Ordinal), async naive =>
            {
                await OpenAsync();
                return await ClaimAsync(naive, null);
            }),
            Is.True, "the test would see two probes");
    }

    /// <returns>Whether within 50 rounds more than one mail was taken where one may be.</returns>
    private async Task<bool> BreaksAsync(Func<string, string> without, Func<Database, Task<int>> claim)
    {
        await using var naive = Database.Open(ConnectionString, without);
        for (var round = 0; round < 50; round++)
        {
            Clock.Now += Minute;
            if (await claim(naive) > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="bulk">Null: as mail that never waits for others.</param>
    private async Task<int> ClaimAsync(Database db, BulkTerms? bulk)
    {
        var claimed = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(() =>
            new ClaimDue(db, Clock).ExecuteAsync(new(Guid.NewGuid(), 2, Minute, bulk is null ? ["news"] : [], bulk), default))));
        return claimed.Sum(c => c.Count);
    }

    /// <summary>The way is cut, its wait is over, and no probe is under way.</summary>
    private Task<int> OpenAsync() => RunAsync(
        """
        update outbox set state = 'retry', lease_owner = null, lease_until = null where state = 'sending';
        insert into mail_circuit (circuit_id) values (1) on conflict do nothing;
        update mail_circuit set state = 'open', since = @Now, phase = 'connect', failures = 1, next_try_at = @Now, opened = 1, probe_id = null, probe_lease_no = null
        """,
        new { Clock.Now });

    private async Task EnqueueAsync(int count)
    {
        await using var tx = await Db.BeginAsync(default);
        for (var i = 0; i < count; i++)
        {
            tx.AddMail(new("news", $"{i}", Guid.NewGuid(), 0, null, $"a{i}@d{i}.example", Language.Nl, new { }, Clock.Now, Clock.Now.AddDays(7)));
        }

        await tx.CommitAsync(default);
    }
}
