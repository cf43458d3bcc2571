using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>A visit to which people come is changed: who is asked, who is told, and what they take for true.</summary>
[Category("Database")]
public sealed class ChangeSlotTests : ChangeTest
{
    [Test]
    public async Task Nothing_changes_before_the_host_says_yes_to_exactly_those_whom_it_touches()
    {
        var slotId = await Rows.AddSlotAsync();
        var group = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        await NameAsync(group);

        var news = News(await EditAsync(slotId, s => To(s, Afternoon)));

        Assert.That((news.People, news.Clashing.Count), Is.EqualTo((2, 0)), "the third has no name yet");
        Assert.That(await ToldAsync(), Is.Empty);
        Assert.That((await SlotAsync(slotId)).LocalStart, Is.EqualTo(new TimeOnly(10, 0)));
        await BookAsync(slotId, await Rows.AddPersonAsync());
        Assert.That(News(await EditAsync(slotId, s => To(s, Afternoon), Yes(news))).People, Is.EqualTo(3), "somebody came: she is asked again");
        Assert.That(await EditAsync(slotId, s => To(s, Afternoon), new(3, [])), Is.TypeOf<SlotChange.Done>());
        Assert.That(await ToldAsync(), Is.EqualTo("queued 1 v1, queued 1 v1, queued 1 v1"));
        Assert.That(await ReadAsync<bool>("select bool_and(t.period = s.period and t.sequence = 1) from participant t join slot s using (slot_id)"), Is.True);
        Assert.That(await ReadAsync<string>("select facts::text from audit where action = 'slot.changed'"), Does.Contain("\"told\": 3"));
    }

    [Test]
    public async Task Who_has_another_visit_then_keeps_that_one_and_this_one_ends_for_her()
    {
        var (slotId, other) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(15, 0)));
        var (ada, ben) = (await Rows.AddPersonAsync("ada@example.org"), await Rows.AddPersonAsync("ben@example.org"));
        foreach (var person in (Guid[])[ada, ben])
        {
            await BookAsync(slotId, person);
        }

        await BookAsync(other, ada);
        await SendAllAsync();
        var news = News(await EditAsync(slotId, s => To(s, Afternoon)));
        Assert.That((news.People, string.Join(' ', news.Clashing.Select(c => c.Name))), Is.EqualTo((1, "Ada Peeters")));
        Assert.That(await EditAsync(slotId, s => To(s, Afternoon), new(1, [])), Is.TypeOf<SlotChange.Asks>(), "she has not said yes to whom it ends for");
        Assert.That(await EditAsync(slotId, s => To(s, Afternoon), Yes(news)), Is.TypeOf<SlotChange.Done>());

        Assert.That(
            await ListAsync<string>("select kind || ' ' || recipient from outbox where state = 'queued' and recipient_id = any(@both) order by kind", new { both = new[] { ada, ben } }),
            Is.EqualTo(new[] { "booking.cancelled-by-host ada@example.org", "booking.changed ben@example.org" }));
        Assert.That(await ReadAsync<Guid>("select slot_id from participant where person_id = @ada and status = 'confirmed'", new { ada }), Is.EqualTo(other));
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((1, 1)));
        Assert.That(await ReadAsync<string>("select facts::text from audit where action = 'slot.changed'"), Does.Contain("\"told\": 1").And.Contain("\"cancelled\": 1"));
    }

    [Test]
    public async Task Who_waited_gets_the_place_of_who_has_another_visit_then()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        await BookAsync(await Rows.AddSlotAsync(start: new(15, 0)), visits[0].PersonId);
        var waits = await AddWaiterAsync(slotId);
        await ChangeAsync(slotId, s => To(s, Afternoon));
        Assert.That(await StatusAsync(waits.EntryId), Is.EqualTo("offered"));
    }

    [Test]
    public async Task Of_words_form_and_more_places_nobody_is_told()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());

        var change = await EditAsync(slotId, s => (s.Moment, s.Offer with
        {
            Capacity = 20,
            Minimum = 2,
            Format = "workshop",
            Admits = ["professional", "carer"],
            Supports = ["step-free"],
            Visibility = "professionals",
            Texts = [new("nl", "Nieuw", "Soep.", "Wie?")],
        }));

        Assert.That(change, Is.TypeOf<SlotChange.Done>());
        Assert.That(await ToldAsync() + await ToldAsync(ChangeNotices.HostMail), Is.Empty);
    }

    [Test]
    public async Task What_changes_within_five_minutes_is_one_mail_and_what_comes_later_has_a_higher_SEQUENCE()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();
        await ChangeAsync(slotId, s => To(s, Afternoon));
        Clock.Now += TimeSpan.FromMinutes(4);
        await ChangeAsync(slotId, s => In(s, "fr"));

        Assert.That((await ToldAsync(), await ToldAsync(ChangeNotices.HostMail)), Is.EqualTo(("queued 1 v1", "queued 2 v1")));
        Assert.That(await ReadAsync<DateTime>("select distinct not_before from outbox where state = 'queued'"), Is.EqualTo(Rows.Today.AddMinutes(5).UtcDateTime));
        await SendAllAsync();
        await ChangeAsync(slotId, s => To(s, Evening));
        Assert.That((await ToldAsync(), await ToldAsync(ChangeNotices.HostMail)), Is.EqualTo(("sent 1 v1, queued 2 v3", "sent 2 v1, queued 4 v3")));
    }

    [Test]
    public async Task Who_books_after_a_change_is_told_of_the_next_one_only()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await ChangeAsync(slotId, s => To(s, Afternoon));
        await BookAsync(slotId, await Rows.AddPersonAsync());
        Assert.That(await ToldAsync(), Is.EqualTo("queued 1 v1"));
        await ChangeAsync(slotId, s => To(s, Evening));
        Assert.That(await ToldAsync(), Is.EqualTo("queued 1 v1, queued 1 v2"));
    }

    [Test]
    public async Task A_mail_that_somebody_is_about_to_send_is_taken_out_of_her_hands()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();
        await ChangeAsync(slotId, s => To(s, Afternoon));
        Clock.Now += ChangeTerms.Gathered;
        var held = (await new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 9, TimeSpan.FromMinutes(1), [ChangeNotices.Mail]), default)).Single();

        await ChangeAsync(slotId, s => To(s, Evening));

        Assert.That(await ToldAsync(), Is.EqualTo("queued 1 v1"));
        var draft = new OpenDoorWeek.Core.Mail.MailDraft(new(null, "a@b.example"), null, new(null, "c@d.example"), OpenDoorWeek.Core.Words.Language.Nl, "s", "t", "h", null, "m", null);
        Assert.That(await new KeepRendered(Db, Clock).ExecuteAsync(new(held, draft, true), default), Is.False, "what she has in hand is not sent");
    }

    [Test]
    public async Task A_mail_that_was_given_up_leaves_its_reader_with_what_she_knew()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await ChangeAsync(slotId, s => To(s, Afternoon));
        await RunAsync("update outbox set state = 'dead' where kind = 'booking.changed'");
        await ChangeAsync(slotId, s => To(s, Evening));
        Assert.That(await ToldAsync(), Is.EqualTo("dead 1 v1, queued 2 v1"));
    }

    [Test]
    public async Task Who_cancels_first_hears_of_the_cancellation_only_and_at_once()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();
        await ChangeAsync(slotId, s => To(s, Afternoon));
        await CancelAsync(bookingId);

        Assert.That(await ToldAsync(), Is.EqualTo("superseded 1 v1"));
        var due = await new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 9, TimeSpan.FromMinutes(1), [CancelBooking.Mail]), default);
        Assert.That(due.Single().AggregateSeq, Is.EqualTo(2), "it waits for nothing, and is newer than what was never sent");
    }

    [TestCase(true, "superseded 1 v1, queued 3 v1", Description = "she was about to be told")]
    [TestCase(false, "queued 2 v1", Description = "it changed while she was out")]
    public async Task Who_takes_her_cancellation_back_is_told_what_changed(bool isChangedFirst, string told)
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await SendAllAsync();
        if (isChangedFirst)
        {
            await ChangeAsync(slotId, s => To(s, Afternoon));
        }

        await CancelAsync(bookingId);
        if (!isChangedFirst)
        {
            await ChangeAsync(slotId, s => To(s, Afternoon));
        }

        Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, ByLink), default), Is.TypeOf<UndoCancel.Result.Restored>());
        Assert.That(await ToldAsync(), Is.EqualTo(told));
    }

    [Test]
    public async Task Who_takes_her_cancellation_back_of_a_visit_that_stayed_hears_nothing()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await SendAllAsync();
        await CancelAsync(bookingId);
        await UndoCancel.ExecuteAsync(new(bookingId, ByLink), default);
        Assert.That(await ToldAsync(), Is.Empty);
        Assert.That(await ReadAsync<int>("select sequence from participant"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_host_without_a_booking_so_far_has_no_entry_to_change()
    {
        var slotId = await Rows.AddSlotAsync();
        await ChangeAsync(slotId, s => To(s, Afternoon));
        Assert.That(await ToldAsync(ChangeNotices.HostMail), Is.Empty);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await CancelAsync(bookingId);
        Assert.That(await EditAsync(slotId, s => To(s, Evening)), Is.TypeOf<SlotChange.Done>(), "nobody comes, so nobody is asked about");
        Assert.That(await ToldAsync(ChangeNotices.HostMail), Is.EqualTo("queued 3 v2"), "the entry that the booking made is still there");
    }

    [Test]
    public async Task A_visit_that_is_near_is_told_at_once()
    {
        var slotId = await Rows.AddSlotAsync();
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        Clock.Now = (await SlotAsync(slotId)).StartsAt.AddMinutes(-40);
        await ChangeAsync(slotId, s => To(s, Evening));
        Assert.That(await ReadAsync<DateTime>("select not_before from outbox where kind = 'booking.changed'"), Is.EqualTo(Clock.Now.UtcDateTime));
    }

    [Test]
    public async Task A_visit_is_not_moved_into_the_past_and_one_that_has_begun_stays()
    {
        var slotId = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1));
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        Clock.Now = (await SlotAsync(slotId)).StartsAt.AddHours(-23);
        var past = await EditAsync(slotId, s => (new(s.LocalDate.AddDays(-1), s.Moment.Span), s.Offer));
        Assert.That(SlotRules.Said(((SlotChange.Wrong)past).Problems), Is.EqualTo("Start InThePast"));
        Clock.Now = (await SlotAsync(slotId)).StartsAt;
        Assert.That(await EditAsync(slotId, s => To(s, Evening)), Is.EqualTo(new SlotChange.Refused(new SlotRefusal.HasBegun())));
    }

    [Test]
    public async Task Who_has_the_places_is_listed_with_holds_and_offers_as_such()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 6);
        await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        var gone = await BookAsync(slotId, await Rows.AddPersonAsync());
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);
        await AddWaiterAsync(slotId);
        await CancelAsync(gone);

        var taken = await new ListTakenPlaces(Db, Clock).ExecuteAsync(new(Host.HostId, slotId, new(Host.ContactId, false)), default);

        Assert.That(taken.Select(p => (p.Status, p.PartySize, p.Name)), Is.EqualTo(new[] { ("confirmed", 3, "Ada Peeters"), ("offered", 1, null), ("held", 2, null) }));
        Assert.That(taken[2].Until, Is.EqualTo(Clock.Now.AddMinutes(30)).Within(TimeSpan.FromSeconds(1)));
        Assert.That(SlotRules.Said(((SlotChange.Wrong)await EditAsync(slotId, s => (s.Moment, s.Offer with { Capacity = 5 }))).Problems), Is.EqualTo("Capacity CapacityTaken"));
        Clock.Now += HoldPlaces.HeldFor;
        Assert.That(await EditAsync(slotId, s => (s.Moment, s.Offer with { Capacity = 4 })), Is.TypeOf<SlotChange.Done>(), "the hold is over");
        var stranger = await Rows.AddHostAsync("Elders");
        Assert.That(await new ListTakenPlaces(Db, Clock).ExecuteAsync(new(Host.HostId, slotId, new(await Rows.AddPersonAsync(), true)), default), Is.Empty);
        Assert.That(await new ListTakenPlaces(Db, Clock).ExecuteAsync(new(stranger.HostId, slotId, new(Host.ContactId, false)), default), Is.Empty);
    }

    [Test]
    public async Task Who_is_asked_whether_she_takes_a_place_is_asked_again_with_what_it_says_now()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var (asked, waits) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));
        await CancelAsync(visits[0]);
        var offerId = await OfferAsync(asked.EntryId);
        await ChangeAsync(slotId, s => To(s, Afternoon));
        Assert.That(await OffersAsync(), Is.EqualTo("queued 0"), "the first mail has not left: it says what is true then");

        await SendAllAsync();
        await ChangeAsync(slotId, s => To(s, Evening));
        Assert.That(await OffersAsync(), Is.EqualTo("sent 0, queued 2"));
        Assert.That((await StatusAsync(asked.EntryId), await StatusAsync(waits.EntryId)), Is.EqualTo(("offered", "waiting")));
        Assert.That(await AcceptAsync(offerId, asked.PersonId), Is.TypeOf<Core.WaitingList.AcceptOffer.Result.Accepted>());
        Assert.That(await ReadAsync<bool>("select t.period = s.period from participant t join slot s using (slot_id) where t.status = 'confirmed'"), Is.True);
    }

    [Test]
    public async Task An_offer_of_a_visit_that_moved_forward_ends_when_booking_stops()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1, day: Rows.Monday.AddDays(4));
        var visit = (BookingId: await BookAsync(slotId, await Rows.AddPersonAsync()), PersonId: Guid.Empty);
        var asked = await AddWaiterAsync(slotId);
        Clock.Now = Core.Time.Brussels.InstantOf(Rows.Monday, new(9, 0));
        await CancelAsync(visit.BookingId);
        var offerId = await OfferAsync(asked.EntryId);
        Assert.That(await AnswerByAsync(offerId), Is.GreaterThan(Clock.Now.AddHours(3)));

        await ChangeAsync(slotId, s => (new(Rows.Monday.AddDays(1), new(new(11, 0), new(12, 30))), s.Offer));

        Assert.That(await AnswerByAsync(offerId), Is.EqualTo(Core.Time.Brussels.InstantOf(Rows.Monday, new(11, 0))));
        Assert.That(await ReadAsync<bool>("select b.held_until = o.answer_by from waiting_offer o join booking b using (booking_id)"), Is.True);
    }

    private async Task<string> OffersAsync() =>
        string.Join(", ", await ListAsync<string>("select state || ' ' || aggregate_seq from outbox where kind = 'offer.made' order by outbox_id"));
}
