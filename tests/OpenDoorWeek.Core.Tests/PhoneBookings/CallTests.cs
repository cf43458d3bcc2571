using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>Whoever has no address is told by an organiser what others are mailed: of each change once, and of none that came to nothing.</summary>
[Category("Database")]
public sealed class CallTests : CallTest
{
    [Test]
    public async Task A_visit_moves_and_who_has_no_address_is_to_be_called_while_others_get_a_mail()
    {
        var (slotId, bookingId) = await AddVisitAsync();
        await BookGretaAsync(slotId, "greta@example.org");

        await MoveVisitAsync(slotId, Afternoon);

        var call = await OnlyAsync();
        Assert.That((call.BookingId, call.Name, call.Phone, call.HostName, call.IsCancelled), Is.EqualTo((bookingId, "Greta Goossens", "02 555 00 99", "De Vuurtoren", false)));
        Assert.That((call.Was.LocalStart, call.Now.LocalStart), Is.EqualTo((new TimeOnly(10, 0), Afternoon.Start)));
        Assert.That(await ListAsync<string>("select recipient from outbox where kind = 'booking.changed'"), Is.EqualTo(new[] { "greta@example.org" }));
        Assert.That(await new CountCalls(Db, Clock).ExecuteAsync(new("zuid-2026", ByOlga), default), Is.EqualTo(1));
    }

    [Test]
    public async Task Several_changes_before_the_call_are_one_call_that_tells_the_difference()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        await ChangeAsync(slotId, s => In(s, "fr"));
        await MoveVisitAsync(slotId, Evening);

        var call = await OnlyAsync();
        Assert.That(call.Was.ChangesTo(call.Now), Is.EqualTo(new[] { ToldChange.When, ToldChange.Languages }));
        Assert.That((call.Was.LocalStart, call.Now.LocalStart), Is.EqualTo((new TimeOnly(10, 0), Evening.Start)));
    }

    [Test]
    public async Task A_change_that_is_taken_back_before_the_call_leaves_nobody_to_call_and_the_next_one_counts_from_what_she_knows()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        await MoveVisitAsync(slotId, new(new(10, 0), new(11, 30)));
        Assert.That((await ListAsync()).ToMake, Is.Empty);
        Assert.That(await new CountCalls(Db, Clock).ExecuteAsync(new("zuid-2026", ByOlga), default), Is.Zero);

        await MoveVisitAsync(slotId, Evening);
        Assert.That((await OnlyAsync()).Was.LocalStart, Is.EqualTo(new TimeOnly(10, 0)));
    }

    [Test]
    public async Task Of_a_visit_that_moves_and_is_then_cancelled_she_is_told_the_moment_that_she_knows_and_what_she_could_visit_instead()
    {
        var (slotId, _) = await AddVisitAsync();
        var free = await Rows.AddSlotAsync(of: Host, start: new(16, 0));
        await MoveVisitAsync(slotId, Evening);
        await WithdrawAsync(slotId);

        var call = await OnlyAsync();
        Assert.That((call.IsCancelled, call.Was.LocalStart), Is.EqualTo((true, new TimeOnly(10, 0))));
        Assert.That(call.Alternatives.Select(a => a.SlotId), Is.EqualTo(new[] { free }));
        Assert.That(await MailsAsync(), Has.None.StartsWith("booking."));
    }

    [Test]
    public async Task Who_has_another_visit_at_the_new_hour_is_told_that_this_one_ends_for_her()
    {
        var (slotId, bookingId) = await AddVisitAsync();
        var again = await new BookByPhone(Db, Clock, Site).ExecuteAsync(
            PhoneBookingTest.Greta(ByOlga, await Rows.AddSlotAsync(of: Host, start: new(14, 0))) with { EarlierBookingId = bookingId }, default);
        Assert.That(again, Is.TypeOf<BookByPhone.Result.Booked>());

        await MoveVisitAsync(slotId, Afternoon);

        var call = await OnlyAsync();
        Assert.That((call.BookingId, call.IsCancelled, call.Was.LocalStart), Is.EqualTo((bookingId, true, new TimeOnly(10, 0))));
    }

    [Test]
    public async Task A_host_that_leaves_the_week_leaves_a_call_for_each_visit_the_oldest_first()
    {
        var (first, second) = (await AddVisitAsync(), await BookGretaAsync(await Rows.AddSlotAsync(of: Host, start: new(16, 0))));
        await MoveVisitAsync(first.SlotId, Afternoon);
        Clock.Now += TimeSpan.FromMinutes(1);
        var result = await new WithdrawHost(Db, Clock).ExecuteAsync(new(Host.HostId, new(Host.ContactId, false), new(2, 2, 0)), default);

        Assert.That(result, Is.TypeOf<HostChange.Done>());
        Assert.That((await ListAsync()).ToMake.Select(c => (c.BookingId, c.IsCancelled)), Is.EqualTo(new[] { (first.BookingId, true), (second, true) }));
    }

    [Test]
    public async Task A_call_is_kept_with_who_and_when_and_a_second_organiser_changes_nothing()
    {
        var (slotId, bookingId) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var call = await OnlyAsync();
        Assert.That(await PressAsync(call), Is.TypeOf<MarkCalled.Result.Called>());
        Assert.That(await PressAsync(call, new(await Rows.AddOrganiserAsync(), null)), Is.TypeOf<MarkCalled.Result.Called>());

        var (toMake, made) = (await ListAsync()) is var list ? (list.ToMake, list.Made) : default;
        Assert.That(toMake, Is.Empty);
        Assert.That(made.Select(m => (m.CallId, m.BookingId, m.CalledBy, m.CalledAt)), Is.EqualTo(new[] { (call.CallId, bookingId, "Olga Organiser", Clock.Now) }));
        Assert.That(await ReadAsync<Guid?>("select called_by from visitor_call"), Is.EqualTo(Olga));
        Assert.That(await CallAuditAsync(), Is.EqualTo(new[] { "call.made" }));
    }

    [Test]
    public async Task What_changes_between_reading_and_pressing_is_another_call_from_what_she_was_told()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var shown = await OnlyAsync();
        await MoveVisitAsync(slotId, Evening);
        await PressAsync(shown);

        var call = await OnlyAsync();
        Assert.That(call.CallId, Is.Not.EqualTo(shown.CallId));
        Assert.That((call.Was.LocalStart, call.Now.LocalStart), Is.EqualTo((Afternoon.Start, Evening.Start)));
        await WithdrawAsync(slotId);
        await PressAsync(call);
        var last = await OnlyAsync();
        Assert.That((last.IsCancelled, last.Was.LocalStart), Is.EqualTo((true, Evening.Start)), "she was told of the evening, which is cancelled");
        await PressAsync(last);
        Assert.That((await ListAsync()).ToMake, Is.Empty);
    }

    [Test]
    public async Task A_visit_that_went_back_to_what_it_was_after_she_was_told_otherwise_is_told_again()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var shown = await OnlyAsync();
        await MoveVisitAsync(slotId, new(new(10, 0), new(11, 30)));
        Assert.That((await ListAsync()).ToMake, Is.Empty);
        await PressAsync(shown);

        var call = await OnlyAsync();
        Assert.That((call.Was.LocalStart, call.Now.LocalStart), Is.EqualTo((Afternoon.Start, new TimeOnly(10, 0))));
    }

    [Test]
    public async Task A_call_that_was_not_made_after_all_is_undone_with_what_changed_since()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var call = await OnlyAsync();
        await PressAsync(call);
        Clock.Now += TimeSpan.FromMinutes(10);
        await MoveVisitAsync(slotId, Evening);

        Assert.That(await UndoAsync(call.CallId, new(await Rows.AddOrganiserAsync(), null)), Is.TypeOf<UndoCalled.Result.Undone>());
        Assert.That(await UndoAsync(call.CallId), Is.TypeOf<UndoCalled.Result.Undone>(), "twice is once");
        var open = await OnlyAsync();
        Assert.That((open.CallId, open.Was.LocalStart, open.Now.LocalStart), Is.EqualTo((call.CallId, new TimeOnly(10, 0), Evening.Start)));
        Assert.That(await CallAuditAsync(), Is.EqualTo(new[] { "call.made", "call.undone" }));
    }

    [Test]
    public async Task A_call_after_which_she_was_called_again_is_not_undone()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var first = await OnlyAsync();
        await PressAsync(first);
        Clock.Now += TimeSpan.FromMinutes(10);
        await MoveVisitAsync(slotId, Evening);
        var second = await OnlyAsync();
        await PressAsync(second);

        Assert.That(await UndoAsync(first.CallId), Is.TypeOf<UndoCalled.Result.TooLate>());
        Assert.That((await ListAsync()).Made.Select(m => m.CallId), Is.EqualTo(new[] { second.CallId }));
    }

    [Test]
    public async Task Who_gives_her_place_back_on_the_phone_is_called_no_more_and_who_takes_it_again_hears_what_changed_meanwhile()
    {
        var (slotId, bookingId) = await AddVisitAsync();
        var by = BookingAccess.ByPhone(Olga);
        await CancelBooking.ExecuteAsync(new(bookingId, by), default);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        Clock.Now += TimeSpan.FromMinutes(5);
        await MoveVisitAsync(slotId, Afternoon);
        Assert.That((await ListAsync()).ToMake, Is.Empty);

        Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, by), default), Is.TypeOf<UndoCancel.Result.Restored>());
        var call = await OnlyAsync();
        Assert.That((call.Was.LocalStart, call.Now.LocalStart), Is.EqualTo((new TimeOnly(10, 0), Afternoon.Start)));

        await MoveBooking.ExecuteAsync(ToMove(bookingId, await Rows.AddSlotAsync(of: Host, day: Rows.Monday.AddDays(1))) with { By = by }, default);
        Assert.That((await ListAsync()).ToMake, Is.Empty, "she was on the phone when it moved");
    }

    [Test]
    public async Task Another_zone_and_another_week_see_no_call_and_mark_none()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        var call = await OnlyAsync();
        foreach (var eve in new OrganiserScope[] { new(await Rows.AddOrganiserAsync("N"), ["N"]), new(await Rows.AddPersonAsync(), null) })
        {
            Assert.That(await new ListCalls(Db, Clock).ExecuteAsync(new("zuid-2026", eve), default), Is.Null);
            Assert.That(await new CountCalls(Db, Clock).ExecuteAsync(new("zuid-2026", eve), default), Is.Zero);
            Assert.That(await PressAsync(call, eve), Is.TypeOf<MarkCalled.Result.Unknown>());
            Assert.That(await UndoAsync(call.CallId, eve), Is.TypeOf<UndoCalled.Result.Unknown>());
        }

        Assert.That(await new MarkCalled(Db, Clock).ExecuteAsync(new("elsewhere", call.CallId, ByOlga, call.Version, false), default), Is.TypeOf<MarkCalled.Result.Unknown>());
        Assert.That(await PressAsync(call with { Version = call.Version + 1 }), Is.TypeOf<MarkCalled.Result.Unknown>(), "nobody can have told what the visit never said");
        Assert.That(await ReadAsync<long>("select count(*) from visitor_call where called_at is null"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_is_called_about_a_visit_that_is_over()
    {
        var (slotId, _) = await AddVisitAsync();
        await MoveVisitAsync(slotId, Afternoon);
        Clock.Now = new(2026, 11, 23, 14, 29, 0, TimeSpan.Zero);
        Assert.That((await ListAsync()).ToMake, Has.Count.EqualTo(1), "until 15:30 in Brussels");
        Clock.Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);
        Assert.That((await ListAsync()).ToMake, Is.Empty);
    }
}
