using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests;

[Category("Database")]
public sealed class DatabaseOfTestsTests : DbTest
{
    [TestCase(1)]
    [TestCase(2)]
    public async Task Each_test_finds_the_schema_and_no_slot_but_its_own(int capacity)
    {
        var slotId = await Rows.AddSlotAsync(capacity);
        Assert.That(await ReadAsync<int>("select sum(capacity) from slot"), Is.EqualTo(capacity));
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @slotId", new { slotId }), Is.EqualTo(1));
    }

    /// <summary>DbTest fails each test in whose database a deadlock happened: this shows that it would see one.</summary>
    [Test]
    public async Task A_deadlock_is_seen_even_when_another_try_made_it_good()
    {
        var elsewhere = await TestCluster.CreateEmptyAsync();
        await using (var source = NpgsqlDataSource.Create(elsewhere))
        {
            await Run(source, "create table door (door_id int primary key); insert into door values (1), (2)");
            await Task.WhenAll(CrossAsync(source, 1, 2), CrossAsync(source, 2, 1));
        }

        var deadlocks = await TestCluster.CountDeadlocksAsync(elsewhere);
        await TestCluster.DropAsync(elsewhere);
        Assert.That(deadlocks, Is.EqualTo(1));
    }

    private static async Task CrossAsync(NpgsqlDataSource source, int first, int second)
    {
        try
        {
            await Run(source, $"""
                begin;
                select from door where door_id = {first} for update;
                select pg_sleep(0.3);
                select from door where door_id = {second} for update;
                commit
                """);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            // One of the two has to give way.
        }
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
