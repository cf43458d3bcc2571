using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using Answer = OpenDoorWeek.Core.Pairings.AnswerProposal.Result;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>What becomes of a yes and of a no.</summary>
[TestFixture, Category("Rules")]
public sealed class AnswerRules
{
    private static readonly DateOnly LastDay = new(2026, 11, 11);

    private static readonly HeldPair Proposed = new(default, default, "buddy", false, "proposed", LastDay, default, default, null, true, 1, 0);

    private static IEnumerable<TestCaseData> Cases() =>
    [
        Case(Proposed, true, new Answer.Waiting(), "the first yes waits"),
        Case(Proposed with { OthersYes = 1 }, true, new Answer.Accepted(), "the last yes makes the pair"),
        Case(Proposed with { Others = 2, OthersYes = 1 }, true, new Answer.Waiting(), "of three all are asked"),
        Case(Proposed with { Others = 2, OthersYes = 2 }, true, new Answer.Accepted(), "of three all said yes"),
        Case(Proposed with { OthersYes = 1 }, false, new Answer.Declined(), "a no after a yes"),
        Case(Proposed with { Answer = "yes" }, true, new Answer.Waiting(), "yes twice"),
        Case(Proposed with { Answer = "yes" }, false, new Answer.Declined(), "not after all"),
        Case(Proposed with { State = "accepted", Answer = "yes" }, true, new Answer.Accepted(), "yes twice, once it is a pair"),
        Case(Proposed with { State = "accepted", Answer = "yes" }, false, new Answer.AlreadyPaired(), "no, once it is a pair"),
        Case(Proposed with { State = "ended" }, true, new Answer.Over(), "yes after the end"),
        Case(Proposed with { State = "ended" }, false, new Answer.Over(), "no after the end"),
        Case(Proposed with { State = "ended", Answer = "no" }, false, new Answer.Declined(), "no twice"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void An_answer_is_decided_by_how_the_pair_stands(object pair, bool isYes, Answer expected) =>
        Assert.That(AnswerProposal.Decide((HeldPair)pair, isYes, LastDay), Is.EqualTo(expected));

    [Test]
    public void After_the_last_day_it_is_too_late() => Assert.That(AnswerProposal.Decide(Proposed with { OthersYes = 1 }, true, LastDay.AddDays(1)), Is.EqualTo(new Answer.Over()));

    private static TestCaseData Case(HeldPair pair, bool isYes, Answer expected, string name) => new TestCaseData(pair, isYes, expected).SetArgDisplayNames(name);
}
