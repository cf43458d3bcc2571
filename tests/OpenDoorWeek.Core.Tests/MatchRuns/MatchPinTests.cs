using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>What organisers decide for all runs: this visit stays, or she does not get it.</summary>
[Category("Database")]
public sealed class MatchPinTests : MatchTest
{
    private Guid slot, ada;

    [SetUp]
    public async Task AddAdaAsync()
    {
        slot = await Rows.AddSlotAsync(capacity: 2);
        ada = await Matching.AddWishesAsync(EditionId, [slot]);
    }

    [Test]
    public async Task A_pin_says_who_decided_it_when_and_why_and_can_be_taken_back()
    {
        Assert.That(await PinAsync(ada, slot, reason: "Stagebegeleiding"), Is.Null);
        var pin = (await ListAsync()).Single();
        Assert.That((pin.PersonId, pin.SlotId, pin.IsMust, pin.Reason, pin.DecidedBy, pin.DecidedAt, pin.Problem), Is.EqualTo((ada, slot, true, "Stagebegeleiding", "Olga Organiser", Clock.Now, (PinProblem?)null)));

        await RemoveAsync(pin.PinId);
        await RemoveAsync(pin.PinId);

        Assert.That(await ListAsync(), Is.Empty);
        Assert.That(await ListAsync<string>("select action from audit order by audit_id"), Is.EqualTo(new[] { "match-pin.must", "match-pin.removed" }), "the second time nothing was there");
    }

    [Test]
    public async Task Nobody_is_pinned_and_blocked_at_once_and_the_same_form_twice_decides_once()
    {
        Assert.That(await PinAsync(ada, slot, isMust: false), Is.Null);
        Assert.That(await PinAsync(ada, slot, isMust: false), Is.Null, "sent twice");
        Assert.That(await PinAsync(ada, slot), Is.TypeOf<MatchRefusal.DecidedAlready>());
        Assert.That(await ReadAsync<long>("select count(*) from match_pin"), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from audit"), Is.EqualTo(1));
    }

    [Test]
    public async Task Without_a_shared_language_nobody_is_pinned()
    {
        var french = await Rows.AddSlotAsync(languages: ["fr"], start: new(14, 0));
        Assert.That(await PinAsync(ada, french), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.Language)));
    }

    [Test]
    public async Task Nobody_is_pinned_to_two_visits_at_one_time_or_at_one_host()
    {
        var (elsewhere, sameHost) = (await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders", postcode: "1030", zone: "NE"), start: new(11, 40)), await Rows.AddSlotAsync(start: new(16, 0)));
        Assert.That(await PinAsync(ada, slot), Is.Null);
        Assert.That(await PinAsync(ada, elsewhere), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.Overlap)), "ten minutes are not enough to come from 1060 to 1030");
        Assert.That(await PinAsync(ada, sameHost), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.Overlap)));
    }

    [Test]
    public async Task Nobody_is_pinned_where_the_places_do_not_hold_her_party()
    {
        var three = await Matching.AddWishesAsync(EditionId, [slot], party: 3);
        Assert.That(await PinAsync(three, slot), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.NoPlaces)));
        var two = await Matching.AddWishesAsync(EditionId, [slot], party: 2);
        Assert.That(await PinAsync(two, slot), Is.Null);
        Assert.That(await PinAsync(ada, slot), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.NoPlaces)), "earlier pins keep their places");
    }

    [Test]
    public async Task A_fourth_visit_a_booked_one_and_strangers_are_refused()
    {
        for (var day = 1; day <= 3; day++)
        {
            Assert.That(await PinAsync(ada, await Rows.AddSlotAsync(of: await Rows.AddHostAsync($"Dag {day}"), day: Rows.Monday.AddDays(day))), Is.Null);
        }

        Assert.That(await PinAsync(ada, slot), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.TooMany)));
        var ben = await Matching.AddWishesAsync(EditionId, [slot]);
        await Rows.AddBookingAsync(slot, ben);
        Assert.That(await PinAsync(ben, slot, isMust: false), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.Booked)));
        Assert.That(await PinAsync(await Rows.AddPersonAsync(), slot), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.NoWishes)));
        Assert.That(await PinAsync(ben, Guid.NewGuid()), Is.EqualTo(new MatchRefusal.CannotHold(PinProblem.NoSlot)));
    }

    [Test]
    public async Task Before_places_are_shared_out_and_for_an_organiser_of_one_zone_there_is_nothing_to_decide()
    {
        await Rows.SetPhaseAsync(EditionId, Phase.Matchmaking, Clock.Now.AddDays(2), Clock.Now.AddDays(5));
        Assert.That(await PinAsync(ada, slot), Is.EqualTo(new MatchRefusal.WrongPhase(new PhaseGate.NotYet(Clock.Now.AddDays(2)))));
        var other = await Rows.AddOrganiserAsync("N");
        Assert.That(await new ListMatchPins(Db).ExecuteAsync(new(new(other, ["N"]), Slug), default), Is.Null);
        Assert.That(
            await new RemoveMatchPin(Db, Clock).ExecuteAsync(new(new(other, ["N"]), Slug, Guid.NewGuid()), default), Is.EqualTo(new RemoveMatchPin.Result.Refused(new MatchRefusal.Unknown())));
    }

    [Test]
    public async Task A_pin_that_the_week_overtook_says_why()
    {
        await PinAsync(ada, slot);
        await RunAsync("update slot set status = 'cancelled' where slot_id = @slot", new { slot });
        Assert.That((await ListAsync()).Single().Problem, Is.EqualTo(PinProblem.NoSlot));
    }

    private async Task<IReadOnlyList<ListMatchPins.Pin>> ListAsync() => (await new ListMatchPins(Db).ExecuteAsync(new(Olga, Slug), default))!.Pins;

    private Task<RemoveMatchPin.Result> RemoveAsync(Guid pinId) => new RemoveMatchPin(Db, Clock).ExecuteAsync(new(Olga, Slug, pinId), default);
}
