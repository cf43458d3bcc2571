using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class BookSlotTests : BookingTest
{
    [Test]
    public async Task A_booking_takes_the_places_and_leaves_a_mail_to_the_visitor_and_to_each_contact()
    {
        var host = await Rows.AddHostAsync();
        await RunAsync("insert into organisation_contact values (@OrganisationId, @second)", new { host.OrganisationId, second = await Rows.AddPersonAsync() });
        var slotId = await Rows.AddSlotAsync(capacity: 4, of: host);

        await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);

        Assert.That(await TakenAsync(slotId), Is.EqualTo(3));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.confirmed", "host.booked", "host.booked" }));
        Assert.That(await ReadAsync<int>("select host_sequence from slot"), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select string_agg(distinct aggregate_seq::text, ',') from outbox where kind = 'host.booked'"), Is.EqualTo("1"));
    }

    [Test]
    public async Task The_booker_is_a_participant_with_her_own_calendar_entry_at_the_time_of_the_slot()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());

        Assert.That(await ReadAsync<string>("select calendar_uid from participant"), Does.Match("^p-[0-9a-f-]{36}@odw.example$"));
        Assert.That(await ReadAsync<bool>("select p.period = s.period from participant p join slot s using (slot_id)"), Is.True);
    }

    [TestCase(1, 1, ExpectedResult = true)]
    [TestCase(1, 2, ExpectedResult = false)]
    [TestCase(10, 10, ExpectedResult = true)]
    public async Task<bool> A_party_may_fill_the_slot_but_not_overfill_it(int capacity, int partySize)
    {
        var slotId = await Rows.AddSlotAsync(capacity);
        return await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync(), partySize), default) is BookSlot.Result.Booked;
    }

    [Test]
    public async Task A_refused_booking_leaves_nothing_behind_not_even_its_key()
    {
        var (slotId, personId) = (await Rows.AddSlotAsync(capacity: 2), await Rows.AddPersonAsync());
        var request = ToBook(slotId, personId, partySize: 3);

        Assert.That(await BookSlot.ExecuteAsync(request, default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.TooMany(2))));
        Assert.That(await ReadAsync<long>("select (select count(*) from outbox) + (select count(*) from booking) + (select count(*) from idempotency_key)"), Is.Zero);

        await RunAsync("update slot set capacity = 3");
        Assert.That(await BookSlot.ExecuteAsync(request, default), Is.TypeOf<BookSlot.Result.Booked>(), "a refusal is decided anew");
    }

    [Test]
    public async Task The_same_form_twice_books_once_and_gets_the_same_answer()
    {
        var request = ToBook(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());

        var first = await BookSlot.ExecuteAsync(request, default);
        Assert.That(await BookSlot.ExecuteAsync(request, default), Is.EqualTo(first));
        Assert.That(await BookSlot.ExecuteAsync(request with { PartySize = 2 }, default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.KeyReused())));
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(1));
    }

    [Test]
    public async Task After_24_hours_a_key_is_forgotten()
    {
        var request = ToBook(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await BookSlot.ExecuteAsync(request, default);

        Clock.Now += TimeSpan.FromHours(25);

        Assert.That(await BookSlot.ExecuteAsync(request, default), Is.TypeOf<BookSlot.Result.Refused>(), "decided anew: already booked");
    }

    [Test]
    public async Task Somebody_who_takes_part_already_is_led_to_her_booking()
    {
        var (slotId, personId) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(slotId, personId);

        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, personId), default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.AlreadyBooked(bookingId))));
    }

    [Test]
    public async Task Nobody_is_at_two_visits_at_once_but_one_may_follow_the_other()
    {
        var personId = await Rows.AddPersonAsync();
        await BookAsync(await Rows.AddSlotAsync(start: new(10, 0)), personId);

        var overlapping = await BookSlot.ExecuteAsync(ToBook(await Rows.AddSlotAsync(start: new(11, 0)), personId), default);
        Assert.That(overlapping, Is.TypeOf<BookSlot.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.Overlaps>());

        var following = ToBook(await Rows.AddSlotAsync(start: new(11, 30)), personId);
        var warned = await BookSlot.ExecuteAsync(following, default);
        Assert.That(warned, Is.TypeOf<BookSlot.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.TightTravel>(), "no minute to walk in between");
        Assert.That(await BookSlot.ExecuteAsync(following with { AcceptsTightTravel = true }, default), Is.TypeOf<BookSlot.Result.Booked>());
    }

    [Test]
    public async Task Without_a_shared_language_only_an_explicit_yes_books_and_it_is_remembered()
    {
        var request = ToBook(await Rows.AddSlotAsync(languages: ["fr"]), await Rows.AddPersonAsync()) with { Languages = ["nl"] };

        Assert.That(await BookSlot.ExecuteAsync(request, default), Is.TypeOf<BookSlot.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await BookSlot.ExecuteAsync(request with { AcceptsOtherLanguage = true }, default), Is.TypeOf<BookSlot.Result.Booked>());
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking"), Is.True);
    }

    [Test]
    public async Task What_she_typed_fills_gaps_of_the_person_and_never_overwrites()
    {
        var personId = await Rows.AddPersonAsync(name: "Ada Maes", languages: []);
        await BookSlot.ExecuteAsync(ToBook(await Rows.AddSlotAsync(), personId), default);

        Assert.That(await ReadAsync<string>("select name || ', ' || organisation || ', ' || array_to_string(languages, '+') from person where person_id = @personId", new { personId }),
            Is.EqualTo("Ada Maes, Wijkpunt, nl+fr"));
        Assert.That(await ReadAsync<string>("select name from booking"), Is.EqualTo("Ada Peeters"));
    }

    [Test]
    public async Task Expired_holds_make_room_inside_the_next_booking()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 2);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.TypeOf<BookSlot.Result.Refused>());

        Clock.Now += HoldPlaces.HeldFor;

        await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task A_host_who_moves_a_slot_takes_the_participants_periods_along()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await RunAsync("update slot set local_start = '14:00', local_end = '15:30'");
        Assert.That(await ReadAsync<string>("select lower(period)::text from participant"), Does.StartWith("2026-11-23 13:00"));
    }
}
