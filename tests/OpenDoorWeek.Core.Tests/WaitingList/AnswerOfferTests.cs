using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>Yes, no, and no answer.</summary>
[Category("Database")]
public sealed class AnswerOfferTests : WaitingTest
{
    [Test]
    public async Task A_yes_twice_is_one_visit_and_one_invite()
    {
        var (slotId, bea, offerId) = await AskAsync();

        var first = await AcceptAsync(offerId, bea.PersonId);

        Assert.That(await AcceptAsync(offerId, bea.PersonId), Is.EqualTo(first));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed' and recipient_id = @PersonId", new { bea.PersonId }), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select status from waiting_offer"), Is.EqualTo("accepted"));
        Assert.That(await DeclineAsync(offerId, bea.PersonId), Is.TypeOf<DeclineOffer.Result.Accepted>(), "a no behind it changes nothing");
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task A_yes_counts_until_the_deadline_and_not_at_it()
    {
        var (slotId, bea, offerId) = await AskAsync();
        var deadline = await AnswerByAsync(offerId);
        Assert.That(deadline, Is.EqualTo(new DateTimeOffset(2026, 11, 6, 11, 0, 0, TimeSpan.Zero)).Within(TimeSpan.FromSeconds(1)), "24 waking hours");
        Clock.Now = deadline;
        Assert.That(await AcceptAsync(offerId, bea.PersonId), Is.EqualTo(new AcceptOffer.Result.Over(bea.EntryId)));
        Clock.Now = deadline.AddSeconds(-1);
        Assert.That(await AcceptAsync(offerId, bea.PersonId), Is.TypeOf<AcceptOffer.Result.Accepted>());
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task An_offer_that_expires_puts_her_at_the_end_once_and_a_second_one_ends_it()
    {
        var (slotId, bea, offerId) = await AskAsync();
        var cas = await AddWaiterAsync(slotId);
        Clock.Now = await AnswerByAsync(offerId);
        await ExpireOffers.ExecuteAsync(default);
        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("waiting", "offered")));
        Assert.That((await SeeAsync(bea.EntryId, bea.PersonId)).OffersMade, Is.EqualTo(2));

        await DeclineAsync(await OfferAsync(cas.EntryId), cas.PersonId);
        Clock.Now = await AnswerByAsync(await OfferAsync(bea.EntryId));
        await ExpireOffers.ExecuteAsync(default);

        Assert.That(await StatusAsync(bea.EntryId), Is.EqualTo("expired"));
        Assert.That(await ListAsync<string>("select ids ->> 'fate' from outbox where kind = 'offer.expired' order by outbox_id"), Is.EqualTo(new[] { "AtTheEnd", "Ended" }));
        await AssertCountedAsync(slotId, 0);
    }

    [Test]
    public async Task Who_expires_stands_behind_those_who_came_later()
    {
        var (slotId, bea, offerId) = await AskAsync();
        await AddWaiterAsync(slotId);
        var dirk = await AddWaiterAsync(slotId);
        Clock.Now = await AnswerByAsync(offerId);
        await ExpireOffers.ExecuteAsync(default);
        Assert.That(((await SeeAsync(dirk.EntryId, dirk.PersonId)).Position, (await SeeAsync(bea.EntryId, bea.PersonId)).Position), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Booking_settles_what_is_overdue_before_any_round_does()
    {
        var (slotId, bea, offerId) = await AskAsync();
        var cas = await AddWaiterAsync(slotId);
        Clock.Now = await AnswerByAsync(offerId);

        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.Full())));
        await ExpireOffers.ExecuteAsync(default);

        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("waiting", "offered")));
    }

    [Test]
    public async Task A_no_passes_the_place_on_and_ends_the_entry()
    {
        var (slotId, bea, offerId) = await AskAsync();
        var cas = await AddWaiterAsync(slotId);

        Assert.That(await DeclineAsync(offerId, bea.PersonId), Is.EqualTo(new DeclineOffer.Result.Declined(bea.EntryId)));

        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("declined", "offered")));
        Assert.That(await AcceptAsync(offerId, bea.PersonId), Is.EqualTo(new AcceptOffer.Result.Over(bea.EntryId)));
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task A_clashing_visit_is_given_up_after_a_yes_and_in_the_same_transaction()
    {
        var (slotId, bea, offerId) = await AskAsync();
        var other = await Rows.AddSlotAsync(capacity: 1, of: await Rows.AddHostAsync("De Kade"), start: new(11, 0));
        var own = await BookAsync(other, bea.PersonId);
        var cas = await AddWaiterAsync(other);

        var clash = (AcceptOffer.Result.Clash)await AcceptAsync(offerId, bea.PersonId);
        Assert.That(clash.Visits.Select(v => v.BookingId), Is.EqualTo(new[] { own }));
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @own", new { own }), Is.EqualTo("confirmed"), "nothing happened yet");

        Assert.That(await AcceptAsync(offerId, bea.PersonId, own), Is.TypeOf<AcceptOffer.Result.Accepted>());

        Assert.That(await ReadAsync<bool>("select a.xmin = b.xmin and a.status = 'cancelled' from booking a, booking b where a.booking_id = @own and b.slot_id = @slotId and b.person_id = @PersonId", new { own, slotId, bea.PersonId }));
        Assert.That(await StatusAsync(cas.EntryId), Is.EqualTo("offered"), "whose place goes on at once");
        await AssertCountedAsync(slotId, 1);
        await AssertCountedAsync(other, 1);
    }

    [Test]
    public async Task A_visit_that_somebody_else_booked_for_her_is_not_hers_to_give_up()
    {
        var (_, bea, offerId) = await AskAsync();
        var other = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Kade"), start: new(11, 0));
        var booked = await BookAsync(other, bea.PersonId);
        await RunAsync("update booking set person_id = @eve where booking_id = @booked", new { booked, eve = await Rows.AddPersonAsync() });

        Assert.That(await AcceptAsync(offerId, bea.PersonId, booked), Is.TypeOf<AcceptOffer.Result.Refused>());
        Assert.That(await ReadAsync<string>("select status from waiting_offer"), Is.EqualTo("open"));
    }

    [Test]
    public async Task Several_are_asked_near_the_end_and_the_first_yes_wins()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var waiters = new[] { await AddWaiterAsync(slotId), await AddWaiterAsync(slotId), await AddWaiterAsync(slotId), await AddWaiterAsync(slotId) };
        Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        await CancelAsync(visits[0]);
        Assert.That(await Task.WhenAll(waiters.Select(w => StatusAsync(w.EntryId))), Is.EqualTo(new[] { "offered", "offered", "offered", "waiting" }));
        await AssertCountedAsync(slotId, 1);
        await RunAsync("update outbox set state = 'sent', sent_at = now() where kind = 'offer.made'");

        await AcceptAsync(await OfferAsync(waiters[1].EntryId), waiters[1].PersonId);

        Assert.That(await Task.WhenAll(waiters.Select(w => StatusAsync(w.EntryId))), Is.EqualTo(new[] { "waiting", "placed", "waiting", "waiting" }));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'offer.taken' and state = 'queued'"), Is.EqualTo(2));
        Assert.That((await SeeAsync(waiters[0].EntryId, waiters[0].PersonId)).ExpiredOffers, Is.Zero, "it does not count against her");
        await AssertCountedAsync(slotId, 1);
    }

    /// <summary>
    /// Both are asked for one place; a second one comes free, and nobody waits for it, since both are being asked. Ada takes the first; Bea,
    /// told that another was faster, waited beside the second until the next round of the job, and anyone could book it before her.
    /// </summary>
    [Test]
    public async Task Who_hears_that_another_was_faster_is_asked_for_what_came_free_meanwhile()
    {
        var (slotId, visits) = await AddFullSlotAsync(2);
        var (ada, bea) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));
        Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        await CancelAsync(visits[0]);
        await CancelAsync(visits[1]);
        await AssertCountedAsync(slotId, 1);

        await AcceptAsync(await OfferAsync(ada.EntryId), ada.PersonId);

        Assert.That(await StatusAsync(bea.EntryId), Is.EqualTo("offered"));
        await AssertCountedAsync(slotId, 2);
    }

    [Test]
    public async Task Of_several_asked_a_smaller_party_leaves_the_rest_to_the_others()
    {
        var (slotId, _) = await AddFullSlotAsync(2);
        var (pair, bea) = (await AddWaiterAsync(slotId, 2), await AddWaiterAsync(slotId));
        await RunAsync("update slot set capacity = 4");
        Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        await ExpireOffers.ExecuteAsync(default);
        Assert.That((await StatusAsync(pair.EntryId), await StatusAsync(bea.EntryId)), Is.EqualTo(("offered", "offered")));
        await AssertCountedAsync(slotId, 4);

        await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId);

        Assert.That(await StatusAsync(pair.EntryId), Is.EqualTo("waiting"), "one place is left, two are wanted");
        await AssertCountedAsync(slotId, 3);
    }

    [Test]
    public async Task Nobody_answers_for_another()
    {
        var (_, bea, offerId) = await AskAsync();
        foreach (var by in (BookingAccess[])[new(await Rows.AddPersonAsync(), null), new(null, 2), new(null, null)])
        {
            Assert.That(await AcceptOffer.ExecuteAsync(new(offerId, by, [], true), default), Is.TypeOf<AcceptOffer.Result.Unknown>());
            Assert.That(await new DeclineOffer(Db, Clock).ExecuteAsync(new(offerId, by), default), Is.TypeOf<DeclineOffer.Result.Unknown>());
            Assert.That(await new ReadOffer(Db, Clock).ExecuteAsync(new(offerId, by), default), Is.Null);
        }

        Assert.That(await AcceptOffer.ExecuteAsync(new(offerId, new(null, 1), [], true), default), Is.TypeOf<AcceptOffer.Result.Accepted>(), "the link of her mail");
        Assert.That(await StatusAsync(bea.EntryId), Is.EqualTo("placed"));
    }

    /// <summary>One place, freed and offered to Bea.</summary>
    private async Task<(Guid SlotId, (Guid EntryId, Guid PersonId) Bea, Guid OfferId)> AskAsync()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await CancelAsync(visits[0]);
        return (slotId, bea, await OfferAsync(bea.EntryId));
    }
}
