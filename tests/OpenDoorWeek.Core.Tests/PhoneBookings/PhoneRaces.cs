using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>The phone and the web want the same last place, or the same person at two places; each promise with a control that breaks it.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class PhoneRaces : PhoneBookingTest
{
    private const string Lock = "for no key update";

    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task A_phone_booking_and_self_bookings_that_want_the_last_place_get_it_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var slotId = await Rows.AddSlotAsync(capacity: 1);
            await RushAsync(Db, slotId);
            Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((1, 1)), $"round {round}");
            Assert.That(await ReadAsync<long>("select count(*) from participant where slot_id = @slotId and status = 'confirmed'", new { slotId }), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Without_the_lock_and_the_conditional_update_they_share_the_last_place()
    {
        await RunAsync("alter table slot drop constraint slot_taken_within_capacity");
        Assert.That(await BreaksAsync([Lock, "and taken + @PartySize <= capacity"], async naive =>
        {
            var slotId = await Rows.AddSlotAsync(capacity: 1);
            await RushAsync(naive, slotId);
            return await TakenAsync(slotId) > 1;
        }), Is.True, "the test would see an oversold slot");
    }

    [Test]
    public async Task A_caller_is_not_booked_into_two_visits_at_once_by_two_organisers()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var email = $"greta{round}@example.org";
            await CollideAsync(Db, email);
            Assert.That(await GoesAsync(email), Is.EqualTo(1), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_and_the_constraint_she_is_at_two_places()
    {
        await RunAsync("alter table participant drop constraint participant_no_overlap");
        var n = 0;
        Assert.That(await BreaksAsync([Lock], async naive =>
        {
            var email = $"greta{n++}@example.org";
            await Rows.AddPersonAsync(email);
            await CollideAsync(naive, email);
            return await GoesAsync(email) > 1;
        }), Is.True, "the test would see it");
    }

    private async Task RushAsync(Database db, Guid slotId)
    {
        var (ada, ben) = (await Rows.AddPersonAsync(), await Rows.AddPersonAsync());
        await Task.WhenAll(
            new BookSlot(db, Clock, Site).ExecuteAsync(ToBook(slotId, ada), default),
            new BookByPhone(db, Clock, Site).ExecuteAsync(ToCall(slotId), default),
            new BookSlot(db, Clock, Site).ExecuteAsync(ToBook(slotId, ben), default));
    }

    private async Task CollideAsync(Database db, string email)
    {
        var (one, other) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(10, 30)));
        await Task.WhenAll(
            new BookByPhone(db, Clock, Site).ExecuteAsync(ToCall(one, email), default),
            new BookByPhone(db, Clock, Site).ExecuteAsync(ToCall(other, email), default));
    }

    private async Task<bool> BreaksAsync(string[] parts, Func<Database, Task<bool>> attempt)
    {
        await using var naive = Database.Open(ConnectionString, sql => parts.Aggregate(sql, (s, part) => s.Replace(part, "", StringComparison.Ordinal)));
        for (var round = 0; round < 20; round++)
        {
            if (await attempt(naive))
            {
                return true;
            }
        }

        return false;
    }

    private Task<long> GoesAsync(string email) => ReadAsync<long>(
        "select count(*) from participant join person using (person_id) where email = @email and status = 'confirmed'", new { email });
}
