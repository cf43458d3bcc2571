using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class UndoCancelTests : BookingTest
{
    [Test]
    public async Task Undone_before_the_CANCEL_left_nothing_has_changed_and_nobody_is_told()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        await SendAllAsync();
        await CancelAsync(bookingId);

        Assert.That(await UndoAsync(bookingId), Is.TypeOf<UndoCancel.Result.Restored>());

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
        Assert.That(await ReadAsync<string>("select string_agg(status, ',') from participant"), Is.EqualTo("confirmed"), "the same entry, the same UID");
        Assert.That(await MailsAsync(), Is.Empty);
        Assert.That(await MailsAsync("superseded"), Is.EqualTo(new[] { "booking.cancelled", "host.booked", "host.cancelled-by-visitor" }));
    }

    [Test]
    public async Task Undone_before_anything_left_the_first_confirmation_leaves_after_all()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await CancelAsync(bookingId);

        await UndoAsync(bookingId);

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.confirmed", "host.booked" }));
        Assert.That(await ReadAsync<long>("select count(*) from participant"), Is.EqualTo(1));
    }

    [Test]
    public async Task Undone_after_the_CANCEL_left_she_gets_a_new_entry()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await SendAllAsync();
        await CancelAsync(bookingId);
        await SendAllAsync();

        await UndoAsync(bookingId);

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.confirmed", "host.booked" }));
        Assert.That(await ReadAsync<string>("select string_agg(status || ' ' || sequence, ', ' order by sequence) from participant"), Is.EqualTo("cancelled 1, confirmed 2"));
        Assert.That(await ReadAsync<long>("select count(distinct calendar_uid) from participant"), Is.EqualTo(2));
        Assert.That((await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default))!.Sequence, Is.EqualTo(2), "the page knows the newest");
    }

    [Test]
    public async Task A_CANCEL_that_a_pump_already_holds_counts_as_left()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await SendAllAsync();
        await CancelAsync(bookingId);
        await RunAsync("update outbox set state = 'sending', lease_no = 1, lease_until = now() + interval '1 minute' where kind = 'booking.cancelled'");

        await UndoAsync(bookingId);

        Assert.That(await ReadAsync<long>("select count(*) from participant"), Is.EqualTo(2));
    }

    [Test]
    public async Task Cancelled_again_after_an_undo_she_is_told_again()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(slotId, ada);
        await SendAllAsync();
        foreach (var left in (bool[])[false, true, false])
        {
            await CancelAsync(bookingId);
            await (left ? SendAllAsync() : Task.CompletedTask);
            await UndoAsync(bookingId);
            await SendAllAsync();
        }

        await CancelAsync(bookingId);

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.cancelled", "host.cancelled-by-visitor" }));
        Assert.That(await TakenAsync(slotId), Is.Zero);
    }

    [TestCase(14, true)]
    [TestCase(15, false)]
    public async Task It_can_be_undone_for_a_quarter_of_an_hour(int minutes, bool works)
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await CancelAsync(bookingId);
        Clock.Now += TimeSpan.FromMinutes(minutes);

        Assert.That(await UndoAsync(bookingId) is UndoCancel.Result.Restored, Is.EqualTo(works));
    }

    [Test]
    public async Task Places_that_somebody_took_meanwhile_do_not_come_back()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(capacity: 2), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(slotId, ada, partySize: 2);
        await CancelAsync(bookingId);
        await BookAsync(slotId, await Rows.AddPersonAsync());

        Assert.That(await UndoAsync(bookingId), Is.EqualTo(new UndoCancel.Result.Refused(new Refusal.TooMany(1))));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(1));
    }

    [Test]
    public async Task Rebooking_after_cancelling_leaves_nothing_to_undo()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var first = await BookAsync(slotId, ada);
        await CancelAsync(first);
        var second = await BookAsync(slotId, ada);

        Assert.That(await UndoAsync(first), Is.EqualTo(new UndoCancel.Result.Refused(new Refusal.AlreadyBooked(second))));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_went_elsewhere_meanwhile_keeps_the_other_visit()
    {
        var ada = await Rows.AddPersonAsync();
        var bookingId = await BookAsync(await Rows.AddSlotAsync(start: new(10, 0)), ada);
        await CancelAsync(bookingId);
        await BookAsync(await Rows.AddSlotAsync(start: new(11, 0)), ada);

        Assert.That(await UndoAsync(bookingId), Is.TypeOf<UndoCancel.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.Overlaps>());
    }

    [Test]
    public async Task A_group_comes_back_whole_and_who_had_left_before_stays_away()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        await NameAsync(bookingId);
        var gone = await NameAsync(bookingId, "dora@example.org");
        await LeaveBooking.ExecuteAsync(new(gone, ByLink), default);
        Clock.Now += TimeSpan.FromMinutes(1);
        await CancelAsync(bookingId);

        Assert.That(await UndoAsync(bookingId), Is.TypeOf<UndoCancel.Result.Restored>());

        Assert.That(await ReadAsync<long>("select count(*) from participant where status = 'confirmed'"), Is.EqualTo(2));
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task Undoing_twice_takes_the_places_once_and_nobody_undoes_for_another()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await CancelAsync(bookingId);

        Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, new(await Rows.AddPersonAsync(), null)), default), Is.TypeOf<UndoCancel.Result.Unknown>());
        await UndoAsync(bookingId);
        Assert.That(await UndoAsync(bookingId), Is.TypeOf<UndoCancel.Result.Restored>());
        Assert.That(await TakenAsync(slotId), Is.EqualTo(1));
    }

    private Task<UndoCancel.Result> UndoAsync(Guid bookingId) => UndoCancel.ExecuteAsync(new(bookingId, ByLink), default);
}
