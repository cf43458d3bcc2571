using NUnit.Framework;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>How a run goes: it can be watched and stopped, and it draws lots.</summary>
[Category("Matching")]
public sealed class RunningTests
{
    private static readonly Problem Week = RandomWeek.Make(WeekKnobs.M, 7);

    [Test]
    public void A_run_that_is_stopped_before_it_begins_does_nothing() =>
        Assert.That(() => Matchmaker.Match(Week, new MatchOptions(), null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [TestCase(MatchStep.Place)]
    [TestCase(MatchStep.Polish)]
    public void A_run_that_is_stopped_on_its_way_ends_there(MatchStep at)
    {
        using var stop = new CancellationTokenSource();
        var heard = new Listener(progress =>
        {
            if (progress.Step == at)
            {
                stop.Cancel();
            }
        });
        Assert.That(() => Matchmaker.Match(Week, new MatchOptions(), heard, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(heard.All.Count(p => p.Step == at), Is.EqualTo(1), "no report after the stop");
        Assert.That(heard.All, Has.None.Matches<MatchProgress>(p => p.Step > at));
    }

    [Test]
    public void Progress_goes_up_and_ends_at_the_total()
    {
        var heard = new Listener(_ => { });
        Matchmaker.Match(Week, new MatchOptions(), heard);
        var steps = heard.All.GroupBy(p => p.Step).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(steps.Select(s => s.Key), Does.Contain(MatchStep.Place).And.Contain(MatchStep.Certify));
            Assert.That(steps.Where(s => !s.Select(p => p.Done).SequenceEqual(s.Select(p => p.Done).Order())).Select(s => s.Key), Is.Empty, "falls back");
            Assert.That(steps.Where(s => s.Any(p => p.Done > p.Total || p.Total != s.First().Total)).Select(s => s.Key), Is.Empty, "other total");
            Assert.That(heard.All[^1].Done, Is.EqualTo(heard.All[^1].Total));
        });
    }

    [Test]
    public void The_one_with_the_higher_priority_gets_the_last_place_whatever_the_lot([Range(1, 50)] int seed)
    {
        var visitor = OneSlot.Visitors[0];
        Assert.That(Winner([visitor, visitor with { Priority = 1 }], seed), Is.EqualTo(1));
        Assert.That(Winner([visitor with { Priority = 2 }, visitor with { Priority = 1 }, visitor], seed), Is.Zero);
    }

    [Test]
    public void Between_equals_the_lot_decides_and_not_the_order_of_their_names()
    {
        var equals = Enumerable.Repeat(OneSlot.Visitors[0], 4).ToArray();
        var won = Enumerable.Range(1, 400).GroupBy(seed => Winner(equals, seed)).ToDictionary(g => g.Key, g => g.Count());
        Assert.That(won.Keys, Is.EquivalentTo(new[] { 0, 1, 2, 3 }));
        Assert.That(won.Values, Is.All.InRange(60, 140));
    }

    private static int Winner(Visitor[] visitors, int seed)
    {
        var visits = Matched.Plan(OneSlot with { Visitors = visitors }, seed: (ulong)seed).Visits;
        return Enumerable.Range(0, visitors.Length).Single(v => visits[v].Length == 1);
    }

    private static Problem OneSlot { get; } = new(
        [[10]],
        [new Host(0, 0)],
        [new Slot { Host = 0, Place = 0, Day = 0, Start = 600, End = 660, Capacity = 1, Languages = ["NL"] }],
        [new Visitor { Languages = ["NL"], Want = 1, PerDay = 1, Wishes = [0] }]);

    private sealed class Listener(Action<MatchProgress> then) : IProgress<MatchProgress>
    {
        public List<MatchProgress> All { get; } = [];

        public void Report(MatchProgress value)
        {
            All.Add(value);
            then(value);
        }
    }
}
