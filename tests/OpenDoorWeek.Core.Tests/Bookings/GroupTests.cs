using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Database")]
public sealed class GroupTests : BookingTest
{
    [Test]
    public async Task Who_is_named_gets_an_entry_and_a_mail_of_her_own_and_takes_no_further_place()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 3);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);

        await NameAsync(bookingId);

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((3, 3)));
        Assert.That(await ReadAsync<string>("select recipient || ' ' || language from outbox where kind = 'participant.invited'"), Is.EqualTo("ben@example.org fr"));
        Assert.That(await ReadAsync<long>("select count(distinct calendar_uid) from participant where status = 'confirmed'"), Is.EqualTo(2));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind like 'host.%'"), Is.EqualTo(1), "the host knew how many come");
    }

    [Test]
    public async Task The_same_address_named_twice_is_one_participant()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 3);
        var first = await NameAsync(bookingId);
        Assert.That(await NameAsync(bookingId), Is.EqualTo(first));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'participant.invited'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_is_named_who_is_elsewhere_or_comes_with_others()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        await BookAsync(await Rows.AddSlotAsync(start: new(11, 0)), await Rows.AddPersonAsync("ben@example.org"));
        await BookAsync(slotId, await Rows.AddPersonAsync("carla@example.org"));

        foreach (var email in (string[])["ben@example.org", "carla@example.org"])
        {
            Assert.That(await NameParticipant.ExecuteAsync(ToName(bookingId, email), default), Is.EqualTo(new NameParticipant.Result.Refused(new Refusal.ColleagueBusy("Ben Maes"))));
        }
    }

    [Test]
    public async Task No_more_people_are_named_than_come()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 2);
        await NameAsync(bookingId);
        Assert.That(await NameParticipant.ExecuteAsync(ToName(bookingId, "dora@example.org"), default), Is.TypeOf<NameParticipant.Result.NobodyLeft>());
    }

    /// <summary>The visit is on Monday 23 November at 10:00 in Brussels.</summary>
    [TestCase("2026-11-20T08:59:59Z", true)]
    [TestCase("2026-11-20T09:00:00Z", false)]
    public async Task Names_may_follow_until_three_days_before(string now, bool works)
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 2);
        Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(await NameParticipant.ExecuteAsync(ToName(bookingId), default) is NameParticipant.Result.Named, Is.EqualTo(works));
    }

    [Test]
    public async Task A_name_taken_back_leaves_the_place_to_the_group()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        var ben = await NameAsync(bookingId);
        await SendAllAsync();
        var remove = new RemoveParticipant(Db, Clock);

        Assert.That(await remove.ExecuteAsync(new(bookingId, ben, ByLink), default), Is.TypeOf<RemoveParticipant.Result.Removed>());
        Assert.That(await remove.ExecuteAsync(new(bookingId, ben, ByLink), default), Is.TypeOf<RemoveParticipant.Result.Removed>(), "sent twice");

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "participant.cancelled" }));
        Assert.That(await TakenAsync(slotId), Is.EqualTo(2));
        Assert.That(await remove.ExecuteAsync(new(bookingId, await HolderAsync(bookingId), ByLink), default), Is.TypeOf<RemoveParticipant.Result.Unknown>(), "she cancels instead");
        await NameAsync(bookingId, "dora@example.org");
    }

    [Test]
    public async Task Coming_with_fewer_frees_exactly_so_many_places()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 5);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 5);
        await NameAsync(bookingId);
        await SendAllAsync();
        var fewer = new ComeWithFewer(Db, Clock);

        Assert.That(await fewer.ExecuteAsync(new(bookingId, ByLink, 3), default), Is.TypeOf<ComeWithFewer.Result.Done>());
        Assert.That(await fewer.ExecuteAsync(new(bookingId, ByLink, 3), default), Is.TypeOf<ComeWithFewer.Result.Done>(), "sent twice");

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((3, 3)));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "host.changed" }));
        Assert.That(await fewer.ExecuteAsync(new(bookingId, ByLink, 1), default), Is.EqualTo(new ComeWithFewer.Result.OutOfRange(2, 3)), "two are named");
        Assert.That(await fewer.ExecuteAsync(new(bookingId, ByLink, 4), default), Is.EqualTo(new ComeWithFewer.Result.OutOfRange(2, 3)), "more are booked anew");
    }

    [Test]
    public async Task Who_was_named_cancels_for_herself_only()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        var ben = await NameAsync(bookingId);
        await SendAllAsync();

        Assert.That(await LeaveBooking.ExecuteAsync(new(ben, new(null, 2)), default), Is.TypeOf<LeaveBooking.Result.Unknown>());
        Assert.That(await LeaveBooking.ExecuteAsync(new(ben, ByLink), default), Is.TypeOf<LeaveBooking.Result.Left>());
        Assert.That(await LeaveBooking.ExecuteAsync(new(ben, ByLink), default), Is.TypeOf<LeaveBooking.Result.Left>(), "pressed twice");

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "host.changed", "participant.cancelled" }));
        Assert.That(await ReadAsync<string>("select status from booking"), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task Where_only_the_booker_stays_at_home_another_holds_the_booking_and_old_links_end()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        await NameAsync(bookingId);
        await SendAllAsync();

        var holder = await HolderAsync(bookingId);
        Assert.That(await LeaveBooking.ExecuteAsync(new(holder, new(null, null), ByLink), default), Is.TypeOf<LeaveBooking.Result.Left>());

        Assert.That(await ReadAsync<string>("select b.name || ' ' || p.email || ' ' || b.party_size from booking b join person p using (person_id)"), Is.EqualTo("Ben Maes ben@example.org 1"));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.yours", "host.changed", "participant.cancelled" }));
        Assert.That(await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default), Is.Null);
        Assert.That(await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, new(null, 2)), default), Is.Not.Null);
    }

    [Test]
    public async Task The_whole_party_cancels_and_each_is_told_in_her_own_words()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        await NameAsync(bookingId);
        await SendAllAsync();

        await CancelAsync(bookingId);

        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.cancelled", "host.cancelled-by-visitor", "participant.cancelled" }));
        Assert.That(await TakenAsync(slotId), Is.Zero);
    }

    [Test]
    public async Task Her_agenda_shows_what_others_booked_for_her_and_how_her_own_part_stands()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(), partySize: 2);
        var part = await NameAsync(bookingId);
        var ben = await ReadAsync<Guid>("select person_id from person where email = 'ben@example.org'");
        var agenda = await new ReadAgenda(Db, Clock).ExecuteAsync(ben, default);
        Assert.That(agenda.Coming.Select(v => (v.ParticipantId, v.IsHolder, v.People)), Is.EqualTo(new[] { ((Guid?)part, false, 1) }));

        await LeaveBooking.ExecuteAsync(new(part, new(ben, null)), default);

        agenda = await new ReadAgenda(Db, Clock).ExecuteAsync(ben, default);
        Assert.That((agenda.Coming.Count, agenda.Past.Single().Status), Is.EqualTo((0, "cancelled")));
        Assert.That(await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, new(ben, null)), default), Is.Null, "the booking itself is another's");
    }
}
