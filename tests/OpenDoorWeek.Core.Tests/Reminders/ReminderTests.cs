using NUnit.Framework;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Tests.Bookings;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Reminders;

/// <summary>Who is reminded of a visit on Monday 23 November, 10:00: due on Friday 20 November, 9:00, for visitor and host.</summary>
[Category("Database")]
public sealed class ReminderTests : BookingTest
{
    private static readonly DateTimeOffset Due = Brussels.InstantOf(new(2026, 11, 20), new(9, 0));

    private PlanReminders PlanReminders => new(Db, Clock);

    private SendReminders SendReminders => new(Db, Clock);

    [Test]
    public async Task Visitor_and_host_are_reminded_once_and_not_before_it_is_due()
    {
        var ada = await Rows.AddPersonAsync();
        await BookAsync(await Rows.AddSlotAsync(), ada);
        Assert.That(await PlanReminders.ExecuteAsync(default), Is.EqualTo(2));
        Assert.That(await PlanReminders.ExecuteAsync(default), Is.Zero, "planned once");

        await GoOnAtAsync(Due.AddMinutes(-1));
        Assert.That(await RemindersAsync(), Is.EqualTo(new[] { "host.list planned", "visit.reminder planned" }));
        Assert.That(await SendAtAsync(Due), Is.EqualTo(new SendReminders.Result(2, 0)));
        Assert.That(await SendAtAsync(Due.AddMinutes(5)), Is.EqualTo(new SendReminders.Result(0, 0)), "called twice");
        Assert.That(await RemindersAsync(), Is.EqualTo(new[] { "host.list mailed", "visit.reminder mailed" }));
        Assert.That(await ListAsync<string>("select o.kind from outbox o join reminder r on r.kind = o.kind and r.mail_key = o.key where o.state = 'queued' order by 1"), Is.EqualTo(new[] { "host.list", "visit.reminder" }));
        Assert.That(await ReadAsync<Guid>("select recipient_id from outbox where kind = 'visit.reminder'"), Is.EqualTo(ada));
        Assert.That(await ReadAsync<DateTime>("select expires_at from outbox where kind = 'visit.reminder'"), Is.EqualTo(Brussels.InstantOf(Rows.Monday, new(8, 0)).UtcDateTime), "two hours before");
    }

    [Test]
    public async Task Several_nodes_at_once_plan_and_remind_once()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 20);
        for (var i = 0; i < 10; i++)
        {
            await BookAsync(slotId, await Rows.AddPersonAsync());
        }

        var plans = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PlanReminders.ExecuteAsync(default)));
        Assert.That(plans.Sum(), Is.EqualTo(11));
        Clock.Now = Due;
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendReminders.ExecuteAsync(default)));
        Assert.That(sent.Sum(s => s.Mails), Is.EqualTo(11));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind in ('visit.reminder', 'host.list')"), Is.EqualTo(11));
    }

    [Test]
    public async Task Who_cancelled_is_not_reminded_and_the_reason_is_kept()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await CancelAsync(bookingId);
        Assert.That(await SendAtAsync(Due), Is.EqualTo(new SendReminders.Result(0, 2)));
        Assert.That(await RemindersAsync(), Is.EqualTo(new[] { "host.list skipped nobody", "visit.reminder skipped cancelled" }));
    }

    [Test]
    public async Task A_rule_that_is_switched_on_late_mails_nobody_for_the_past()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await BookAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(3)), await Rows.AddPersonAsync());
        await GoOnAtAsync(Due.AddMinutes(1));
        Assert.That(await ListAsync<string>("select concat_ws(' ', kind, state, reason) from reminder order by due_at, kind"), Is.EqualTo(new[]
        {
            "host.list skipped late", "visit.reminder skipped late", "visit.reminder planned", "host.list planned",
        }), "Thursday's is not past");
    }

    [TestCase("2026-11-20 12:00", "visit.reminder mailed", TestName = "After three hours it catches up")]
    [TestCase("2026-11-20 19:00", "visit.reminder planned", TestName = "In the evening it waits")]
    [TestCase("2026-11-22 12:00", "visit.reminder planned", TestName = "On Sunday it waits")]
    [TestCase("2026-11-23 07:45", "visit.reminder mailed", TestName = "On Monday morning it still helps")]
    [TestCase("2026-11-23 08:00", "visit.reminder skipped past", TestName = "Two hours before the visit it does not")]
    public async Task A_paused_job_catches_up_while_it_makes_sense(string wall, string reminder)
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        await GoOnAtAsync(Brussels.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        Assert.That((await RemindersAsync())[^1], Is.EqualTo(reminder));
    }

    [Test]
    public async Task Who_booked_within_the_last_day_knows_it_anyway()
    {
        var slotId = await Rows.AddSlotAsync();
        Clock.Now = Due.AddHours(-23);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await GoOnAtAsync(Clock.Now);
        Assert.That(await SendAtAsync(Due), Is.EqualTo(new SendReminders.Result(1, 0)), "the host's list");
        Assert.That(await RemindersAsync(), Is.EqualTo(new[] { "host.list mailed", "visit.reminder skipped just-told" }));
    }

    [Test]
    public async Task All_visits_that_are_due_make_one_mail_to_a_visitor_and_one_to_a_host()
    {
        var ada = await Rows.AddPersonAsync();
        foreach (var (day, hour) in new[] { (0, 10), (0, 14), (1, 10) })
        {
            await BookAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(day), start: new(hour, 0)), ada);
        }

        await PlanReminders.ExecuteAsync(default);
        await GoOnAtAsync(Due);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'visit.reminder'"), Is.EqualTo(1));
        Assert.That(await ReadAsync<int>("select jsonb_array_length(ids -> 'reminderIds') from outbox where kind = 'visit.reminder'"), Is.EqualTo(3), "Tuesday's is due on Friday, too");
        Assert.That(await ReadAsync<int>("select jsonb_array_length(ids -> 'reminderIds') from outbox where kind = 'host.list'"), Is.EqualTo(2), "Tuesday's list is due on Monday");
        await GoOnAtAsync(Due.AddDays(3));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'host.list'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_host_with_visits_from_Saturday_to_Monday_gets_one_list_on_Friday()
    {
        var host = await Rows.AddHostAsync();
        foreach (var day in new[] { -2, -1, 0 })
        {
            await BookAsync(await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(day)), await Rows.AddPersonAsync());
        }

        await BookAsync(await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Het Anker", contactId: host.ContactId)), await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await GoOnAtAsync(Due);
        Assert.That(await ListAsync<int>("select jsonb_array_length(ids -> 'reminderIds') from outbox where kind = 'host.list' order by 1"), Is.EqualTo(new[] { 1, 3 }), "one for each of her hosts");
    }

    [Test]
    public async Task Who_moves_before_the_reminder_is_reminded_of_the_new_visit_only()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await MoveAsync(bookingId, await Rows.AddSlotAsync(day: Rows.Monday.AddDays(3)));
        await GoOnAtAsync(Due);
        await GoOnAtAsync(Due.AddDays(4));
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "skipped moved", "mailed" }));
    }

    [Test]
    public async Task Who_moves_after_the_reminder_gets_no_second_one()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await GoOnAtAsync(Due);
        await MoveAsync(bookingId, await Rows.AddSlotAsync(day: Rows.Monday.AddDays(4)));
        await GoOnAtAsync(Due.AddDays(3));
        await GoOnAtAsync(Due.AddDays(5));
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "mailed", "skipped reminded" }));
    }

    [Test]
    public async Task A_visit_that_its_host_moves_has_a_reminder_for_each_start_and_mails_one()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await MoveSlotAsync(slotId, Rows.Monday.AddDays(3));
        await GoOnAtAsync(Due);
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "skipped moved", "planned" }));
        await GoOnAtAsync(Due.AddDays(4));
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "skipped moved", "mailed" }));
    }

    [Test]
    public async Task Who_was_told_of_a_new_time_within_the_last_day_is_not_reminded_of_it()
    {
        var slotId = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(3));
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        Clock.Now = Due.AddHours(-2);
        await MoveSlotAsync(slotId, Rows.Monday);
        await GoOnAtAsync(Due);
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "skipped just-told", "planned" }));
    }

    [Test]
    public async Task A_visit_that_moves_away_and_back_keeps_its_reminder()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await PlanReminders.ExecuteAsync(default);
        await MoveSlotAsync(slotId, Rows.Monday.AddDays(3));
        await PlanReminders.ExecuteAsync(default);
        await MoveSlotAsync(slotId, Rows.Monday);
        await GoOnAtAsync(Due);
        await GoOnAtAsync(Due.AddDays(4));
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "mailed", "skipped moved" }));
    }

    [Test]
    public async Task Who_stopped_reminders_gets_neither_reminder_nor_list_and_all_other_mail()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var set = new SetReminders(Db, Clock);
        Assert.That(await set.ExecuteAsync(new(ada, false), default), Is.True);
        Assert.That(await set.ExecuteAsync(new(ada, false), default), Is.True, "twice");
        await BookAsync(slotId, ada);
        await PlanReminders.ExecuteAsync(default);
        await GoOnAtAsync(Due);
        Assert.That(await VisitorsAsync(), Is.EqualTo(new[] { "skipped stopped" }));
        Assert.That(await MailsAsync(), Does.Contain("booking.confirmed"));
        Assert.That((await new ReadReminders(Db).ExecuteAsync(ada, default))!.StoppedAt, Is.Not.Null);

        await set.ExecuteAsync(new(ada, true), default);
        Assert.That((await new ReadReminders(Db).ExecuteAsync(ada, default))!.StoppedAt, Is.Null);
        Assert.That(await ListAsync<string>("select action from audit where subject_id = @ada order by at, audit_id", new { ada }), Is.EqualTo(new[] { "reminders.stopped", "reminders.wanted" }), "one line for each change");
        Assert.That(await set.ExecuteAsync(new(Guid.NewGuid(), false), default), Is.False, "nobody");
    }

    [Test]
    public async Task Who_has_no_address_any_more_and_who_left_the_host_get_nothing()
    {
        var host = await Rows.AddHostAsync();
        var ada = await Rows.AddPersonAsync();
        await BookAsync(await Rows.AddSlotAsync(of: host), ada);
        await PlanReminders.ExecuteAsync(default);
        await RunAsync("update person set email = null where person_id = @ada; delete from organisation_contact", new { ada });
        await GoOnAtAsync(Due);
        Assert.That(await RemindersAsync(), Is.EqualTo(new[] { "host.list skipped no-contact", "visit.reminder skipped no-address" }));
    }

    private async Task GoOnAtAsync(DateTimeOffset now)
    {
        Clock.Now = now;
        await PlanReminders.ExecuteAsync(default);
        await SendReminders.ExecuteAsync(default);
    }

    private Task<SendReminders.Result> SendAtAsync(DateTimeOffset now)
    {
        Clock.Now = now;
        return SendReminders.ExecuteAsync(default);
    }

    /// <summary>As the host's form does: what it said before is kept.</summary>
    private Task<int> MoveSlotAsync(Guid slotId, DateOnly day) => RunAsync("""
        insert into slot_version (slot_id, version, replaced_at, local_date, local_start, local_end, place_kind, street, postcode, languages)
        select slot_id, version, @now, local_date, local_start, local_end, place_kind, street, postcode, '{nl}' from slot where slot_id = @slotId;
        update slot set local_date = @day, version = version + 1 where slot_id = @slotId
        """, new { slotId, day, now = Clock.Now.UtcDateTime });

    private Task<IReadOnlyList<string>> RemindersAsync() =>
        ListAsync<string>("select concat_ws(' ', kind, state, reason) from reminder order by kind, starts_at");

    private Task<IReadOnlyList<string>> VisitorsAsync() =>
        ListAsync<string>("select concat_ws(' ', state, reason) from reminder where kind = 'visit.reminder' order by starts_at");
}
