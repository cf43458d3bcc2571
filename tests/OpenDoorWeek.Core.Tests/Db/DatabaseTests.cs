using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Db;

/// <summary>What every use case takes for granted of the database.</summary>
[Category("Database")]
public sealed class DatabaseTests : DbTest
{
    private const string Touch = "update slot set taken = taken where slot_id = @slotId";
    private const string Ask = "select @number::int";

    /// <summary>Sixty-four clients at one slot got the page of a fault of the program (500) after five seconds, found by the load benchmark.</summary>
    [Test]
    public async Task Whoever_waited_too_long_in_the_queue_of_a_slot_hears_that_it_is_busy()
    {
        var slotId = await Rows.AddSlotAsync();
        await using var holder = await Db.BeginAsync(CancellationToken.None);
        await holder.RunAsync(Touch, new { slotId }, CancellationToken.None);
        await using var hasty = Database.Open($"{ConnectionString};Options='-c lock_timeout=0 -c statement_timeout=50ms'");

        await Assert.ThrowsAsync<BusyException>(() => hasty.TransactAsync(tx => tx.RunAsync(Touch, new { slotId }, CancellationToken.None), CancellationToken.None));
    }

    [TestCase("", 1)]
    [TestCase("Max Auto Prepare=0", 0)]
    public async Task A_statement_that_comes_again_and_again_keeps_its_plan_unless_the_operator_says_otherwise(string operatorSays, long plans)
    {
        await using var db = Database.Open($"{ConnectionString};Maximum Pool Size=1;{operatorSays}");
        for (var number = 0; number < 10; number++)
        {
            await db.FindAsync<int>(Ask, new { number }, CancellationToken.None);
        }

        Assert.That(await db.FindAsync<long>("select count(*) from pg_prepared_statements where statement = 'select $1::int'", new { }, CancellationToken.None), Is.EqualTo(plans));
    }
}
