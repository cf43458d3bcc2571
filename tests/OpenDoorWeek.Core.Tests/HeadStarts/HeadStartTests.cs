using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Tests.Bookings;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.HeadStarts;

/// <summary>Free booking opened on Sunday 1 November at 1:00 in Brussels; today is Wednesday the 4th, noon. With 7 days the staff is alone until Sunday the 8th at 1:00.</summary>
[Category("Database")]
public sealed class HeadStartTests : BookingTest
{
    private static readonly DateTimeOffset Until = new(2026, 11, 8, 0, 0, 0, TimeSpan.Zero);

    private HostRow host = null!;

    [SetUp]
    public async Task AddHostAsync() => host = await Rows.AddHostAsync("Huis Zon");

    [Test]
    public async Task The_staff_books_and_everybody_else_is_told_when()
    {
        var slotId = await Rows.AddSlotAsync();
        await SetAsync(7);

        await BookAsync(slotId, await Rows.AddPersonAsync("anna@huis.example"));
        var (ben, staffFirst) = (await Rows.AddPersonAsync("ben@elders.example"), new Refusal.StaffFirst(Until, "Huis Zon"));
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, ben), default), Is.EqualTo(new BookSlot.Result.Refused(staffFirst)));
        Assert.That(await HoldPlaces.ExecuteAsync(ToHold(slotId, "anna@huis.example"), default), Is.EqualTo(new HoldPlaces.Result.Refused(staffFirst)), "a typed address is not proved");

        Clock.Now = Until;
        await BookAsync(slotId, ben);
    }

    [Test]
    public async Task The_days_are_those_of_the_calendar_also_where_the_clocks_change()
    {
        await RunAsync("update edition_phase set opens_at = '2026-10-24 09:00 Europe/Brussels' where phase = 'free-booking'");
        var slotId = await Rows.AddSlotAsync();
        Clock.Now = new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero);
        await SetAsync(2);
        Assert.That((await ReadAsync())!.Until, Is.EqualTo(new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.Zero)), "9:00 in Brussels, not 8:00");
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.TypeOf<BookSlot.Result.Refused>());
    }

    [Test]
    public async Task Who_holds_a_place_from_before_keeps_it_and_confirms_it()
    {
        var slotId = await Rows.AddSlotAsync();
        var held = (HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(ToHold(slotId), default);
        await SetAsync(7);
        Assert.That(await ConfirmHold.ExecuteAsync(new(held.BookingId, 1, false), default), Is.TypeOf<ConfirmHold.Result.Confirmed>());
    }

    [Test]
    public async Task A_move_follows_the_same_rule_and_only_what_may_be_chosen_is_listed()
    {
        var elsewhere = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders"), start: new(8, 0));
        var to = await Rows.AddSlotAsync(of: host, start: new(14, 0));
        var (anna, ben) = (await Rows.AddPersonAsync("anna@huis.example"), await Rows.AddPersonAsync("ben@elders.example"));
        var (annas, bens) = (await BookAsync(elsewhere, anna), await BookAsync(elsewhere, ben));
        await SetAsync(7);

        Assert.That(await MovesAsync(bens, new(ben, null)), Is.Empty);
        Assert.That(await MovesAsync(annas, new(anna, null)), Is.EqualTo(new[] { to }));
        Assert.That(await MovesAsync(annas, ByLink), Is.Empty, "a link is no session");
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bens, to) with { By = new(ben, null) }, default), Is.EqualTo(new MoveBooking.Result.Refused(new Refusal.StaffFirst(Until, "Huis Zon"))));
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(annas, to) with { By = new(anna, null) }, default), Is.TypeOf<MoveBooking.Result.Moved>());
    }

    [Test]
    public async Task Only_the_staff_joins_the_waiting_list_and_is_offered_what_comes_free()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await WaitAsync(slotId, "ben@elders.example");
        await SetAsync(7);
        Assert.That(await WaitAsync(slotId, "dirk@elders.example"), Is.EqualTo(new JoinWaitingList.Result.Refused(new Refusal.StaffFirst(Until, "Huis Zon"))));
        Assert.That(await WaitAsync(slotId, "anna@huis.example"), Is.TypeOf<JoinWaitingList.Result.Waiting>());

        await CancelAsync(bookingId);
        Assert.That(await ReadAsync<string>("select string_agg(recipient, ',') from outbox where kind = 'offer.made'"), Is.EqualTo("anna@huis.example"), "Ben was first, and waits on");
    }

    [Test]
    public async Task Places_that_only_strangers_wait_for_stay_free_for_the_staff_and_go_to_them_afterwards()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        await WaitAsync(slotId, "ben@elders.example");
        await SetAsync(7);
        await CancelAsync(bookingId);
        Assert.That(await new ExpireOffers(Db, Clock).ExecuteAsync(default), Is.Zero, "nothing is due");
        Assert.That(await ReadAsync<long>("select count(*) from waiting_offer"), Is.Zero);

        Clock.Now = Until.AddHours(34);
        Assert.That(await new ExpireOffers(Db, Clock).ExecuteAsync(default), Is.EqualTo(1));
        Assert.That(await ReadAsync<string>("select recipient from outbox where kind = 'offer.made'"), Is.EqualTo("ben@elders.example"), "he kept his turn");
    }

    [Test]
    public async Task An_organiser_on_the_phone_books_for_anybody()
    {
        var olga = await Rows.AddOrganiserAsync("S");
        var slotId = await Rows.AddSlotAsync();
        await SetAsync(7);
        var call = new BookByPhone.Request(slotId, new(olga, ["S"]), null, null, "02 555 00 99", 1, "Greta", null, ["nl"], Language.Nl, false, false, Guid.NewGuid());
        Assert.That(await new BookByPhone(Db, Clock, Site).ExecuteAsync(call, default), Is.TypeOf<BookByPhone.Result.Booked>());
    }

    [Test]
    public async Task The_page_of_the_visit_and_the_programme_say_the_date_and_whose_turn_it_is()
    {
        var slotId = await Rows.AddSlotAsync();
        await SetAsync(7);

        Assert.That(await WhyNotAsync(slotId, Booker.Stranger), Is.EqualTo(new Refusal.StaffFirst(Until, "Huis Zon")));
        Assert.That(await WhyNotAsync(slotId, Booker.SignedIn("ben@elders.example")), Is.TypeOf<Refusal.StaffFirst>());
        Assert.That(await WhyNotAsync(slotId, Booker.SignedIn("anna@huis.example")), Is.Null);
        Assert.That(await WhyNotAsync(slotId, Booker.ByPhone), Is.Null);
        var programme = await new ReadProgramme(Db, Clock).ExecuteAsync(new("zuid-2026", IsSignedIn: false), default);
        Assert.That(programme!.Slots.Single().StaffUntil, Is.EqualTo(Until));
    }

    [Test]
    public async Task With_no_days_the_lists_are_forgotten()
    {
        await SetAsync(7);
        Assert.That(await SetAsync(0, version: 1), Is.TypeOf<SetHeadStart.Result.Done>());
        Assert.That(await ReadAsync<long>("select count(*) from head_start"), Is.Zero);
        Assert.That(await ReadAsync(), Has.Property("Days").Zero.And.Property("Version").Zero.And.Property("Until").Null);
    }

    [Test]
    public async Task Two_who_change_it_at_once_do_not_overwrite_each_other()
    {
        await SetAsync(7);
        Assert.That(await SetAsync(3, version: 0), Is.TypeOf<SetHeadStart.Result.ChangedSince>());
        Assert.That(await SetAsync(3, version: 1), Is.TypeOf<SetHeadStart.Result.Done>());
        Assert.That((await ReadAsync())!.Days, Is.EqualTo(3));
    }

    [Test]
    public async Task Another_host_and_a_visitor_neither_set_nor_read_it()
    {
        await SetAsync(7);
        var other = await Rows.AddHostAsync("Elders");
        foreach (var eve in new[] { other.ContactId, await Rows.AddPersonAsync(), await Rows.AddOrganiserAsync("N") })
        {
            var actor = new HostActor(eve, MayOrganise: true);
            Assert.That(await new ReadHeadStart(Db).ExecuteAsync(new(host.HostId, actor), default), Is.Null);
            Assert.That(await new SetHeadStart(Db, Clock).ExecuteAsync(new(host.HostId, actor, 1, ["x.example"], [], 1), default), Is.TypeOf<SetHeadStart.Result.Unknown>());
        }
    }

    [Test]
    public async Task Days_for_nobody_are_refused_and_the_audit_holds_numbers_only()
    {
        Assert.That(await new SetHeadStart(Db, Clock).ExecuteAsync(new(host.HostId, new(host.ContactId, false), 3, [], [], 0), default), Is.TypeOf<SetHeadStart.Result.NobodyNamed>());
        await new SetHeadStart(Db, Clock).ExecuteAsync(new(host.HostId, new(host.ContactId, false), 3, ["huis.example"], ["anna@vrij.example"], 0), default);
        Assert.That(await ReadAsync<string>("select facts::text from audit"), Does.Contain("\"addresses\": 1").And.Not.Contain("anna").And.Not.Contain("huis.example"));
    }

    private Task<SetHeadStart.Result> SetAsync(int days, int version = 0) =>
        new SetHeadStart(Db, Clock).ExecuteAsync(new(host.HostId, new(host.ContactId, false), days, days == 0 ? [] : ["huis.example"], [], version), default);

    private Task<ReadHeadStart.Result?> ReadAsync() => new ReadHeadStart(Db).ExecuteAsync(new(host.HostId, new(host.ContactId, false)), default);

    private async Task<IEnumerable<Guid>> MovesAsync(Guid bookingId, BookingAccess by) =>
        (await new ListMoves(Db, Clock).ExecuteAsync(new(bookingId, by), default))!.Slots.Select(s => s.SlotId);

    private async Task<JoinWaitingList.Result> WaitAsync(Guid slotId, string email) =>
        await new JoinWaitingList(Db, Clock).ExecuteAsync(new(slotId, await Rows.AddPersonAsync(email), 1, "Wim", null, ["nl"], Language.Nl, false), default);

    private async Task<Refusal?> WhyNotAsync(Guid slotId, Booker who) =>
        ((ShowSlot.Result.Shown)await new ShowSlot(Db, Clock).ExecuteAsync(new(slotId, who.IsSignedIn) { Who = who }, default)).WhyNot;
}
