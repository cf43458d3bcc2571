using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>From the first page of a draft to visits in the programme.</summary>
[Category("Database")]
public sealed class PublishSlotsTests : SlotTest
{
    [Test]
    public async Task A_draft_begins_with_what_the_house_said_and_waits_for_the_host_to_come_back()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var first = (await DraftAsync(row))!.Host;
        Assert.That((first.Answers.Offer.Street, first.Answers.Offer.Postcode, first.DraftId), Is.EqualTo(("Voorbeeldstraat 12", "1060", (Guid?)null)));
        Assert.That(first.Answers.Offer.Languages, Is.EquivalentTo(new[] { "nl", "fr" }));

        var answers = (first.Answers with { Days = [Rows.Monday], IsSameEachDay = false }).WithDay(Rows.Monday, [Evening]);
        Assert.That(await KeepAsync(row, answers), Is.TypeOf<SlotChange.Done>());

        var later = (await DraftAsync(row))!.Host;
        Assert.That(later.Answers.Moments, Is.EqualTo(new SlotMoment[] { new(Rows.Monday, Evening) }));
        Assert.That((later.DraftVersion, later.Answers.OpenStep), Is.EqualTo(((int?)1, SlotSteps.Days)), "only one page was saved");
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "slot.drafted" }));
    }

    [Test]
    public async Task Of_two_contacts_who_save_the_same_page_the_second_is_told()
    {
        var row = await Rows.AddRegistrationAsync();
        await KeepAsync(row, TwoMornings);
        Assert.That(Refusal(await KeepAsync(row, TwoMornings)), Is.EqualTo(new SlotRefusal.ChangedMeanwhile()));
        Assert.That(await KeepAsync(row, TwoMornings, version: 1), Is.TypeOf<SlotChange.Done>());
        Assert.That(Refusal(await KeepAsync(row, TwoMornings, version: 1)), Is.EqualTo(new SlotRefusal.ChangedMeanwhile()));
    }

    [Test]
    public async Task A_draft_becomes_visits_with_all_it_said_and_the_draft_is_gone()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        await KeepAsync(row, TwoMornings);
        var draft = (await DraftAsync(row))!.Host;

        Assert.That(await PublishAsync(row), Is.TypeOf<SlotChange.Done>());

        var slots = await SlotsAsync(row);
        Assert.That(slots.Select(s => s.Moment), Is.EqualTo(TwoMornings.Moments));
        Assert.That(slots.Select(s => s.Status), Is.All.EqualTo("published"));
        Assert.That(slots.Select(s => s.BatchId), Is.All.EqualTo(draft.DraftId));
        var (made, said) = (slots[1].Offer, TwoMornings.Offer.Tidy());
        Assert.That((made.Street, made.Capacity, made.Format), Is.EqualTo((said.Street, said.Capacity, said.Format)));
        Assert.That((made.Languages, made.Supports, made.Texts), Is.EqualTo((said.Languages, said.Supports, said.Texts)));
        Assert.That((await DraftAsync(row))!.Host.DraftId, Is.Null);
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "slot.drafted", "slot.published", "slot.published" }));

        var again = new PublishSlots(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), draft.DraftId!.Value, 1), default);
        Assert.That(await again, Is.TypeOf<SlotChange.Done>(), "a second press changes nothing");
        Assert.That(await SlotsAsync(row), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_does_not_hold_is_published_neither_in_part_nor_whole()
    {
        var row = await Rows.AddRegistrationAsync();
        await KeepAsync(row, TwoMornings with { Days = [Rows.Monday, Rows.Monday.AddDays(9)], Spans = [Morning, new(new(2, 30), new(2, 0))] });
        Assert.That(Problems(await PublishAsync(row)), Is.EqualTo("Start AtClockChange, End AtClockChange, Day DayOutside"));
        Assert.That(await SlotsAsync(row), Is.Empty);
    }

    [Test]
    public async Task A_page_that_was_never_saved_is_named()
    {
        var row = await Rows.AddRegistrationAsync();
        await KeepAsync(row, TwoMornings with { StepsDone = [.. SlotSteps.All.Except([SlotSteps.Place])] });
        Assert.That(Refusal(await PublishAsync(row)), Is.EqualTo(new SlotRefusal.StepsOpen(SlotSteps.Place)));
    }

    [Test]
    public async Task After_registration_a_contact_adds_nothing_and_an_organiser_does()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        Clock.Now = new(2026, 11, 30, 23, 0, 0, TimeSpan.Zero);
        Assert.That(Refusal(await KeepAsync(row, TwoMornings)), Is.EqualTo(new SlotRefusal.Closed(Clock.Now)));
        Assert.That(await KeepAsync(row, TwoMornings, actor: new(await Rows.AddOrganiserAsync("S"), true)), Is.TypeOf<SlotChange.Done>());
    }

    [Test]
    public async Task Of_another_host_nothing_is_read_or_changed_whoever_asks()
    {
        var row = await Rows.AddRegistrationAsync();
        var slotId = await Rows.AddSlotAsync(of: row);
        var other = await Rows.AddHostAsync("Elders");
        HostActor[] strangers = [Contact(other), new(await Rows.AddOrganiserAsync("N"), true), new(await Rows.AddOrganiserAsync("S"), false), new(Guid.NewGuid(), true)];
        foreach (var stranger in strangers)
        {
            Assert.That(await new ReadSlotDraft(Db, Clock).ExecuteAsync(new(row.HostId, stranger), default), Is.Null);
            Assert.That(await new ListHostSlots(Db, Clock).ExecuteAsync(new(row.HostId, stranger), default), Is.Null);
            SlotChange[] changes =
            [
                await KeepAsync(row, TwoMornings, actor: stranger),
                await new DropSlotDraft(Db, Clock).ExecuteAsync(new(row.HostId, stranger), default),
                await new PublishSlots(Db, Clock).ExecuteAsync(new(row.HostId, stranger, Guid.Empty, 0), default),
                await new EditSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, stranger, TwoMornings.Moments[0], TwoMornings.Offer, 1), default),
                await new WithdrawSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, stranger, 1, SlotReach.Nobody), default),
                await new WithdrawSlot(Db, Clock).ExecuteAsync(new(other.HostId, slotId, Contact(other), 1, SlotReach.Nobody), default),
            ];
            Assert.That(changes, Is.All.TypeOf<SlotChange.Unknown>());
        }

        Assert.That(await AuditAsync(), Is.Empty);
    }

    [Test]
    public async Task Each_constraint_of_a_visit_that_people_can_trip_over_has_words()
    {
        string[] kept = ["slot_taken_within_capacity", "slot_host_in_edition", "slot_status_known", "slot_period_of_id", "slot_text_language_known"];
        var all = await ListAsync<string>("""
            select conname::text
              from pg_constraint
             where conrelid in ('slot'::regclass, 'slot_language'::regclass, 'slot_support'::regclass, 'slot_text'::regclass)
               and contype in ('c', 'u')
               and not (conrelid = 'slot'::regclass and contype = 'p')
            """);
        Assert.That(all.Except(kept).Where(c => SlotConstraint.Problem(c) is null), Is.Empty);
        Assert.That(await ReadAsync<int>("select count(*)::int from pg_constraint where conname = 'slot_postcode_fkey'"), Is.EqualTo(1));
    }
}
