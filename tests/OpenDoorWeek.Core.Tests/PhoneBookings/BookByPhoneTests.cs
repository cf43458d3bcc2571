using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

[Category("Database")]
public sealed class BookByPhoneTests : PhoneBookingTest
{
    [Test]
    public async Task Who_has_an_address_gets_the_confirmation_of_a_phone_booking_and_the_host_is_told()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 4);
        var bookingId = await CallAsync(ToCall(slotId, "greta@example.org", partySize: 3));

        Assert.That(await TakenAsync(slotId), Is.EqualTo(3));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.confirmed-by-phone", "host.booked" }));
        Assert.That(await ReadAsync<string>("select recipient from outbox where kind = 'booking.confirmed-by-phone'"), Is.EqualTo("greta@example.org"));
        Assert.That(await ReadAsync<string>("select p.email from booking b join person p using (person_id) where booking_id = @bookingId", new { bookingId }), Is.EqualTo("greta@example.org"));
    }

    [Test]
    public async Task Who_has_no_address_takes_part_like_everybody_and_gets_no_mail()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await CallAsync(ToCall(slotId));

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "host.booked" }));
        Assert.That(await ReadAsync<long>("select count(*) from participant where status = 'confirmed'"), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select phone from booking where booking_id = @bookingId", new { bookingId }), Is.EqualTo("02 555 00 99"));
        Assert.That(await ReadAsync<long>("select count(*) from person where email is null"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_audit_names_the_organiser_and_not_the_caller()
    {
        var bookingId = await CallAsync(ToCall(await Rows.AddSlotAsync(), "greta@example.org"));
        var greta = await ReadAsync<Guid>("select person_id from person where email = 'greta@example.org'");

        Assert.That(await ReadAsync<Guid>("select actor_id from audit where subject_id = @bookingId", new { bookingId }), Is.EqualTo(Olga).And.Not.EqualTo(greta));
        Assert.That(await ReadAsync<string>("select facts ->> 'byPhone' from audit where subject_id = @bookingId", new { bookingId }), Is.EqualTo("true"));
        Assert.That(await ReadAsync<string>("select facts::text from audit where subject_id = @bookingId", new { bookingId }), Does.Not.Contain("reta").And.Not.Contain("555"));
        Assert.That(await ReadAsync<Guid>("select booked_by from booking"), Is.EqualTo(Olga));
    }

    [Test]
    public async Task Two_callers_of_one_name_without_address_are_two_people()
    {
        var slotId = await Rows.AddSlotAsync();
        await CallAsync(ToCall(slotId));
        await CallAsync(ToCall(slotId));

        Assert.That(await ReadAsync<long>("select count(distinct person_id) from participant where status = 'confirmed'"), Is.EqualTo(2));
    }

    [Test]
    public async Task Somebody_who_calls_again_is_the_person_of_her_earlier_booking_so_her_visits_do_not_overlap()
    {
        var first = await CallAsync(ToCall(await Rows.AddSlotAsync()));
        var (same, later) = (await Rows.AddSlotAsync(start: new(11, 0)), await Rows.AddSlotAsync(start: new(15, 0)));

        Assert.That(await RefusalOfAsync(ToCall(same) with { EarlierBookingId = first }), Is.TypeOf<Refusal.Overlaps>());
        await CallAsync(ToCall(later) with { EarlierBookingId = first });
        Assert.That(await ReadAsync<long>("select count(distinct person_id) from participant"), Is.EqualTo(1));
        await CallAsync(ToCall(same));
        Assert.That(await ReadAsync<long>("select count(*) from person where email is null"), Is.EqualTo(2), "without the earlier booking she is somebody new");
    }

    [Test]
    public async Task Neither_address_nor_phone_number_is_not_enough()
    {
        var request = ToCall(await Rows.AddSlotAsync()) with { Phone = null };
        Assert.That(await BookByPhone.ExecuteAsync(request, default), Is.TypeOf<BookByPhone.Result.Unreachable>());
        Assert.That(await ReadAsync<long>("select count(*) from person where email is null"), Is.Zero, "nobody is left behind");
    }

    [Test]
    public async Task A_visit_or_a_booking_of_another_zone_is_unknown_to_her()
    {
        var (here, abroad) = (await Rows.AddSlotAsync(), await AddSlotAbroadAsync(new(15, 0)));
        var elsewhere = await BookAsync(abroad, await Rows.AddPersonAsync());

        Assert.That(await BookByPhone.ExecuteAsync(ToCall(abroad), default), Is.TypeOf<BookByPhone.Result.Unknown>());
        Assert.That(await BookByPhone.ExecuteAsync(ToCall(Guid.NewGuid()), default), Is.TypeOf<BookByPhone.Result.Unknown>());
        Assert.That(await BookByPhone.ExecuteAsync(ToCall(here) with { EarlierBookingId = elsewhere }, default), Is.TypeOf<BookByPhone.Result.Unknown>());
        await RunAsync("delete from organiser");
        Assert.That(await BookByPhone.ExecuteAsync(ToCall(here), default), Is.TypeOf<BookByPhone.Result.Unknown>(), "a role removed a moment ago counts no more");
    }

    [Test]
    public async Task During_wishes_and_matchmaking_and_within_the_last_24_hours_only_the_phone_helps()
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("update edition_phase set opens_at = '2026-11-20 08:00Z' where phase = 'free-booking'");
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.TypeOf<BookSlot.Result.Refused>());
        await CallAsync(ToCall(slotId));

        Clock.Now = new(2026, 11, 23, 8, 59, 0, TimeSpan.Zero);
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.TypeOf<BookSlot.Result.Refused>());
        await CallAsync(ToCall(slotId));

        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await RefusalOfAsync(ToCall(slotId)), Is.TypeOf<Refusal.Closed>(), "the visit has begun");
    }

    [Test]
    public async Task The_same_form_twice_books_once_and_makes_one_person()
    {
        var request = ToCall(await Rows.AddSlotAsync());
        var first = await BookByPhone.ExecuteAsync(request, default);

        Assert.That(await BookByPhone.ExecuteAsync(request, default), Is.EqualTo(first));
        Assert.That(await BookByPhone.ExecuteAsync(request with { PartySize = 2 }, default), Is.EqualTo(new BookByPhone.Result.Refused(new Refusal.KeyReused())));
        Assert.That(await ReadAsync<long>("select count(*) from person where email is null"), Is.EqualTo(1));
    }

    [Test]
    public async Task No_shared_language_and_tight_travel_want_a_yes_each()
    {
        var first = await CallAsync(ToCall(await Rows.AddSlotAsync()));
        var request = ToCall(await Rows.AddSlotAsync(start: new(11, 30), languages: ["fr"])) with { EarlierBookingId = first };

        Assert.That(await RefusalOfAsync(request), Is.TypeOf<Refusal.NoSharedLanguage>());
        request = request with { AcceptsOtherLanguage = true };
        Assert.That(await RefusalOfAsync(request), Is.TypeOf<Refusal.TightTravel>());
        var bookingId = await CallAsync(request with { AcceptsTightTravel = true });
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking where booking_id = @bookingId", new { bookingId }), Is.True);
    }

    [Test]
    public async Task What_the_caller_does_in_another_zone_is_not_told_but_that_she_is_busy()
    {
        var here = await Rows.AddSlotAsync();
        await BookAsync(await AddSlotAbroadAsync(new(10, 30)), await Rows.AddPersonAsync("greta@example.org"));

        Assert.That(await RefusalOfAsync(ToCall(here, "greta@example.org")), Is.EqualTo(new Refusal.ColleagueBusy("Greta Goossens")));
    }

    [Test]
    public async Task A_full_visit_is_full_by_phone_too()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 2);
        await CallAsync(ToCall(slotId));
        Assert.That(await RefusalOfAsync(ToCall(slotId, partySize: 2)), Is.EqualTo(new Refusal.TooMany(1)));
        await CallAsync(ToCall(slotId));
        Assert.That(await RefusalOfAsync(ToCall(slotId)), Is.TypeOf<Refusal.Full>());
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
    }
}
