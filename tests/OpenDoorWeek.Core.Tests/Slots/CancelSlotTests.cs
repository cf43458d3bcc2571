using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Tests.WaitingList;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>A host cancels a visit that people have in their agendas, wait for, or are being asked about.</summary>
[Category("Database")]
public sealed class CancelSlotTests : WaitingTest
{
    private HostRow row = null!;

    [SetUp]
    public async Task AddHostAsync() => row = await Rows.AddHostAsync();

    [Test]
    public async Task Exactly_those_are_told_whom_the_page_named_and_nobody_keeps_a_place()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 8, of: row);
        var group = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);
        await NameAsync(group);
        for (var i = 0; i < 4; i++)
        {
            await BookAsync(slotId, await Rows.AddPersonAsync());
        }

        await AddWaiterAsync(slotId);
        await AddWaiterAsync(slotId, partySize: 2);
        await SendAllAsync();

        Assert.That(await ReachAsync(slotId), Is.EqualTo(new SlotReach(People: 6, Bookings: 5, Waiting: 2)));
        Assert.That(await WithdrawAsync(slotId), Is.TypeOf<SlotChange.Done>());

        Assert.That(await CountsAsync("queued"), Is.EqualTo("booking.cancelled-by-host 6, host.cancelled 1, waiting.closed 2"));
        await AssertCountedAsync(slotId, 0);
        Assert.That(await ReadAsync<string>("select string_agg(distinct status, ' ') from booking"), Is.EqualTo("cancelled"));
        Assert.That(await ReadAsync<string>("select string_agg(distinct status, ' ') from waiting_entry"), Is.EqualTo("closed"));
        Assert.That(await ReadAsync<string>("select status || ' ' || version from slot where slot_id = @slotId", new { slotId }), Is.EqualTo("cancelled 2"));
        Assert.That(await ReadAsync<string>("select (facts ->> 'people') || ' ' || (facts ->> 'waiting') from audit where action = 'slot.withdrawn' and actor_id = @ContactId", row), Is.EqualTo("6 2"));
        Assert.That(await WithdrawAsync(slotId), Is.TypeOf<SlotChange.Done>(), "the button pressed twice");
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.cancelled-by-host'"), Is.EqualTo(6));
    }

    [Test]
    public async Task A_number_that_changed_since_the_page_asks_again_and_tells_nobody()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        var (shown, version) = (await ReachAsync(slotId), 1);
        await BookAsync(slotId, await Rows.AddPersonAsync());

        Assert.That(await WithdrawAsync(slotId, version, shown), Is.EqualTo(new SlotChange.Refused(new SlotRefusal.ReachChanged())));
        Assert.That(await CountsAsync("queued"), Does.Not.Contain("cancelled"));
        await AssertCountedAsync(slotId, 2);
        Assert.That(await WithdrawAsync(slotId, version, shown with { People = 2, Bookings = 2 }), Is.TypeOf<SlotChange.Done>());
    }

    [Test]
    public async Task An_offer_that_ran_out_meanwhile_is_settled_so_that_the_page_counts_right_the_next_time()
    {
        var (slotId, bookings) = await AddFullSlotAsync();
        await AddWaiterAsync(slotId);
        await CancelAsync(bookings[0]);
        await RunAsync("update waiting_entry set expired_offers = 1; update waiting_offer set offered_at = answer_by - interval '1 hour'");
        Clock.Now = await AnswerByAsync(await ReadAsync<Guid>("select offer_id from waiting_offer"));

        var shown = await ReachAsync(slotId);
        Assert.That(await WithdrawAsync(slotId, 1, shown), Is.EqualTo(new SlotChange.Refused(new SlotRefusal.ReachChanged())));
        Assert.That((shown.Waiting, (await ReachAsync(slotId)).Waiting), Is.EqualTo((1, 0)));
        Assert.That(await WithdrawAsync(slotId), Is.TypeOf<SlotChange.Done>());
    }

    [Test]
    public async Task Of_two_who_edit_the_second_is_told_and_after_the_start_nobody_cancels()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await BookAsync(slotId, await Rows.AddPersonAsync());

        Assert.That(await WithdrawAsync(slotId, version: 7), Is.EqualTo(new SlotChange.Refused(new SlotRefusal.ChangedMeanwhile())));
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await WithdrawAsync(slotId), Is.EqualTo(new SlotChange.Refused(new SlotRefusal.HasBegun())));
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task Who_is_being_asked_is_told_once_and_her_yes_comes_too_late()
    {
        var (slotId, bookings) = await AddFullSlotAsync();
        var (entryId, personId) = await AddWaiterAsync(slotId);
        await CancelAsync(bookings[0]);
        var offerId = await OfferAsync(entryId);
        await SendAllAsync();

        await WithdrawAsync(slotId);

        Assert.That(await CountsAsync("queued"), Is.EqualTo("host.cancelled 1, waiting.closed 1"));
        Assert.That(await AcceptAsync(offerId, personId), Is.TypeOf<AcceptOffer.Result.Over>());
        Assert.That((await StatusAsync(entryId), await ReadAsync<string>("select status from waiting_offer")), Is.EqualTo(("closed", "closed")));
        await AssertCountedAsync(slotId, 0);
    }

    [Test]
    public async Task A_hold_ends_and_what_was_typed_for_it_does_not_stay()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 2), default);
        Assert.That(await ReachAsync(slotId), Is.EqualTo(SlotReach.Nobody), "she has not confirmed that it is she");

        Assert.That(await WithdrawAsync(slotId), Is.TypeOf<SlotChange.Done>());

        await AssertCountedAsync(slotId, 0);
        Assert.That(await ReadAsync<bool>("select status = 'expired' and email is null and name = '-' from booking"), Is.True);
        var bookingId = await ReadAsync<Guid>("select booking_id from booking");
        Assert.That(await ConfirmHold.ExecuteAsync(new(bookingId, 1, false), default), Is.TypeOf<ConfirmHold.Result.Expired>());
    }

    [Test]
    public async Task Whoever_still_had_to_confirm_is_told_once_that_there_is_nothing_to_confirm()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await HoldPlaces.ExecuteAsync(ToHold(slotId), default);
        await HoldPlaces.ExecuteAsync(ToHold(slotId) with { BrowserHash = [9], Key = Guid.NewGuid() }, default);
        await HoldPlaces.ExecuteAsync(ToHold(slotId, "bea@example.org"), default);
        await RunAsync("update booking set held_until = @Now where email = 'bea@example.org'", new { Clock.Now });

        await WithdrawAsync(slotId);

        Assert.That(await ListAsync<string>("select recipient from outbox where kind = 'booking.hold-cancelled'"), Is.EqualTo(new[] { "ada@example.org" }), "once, and nobody whose time was over");
        Assert.That(await ReadAsync<string>("select ids::text from outbox where kind = 'booking.hold-cancelled'"), Does.Not.Contain("Ada"));
        Assert.That(await ReadAsync<long>("select count(*) from booking where status = 'held'"), Is.Zero);
    }

    [Test]
    public async Task Nothing_in_a_cancelled_visit_comes_back()
    {
        var (slotId, to) = (await Rows.AddSlotAsync(of: row), await Rows.AddSlotAsync(start: new(14, 0)));
        var (hers, moves) = (await BookAsync(slotId, await Rows.AddPersonAsync()), await BookAsync(to, await Rows.AddPersonAsync()));
        var own = await BookAsync(slotId, await Rows.AddPersonAsync());
        await CancelAsync(own);
        await WithdrawAsync(slotId);

        Assert.That(await UndoCancel.ExecuteAsync(new(hers, ByLink), default), Is.TypeOf<UndoCancel.Result.TooLate>());
        Assert.That(await UndoCancel.ExecuteAsync(new(own, ByLink), default), Is.EqualTo(new UndoCancel.Result.Refused(new Refusal.SlotCancelled())));
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(moves, slotId), default), Is.EqualTo(new MoveBooking.Result.Refused(new Refusal.SlotCancelled())));
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.SlotCancelled())));
        Assert.That((await SeeBookingAsync(hers)).CancelledByHost, Is.True);
        Assert.That((await SeeBookingAsync(own)).CancelledByHost, Is.False, "that was her own doing");
    }

    [Test]
    public async Task A_visit_that_nobody_ever_booked_is_withdrawn_without_a_mail()
    {
        await WithdrawAsync(await Rows.AddSlotAsync(of: row));
        Assert.That(await CountsAsync("queued"), Is.Empty);
    }

    [Test]
    public async Task All_contacts_of_the_host_lose_their_entry_with_one_more_SEQUENCE()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await RunAsync("insert into organisation_contact (organisation_id, person_id) values (@OrganisationId, @personId)", new { row.OrganisationId, personId = await Rows.AddPersonAsync("bea@brug.example") });
        await BookAsync(slotId, await Rows.AddPersonAsync());
        var before = await ReadAsync<int>("select host_sequence from slot where slot_id = @slotId", new { slotId });

        await WithdrawAsync(slotId);

        Assert.That(await ReadAsync<long>("select count(distinct recipient) from outbox where kind = 'host.cancelled' and aggregate_seq = @before + 1", new { before }), Is.EqualTo(2));
    }

    /// <summary>A fault known of other systems: with the last booking the slot itself vanished.</summary>
    [Test]
    public async Task The_last_visitor_cancels_and_the_visit_stays_and_can_be_booked()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await CancelAsync(await BookAsync(slotId, await Rows.AddPersonAsync()));

        Assert.That(await WhyNotAsync(slotId), Is.Null);
        Assert.That((await new ListOpenSlots(Db, Clock).ExecuteAsync(new(row.HostId, false), default)).Slots.Select(s => s.PlacesLeft), Is.EqualTo(new[] { 10 }));
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task A_host_that_withdraws_cancels_all_that_comes_in_one_transaction()
    {
        var (first, second) = (await Rows.AddSlotAsync(of: row), await Rows.AddSlotAsync(of: row, start: new(14, 0)));
        var other = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Kade"), start: new(16, 0));
        var over = await Rows.AddSlotAsync(of: row, day: new(2026, 11, 3));
        var ada = await Rows.AddPersonAsync();
        foreach (var slotId in new[] { first, second, other, over })
        {
            await Rows.AddBookingAsync(slotId, ada);
        }

        await BookAsync(second, await Rows.AddPersonAsync());
        await SendAllAsync();
        var (use, actor) = (new WithdrawHost(Db, Clock), new HostActor(row.ContactId, false));
        var ends = await new ReadHostReach(Db, Clock).ExecuteAsync(new(row.HostId, actor), default);

        Assert.That(ends, Is.EqualTo(new ReadHostReach.Result(2, new(People: 3, Bookings: 3, Waiting: 0))));
        Assert.That(await use.ExecuteAsync(new(row.HostId, actor, ends.Reach with { People = 2 }), default), Is.EqualTo(new HostChange.Refused(new HostRefusal.ReachChanged())));
        Assert.That(await use.ExecuteAsync(new(row.HostId, actor, ends.Reach), default), Is.TypeOf<HostChange.Done>());

        Assert.That(await CountsAsync("queued"), Is.EqualTo("booking.cancelled-by-host 3, host.cancelled 1"), "a mail for each visit; the host had an entry of the booked one only");
        Assert.That(await ReadAsync<string>("select string_agg(status, ' ' order by local_date, local_start) from slot"), Is.EqualTo("published cancelled cancelled published"));
        await AssertCountedAsync(first, 0);
        await AssertCountedAsync(other, 1);
        await AssertCountedAsync(over, 1);
        Assert.That(await ReadAsync<string>("select (facts ->> 'slots') || ' ' || (facts ->> 'people') from audit where action = 'host.withdrawn'"), Is.EqualTo("2 3"));
        Assert.That(await WhyNotAsync(first), Is.EqualTo(new Refusal.SlotCancelled()), "it was in an agenda");
    }

    private async Task<SlotReach> ReachAsync(Guid slotId) =>
        (await new ReadWithdrawal(Db, Clock).ExecuteAsync(new(row.HostId, slotId, new(row.ContactId, false)), default))!.Reach;

    private async Task<SlotChange> WithdrawAsync(Guid slotId, int version = 1, SlotReach? reach = null) =>
        await new WithdrawSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, new(row.ContactId, false), version, reach ?? await ReachAsync(slotId)), default);

    private async Task<BookedVisit> SeeBookingAsync(Guid bookingId) => (await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default))!;

    /// <summary>"kind number" of the mails in a state.</summary>
    private async Task<string> CountsAsync(string state) =>
        await ReadAsync<string?>("select string_agg(kind || ' ' || n, ', ' order by kind) from (select kind, count(*) as n from outbox where state = @state group by kind) k", new { state }) ?? "";

    private async Task<Refusal?> WhyNotAsync(Guid slotId) =>
        ((ShowSlot.Result.Shown)await new ShowSlot(Db, Clock).ExecuteAsync(new(slotId, false), default)).WhyNot;
}
