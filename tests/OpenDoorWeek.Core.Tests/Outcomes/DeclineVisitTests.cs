using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outcomes;

/// <summary>A visitor gives back what the plan gave her, and the place flows on.</summary>
[Category("Database")]
public sealed class DeclineVisitTests : OutcomeTest
{
    [Test]
    public async Task A_declined_place_goes_to_the_one_who_waits_in_the_same_moment_before_free_booking_opens()
    {
        var slot = await Rows.AddSlotAsync(capacity: 1);
        var (ada, bea) = (await PlaceAsync(slot), await RefuseAsync(slot));
        var entry = await JoinAsync(slot, bea);

        Assert.That(await DeclineAsync(ada), Is.TypeOf<DeclineVisit.Result.Declined>());

        Assert.That(await ReadAsync<string>("select status || ' ' || (declined_at = ended_at) from booking where booking_id = @BookingId", new { ada.BookingId }), Is.EqualTo("cancelled true"));
        await AssertCountedAsync(slot, taken: 1);
        Assert.That(await AcceptAsync(await OfferAsync(entry), bea), Is.TypeOf<AcceptOffer.Result.Accepted>());
        Assert.That(await ReadAsync<Guid>("select person_id from participant where slot_id = @slot and status = 'confirmed'", new { slot }), Is.EqualTo(bea));
    }

    [Test]
    public async Task She_is_mailed_the_cancel_and_the_host_is_not_mailed_for_each_place_given_back()
    {
        var ada = await PlaceAsync(await Rows.AddSlotAsync());
        await DeclineAsync(ada);
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.cancelled" }));
        Assert.That(await ListAsync<string>("select action from audit where subject_id = @BookingId and actor_id = @PersonId", new { ada.BookingId, ada.PersonId }), Is.EqualTo(new[] { "visit.declined" }));
    }

    [Test]
    public async Task Declining_twice_frees_the_places_once()
    {
        var slot = await Rows.AddSlotAsync(capacity: 4);
        var ada = await PlaceAsync(slot, party: 2);
        await PlaceAsync(slot);
        await DeclineAsync(ada);
        Assert.That(await DeclineAsync(ada), Is.TypeOf<DeclineVisit.Result.Declined>());
        await AssertCountedAsync(slot, taken: 1);
    }

    [Test]
    public async Task Once_free_booking_opens_nobody_declines_and_she_cancels_as_anybody_does()
    {
        var slot = await Rows.AddSlotAsync(capacity: 1);
        var ada = await PlaceAsync(slot);
        Clock.Now = BookingOpens.AddTicks(-1);
        Assert.That(DeclineVisit.Decide(await FactsAsync(ada.BookingId), BookingOpens, ada.PersonId, Clock.Now), Is.Null);
        Clock.Now = BookingOpens;
        Assert.That(await DeclineAsync(ada), Is.EqualTo(new DeclineVisit.Result.TooLate(BookingOpens)), "with the date");
        await AssertCountedAsync(slot, taken: 1);
        await CancelAsync((ada.BookingId, ada.PersonId));
        await AssertCountedAsync(slot, taken: 0);
        Assert.That(await ReadAsync<bool>("select declined_at is null from booking"), "that was no decline");
    }

    [Test]
    public async Task A_visit_that_has_begun_is_not_declined()
    {
        var slot = await Rows.AddSlotAsync();
        var ada = await PlaceAsync(slot);
        await Rows.SetPhaseAsync(EditionId, Phase.FreeBooking, BookingOpens.AddDays(60), BookingOpens.AddDays(61));
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await DeclineAsync(ada), Is.EqualTo(new DeclineVisit.Result.TooLate(Clock.Now)));
    }

    [Test]
    public async Task Nobody_declines_for_another_nor_what_she_booked_herself_nor_what_she_does_not_know_of()
    {
        var slot = await Rows.AddSlotAsync();
        var (ada, bea) = (await PlaceAsync(slot), await PlaceAsync(slot, isShown: false));
        var cleo = await Rows.AddPersonAsync();
        Assert.That(await DeclineAsync((cleo, ada.BookingId)), Is.TypeOf<DeclineVisit.Result.Unknown>());
        Assert.That(await DeclineAsync((cleo, await Rows.AddBookingAsync(slot, cleo))), Is.TypeOf<DeclineVisit.Result.Unknown>());
        Assert.That(await DeclineAsync(bea), Is.TypeOf<DeclineVisit.Result.Unknown>());
        Assert.That(await DeclineAsync((ada.PersonId, Guid.NewGuid())), Is.TypeOf<DeclineVisit.Result.Unknown>());
        await AssertCountedAsync(slot, taken: 3);
    }

    [Test]
    public async Task Declining_is_undone_within_a_quarter_of_an_hour_as_if_it_had_not_been()
    {
        var slot = await Rows.AddSlotAsync();
        var ada = await PlaceAsync(slot, party: 2);
        await DeclineAsync(ada);
        Clock.Now += UndoCancel.Within - TimeSpan.FromSeconds(1);

        Assert.That(await UndoAsync(ada), Is.TypeOf<UndoCancel.Result.Restored>());

        await AssertCountedAsync(slot, taken: 2);
        Assert.That(await ReadAsync<string>("select status || ' ' || (declined_at is null) || ' ' || (ended_at is null) from booking"), Is.EqualTo("confirmed true true"));
        Assert.That(await ListAsync<string>("select kind from outbox where kind like 'host.%' and state = 'queued'"), Is.Empty);
        Assert.That((await ReadOutcomeAsync(ada.PersonId))!.Wishes.Single().Stands);
    }

    [Test]
    public async Task What_somebody_waits_for_is_not_taken_back_and_after_a_quarter_of_an_hour_nothing_is()
    {
        var slot = await Rows.AddSlotAsync(capacity: 1);
        var (ada, bea) = (await PlaceAsync(slot), await RefuseAsync(slot));
        await JoinAsync(slot, bea);
        await DeclineAsync(ada);
        Assert.That(await UndoAsync(ada), Is.EqualTo(new UndoCancel.Result.Refused(new Refusal.SomebodyWaits())));
        var cleo = await PlaceAsync(await Rows.AddSlotAsync(start: new(14, 0)));
        await DeclineAsync(cleo);
        Clock.Now += UndoCancel.Within;
        Assert.That(await UndoAsync(cleo), Is.TypeOf<UndoCancel.Result.TooLate>());
    }

    [Test]
    public async Task The_next_run_does_not_bring_back_what_she_declined()
    {
        var slot = await Rows.AddSlotAsync();
        var ada = await PlaceAsync(slot);
        Assert.That((await SnapshotAsync()).Problem.Visitors.Single().Never, Is.Empty);
        await DeclineAsync(ada);
        Assert.That((await SnapshotAsync()).Problem.Visitors.Single().Never, Is.EqualTo(new[] { 0 }));
        await UndoAsync(ada);
        Assert.That((await SnapshotAsync()).Problem.Visitors.Single().Never, Is.Empty, "undone");
    }

    private Task<UndoCancel.Result> UndoAsync((Guid PersonId, Guid BookingId) of) => UndoCancel.ExecuteAsync(new(of.BookingId, new(of.PersonId, null)), default);

    private async Task<CancelBooking.Facts> FactsAsync(Guid bookingId)
    {
        await using var tx = await Db.BeginAsync(default);
        return (await Core.Bookings.CancelBooking.FindAsync(tx, bookingId, default))!;
    }

    private async Task<Snapshot> SnapshotAsync()
    {
        await using var tx = await Db.BeginAsync(default);
        return await FreezeMatchInput.ReadAsync(tx, EditionId, default);
    }
}
