using NUnit.Framework;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Problems;

/// <summary>One thing wrong at a time, the rest of the week in order: it is named by its path, and nothing else is.</summary>
[Category("Rules")]
public sealed class BoundsTests
{
    private static readonly Slot InOrder = SmallWeek.Slot(0, 540);
    private static readonly Visitor Somebody = SmallWeek.Visitor(1, 0);

    private static IEnumerable<TestCaseData> OneThingWrong() =>
    [
        Wrong("slots[0].host", InOrder with { Host = 4 }),
        Wrong("slots[0].host", InOrder with { Host = -1 }),
        Wrong("slots[0].place", InOrder with { Place = 3 }),
        Wrong("slots[0].day", InOrder with { Day = -1 }),
        Wrong("slots[0].day", InOrder with { Day = 3_651 }),
        Wrong("slots[0].start", InOrder with { Start = -1 }),
        Wrong("slots[0].end", InOrder with { End = 540 }),
        Wrong("slots[0].end", InOrder with { End = 2_881 }),
        Wrong("slots[0].cap", InOrder with { Capacity = -1 }),
        Wrong("slots[0].cap", InOrder with { Capacity = 10_001 }),
        Wrong("slots[0].min", InOrder with { Minimum = -1 }),
        Wrong("slots[0].min", InOrder with { Minimum = 3 }),
        Wrong("slots[0].langs[0]", InOrder with { Languages = ["", "FR"] }),
        Wrong("slots[0].langs[1]", InOrder with { Languages = ["FR", new string('x', 36)] }),
        Wrong("slots[0].langs", InOrder with { Languages = [.. Enumerable.Range(0, 65).Select(n => $"l{n}")] }),
        Wrong("visitors[0].want", Somebody with { Want = -1 }),
        Wrong("visitors[0].want", Somebody with { Want = 4 }),
        Wrong("visitors[0].perDay", Somebody with { PerDay = 0 }),
        Wrong("visitors[0].perDay", Somebody with { PerDay = 11 }),
        Wrong("visitors[0].party", Somebody with { Party = 0 }),
        Wrong("visitors[0].party", Somebody with { Party = 100 }),
        Wrong("visitors[0].priority", Somebody with { Priority = -1 }),
        Wrong("visitors[0].wishes[0]", Somebody with { Wishes = [1] }),
        Wrong("visitors[0].wishes[1]", Somebody with { Wishes = [0, -1] }),
        Wrong("visitors[0].wishes[1]", Somebody with { Wishes = [0, 0] }),
        Wrong("visitors[0].proposed[0]", Somebody with { Proposed = [0] }),
        Wrong("visitors[0].proposed[0]", Somebody with { Proposed = [9] }),
        Wrong("visitors[0].never[0]", Somebody with { Never = [9] }),
        Wrong("visitors[0].never[1]", Somebody with { Never = [0, 0] }),
        Wrong("visitors[0].notAdmitted[0]", Somebody with { NotAdmitted = [9] }),
        Wrong("visitors[0].busy[0].place", Somebody with { Busy = [new(0, 0, 60, 3)] }),
        Wrong("visitors[0].busy[0].end", Somebody with { Busy = [new(0, 60, 60, 0)] }),
        Wrong("visitors[0].busy[1].day", Somebody with { Busy = [new(0, 0, 60, 0), new(-1, 0, 60, 0)] }),
        Wrong("visitors[0].unavailable[0].end", Somebody with { Unavailable = [new(0, 60, 30)] }),
        Wrong("visitors[0].busy", Somebody with { Busy = [.. Enumerable.Repeat(new Appointment(0, 0, 60, 0), ProblemRules.MostSpans + 1)] }),
        Wrong("visitors[0].unavailable", Somebody with { Unavailable = [.. Enumerable.Repeat(new TimeSpanOfDay(0, 0, 60), ProblemRules.MostSpans + 1)] }),
        Wrong("visitors[0].langs[0]", Somebody with { Languages = ["", "FR"] }),
        Wrong("travel[1]", Week() with { Travel = [[10, 30, 30], [30, 10], [30, 30, 10]] }),
        Wrong("travel[0][1]", Week() with { Travel = [[10, -1, 30], [30, 10, 30], [30, 30, 10]] }),
        Wrong("travel[2][0]", Week() with { Travel = [[10, 30, 30], [30, 10, 30], [1_441, 30, 10]] }),
        Wrong("hosts[1].commune", Week() with { Hosts = [new(0, 0), new(3, 0)] }),
        Wrong("hosts[1].sector", Week() with { Hosts = [new(0, 0), new(1, -1)] }),
        Wrong("travel", Week() with { Travel = [], Slots = [], Visitors = [] }),
    ];

    [TestCaseSource(nameof(Numbered))]
    public void What_is_out_of_bounds_is_named_alone(string path, Problem problem) =>
        Assert.That(ProblemRules.Complaints(problem).Select(complaint => complaint.Path).Distinct(), Has.Member(path).And.All.StartsWith(path.Split('[')[0]));

    [Test]
    public void Lists_of_times_may_be_as_long_as_is_said() => Assert.That(
        ProblemRules.Complaints(Week() with { Visitors = [Somebody with { Busy = [.. Enumerable.Repeat(new Appointment(0, 0, 60, 0), ProblemRules.MostSpans)] }] }),
        Is.Empty);

    [Test]
    public void The_language_number_65_is_one_too_many_and_the_64th_is_not()
    {
        var visitors = Enumerable.Range(0, 64).Select(n => Somebody with { Languages = [$"l{n}"] }).ToArray();
        Assert.That(ProblemRules.Complaints(SmallWeek.Of([InOrder], visitors)).Select(complaint => complaint.Path), Is.EqualTo(["visitors[63].langs[0]"]), "FR is the first of them");
        Assert.That(ProblemRules.Complaints(SmallWeek.Of([InOrder], visitors[..63])), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Numbered() => OneThingWrong().Select((wrong, number) => wrong.SetArgDisplayNames($"{number}", (string)wrong.Arguments[0]!));

    private static Problem Week() => SmallWeek.Of([InOrder], Somebody);

    private static TestCaseData Wrong(string path, Slot slot) => Wrong(path, SmallWeek.Of([slot], Somebody));

    private static TestCaseData Wrong(string path, Visitor visitor) => Wrong(path, SmallWeek.Of([InOrder], visitor));

    private static TestCaseData Wrong(string path, Problem problem) => new(path, problem);
}
