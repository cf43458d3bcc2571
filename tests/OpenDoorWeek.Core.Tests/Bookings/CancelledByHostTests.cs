using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>What becomes of bookings when the host takes all or some places of a slot back.</summary>
[Category("Database")]
public sealed class CancelledByHostTests : BookingTest
{
    [Test]
    public async Task Everybody_who_is_named_loses_her_place_and_is_told_once()
    {
        var slotId = await Rows.AddSlotAsync();
        var group = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);
        await NameAsync(group);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();

        Assert.That(await EndAsync(slotId), Is.EqualTo(new CancelledByHost.Outcome(People: 3, Bookings: 2, Places: 5)));

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((0, 0)));
        Assert.That(await MailsAsync(), Is.EqualTo(Enumerable.Repeat(CancelledByHost.Mail, 3)));
        Assert.That(await ReadAsync<long>("select count(*) from participant where status = 'cancelled' and cancelled_by_host and sequence = 1 and ended_at is not null"), Is.EqualTo(3));
        Assert.That(await ReadAsync<long>("select count(*) from booking where status = 'cancelled' and cancelled_by_host"), Is.EqualTo(2));
        Assert.That(await ReadAsync<long>("select count(*) from audit where action = 'booking.cancelled-by-host'"), Is.EqualTo(2));
        Assert.That(await EndAsync(slotId), Is.EqualTo(new CancelledByHost.Outcome(0, 0, 0)), "once more changes nothing");
    }

    [Test]
    public async Task Who_cancelled_before_is_told_nothing_and_it_stays_her_own_doing()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();
        await CancelAsync(bookingId);

        Assert.That((await EndAsync(slotId)).People, Is.Zero);

        Assert.That(await MailsAsync(), Has.No.Member(CancelledByHost.Mail));
        Assert.That(await ReadAsync<bool>("select cancelled_by_host from booking"), Is.False);
    }

    [Test]
    public async Task Who_was_never_told_of_her_place_is_told_that_it_is_gone()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());

        await EndAsync(slotId);

        Assert.That(await ReadAsync<string>("select state from outbox where kind = 'booking.cancelled-by-host'"), Is.EqualTo("queued"));
    }

    [Test]
    public async Task One_of_a_group_who_loses_her_place_frees_one_and_the_others_still_come()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);
        var ben = await NameAsync(bookingId);
        await SendAllAsync();

        Assert.That(await EndAsync(slotId, ben), Is.EqualTo(new CancelledByHost.Outcome(1, 0, 1)));

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((3, 3)));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { CancelledByHost.Mail }));
        Assert.That(await ReadAsync<string>("select status from booking"), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task Where_the_booker_goes_the_group_passes_to_the_next_with_its_unnamed_places()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);
        var (ada, ben) = (await HolderAsync(bookingId), await NameAsync(bookingId));
        await SendAllAsync();

        Assert.That(await EndAsync(slotId, ada), Is.EqualTo(new CancelledByHost.Outcome(1, 0, 1)));

        Assert.That(await HolderAsync(bookingId), Is.EqualTo(ben));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(3));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { CancelledByHost.Mail, LeaveBooking.HolderMail }));
    }

    [Test]
    public async Task Where_the_last_named_person_goes_the_unnamed_places_go_with_her()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);

        Assert.That(await EndAsync(slotId, await HolderAsync(bookingId)), Is.EqualTo(new CancelledByHost.Outcome(1, 1, 4)));

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_the_host_cancelled_nobody_takes_back()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await EndAsync(slotId, await HolderAsync(bookingId));

        Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, ByLink), default), Is.TypeOf<UndoCancel.Result.TooLate>());
        Assert.That((await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default))!.UndoUntil, Is.Null);
    }

    private async Task<CancelledByHost.Outcome> EndAsync(Guid slotId, params Guid[] participantIds)
    {
        var actor = await Rows.AddPersonAsync();
        await using var tx = await Db.BeginAsync(default);
        await LockedSlot.LockAsync(tx, slotId, Clock.Now, default);
        var outcome = await CancelledByHost.EndAsync(tx, slotId, participantIds.Length == 0 ? null : participantIds, actor, Clock.Now, default);
        await tx.CommitAsync(default);
        return outcome;
    }
}
