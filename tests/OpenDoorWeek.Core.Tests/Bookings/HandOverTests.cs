using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class HandOverTests : BookingTest
{
    [Test]
    public async Task The_colleague_holds_the_booking_and_the_place_was_never_free()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 2);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        await SendAllAsync();

        Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(await HolderAsync(bookingId)), default), Is.TypeOf<HandOverBooking.Result.HandedOver>());

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @bookingId", new { bookingId }), Is.EqualTo("handed-over"));
        Assert.That(await ReadAsync<string>("select b.name || ' ' || p.email || ' ' || b.party_size from booking b join person p using (person_id) where status = 'confirmed'"),
            Is.EqualTo("Carla Claes carla@example.org 2"));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.handed-over", "booking.received", "host.changed" }));
        Assert.That(await ReadAsync<string>("select string_agg(recipient, ', ' order by kind) from outbox where kind in ('booking.handed-over', 'booking.received')"),
            Does.EndWith("carla@example.org"));
        Assert.That(await ReadAsync<string>("select string_agg(status || ' ' || sequence, ', ' order by created_at, sequence desc) from participant"), Is.EqualTo("handed-over 1, confirmed 0"));
    }

    [Test]
    public async Task The_button_pressed_twice_hands_over_once()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var request = ToHandOver(await HolderAsync(bookingId));
        await HandOverBooking.ExecuteAsync(request, default);
        Assert.That(await HandOverBooking.ExecuteAsync(request, default), Is.TypeOf<HandOverBooking.Result.HandedOver>());
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_colleague_who_is_elsewhere_or_there_already_gets_nothing()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        var holder = await HolderAsync(await BookAsync(slotId, ada));
        await BookAsync(await Rows.AddSlotAsync(start: new(11, 0)), await Rows.AddPersonAsync("ben@example.org"));
        await BookAsync(slotId, await Rows.AddPersonAsync("carla@example.org"));

        foreach (var email in (string[])["ada@example.org", "ben@example.org", "carla@example.org"])
        {
            Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(holder, email), default), Is.EqualTo(new HandOverBooking.Result.Refused(new Refusal.ColleagueBusy("Carla Claes"))), email);
        }

        Assert.That(await ReadAsync<string>("select status from participant where participant_id = @holder", new { holder }), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task One_of_a_group_hands_over_her_own_part_only()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 3);
        var ben = await NameAsync(bookingId);
        await SendAllAsync();

        Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(ben) with { By = ByLink, ByBooking = null }, default), Is.TypeOf<HandOverBooking.Result.HandedOver>());

        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select string_agg(name, ', ' order by name) from participant where status = 'confirmed'"), Is.EqualTo("Ada Peeters, Carla Claes"));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.handed-over", "booking.received", "host.changed" }));
    }

    [Test]
    public async Task Who_was_named_stays_in_the_group_when_its_holder_gives_it_away()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 3);
        var ben = await NameAsync(bookingId);

        await HandOverBooking.ExecuteAsync(ToHandOver(await HolderAsync(bookingId)), default);

        Assert.That(await ReadAsync<string>("select b.status from participant t join booking b using (booking_id) where participant_id = @ben", new { ben }), Is.EqualTo("confirmed"));
        Assert.That(await LeaveBooking.ExecuteAsync(new(ben, ByLink), default), Is.TypeOf<LeaveBooking.Result.Left>(), "her own link still works");
    }

    [Test]
    public async Task Nobody_gives_away_anothers_place_nor_one_of_a_visit_that_has_begun()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 2);
        var (holder, ben) = (await HolderAsync(bookingId), await NameAsync(bookingId));

        Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(holder) with { ByBooking = new(null, 2) }, default), Is.TypeOf<HandOverBooking.Result.Unknown>());
        Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(ben), default), Is.TypeOf<HandOverBooking.Result.Unknown>(), "the booking's link is its holder's only");
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await HandOverBooking.ExecuteAsync(ToHandOver(holder), default), Is.TypeOf<HandOverBooking.Result.TooLate>());
    }
}
