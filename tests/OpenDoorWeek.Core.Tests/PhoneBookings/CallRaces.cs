using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>Two organisers press the same button while the host changes the visit once more: one call is made, and what it did not tell is another.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class CallRaces : CallTest
{
    private const string Lock = "for no key update";

    private static int Rounds => Environment.GetEnvironmentVariable("ODW_LONG") == "1" ? 50 : 8;

    [Test]
    public async Task A_call_is_made_once_and_she_ends_knowing_or_about_to_be_told_how_the_visit_stands()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (made, knows) = await CollideAsync(Db);
            Assert.That((made, knows), Is.EqualTo((1, true)), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_a_change_is_lost_or_a_call_counted_twice()
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(Lock, "", StringComparison.Ordinal));
        var broken = false;
        for (var round = 0; round < 40 && !broken; round++)
        {
            broken = await CollideAsync(naive) is not (1, true);
        }

        Assert.That(broken, Is.True, "the test would see it");
    }

    /// <returns>Calls that the audit knows, and whether a call is open or the last one told of the evening.</returns>
    private async Task<(long Made, bool Knows)> CollideAsync(Database db)
    {
        var day = Rows.Monday.AddDays(Interlocked.Increment(ref rounds) % 5);
        var slotId = await Rows.AddSlotAsync(of: Host, day: day);
        var bookingId = await BookGretaAsync(slotId);
        await MoveVisitAsync(slotId, Afternoon);
        var call = (await ListAsync()).ToMake.Single(c => c.BookingId == bookingId);
        var slot = await SlotAsync(slotId);
        var (moment, offer) = To(slot, Evening);
        await Task.WhenAll(
            PressAsync(call, db: db),
            new EditSlot(db, Clock).ExecuteAsync(new(Host.HostId, slotId, new(Host.ContactId, false), moment, offer, slot.Version, new(1, [])), default),
            PressAsync(call, new(Olga, null), db));

        var open = (await ListAsync()).ToMake.Where(c => c.BookingId == bookingId).ToList();
        return (
            await ReadAsync<long>("select count(*) from audit where action = 'call.made' and subject_id = @bookingId", new { bookingId }),
            open.Count == 1 && open[0].Now.LocalStart == Evening.Start && open[0].Was.LocalStart == Afternoon.Start);
    }

    private int rounds;
}
