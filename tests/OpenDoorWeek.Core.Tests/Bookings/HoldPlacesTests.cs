using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class HoldPlacesTests : BookingTest
{
    [Test]
    public async Task A_hold_takes_places_for_half_an_hour_and_asks_by_mail()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);

        var held = await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);

        Assert.That(held, Is.TypeOf<HoldPlaces.Result.Held>().With.Property("Until").EqualTo(Clock.Now.AddMinutes(30)));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(2));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.please-confirm" }), "the host hears of it once it is confirmed");
        Assert.That(await ReadAsync<long>("select count(*) from person where email = 'ada@example.org'"), Is.Zero, "nobody exists by asking");
    }

    [Test]
    public async Task A_second_hold_of_the_same_address_for_the_same_slot_replaces_the_first()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 3), default);

        var second = await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);

        Assert.That(second, Is.TypeOf<HoldPlaces.Result.Held>());
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task A_replacement_that_is_refused_leaves_the_first_hold_as_it_was()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);

        Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 4), default), Is.EqualTo(new HoldPlaces.Result.Refused(new Refusal.TooMany(3))));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(2));
    }

    [Test]
    public async Task A_stranger_who_knows_the_address_replaces_nobodys_hold()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);

        await HoldPlaces.ExecuteAsync(ToHold(slotId) with { BrowserHash = [99], Name = "Somebody else" }, default);

        Assert.That(await ReadAsync<string>("select string_agg(status || ' ' || name, ', ' order by name) from booking"), Is.EqualTo("held Ada Peeters, held Somebody else"));
    }

    [Test]
    public async Task One_address_is_asked_six_times_an_hour_whoever_asks()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        for (var i = 0; i < HoldPlaces.MaxAskedPerAddress; i++)
        {
            Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId), default), Is.TypeOf<HoldPlaces.Result.Held>());
        }

        Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId), default), Is.EqualTo(new HoldPlaces.Result.Refused(new Refusal.TooManyHolds())));
    }

    [Test]
    public async Task What_a_stranger_typed_does_not_outlive_the_hold()
    {
        var slotId = await Rows.AddSlotAsync();
        await HoldPlaces.ExecuteAsync(ToHold(slotId) with { Organisation = "Wijkpunt" }, default);
        Clock.Now += HoldPlaces.HeldFor;
        await BookAsync(slotId, await Rows.AddPersonAsync());

        Assert.That(await ReadAsync<string>("select concat_ws('|', email, name, organisation, network_hash, browser_hash) from booking where status = 'expired'"), Is.EqualTo("-"));
    }

    [Test]
    public async Task One_address_has_two_open_holds_and_no_third()
    {
        foreach (var hour in (int[])[9, 12])
        {
            Assert.That(await HoldPlaces.ExecuteAsync(ToHold(await Rows.AddSlotAsync(start: new(hour, 0))), default), Is.TypeOf<HoldPlaces.Result.Held>());
        }

        var third = ToHold(await Rows.AddSlotAsync(start: new(15, 0)));
        Assert.That(await HoldPlaces.ExecuteAsync(third, default), Is.EqualTo(new HoldPlaces.Result.Refused(new Refusal.TooManyHolds())));

        Clock.Now += HoldPlaces.HeldFor;
        Assert.That(await HoldPlaces.ExecuteAsync(third, default), Is.TypeOf<HoldPlaces.Result.Held>(), "the first two have expired");
    }

    [Test]
    public async Task One_network_has_ten_open_holds_and_no_eleventh()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 20);
        for (var i = 0; i < HoldPlaces.MaxPerNetwork; i++)
        {
            await HoldPlaces.ExecuteAsync(ToHold(slotId, $"guest{i}@example.org"), default);
        }

        Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId, "guest10@example.org"), default), Is.EqualTo(new HoldPlaces.Result.Refused(new Refusal.TooManyHolds())));
        Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId, "guest10@example.org") with { NetworkHash = [9] }, default), Is.TypeOf<HoldPlaces.Result.Held>());
    }

    [Test]
    public async Task A_known_busy_or_booked_address_gets_the_very_answer_of_an_unknown_one()
    {
        var slotId = await Rows.AddSlotAsync();
        var personId = await Rows.AddPersonAsync("known@example.org");
        await BookAsync(slotId, personId);

        var known = await HoldPlaces.ExecuteAsync(ToHold(slotId, "known@example.org"), default);
        var unknown = await HoldPlaces.ExecuteAsync(ToHold(slotId, "unknown@example.org"), default);

        Assert.That(known, Is.TypeOf<HoldPlaces.Result.Held>());
        Assert.That(unknown, Is.TypeOf<HoldPlaces.Result.Held>());
    }

    [Test]
    public async Task The_same_form_twice_holds_once()
    {
        var request = ToHold(await Rows.AddSlotAsync());
        var first = await HoldPlaces.ExecuteAsync(request, default);
        Clock.Now += TimeSpan.FromMinutes(1);

        Assert.That(await HoldPlaces.ExecuteAsync(request, default), Is.EqualTo(first));
        Assert.That(await HoldPlaces.ExecuteAsync(request with { PartySize = 2 }, default), Is.EqualTo(new HoldPlaces.Result.Refused(new Refusal.KeyReused())));
    }
}
