using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>What is published is stopped, corrected or brought back: who is told what, and what nobody hears of.</summary>
[Category("Database")]
public sealed class CorrectionTests : PublicationTest
{
    private readonly List<Guid> slots = [];
    private readonly List<Guid> people = [];

    /// <summary>Five slots of five places, and twenty people with one wish each: everybody gets hers.</summary>
    [SetUp]
    public async Task AddWeekAsync()
    {
        for (var n = 0; n < 5; n++)
        {
            slots.Add(await Rows.AddSlotAsync(capacity: 5, of: await Rows.AddHostAsync($"Huis {n}"), day: Rows.Monday.AddDays(n)));
        }

        for (var n = 0; n < 20; n++)
        {
            people.Add(await Matching.AddWishesAsync(EditionId, [slots[n % 5]]));
        }
    }

    [Test]
    public async Task Nothing_is_shown_before_the_time_of_release_and_everybody_after_it()
    {
        await ShareOutAndPublishAsync();
        Clock.Now += TimeSpan.FromMinutes(29);
        Assert.That(await ShowAsync(), Is.Zero);
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await ShowAsync(), Is.EqualTo(20));
        Assert.That(await ShowAsync(), Is.Zero);
    }

    [Test]
    public async Task Stopped_within_the_half_hour_nobody_hears_of_it_and_the_visits_stay_until_a_correction()
    {
        await ShareOutAndPublishAsync();
        Assert.That(await StopAsync(1), Is.EqualTo(new StopPublication.Result.Stopped(45)));
        await LeaveAsync();

        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { "match.invited stopped 20", "match.outcome stopped 20", "match.visitors stopped 5" }));
        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from booking where status = 'confirmed'"), Is.EqualTo(20));
        Assert.That(await StopAsync(1), Is.EqualTo(new StopPublication.Result.Stopped(0)), "twice is once");

        Assert.That(await ShareOutAndPublishAsync(), Is.EqualTo(2));
        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { "match.outcome superseded 20", "match.visitors superseded 5" }));
        Assert.That(await MailsAsync(2), Is.EqualTo(new[] { "match.invited queued 20", "match.outcome queued 20", "match.visitors queued 5" }), "who knows nothing yet is told");
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(20), "the same visits are not booked again");
        await LeaveAsync();
        Assert.That((await SnapshotAsync()).Lapsed, Is.Empty, "what the second one kept and showed is theirs");
        await AssertSoundAsync();
    }

    [Test]
    public async Task Stopped_after_some_mails_have_left_the_others_never_do_and_only_who_knows_nothing_is_told_later()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync(5);
        Assert.That(await StopAsync(1), Is.EqualTo(new StopPublication.Result.Stopped(40)));
        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { "match.invited stopped 20", "match.outcome sent 5", "match.outcome stopped 15", "match.visitors stopped 5" }));

        await ShareOutAndPublishAsync();
        Assert.That(await MailsAsync(2), Is.EqualTo(new[] { "match.invited queued 20", "match.outcome queued 15", "match.visitors queued 5" }));
    }

    [Test]
    public async Task When_all_has_left_there_is_nothing_to_stop()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        Assert.That(await StopAsync(1), Is.EqualTo(new StopPublication.Result.Refused(new PublicationRefusal.NothingToStop())));
        Assert.That(await StopAsync(9), Is.EqualTo(new StopPublication.Result.Refused(new PublicationRefusal.Unknown())));
    }

    [Test]
    public async Task A_mail_that_a_sender_holds_and_has_not_handed_over_is_stopped_too()
    {
        await ShareOutAndPublishAsync();
        Clock.Now += NewPublication.Wait;
        await RunAsync("update outbox set state = 'sending', lease_until = now() + interval '1 minute', lease_owner = gen_random_uuid(), lease_no = 1 where outbox_id in (select min(outbox_id) from outbox where kind = 'match.outcome')");
        await StopAsync(1);
        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { "match.invited stopped 20", "match.outcome stopped 20", "match.visitors stopped 5" }));
        Assert.That(await ReadAsync<int>("select max(lease_no) from outbox where kind = 'match.outcome'"), Is.EqualTo(2), "its sender has lost it");
    }

    [Test]
    public async Task After_the_first_time_only_people_whose_visits_differ_are_written_to()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        var latecomer = await Matching.AddWishesAsync(EditionId, [slots[4]]);
        await Matching.AddPinAsync(people[0], slots[0], isMust: false);

        Assert.That(await ShareOutAndPublishAsync(), Is.EqualTo(2));

        Assert.That(await MailsAsync(2), Is.EqualTo(new[] { "match.invited queued 1", "match.outcome queued 1", "match.outcome-none queued 1", "match.visitors queued 2", "match.withdrawn queued 1" }));
        Assert.That(await VisitsAsync(people[0]), Is.Empty);
        Assert.That(await VisitsAsync(latecomer), Is.EqualTo(new[] { slots[4] }));
        Assert.That(await ReadAsync<int>("select sequence from participant where person_id = @id", new { id = people[0] }), Is.EqualTo(1), "her calendar hears of it");
        Assert.That(await ReadAsync<long>("select count(*) from outcome o join publication p using (publication_id) where p.number = 2"), Is.EqualTo(21), "everybody has an outcome of each");
        Assert.That(await ReadAsync<bool>("select bool_and(b.ended_at = p.published_at) from booking b, publication p where b.ended_at is not null and p.number = 2"), Is.True);
        await AssertSoundAsync();
    }

    [Test]
    public async Task A_correction_within_the_half_hour_takes_the_place_of_what_nobody_was_told()
    {
        await ShareOutAndPublishAsync();
        Clock.Now += TimeSpan.FromMinutes(10);
        await Matching.AddPinAsync(people[0], slots[0], isMust: false);
        await ShareOutAndPublishAsync();

        Assert.That(await ReadAsync<bool>("select stopped_at is not null from publication where number = 1"), Is.True, "the first is not shown any more");
        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { "match.invited superseded 1", "match.outcome superseded 20", "match.visitors superseded 5" }));
        Assert.That(await MailsAsync(2), Is.EqualTo(new[] { "match.invited queued 19", "match.outcome queued 19", "match.outcome-none queued 1", "match.visitors queued 5" }), "nobody is told of what came and went");
        await LeaveAsync();
        Assert.That(await ReadAsync<long>("select count(*) from outcome o join publication p using (publication_id) where o.is_shown and p.number = 1"), Is.Zero);
        await AssertSoundAsync();
    }

    [Test]
    public async Task Visits_that_people_know_of_are_pinned_in_the_next_run_and_those_that_nobody_was_shown_are_not()
    {
        await ShareOutAndPublishAsync();
        Assert.That((await SnapshotAsync()).Lapsed, Has.Count.EqualTo(20));
        Assert.That((await SnapshotAsync()).Problem.Slots.Select(s => s.Capacity), Is.All.EqualTo(5), "their places count as free");
        await LeaveAsync();
        var snapshot = await SnapshotAsync();
        Assert.That(snapshot.Lapsed, Is.Empty);
        Assert.That(snapshot.Problem.Visitors.Select(v => v.Pinned.Length), Is.All.EqualTo(1));
    }

    [Test]
    public async Task Going_back_before_anybody_was_told_mails_nobody_who_knows_and_revives_the_same_visit()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        var uid = await ReadAsync<string>("select calendar_uid from participant where person_id = @id", new { id = people[0] });
        await Matching.AddPinAsync(people[0], slots[0], isMust: false);
        await ShareOutAndPublishAsync();
        await StopAsync(2);
        await RunAsync("delete from match_pin");

        Assert.That(await RestoreAsync(1), Is.EqualTo(new RestorePublication.Result.Restored(3)));

        Assert.That(await MailsAsync(3), Is.Empty, "her cancellation never left, and she knows of her visit; so does her host");
        Assert.That(await ListAsync<string>("select calendar_uid from participant where person_id = @id and status = 'confirmed'", new { id = people[0] }), Is.EqualTo(new[] { uid }));
        Assert.That(await ReadAsync<int>("select restores from publication where number = 3"), Is.EqualTo(1));
        await AssertSoundAsync();
    }

    [Test]
    public async Task Going_back_after_everybody_was_told_begins_a_new_entry_for_who_had_lost_it()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        await Matching.AddPinAsync(people[0], slots[0], isMust: false);
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        await RunAsync("delete from match_pin");

        await RestoreAsync(1);

        Assert.That(await MailsAsync(3), Is.EqualTo(new[] { "match.invited queued 1", "match.outcome queued 1", "match.visitors queued 1" }));
        Assert.That(await ReadAsync<long>("select count(distinct calendar_uid) from participant where person_id = @id", new { id = people[0] }), Is.EqualTo(2));
        await AssertSoundAsync();
    }

    [Test]
    public async Task What_people_gave_back_or_hosts_cancelled_or_others_took_does_not_come_back_and_is_named()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        await Matching.AddPinAsync(people[0], slots[0], isMust: false);
        await Matching.AddPinAsync(people[1], slots[1], isMust: false);
        await ShareOutAndPublishAsync();
        await LeaveAsync();
        await CancelAsync(people[2]);
        await RunAsync("delete from match_pin where person_id = @id", new { id = people[0] });
        await Rows.AddBookingAsync(slots[0], await Rows.AddPersonAsync(), 2);

        var form = (await new ReadRestoreForm(Db, Clock).ExecuteAsync(new(Olga, Slug, 1), default))!;
        Assert.That(form.LeftOut.Select(l => l.Reason).Order(), Is.EqualTo(new[] { "blocked", "full", "given-back" }));
        await RestoreAsync(1);

        foreach (var n in (int[])[0, 1, 2])
        {
            Assert.That(await VisitsAsync(people[n]), Is.Empty);
        }

        Assert.That(await ListAsync<string>("select w.result from outcome_wish w join publication p using (publication_id) where p.number = 3 and w.result <> 'placed' order by 1"), Is.EqualTo(new[] { "full", "not_admitted", "unavailable" }));
        await AssertSoundAsync();
    }

    [Test]
    public async Task A_host_is_told_of_each_list_that_she_does_not_know_and_of_no_visit_that_came_and_went()
    {
        var own = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Huis met eigen gasten"));
        await Rows.AddBookingAsync(own, await Rows.AddPersonAsync());
        var lonely = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Huis van één"), day: Rows.Monday.AddDays(1));
        var only = await Matching.AddWishesAsync(EditionId, [lonely]);
        await ShareOutAndPublishAsync();
        Assert.That(await ListsAsync(1), Has.Count.EqualTo(6).And.Not.Contains(own), "her own guests she knows");
        Assert.That(await ReadAsync<int>("select host_sequence from slot where slot_id = @lonely", new { lonely }), Is.EqualTo(1), "her calendar gets its entry");

        await Matching.AddPinAsync(only, lonely, isMust: false);
        await ShareOutAndPublishAsync();
        Assert.That(await ListsAsync(2), Has.Count.EqualTo(5).And.Not.Contains(lonely), "she never heard of it");
        await LeaveAsync();
        await RunAsync("delete from match_pin");
        await ShareOutAndPublishAsync();
        Assert.That(await ListsAsync(3), Is.EqualTo(new[] { lonely }), "the others know theirs");
    }

    [Test]
    public async Task Who_cancels_before_her_invitation_has_left_gets_neither_and_the_place_is_free()
    {
        await ShareOutAndPublishAsync();
        await LeaveAsync(20);
        await CancelAsync(people[3]);
        Assert.That(await ListAsync<string>("select kind || ' ' || state from outbox where recipient_id = @id order by outbox_id", new { id = people[3] }), Is.EqualTo(new[] { "match.outcome sent", "match.invited superseded", "booking.cancelled superseded" }));
        await AssertSoundAsync();
    }

    /// <summary>Slots whose hosts a publication still tells who comes.</summary>
    private Task<IReadOnlyList<Guid>> ListsAsync(int number) => ListAsync<Guid>(
        "select o.aggregate_id from outbox o join publication p using (publication_id) where p.number = @number and o.kind = 'match.visitors' and o.state = 'queued' order by 1", new { number });

    private async Task CancelAsync(Guid personId)
    {
        var bookingId = await ReadAsync<Guid>("select booking_id from booking where person_id = @personId and status = 'confirmed'", new { personId });
        var result = await new CancelBooking(Db, Clock).ExecuteAsync(new(bookingId, new BookingAccess(personId, null)), default);
        Assert.That(result, Is.EqualTo(new CancelBooking.Result.Cancelled()));
    }
}
