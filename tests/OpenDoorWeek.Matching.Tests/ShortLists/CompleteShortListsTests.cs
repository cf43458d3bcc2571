using NUnit.Framework;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.ShortLists;

namespace OpenDoorWeek.Matching.Tests.ShortLists;

[Category("Rules")]
public sealed class CompleteShortListsTests
{
    private AWeek _week = new();

    [SetUp]
    public void NewWeek() => _week = new AWeek();

    [Test]
    public void A_list_of_one_wish_is_completed_to_four_at_other_hosts_and_on_another_day()
    {
        var wish = _week.Slot();
        int[] others = [_week.Slot(day: 1), _week.Slot(day: 2), _week.Slot(day: 3)];
        _week.Visitor([wish]);

        Assert.That(ProposedTo(0), Is.EquivalentTo(others));
    }

    [Test]
    public void A_list_of_four_over_two_hosts_and_two_days_stays_as_it_is()
    {
        int one = _week.Host(sector: 0), other = _week.Host(sector: 0);
        _week.Visitor([_week.Slot(one), _week.Slot(one, at: "12:00"), _week.Slot(one, at: "14:00"), _week.Slot(other, day: 1)]);
        _week.Slot(day: 2);
        var problem = _week.Problem;

        var completion = CompleteShortLists.Of(problem, seed: 1);

        Assert.That(completion.Problem, Is.SameAs(problem));
        Assert.That(completion.Additions, Is.Empty);
        Assert.That(completion.StillShort, Is.Empty);
    }

    [Test]
    public void Many_wishes_at_one_host_are_completed_by_one_at_another()
    {
        var host = _week.Host(sector: 0);
        int[] wishes = [.. Enumerable.Range(0, 6).Select(day => _week.Slot(host, day))];
        _week.Slot(day: 7);
        _week.Slot(day: 8);
        _week.Visitor(wishes);

        Assert.That(ProposedTo(0), Has.Length.EqualTo(1));
    }

    [Test]
    public void Many_wishes_on_one_day_are_completed_by_one_on_another()
    {
        int[] wishes = [.. Enumerable.Range(9, 5).Select(hour => _week.Slot(at: $"{hour:00}:00"))];
        _week.Slot(day: 0, at: "20:00");
        var otherDay = _week.Slot(day: 1, place: AWeek.North);
        _week.Visitor(wishes);

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { otherDay }));
    }

    [Test]
    public void In_a_week_of_one_day_the_list_gets_its_four_and_is_told_to_be_short_still()
    {
        var wish = _week.Slot(at: "08:00");
        int[] others = [.. Enumerable.Range(0, 6).Select(number => _week.Slot(at: $"{(2 * number) + 10:00}:00"))];
        _week.Visitor([wish]);

        var completion = Complete();

        Assert.That(completion.Additions.Single().Slots, Has.Length.EqualTo(3).And.SubsetOf(others));
        Assert.That(completion.StillShort, Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public void Wishes_that_cannot_be_granted_do_not_count()
    {
        int[] dutch = [.. Enumerable.Range(0, 4).Select(day => _week.Slot(day: day, languages: "NL"))];
        int[] french = [.. Enumerable.Range(0, 4).Select(day => _week.Slot(day: day, at: "15:00"))];
        _week.Visitor(dutch);

        Assert.That(ProposedTo(0), Is.EquivalentTo(french));
    }

    [TestCase(0, 0, TestName = "Who has no wish is left alone")]
    [TestCase(1, 0, TestName = "Who wants no visit is left alone")]
    [TestCase(1, 1, TestName = "Who has all visits pinned is left alone")]
    public void Who_needs_no_chance_is_left_alone(int wishes, int pins)
    {
        var slot = _week.Slot();
        _week.Slot(day: 1);
        _week.Visitor([slot], v => v with { Wishes = v.Wishes[..wishes], Pinned = v.Wishes[..pins], Want = wishes == 0 ? 3 : pins });

        Assert.That(Complete().Additions, Is.Empty);
        Assert.That(Complete().StillShort, Is.Empty);
    }

    [Test]
    public void What_clashes_with_wish_pin_appointment_or_time_away_is_not_proposed()
    {
        int wish = _week.Slot(at: "10:00"), pin = _week.Slot(day: 1, at: "10:00");
        int beside = _week.Slot(at: "10:30"), pinBeside = _week.Slot(day: 1, at: "11:05");
        int busy = _week.Slot(day: 2, at: "10:00"), away = _week.Slot(day: 3, at: "10:00"), sameHost = _week.Slot(host: 0, day: 4);
        int notAdmitted = _week.Slot(day: 5), forbidden = _week.Slot(day: 6), dutch = _week.Slot(day: 7, languages: "NL"), nobodysPlace = _week.Slot(day: 8, capacity: 0);
        var good = _week.Slot(day: 9);
        _week.Visitor([wish], v => v with
        {
            Pinned = [pin],
            Busy = [AWeek.Busy("09:00", "09:55", day: 2)],
            Unavailable = [AWeek.Span("10:30", "12:00", day: 3)],
            NotAdmitted = [notAdmitted],
            Never = [forbidden],
        });

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { good }), $"not {beside}, {pinBeside}, {busy}, {away}, {sameHost}, {dutch}, {nobodysPlace}");
    }

    [Test]
    public void A_day_that_pins_fill_is_not_proposed()
    {
        int wish = _week.Slot(), pin = _week.Slot(day: 1, at: "09:00"), other = _week.Slot(day: 2);
        _week.Slot(day: 1, at: "18:00");
        _week.Visitor([wish], v => v with { Pinned = [pin], PerDay = 1 });

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { other }));
    }

    [Test]
    public void A_party_is_not_proposed_what_is_too_small_for_it()
    {
        int wish = _week.Slot(capacity: 9), large = _week.Slot(day: 1, capacity: 4);
        _week.Slot(day: 2, capacity: 3);
        _week.Visitor([wish], v => v with { Party = 4 });

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { large }));
    }

    [Test]
    public void Days_that_are_still_free_come_first()
    {
        var wish = _week.Slot(at: "08:00");
        int sameDay = _week.Slot(at: "18:00"), full = _week.Slot(day: 1, at: "18:00");
        int[] free = [_week.Slot(day: 1), _week.Slot(day: 2, place: AWeek.North), _week.Slot(day: 3, place: AWeek.North)];
        _week.Visitor([wish], v => v with { PerDay = 1 });

        Assert.That(ProposedTo(0).Select(slot => _week.Problem.Slots[slot].Day), Is.EquivalentTo(new[] { 1, 2, 3 }), $"not {sameDay} or both {full} and {free[0]}");
    }

    [Test]
    public void Little_asked_slots_come_before_near_ones()
    {
        int wish = _week.Slot(), asked = _week.Slot(day: 1, capacity: 10), quiet = _week.Slot(day: 1, at: "10:30", capacity: 10, place: AWeek.North);
        for (var other = 0; other < 9; other++)
        {
            _week.Guest(asked);
        }

        var visitor = _week.Visitor([wish]);

        Assert.That(ProposedTo(visitor), Is.EqualTo(new[] { quiet }));
    }

    [Test]
    public void A_slot_that_those_who_ask_do_not_open_comes_last()
    {
        var wish = _week.Slot();
        int closed = _week.Slot(day: 1, capacity: 9, minimum: 2), open = _week.Slot(day: 1, at: "10:30", capacity: 9, place: AWeek.North);
        _week.Visitor([wish]);

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { open }), $"not {closed}");
    }

    [TestCase(AWeek.North, 0, TestName = "A near slot of another sector does not come before a far one of the sector")]
    [TestCase(AWeek.Centre, 0, TestName = "A near slot of the sector comes first")]
    public void Sectors_and_places_wished_for_come_first(int place, int sector)
    {
        var wish = _week.Slot(_week.Host(sector));
        var liked = _week.Slot(_week.Host(sector, place), day: 1, place: place);
        var other = _week.Slot(_week.Host(sector: 1), day: 1);
        var far = _week.Slot(_week.Host(sector, AWeek.South), day: 1, place: AWeek.South, capacity: 0);
        _week.Visitor([wish]);

        Assert.That(ProposedTo(0), Is.EqualTo(new[] { liked }), $"not {other} or {far}");
    }

    [Test]
    public void Proposals_are_spread_over_the_slots()
    {
        var wish = _week.Slot(capacity: 40);
        int[] others = [.. Enumerable.Range(0, 12).Select(number => _week.Slot(day: 1 + (number % 3), at: $"{9 + number}:00".PadLeft(5, '0'), capacity: 10))];
        for (var visitor = 0; visitor < 40; visitor++)
        {
            _week.Visitor([wish]);
        }

        var proposals = Complete().Additions.SelectMany(addition => addition.Slots).CountBy(slot => slot).ToDictionary();

        Assert.That(others.Select(slot => proposals.GetValueOrDefault(slot)), Is.All.InRange(8, 12), "120 proposals over 12 slots of 10");
    }

    [Test]
    public void A_list_that_was_completed_is_not_completed_again()
    {
        AnyWeeks((seed, problem) =>
        {
            var once = CompleteShortLists.Of(problem, 1);
            var twice = CompleteShortLists.Of(once.Problem, 2);

            Assert.That(twice.StillShort, Is.EqualTo(once.StillShort), $"seed {seed}");
            Assert.That(twice.Additions.Select(a => a.Visitor), Is.SubsetOf(once.StillShort), $"seed {seed}");
        });
    }

    [Test]
    public void A_declined_proposal_is_replaced_by_another()
    {
        var wish = _week.Slot();
        int declined = _week.Slot(day: 1), kept = _week.Slot(day: 2), late = _week.Slot(day: 3), last = _week.Slot(day: 4);
        _week.Visitor([wish], v => v with { Proposed = [declined, kept, late], Never = [declined] });

        Assert.That(Complete().Problem.Visitors[0].Proposed, Is.EqualTo(new[] { declined, kept, late, last }));
    }

    [Test]
    public void The_same_seed_gives_the_same_lists_and_another_seed_others()
    {
        var wish = _week.Slot(capacity: 9);
        for (var slot = 0; slot < 40; slot++)
        {
            _week.Slot(day: 1 + (slot % 4), capacity: 2);
        }

        for (var visitor = 0; visitor < 9; visitor++)
        {
            _week.Visitor([wish]);
        }

        var hashes = new ulong[] { 7, 7, 8 }.Select(Hash).ToArray();

        Assert.That(hashes[1], Is.EqualTo(hashes[0]).And.Not.EqualTo(hashes[2]));
    }

    [Test]
    public void Nobody_loses_a_wish_or_gets_more_than_64()
    {
        var host = _week.Host(sector: 0);
        int[] wishes = [.. Enumerable.Range(0, 64).Select(day => _week.Slot(host, day))];
        _week.Slot(day: 70);
        _week.Visitor(wishes);

        Assert.That(Complete().StillShort, Is.EqualTo(new[] { 0 }));
        Assert.That(Complete().Problem.Visitors[0].Wishes, Is.EqualTo(wishes));
    }

    [Test]
    public void Every_addition_is_another_chance()
    {
        AnyWeeks((seed, problem) =>
        {
            var completion = CompleteShortLists.Of(problem, (ulong)seed);
            foreach (var (id, slots) in completion.Additions)
            {
                var visitor = completion.Problem.Visitors[id];
                var ranked = Admission.Ranked(completion.Problem, visitor).ToArray();
                Assert.That(slots, Is.SubsetOf(ranked), $"seed {seed}: admissible");
                Assert.That(ranked, Is.Unique, $"seed {seed}");
                Assert.That(slots.Where(slot => ranked.Any(other => other != slot && Clash.Between(problem, other, slot))), Is.Empty, $"seed {seed}: together");
                Assert.That(visitor.Wishes, Is.EqualTo(problem.Visitors[id].Wishes).And.Not.Empty, $"seed {seed}: own wishes stay");
            }
        });
    }

    private static void AnyWeeks(Action<int, Problem> check)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            check(seed, new AnyWeek(seed).Problem());
        }
    }

    private Completion Complete() => CompleteShortLists.Of(_week.Problem, seed: 1);

    private int[] ProposedTo(int visitor) => Complete().Problem.Visitors[visitor].Proposed;

    private string Hash(ulong seed) => ProblemHash.Of(CompleteShortLists.Of(_week.Problem, seed).Problem);
}
