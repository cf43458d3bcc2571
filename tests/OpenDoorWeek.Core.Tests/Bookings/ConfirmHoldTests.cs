using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class ConfirmHoldTests : BookingTest
{
    [Test]
    public async Task The_button_makes_the_visit_the_person_and_the_mails()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        var bookingId = await HoldAsync(slotId);

        Assert.That(await ConfirmAsync(bookingId), Is.EqualTo(new ConfirmHold.Result.Confirmed(bookingId)));

        Assert.That(await TakenAsync(slotId), Is.EqualTo(1), "the place was taken by the hold");
        Assert.That(await ReadAsync<string>("select name from person where email = 'ada@example.org'"), Is.EqualTo("Ada Peeters"));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.confirmed", "booking.please-confirm", "host.booked" }));
        Assert.That(await ReadAsync<long>("select count(*) from booking where email is not null"), Is.Zero, "the address moved to the person");
        Assert.That(await ConfirmAsync(bookingId), Is.EqualTo(new ConfirmHold.Result.Confirmed(bookingId)), "pressed twice");
        Assert.That(await ReadAsync<long>("select count(*) from participant"), Is.EqualTo(1));
    }

    [Test]
    public async Task After_half_an_hour_the_place_may_be_gone()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1);
        var bookingId = await HoldAsync(slotId);
        Clock.Now += HoldPlaces.HeldFor;

        Assert.That(await ConfirmAsync(bookingId), Is.EqualTo(new ConfirmHold.Result.Expired(slotId)));
        await BookAsync(slotId, await Rows.AddPersonAsync());
        Assert.That(await TakenAsync(slotId), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_turns_out_to_be_elsewhere_is_told_and_keeps_the_other_visit()
    {
        var personId = await Rows.AddPersonAsync("ada@example.org");
        await BookAsync(await Rows.AddSlotAsync(start: new(10, 0)), personId);
        var bookingId = await HoldAsync(await Rows.AddSlotAsync(start: new(11, 0)));

        Assert.That(await ConfirmAsync(bookingId), Is.TypeOf<ConfirmHold.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.Overlaps>());
        Assert.That(await ReadAsync<long>("select count(*) from participant"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_takes_part_already_is_told()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync("ada@example.org"));

        Assert.That(await ConfirmAsync(await HoldAsync(slotId)), Is.TypeOf<ConfirmHold.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.AlreadyBooked>());
    }

    [Test]
    public async Task A_link_of_another_version_confirms_nothing()
    {
        var bookingId = await HoldAsync(await Rows.AddSlotAsync());
        Assert.That(await ConfirmHold.ExecuteAsync(new(bookingId, LinkVersion: 2, false), default), Is.TypeOf<ConfirmHold.Result.Unknown>());
    }

    private async Task<Guid> HoldAsync(Guid slotId) => ((HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(ToHold(slotId), default)).BookingId;

    private Task<ConfirmHold.Result> ConfirmAsync(Guid bookingId) => ConfirmHold.ExecuteAsync(new(bookingId, LinkVersion: 1, false), default);
}
