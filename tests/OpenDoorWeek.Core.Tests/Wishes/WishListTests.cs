using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Wishes;

[Category("Database")]
public sealed class WishListTests : WishTest
{
    [Test]
    public async Task The_first_wish_makes_a_list_with_the_languages_of_who_wishes()
    {
        var slot = await AddSlotAsync();
        Assert.That(await AddAsync(slot), Is.EqualTo(new AddWish.Result.Added(Slug, 1)));

        var read = await ReadListAsync();

        Assert.That(read.List!.Languages, Is.EquivalentTo(["nl", "fr"]));
        Assert.That((read.List.WantedVisits, read.List.VisitsADay, read.List.PartySize, read.List.OpenToOthers, read.List.IsSent), Is.EqualTo((2, 2, 1, true, false)));
        Assert.That(read.Wishes.Single().SlotId, Is.EqualTo(slot));
    }

    [Test]
    public async Task A_visit_pressed_twice_stands_on_the_list_once()
    {
        var slot = await AddSlotAsync();
        await AddAsync(slot);
        Assert.That(await AddAsync(slot), Is.EqualTo(new AddWish.Result.Added(Slug, 1)));
        Assert.That(await OrderAsync(), Is.EqualTo([slot]));
    }

    [Test]
    public async Task A_list_holds_eight_wishes_and_a_ninth_is_refused_until_one_is_removed()
    {
        var slots = await WishAsync(WishList.Most);
        var ninth = await AddSlotAsync(start: new(18, 0));
        Assert.That(await AddAsync(ninth), Is.EqualTo(new AddWish.Result.Refused(new WishRefusal.TooMany())));

        await RemoveAsync(slots[2]);

        Assert.That(await AddAsync(ninth), Is.EqualTo(new AddWish.Result.Added(Slug, 8)));
        Assert.That(await OrderAsync(), Is.EqualTo([.. slots.Where(s => s != slots[2]), ninth]));
        Assert.That(await ListAsync<int>("select rank from wish order by rank"), Is.EqualTo(Enumerable.Range(1, 8)));
    }

    [Test]
    public async Task Nobody_wishes_what_is_cancelled_or_has_begun_or_is_no_visit()
    {
        var (cancelled, begun) = (await AddSlotAsync(), await AddSlotAsync());
        await RunAsync("update slot set status = 'cancelled' where slot_id = @cancelled", new { cancelled });
        Assert.That(await AddAsync(cancelled), Is.EqualTo(new AddWish.Result.Refused(new WishRefusal.NotOffered())));
        Assert.That(await AddAsync(Guid.NewGuid()), Is.EqualTo(new AddWish.Result.Refused(new WishRefusal.Unknown())));
        await Rows.SetPhaseAsync(EditionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(-3), TestSupport.Rows.Today.AddDays(60));
        Clock.Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await AddAsync(begun), Is.EqualTo(new AddWish.Result.Refused(new WishRefusal.NotOffered())));
    }

    [Test]
    public async Task A_wish_goes_up_and_down_and_a_button_pressed_twice_moves_it_once()
    {
        var slots = await WishAsync(4);
        var version = (await ReadListAsync()).List!.Version;

        Assert.That(await MoveAsync(slots[3], 1, version), Is.EqualTo(new MoveWish.Result.Moved(1)));
        Assert.That(await MoveAsync(slots[3], 1, version), Is.EqualTo(new MoveWish.Result.Moved(1)), "the same press once more");
        Assert.That(await OrderAsync(), Is.EqualTo([slots[3], slots[0], slots[1], slots[2]]));
        await MoveAsync(slots[3], 2);
        Assert.That(await OrderAsync(), Is.EqualTo([slots[0], slots[3], slots[1], slots[2]]));
    }

    [Test]
    public async Task A_window_that_shows_an_old_order_is_told_so()
    {
        var slots = await WishAsync(3);
        var version = (await ReadListAsync()).List!.Version;
        await MoveAsync(slots[2], 1, version);
        Assert.That(await MoveAsync(slots[0], 1, version), Is.EqualTo(new MoveWish.Result.Refused(new WishRefusal.ChangedMeanwhile())));
        Assert.That(await SendAsync(version: version), Is.EqualTo(new SendWishes.Result.Refused(new WishRefusal.ChangedMeanwhile())));
        Assert.That(await AnswerAsync(r => r with { Version = version }), Is.EqualTo(new SetAnswers.Result.Refused(new WishRefusal.ChangedMeanwhile())));
    }

    [Test]
    public async Task A_list_that_is_sent_counts_and_is_mailed_once()
    {
        await WishAsync(4);
        Assert.That(await SendAsync(), Is.TypeOf<SendWishes.Result.Sent>());
        Assert.That(await SendAsync(), Is.TypeOf<SendWishes.Result.Sent>(), "pressed twice");

        var list = (await ReadListAsync()).List!;

        Assert.That((list.IsSent, list.HasChanged, list.SubmittedAt), Is.EqualTo((true, false, (DateTimeOffset?)Clock.Now)));
        Assert.That(await MailsAsync(), Is.EqualTo([$"{list.ListId}.{list.Version}"]));
    }

    [Test]
    public async Task What_is_changed_after_sending_counts_and_sending_again_mails_it()
    {
        var slots = await WishAsync(4);
        await SendAsync();
        await MoveAsync(slots[3], 1);
        var changed = (await ReadListAsync()).List!;
        Assert.That((changed.IsSent, changed.HasChanged), Is.EqualTo((true, true)));
        Assert.That(await ReadAsync<Guid>("select w.slot_id from wish w join wish_list l using (wish_list_id) where l.submitted_at is not null and w.rank = 1"), Is.EqualTo(slots[3]));

        await SendAsync();

        Assert.That((await ReadListAsync()).List!.HasChanged, Is.False);
        Assert.That(await MailsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_list_that_is_withdrawn_counts_no_more_and_sending_it_again_undoes_that()
    {
        await WishAsync(2);
        await SendAsync();

        Assert.That(await WithdrawAsync(), Is.TypeOf<WithdrawWishes.Result.Withdrawn>());
        Assert.That(await WithdrawAsync(), Is.TypeOf<WithdrawWishes.Result.Withdrawn>(), "pressed twice");

        Assert.That(((await ReadListAsync()).List!.IsSent, (await OrderAsync()).Count()), Is.EqualTo((false, 2)));
        await SendAsync();
        Assert.That((await ReadListAsync()).List!.IsSent, Is.True);
        Assert.That(await MailsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_sent_list_that_loses_its_last_wish_is_sent_no_more()
    {
        var slot = (await WishAsync(1)).Single();
        await SendAsync();
        await RemoveAsync(slot);
        Assert.That((await ReadListAsync()).List!.IsSent, Is.False);
        Assert.That(await SendAsync(), Is.EqualTo(new SendWishes.Result.Refused(new WishRefusal.Empty())));
    }

    [Test]
    public async Task Before_the_phase_and_after_its_last_moment_nothing_changes()
    {
        var slots = await WishAsync(2);
        Clock.Now = Deadline.AddMilliseconds(-1);
        Assert.That(await SendAsync(), Is.TypeOf<SendWishes.Result.Sent>(), "the last moment");
        Clock.Now = Deadline;
        var over = new WishRefusal.NotNow(new PhaseGate.Over(Deadline));
        Assert.That(await AddAsync(await AddSlotAsync()), Is.EqualTo(new AddWish.Result.Refused(over)));
        Assert.That(await MoveAsync(slots[1], 1), Is.EqualTo(new MoveWish.Result.Refused(over)));
        Assert.That(await RemoveAsync(slots[1]), Is.EqualTo(new RemoveWish.Result.Refused(over)));
        Assert.That(await WithdrawAsync(), Is.EqualTo(new WithdrawWishes.Result.Refused(over)));
        Assert.That(await AnswerAsync(), Is.EqualTo(new SetAnswers.Result.Refused(over)));
        Assert.That(await BusyAsync(new(TestSupport.Rows.Monday, new(9, 0), new(12, 0))), Is.EqualTo(new SetUnavailable.Result.Refused(over)));
        Clock.Now = TestSupport.Rows.Today.AddDays(-4);
        Assert.That(await AddAsync(await AddSlotAsync()), Is.EqualTo(new AddWish.Result.Refused(new WishRefusal.NotNow(new PhaseGate.NotYet(TestSupport.Rows.Today.AddDays(-3))))));
    }

    [Test]
    public async Task The_answers_are_kept_and_saying_the_same_again_changes_nothing()
    {
        await WishAsync(1);
        await AnswerAsync();
        var version = (await ReadListAsync()).List!.Version;
        Assert.That(await AnswerAsync(r => r with { Version = 1 }), Is.TypeOf<SetAnswers.Result.Saved>());

        var list = (await ReadListAsync()).List!;

        Assert.That((list.Version, list.WantedVisits, list.VisitsADay, list.PartySize, list.OpenToOthers), Is.EqualTo((version, 3, 1, 2, false)));
        Assert.That(list.Languages, Is.EqualTo(["fr"]));
        Assert.That(await AnswerAsync(r => r with { Languages = [] }), Is.EqualTo(new SetAnswers.Result.Refused(new WishRefusal.NoLanguage())));
    }

    [Test]
    public async Task A_name_is_kept_where_we_knew_none_and_never_overwrites_one()
    {
        var bea = await Rows.AddPersonAsync("bea@example.org", name: null);
        await WishAsync(1, bea);
        await new SetAnswers(Db, Clock).ExecuteAsync(new(Slug, bea, 1, 2, 2, 1, ["nl"], null, true, "Bea"), default);
        await new SetAnswers(Db, Clock).ExecuteAsync(new(Slug, bea, 2, 1, 2, 1, ["nl"], null, true, "Trees"), default);
        Assert.That(await ReadAsync<string>("select name from person where person_id = @bea", new { bea }), Is.EqualTo("Bea"));
    }

    [Test]
    public async Task Times_that_touch_become_one_and_are_taken_off_again()
    {
        await WishAsync(1);
        var monday = TestSupport.Rows.Monday;
        await BusyAsync(new(monday, new(9, 0), new(11, 0)));
        await BusyAsync(new(monday, new(11, 0), new(13, 0)));
        await BusyAsync(new(monday.AddDays(1), new(9, 0), new(10, 0)));
        await BusyAsync(new(monday.AddDays(1), new(9, 0), new(10, 0)));

        var times = (await ReadListAsync()).Times;

        Assert.That(times, Is.EqualTo([new UnavailableTime(monday, new(9, 0), new(13, 0)), new UnavailableTime(monday.AddDays(1), new(9, 0), new(10, 0))]));
        await BusyAsync(times[0], isRemoved: true);
        Assert.That((await ReadListAsync()).Times, Is.EqualTo([times[1]]));
        Assert.That(await BusyAsync(new(monday.AddDays(9), new(9, 0), new(10, 0))), Is.EqualTo(new SetUnavailable.Result.Refused(new WishRefusal.Unknown())), "no day of the week");
    }

    [Test]
    public async Task Only_lists_that_were_sent_make_a_visit_popular()
    {
        var slot = (await WishAsync(1)).Single();
        for (var i = 0; i < 6; i++)
        {
            var person = await Rows.AddPersonAsync();
            await AddAsync(slot, person);
            _ = i < 5 ? await SendAsync(person) : null;
        }

        Assert.That((await ReadListAsync()).Wishes.Single().Wishes, Is.EqualTo(5));
    }

    [Test]
    public async Task Nobody_sees_or_changes_the_list_of_another()
    {
        var slots = await WishAsync(2);
        var ben = await Rows.AddPersonAsync();
        Assert.That((await ReadListAsync(ben)).List, Is.Null);
        Assert.That(await new MoveWish(Db, Clock).ExecuteAsync(new(Slug, ben, slots[1], 1, 2), default), Is.EqualTo(new MoveWish.Result.Refused(new WishRefusal.Unknown())));
        Assert.That(await new RemoveWish(Db, Clock).ExecuteAsync(new(slots[1], ben), default), Is.EqualTo(new RemoveWish.Result.Removed(Slug)));
        Assert.That(await OrderAsync(), Is.EqualTo(slots));
    }

    [Test]
    public async Task Her_agenda_and_the_programme_know_her_wishes()
    {
        var slots = await WishAsync(2);
        await SendAsync();
        var listed = await new ListWished(Db, Clock).ExecuteAsync(new(Slug, Ada), default);
        Assert.That((listed!.IsOpen, listed.Ranks[slots[1]], listed.IsFull), Is.EqualTo((true, 2, false)));
        Assert.That((await new ListWished(Db, Clock).ExecuteAsync(new(Slug, null), default))!.Ranks, Is.Empty);
        var own = (await new ListOwnWishes(Db, Clock).ExecuteAsync(Ada, default)).Single();
        Assert.That((own.Slug, own.Wishes, own.IsSent, own.IsOpen), Is.EqualTo((Slug, 2, true, true)));
    }

    [Test]
    public async Task Each_change_leaves_a_line_under_the_name_of_who_made_it()
    {
        var slots = await WishAsync(2);
        await MoveAsync(slots[1], 1);
        await AnswerAsync();
        await BusyAsync(new(TestSupport.Rows.Monday, new(9, 0), new(12, 0)));
        await SendAsync();
        await WithdrawAsync();
        await RemoveAsync(slots[0]);
        Assert.That(
            await ListAsync<string>("select action from audit where actor_id = @Ada and subject_id = @Ada order by audit_id", new { Ada }),
            Is.EqualTo(["wish.added", "wish.added", "wish.moved", "wishes.changed", "wishes.changed", "wishes.received", "wishes.withdrawn", "wish.removed"]));
    }
}
