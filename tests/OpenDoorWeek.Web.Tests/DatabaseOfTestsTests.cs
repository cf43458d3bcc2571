using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests;

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
}
