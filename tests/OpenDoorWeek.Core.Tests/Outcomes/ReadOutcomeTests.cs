using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outcomes;

/// <summary>What a visitor reads of the plan, where she waits, and what else she could have.</summary>
[Category("Database")]
public sealed class ReadOutcomeTests : OutcomeTest
{
    [Test]
    public async Task Each_wish_is_there_in_her_order_with_its_visit_or_its_reason()
    {
        var (first, second) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(11, 0)));
        var ada = await Matching.AddWishesAsync(EditionId, [first, second], wanted: 2);
        var booking = await Rows.AddBookingAsync(second, ada);
        await Outcomes.BringAsync(PublicationId, booking);
        await Outcomes.AddAsync(PublicationId, ada, true, new OutcomeRow(first, "conflict", With: second), new OutcomeRow(second, "placed"));

        var read = (await ReadOutcomeAsync(ada))!;

        Assert.That(read.Wishes.Select(w => (w.Rank, w.SlotId, w.Result, w.Stands, w.BookingId)), Is.EqualTo([(1, first, "conflict", false, (Guid?)null), (2, second, "placed", true, booking)]));
        Assert.That(read.Wishes[0].Other, Is.EqualTo(new OutcomeWish.OtherWish(read.Wishes[1].HostId, "De Vuurtoren", TestSupport.Rows.Monday, new(11, 0), new(12, 30))));
        Assert.That((read.Head.Visits, read.Head.WantedVisits, read.MayDecline, read.WantsMore), Is.EqualTo((1, 2, true, true)));
    }

    [Test]
    public async Task Nobody_reads_an_outcome_before_it_is_shown_nor_that_of_another()
    {
        var slot = await Rows.AddSlotAsync();
        var ada = await PlaceAsync(slot, isShown: false);
        Assert.That(await ReadOutcomeAsync(ada.PersonId), Is.Null);
        await Outcomes.ShowAsync(PublicationId, ada.PersonId);
        Assert.That(await ReadOutcomeAsync(ada.PersonId), Is.Not.Null);
        Assert.That(await ReadOutcomeAsync(await Rows.AddPersonAsync()), Is.Null);
        Assert.That(await new FindOutcome(Db).ExecuteAsync(new(Slug, ada.PersonId), default));
        Assert.That(await new FindOutcome(Db).ExecuteAsync(new(Slug, null), default), Is.False);
    }

    [Test]
    public async Task What_she_was_shown_last_stays_until_the_next_is_shown()
    {
        var (slot, other) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)));
        var ada = await PlaceAsync(slot);
        var second = await Outcomes.PublishAsync(EditionId, 2, TestSupport.Rows.Today);
        await Outcomes.TakeBackAsync(second, ada.BookingId);
        var now = await Rows.AddBookingAsync(other, ada.PersonId);
        await Outcomes.BringAsync(second, now);
        await Outcomes.AddAsync(second, ada.PersonId, false, new OutcomeRow(slot, "full", "none", 9), new OutcomeRow(other, "placed", IsProposed: true));

        var before = (await ReadOutcomeAsync(ada.PersonId))!;
        Assert.That(before.Wishes.Select(w => (w.SlotId, w.Stands)), Is.EqualTo([(slot, true)]));

        await Outcomes.ShowAsync(second, ada.PersonId);
        var after = (await ReadOutcomeAsync(ada.PersonId))!;
        Assert.That(after.Wishes.Select(w => (w.SlotId, w.Stands, w.IsProposed)), Is.EqualTo([(slot, false, false), (other, true, true)]));
    }

    [Test]
    public async Task A_full_wish_takes_her_on_its_waiting_list_before_anybody_else_and_says_her_position()
    {
        var slot = await Rows.AddSlotAsync(capacity: 1);
        await PlaceAsync(slot);
        var (ada, bea, stranger, unknowing) = (await RefuseAsync(slot), await RefuseAsync(slot), await Rows.AddPersonAsync(), await RefuseAsync(slot, isShown: false));
        Assert.That((await ReadOutcomeAsync(bea))!.MayWait((await ReadOutcomeAsync(bea))!.Wishes[0]));

        await JoinAsync(slot, ada);
        await JoinAsync(slot, bea);

        var read = (await ReadOutcomeAsync(bea))!;
        Assert.That((read.Waiting[slot].Position, read.Waiting[slot].Reason), Is.EqualTo((2, "unplaced")));
        Assert.That(read.MayWait(read.Wishes[0]), Is.False);
        foreach (var nobody in (Guid[])[stranger, unknowing])
        {
            Assert.That(await JoinWaitingList.ExecuteAsync(ToJoin(slot, nobody), default), Is.EqualTo(new JoinWaitingList.Result.Refused(new Refusal.NotOpenYet(BookingOpens))), "with the date");
        }
    }

    [Test]
    public async Task A_place_given_back_while_nobody_waited_is_offered_to_the_first_who_joins()
    {
        var slot = await Rows.AddSlotAsync(capacity: 1);
        var (ada, bea) = (await PlaceAsync(slot), await RefuseAsync(slot));
        await DeclineAsync(ada);
        await AssertCountedAsync(slot, taken: 0);

        var entry = await JoinAsync(slot, bea);

        await OfferAsync(entry);
        await AssertCountedAsync(slot, taken: 1);
    }

    [Test]
    public async Task Nobody_books_by_herself_before_free_booking_opens_and_then_a_published_visit_is_like_any_other()
    {
        var (slot, free) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)));
        var ada = await PlaceAsync(slot);
        Assert.That(await BookSlot.ExecuteAsync(ToBook(free, ada.PersonId), default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.NotOpenYet(BookingOpens))));
        Clock.Now = BookingOpens;
        await BookAsync(free, await Rows.AddPersonAsync());

        var moved = await MoveAsync(ada.BookingId, free);

        Assert.That((await new ReadAgenda(Db, Clock).ExecuteAsync(ada.PersonId, default)).Coming.Select(v => v.BookingId), Is.EqualTo(new[] { moved }));
        Assert.That((await ReadOutcomeAsync(ada.PersonId))!.Wishes.Single().BookingStatus, Is.EqualTo("moved"));
        await HandOverAsync(moved, ada.PersonId);
    }

    [Test]
    public async Task Up_to_three_live_alternatives_are_named_to_who_has_fewer_visits_than_she_wanted()
    {
        var full = await Rows.AddSlotAsync(capacity: 1);
        var ada = await PlaceAsync(full);
        var bea = await RefuseAsync(full);
        var free = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            free.Add(await Rows.AddSlotAsync(capacity: 1, start: new TimeOnly(12, 0).AddHours(i), end: new TimeOnly(12, 45).AddHours(i)));
        }

        await Rows.AddSlotAsync(day: TestSupport.Rows.Monday.AddDays(1), languages: ["en"]);
        Assert.That((await ReadOutcomeAsync(bea))!.Alternatives.Select(a => a.SlotId), Is.EqualTo(free[..3]), "the nearest, bookable once free booking opens");
        await Rows.AddBookingAsync(free[0], await Rows.AddPersonAsync());
        Assert.That((await ReadOutcomeAsync(bea))!.Alternatives.Select(a => a.SlotId), Is.EqualTo(free[1..]), "what was taken meanwhile is gone");
        await DeclineAsync(ada);
        Assert.That((await ReadOutcomeAsync(bea))!.Alternatives.Select(a => a.SlotId), Is.EqualTo(new[] { full, free[1], free[2] }), "and what came free is there, her own wish first");
        Assert.That((await ReadOutcomeAsync((await PlaceAsync(full)).PersonId))!.Alternatives, Is.Empty, "who has what she wanted gets none");
    }

    private async Task HandOverAsync(Guid bookingId, Guid personId)
    {
        var result = await HandOverBooking.ExecuteAsync(ToHandOver(await HolderAsync(bookingId)) with { ByBooking = new(personId, null) }, default);
        Assert.That(result, Is.TypeOf<HandOverBooking.Result.HandedOver>());
    }
}
