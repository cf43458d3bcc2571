using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class MoveBookingTests : BookingTest
{
    [Test]
    public async Task A_move_takes_the_party_from_one_visit_to_the_other_and_tells_everybody()
    {
        var (from, to, ada) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(capacity: 3, start: new(14, 0)), await Rows.AddPersonAsync());
        var bookingId = await BookAsync(from, ada, partySize: 3);
        await SendAllAsync();

        var movedId = await MoveAsync(bookingId, to);

        Assert.That((await TakenAsync(from), await TakenAsync(to)), Is.EqualTo((0, 3)));
        Assert.That(await ReadAsync<string>("select status || ' ' || (followed_by = @movedId) from booking where booking_id = @bookingId", new { bookingId, movedId }), Is.EqualTo("moved true"));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.moved", "booking.moved-away", "host.booked", "host.cancelled-by-visitor" }));
        Assert.That(await ReadAsync<string>("select string_agg(status || ' ' || sequence, ', ' order by created_at) from participant"), Is.EqualTo("moved 1, confirmed 2"));
        Assert.That(await ReadAsync<long>("select count(distinct calendar_uid) from participant"), Is.EqualTo(2), "a new UID");
        Assert.That(await ReadAsync<long>("select count(*) from audit where action = 'booking.moved'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_CANCEL_waits_before_the_REQUEST_in_one_thread()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await SendAllAsync();
        await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(14, 0)));

        Assert.That(await ReadAsync<long>("select count(distinct aggregate_id) from outbox where kind like 'booking.%'"), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select string_agg(kind, ', ' order by aggregate_seq) from outbox where kind like 'booking.%'"),
            Is.EqualTo("booking.confirmed, booking.moved-away, booking.moved"));
    }

    [Test]
    public async Task What_was_not_told_yet_is_not_taken_back()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());

        await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(14, 0)));

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.moved", "host.booked" }));
        Assert.That(await MailsAsync("superseded"), Is.EqualTo(new[] { "booking.confirmed", "booking.moved-away", "host.booked", "host.cancelled-by-visitor" }));
    }

    [Test]
    public async Task She_may_move_to_a_visit_that_overlaps_with_the_one_she_leaves()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(start: new(10, 0)), await Rows.AddPersonAsync());
        await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(10, 30)));

        Assert.That(await ReadAsync<long>("select count(*) from participant where status = 'confirmed'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_move_leaves_her_where_she_is()
    {
        var (from, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var (full, narrow) = (await Rows.AddSlotAsync(1, start: new(14, 0)), await Rows.AddSlotAsync(1, start: new(16, 0)));
        await BookAsync(full, await Rows.AddPersonAsync());
        var bookingId = await BookAsync(from, ada, partySize: 2);
        await BookAsync(await Rows.AddSlotAsync(start: new(12, 0)), ada);

        Assert.That(await RefusalAsync(bookingId, full), Is.EqualTo(new Refusal.Full()));
        Assert.That(await RefusalAsync(bookingId, narrow), Is.EqualTo(new Refusal.TooMany(1)));
        Assert.That(await RefusalAsync(bookingId, from), Is.EqualTo(new Refusal.AlreadyBooked(bookingId)));
        Assert.That(await RefusalAsync(bookingId, Guid.NewGuid()), Is.EqualTo(new Refusal.SlotUnknown()));
        Assert.That(await RefusalAsync(bookingId, await Rows.AddSlotAsync(start: new(12, 30))), Is.TypeOf<Refusal.Overlaps>());
        Assert.That(await RefusalAsync(bookingId, await Rows.AddSlotAsync(start: new(13, 30))), Is.TypeOf<Refusal.TightTravel>());
        Assert.That(await RefusalAsync(bookingId, await Rows.AddSlotAsync(start: new(18, 0), languages: ["vgt"])), Is.TypeOf<Refusal.NoSharedLanguage>());

        Assert.That((await TakenAsync(from), await TakenAsync(full), await TakenAsync(narrow)), Is.EqualTo((2, 1, 0)));
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @bookingId", new { bookingId }), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task A_slot_of_another_week_is_no_slot_to_move_to()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var other = await Rows.AddHostAsync(editionId: await Rows.AddEditionAsync("zuid-2027", TestSupport.Rows.Monday.AddYears(1)));

        Assert.That(await RefusalAsync(bookingId, await Rows.AddSlotAsync(of: other)), Is.EqualTo(new Refusal.SlotUnknown()));
    }

    [Test]
    public async Task A_colleague_who_is_elsewhere_then_keeps_the_whole_party_where_it_is()
    {
        var (from, to) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)));
        var bookingId = await BookAsync(from, await Rows.AddPersonAsync(), partySize: 2);
        await NameAsync(bookingId);
        var ben = await ReadAsync<Guid>("select person_id from person where email = 'ben@example.org'");
        await BookAsync(await Rows.AddSlotAsync(start: new(14, 30)), ben);

        Assert.That(await RefusalAsync(bookingId, to), Is.EqualTo(new Refusal.ColleagueBusy("Ben Maes")));
        Assert.That((await TakenAsync(from), await TakenAsync(to)), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Everybody_named_moves_along_with_her_own_entry()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 3);
        await NameAsync(bookingId);
        await SendAllAsync();

        var movedId = await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(14, 0)));

        Assert.That(await ReadAsync<long>("select count(*) from participant where booking_id = @movedId and status = 'confirmed'", new { movedId }), Is.EqualTo(2));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.moved", "booking.moved", "booking.moved-away", "booking.moved-away", "host.booked", "host.cancelled-by-visitor" }));
    }

    [Test]
    public async Task The_same_form_twice_moves_once_and_gets_the_same_answer()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var request = ToMove(bookingId, await Rows.AddSlotAsync(start: new(14, 0)));

        var first = await MoveBooking.ExecuteAsync(request, default);

        Assert.That(await MoveBooking.ExecuteAsync(request, default), Is.EqualTo(first));
        Assert.That(await MoveBooking.ExecuteAsync(request with { AcceptsTightTravel = true }, default), Is.EqualTo(new MoveBooking.Result.Refused(new Refusal.KeyReused())));
        Assert.That(await MoveBooking.ExecuteAsync(request with { Key = Guid.NewGuid() }, default), Is.TypeOf<MoveBooking.Result.TooLate>(), "the old booking is over");
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(2));
    }

    [Test]
    public async Task Nobody_moves_anothers_booking_nor_one_whose_visit_has_begun()
    {
        var (bookingId, to) = (await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync()), await Rows.AddSlotAsync(day: TestSupport.Rows.Monday.AddDays(2)));
        var eve = await Rows.AddPersonAsync();

        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, to) with { By = new(eve, null) }, default), Is.TypeOf<MoveBooking.Result.Unknown>());
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, to) with { By = new(null, 2) }, default), Is.TypeOf<MoveBooking.Result.Unknown>());
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, to), default), Is.TypeOf<MoveBooking.Result.TooLate>());
    }

    [Test]
    public async Task Only_slots_with_room_for_the_party_are_offered_to_move_to()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 2);
        var fits = await Rows.AddSlotAsync(capacity: 2, start: new(14, 0));
        await Rows.AddSlotAsync(capacity: 1, start: new(15, 0));
        await BookAsync(await Rows.AddSlotAsync(capacity: 2, start: new(16, 0)), await Rows.AddPersonAsync());

        var moves = await new ListMoves(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default);

        Assert.That(moves!.Slots.Select(s => s.SlotId), Is.EqualTo(new[] { fits }));
        Assert.That(await new ListMoves(Db, Clock).ExecuteAsync(new(bookingId, new(null, 2)), default), Is.Null);
    }

    private async Task<Refusal> RefusalAsync(Guid bookingId, Guid slotId) =>
        ((MoveBooking.Result.Refused)await MoveBooking.ExecuteAsync(ToMove(bookingId, slotId), default)).Refusal;
}
