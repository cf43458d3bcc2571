using NUnit.Framework;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>What a run of the matching sees of the week.</summary>
[Category("Database")]
public sealed class SnapshotTests : MatchTest
{
    [Test]
    public async Task Slots_and_wishes_become_a_problem_that_the_engine_takes()
    {
        var (first, second) = (await Rows.AddSlotAsync(capacity: 4), await Rows.AddSlotAsync(capacity: 6, day: Rows.Monday.AddDays(1), start: new(14, 0), languages: ["fr"]));
        var ada = await Matching.AddWishesAsync(EditionId, [second, first], wanted: 2, party: 2, languages: ["nl", "fr"]);
        await Matching.AddAbsenceAsync(ada, Rows.Monday.AddDays(2), new(9, 0), new(12, 30));

        var snapshot = await SnapshotAsync();

        Assert.That(ProblemRules.Complaints(snapshot.Problem), Is.Empty);
        Assert.That(snapshot.Slots, Is.EqualTo(new[] { first, second }));
        Assert.That(snapshot.Problem.Slots.Select(s => (s.Day, s.Start, s.End, s.Capacity, s.Minimum)), Is.EqualTo([(0, 600, 690, 4, 0), (1, 840, 930, 6, 0)]));
        var she = snapshot.Problem.Visitors.Single();
        Assert.That((snapshot.People.Single(), she.Want, she.Party, she.PerDay), Is.EqualTo((ada, 2, 2, 2)));
        Assert.That(she.Wishes, Is.EqualTo(new[] { 1, 0 }), "the dearest first");
        Assert.That(she.Unavailable, Is.EqualTo([new TimeSpanOfDay(2, 540, 750)]));
    }

    [Test]
    public async Task The_same_week_gives_the_same_snapshot()
    {
        var slots = new[] { await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)) };
        await Matching.AddWishesAsync(EditionId, slots);
        await Matching.AddWishesAsync(EditionId, [slots[1]]);
        var (one, other) = (await SnapshotAsync(), await SnapshotAsync());
        Assert.That(ProblemHash.Of(one.Problem), Is.EqualTo(ProblemHash.Of(other.Problem)));
        Assert.That((one.People, one.Slots), Is.EqualTo((other.People, other.Slots)));

        await RunAsync("update slot set capacity = 9 where slot_id = @slot", new { slot = slots[0] });
        Assert.That(ProblemHash.Of((await SnapshotAsync()).Problem), Is.Not.EqualTo(ProblemHash.Of(one.Problem)), "a changed week shows");
    }

    [Test]
    public async Task Who_only_filled_a_basket_and_slots_that_are_off_are_left_out()
    {
        var (stays, off) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)));
        await RunAsync("update slot set status = 'cancelled' where slot_id = @off", new { off });
        var ada = await Matching.AddWishesAsync(EditionId, [off, stays]);
        await Matching.AddWishesAsync(EditionId, [stays], isSent: false);

        var snapshot = await SnapshotAsync();

        Assert.That((snapshot.Slots.Single(), snapshot.People.Single()), Is.EqualTo((stays, ada)));
        Assert.That(snapshot.Problem.Visitors[0].Wishes, Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public async Task A_booking_of_somebody_else_takes_its_places_and_counts_for_the_minimum()
    {
        var slot = await Rows.AddSlotAsync(capacity: 8);
        await RunAsync("update slot set minimum = 5 where slot_id = @slot", new { slot });
        await Rows.AddBookingAsync(slot, await Rows.AddPersonAsync(), partySize: 2);
        await Matching.AddWishesAsync(EditionId, [slot]);

        var left = (await SnapshotAsync()).Problem.Slots[0];

        Assert.That((left.Capacity, left.Minimum), Is.EqualTo((6, 3)));
    }

    [Test]
    public async Task What_a_visitor_has_booked_stays_hers_and_counts_as_a_visit()
    {
        var (booked, wished) = (await Rows.AddSlotAsync(capacity: 3), await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders"), start: new(15, 0)));
        var ada = await Matching.AddWishesAsync(EditionId, [wished], wanted: 1);
        await Rows.AddBookingAsync(booked, ada);

        var snapshot = await SnapshotAsync();

        var she = snapshot.Problem.Visitors.Single();
        Assert.That(she.Pinned.Select(p => snapshot.Slots[p]), Is.EqualTo(new[] { booked }));
        Assert.That((she.Want, snapshot.Problem.Slots[she.Pinned[0]].Capacity), Is.EqualTo((1, 3)), "her own place and the two that are free");
        Assert.That(ProblemRules.Complaints(snapshot.Problem), Is.Empty);
    }

    [Test]
    public async Task Who_was_named_by_a_colleague_or_booked_more_than_a_plan_holds_is_busy_then()
    {
        var first = await Rows.AddSlotAsync();
        var (same, other) = (await Rows.AddSlotAsync(start: new(14, 0)), await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders"), day: Rows.Monday.AddDays(1)));
        var ada = await Matching.AddWishesAsync(EditionId, [other]);
        await Rows.AddBookingAsync(first, ada);
        await Rows.AddBookingAsync(same, ada);
        var byBen = await Rows.AddBookingAsync(other, await Rows.AddPersonAsync(), partySize: 2);
        await RunAsync("update participant set person_id = @ada where booking_id = @byBen", new { ada, byBen });

        var snapshot = await SnapshotAsync();

        var she = snapshot.Problem.Visitors.Single();
        Assert.That(she.Pinned.Select(p => snapshot.Slots[p]), Is.EqualTo(new[] { first }), "a host is visited once in a plan");
        Assert.That(she.Busy.Select(b => (b.Day, b.Start)), Is.EqualTo([(0, 840), (1, 600)]));
        Assert.That(snapshot.Problem.Slots.Select(s => s.Capacity), Is.EqualTo(new[] { 10, 9, 8 }));
        Assert.That(ProblemRules.Complaints(snapshot.Problem), Is.Empty);
    }

    [Test]
    public async Task A_slot_for_carers_does_not_admit_a_professional()
    {
        var (forCarers, forAll) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 0)));
        await RunAsync("update slot set admits = array['carer'] where slot_id = @forCarers", new { forCarers });
        await Matching.AddWishesAsync(EditionId, [forCarers, forAll]);
        await Matching.AddWishesAsync(EditionId, [forCarers, forAll], kind: "carer");

        var visitors = (await SnapshotAsync()).Problem.Visitors;

        Assert.That(visitors.Select(v => v.NotAdmitted), Is.EqualTo(new[] { new[] { 0 }, [1] }));
    }

    [Test]
    public async Task A_pin_is_kept_and_one_that_cannot_hold_any_more_is_left_out_with_the_reason()
    {
        var (slot, full) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(capacity: 1, day: Rows.Monday.AddDays(1), of: await Rows.AddHostAsync("Klein")));
        var (ada, ben) = (await Matching.AddWishesAsync(EditionId, [slot]), await Matching.AddWishesAsync(EditionId, [slot]));
        await Matching.AddPinAsync(ada, slot);
        await Matching.AddPinAsync(ben, slot, isMust: false);
        await Matching.AddPinAsync(ben, full);
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());

        var snapshot = await SnapshotAsync();

        Assert.That(snapshot.Problem.Visitors.Select(v => (v.Pinned.Length, v.Never.Length)), Is.EqualTo([(1, 0), (0, 1)]));
        Assert.That(snapshot.LeftOut, Is.EqualTo([new PinLeftOut(ben, full, PinProblem.NoPlaces)]));
        Assert.That(ProblemRules.Complaints(snapshot.Problem), Is.Empty);
    }

    [Test]
    public async Task A_short_list_is_completed_only_for_who_allows_it()
    {
        var slots = new List<Guid>();
        for (var n = 0; n < 6; n++)
        {
            slots.Add(await Rows.AddSlotAsync(of: await Rows.AddHostAsync($"Huis {n}"), day: Rows.Monday.AddDays(n % 3), start: new(9 + n, 0)));
        }

        await Matching.AddWishesAsync(EditionId, [slots[0]], isOpen: true);
        await Matching.AddWishesAsync(EditionId, [slots[0]], isOpen: false);

        var visitors = (await SnapshotAsync()).Complete(7).Problem.Visitors;

        Assert.That(visitors[0].Proposed, Is.Not.Empty);
        Assert.That(visitors[1].Proposed, Is.Empty);
        Assert.That(visitors.Select(v => v.Want), Is.All.EqualTo(1));
    }
}
