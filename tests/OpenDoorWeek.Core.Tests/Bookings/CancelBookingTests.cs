using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class CancelBookingTests : BookingTest
{
    [Test]
    public async Task Cancelling_frees_the_places_and_tells_visitor_and_host()
    {
        var (slotId, personId) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(slotId, personId, partySize: 3);
        await RunAsync("update outbox set state = 'sent', sent_at = now()");

        Assert.That(await CancelAsync(bookingId, personId), Is.TypeOf<CancelBooking.Result.Cancelled>());

        Assert.That(await TakenAsync(slotId), Is.Zero);
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.cancelled", "host.cancelled-by-visitor" }));
        Assert.That(await ReadAsync<int>("select aggregate_seq from outbox where kind = 'booking.cancelled'"), Is.EqualTo(1), "SEQUENCE rises");
        Assert.That(await ReadAsync<int>("select aggregate_seq from outbox where kind = 'host.cancelled-by-visitor'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_booking_cancelled_before_its_mail_left_is_not_spoken_of()
    {
        var personId = await Rows.AddPersonAsync();
        await CancelAsync(await BookAsync(await Rows.AddSlotAsync(), personId), personId);

        Assert.That(await MailsAsync("queued"), Is.Empty);
        Assert.That(await MailsAsync("superseded"), Is.EqualTo(new[] { "booking.cancelled", "booking.confirmed", "host.booked", "host.cancelled-by-visitor" }));
    }

    [Test]
    public async Task A_confirmation_in_the_hands_of_a_pump_is_taken_out_of_them_and_one_that_may_have_left_is_followed_by_the_cancellation([Values] bool mayHaveLeft)
    {
        var personId = await Rows.AddPersonAsync();
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), personId);
        await RunAsync("update outbox set state = 'sending', lease_no = 1, lease_until = now() + interval '1 minute', dot_at = case when @mayHaveLeft then now() end where kind = 'booking.confirmed'", new { mayHaveLeft });

        await CancelAsync(bookingId, personId);

        Assert.That(await MailsAsync("queued"), Is.EqualTo(mayHaveLeft ? ["booking.cancelled"] : Array.Empty<string>()));
    }

    [Test]
    public async Task Cancelling_twice_frees_the_places_once()
    {
        var (slotId, personId) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(slotId, personId, partySize: 2);
        await BookAsync(slotId, await Rows.AddPersonAsync());

        await CancelAsync(bookingId, personId);
        Assert.That(await CancelAsync(bookingId, personId), Is.TypeOf<CancelBooking.Result.Cancelled>());
        Assert.That(await TakenAsync(slotId), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_cancels_for_another_and_the_link_of_the_mail_cancels_without_signing_in()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());

        Assert.That(await CancelAsync(bookingId, await Rows.AddPersonAsync()), Is.TypeOf<CancelBooking.Result.Unknown>());
        Assert.That(await CancelBooking.ExecuteAsync(new(bookingId, new(null, LinkVersion: 2)), default), Is.TypeOf<CancelBooking.Result.Unknown>());
        Assert.That(await CancelBooking.ExecuteAsync(new(bookingId, new(null, null)), default), Is.TypeOf<CancelBooking.Result.Unknown>());
        Assert.That(await CancelBooking.ExecuteAsync(new(bookingId, new(null, LinkVersion: 1)), default), Is.TypeOf<CancelBooking.Result.Cancelled>());
    }

    [Test]
    public async Task A_visit_that_has_begun_is_not_cancelled_any_more()
    {
        var personId = await Rows.AddPersonAsync();
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), personId);
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

        Assert.That(await CancelAsync(bookingId, personId), Is.EqualTo(new CancelBooking.Result.TooLate(Clock.Now)));
    }

    [TestCase(6, true)]
    [TestCase(8, false)]
    public async Task The_link_of_a_mail_ends_a_week_after_the_visit(int daysAfter, bool works)
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        Clock.Now = new DateTimeOffset(2026, 11, 23, 10, 30, 0, TimeSpan.Zero).AddDays(daysAfter);

        Assert.That(await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, new(null, 1)), default) is not null, Is.EqualTo(works));
    }

    private Task<CancelBooking.Result> CancelAsync(Guid bookingId, Guid personId) => CancelBooking.ExecuteAsync(new(bookingId, new(personId, null)), default);
}
