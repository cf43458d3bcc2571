using NUnit.Framework;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Refills;
using OpenDoorWeek.Matching.ShortLists;

namespace OpenDoorWeek.Matching.Tests.Refills;

[Category("Matching")]
public sealed class RerunTests
{
    private const int Weeks = 100;

    [Test]
    public void After_a_cancellation_everybody_else_keeps_every_visit_and_the_place_may_go_to_another()
    {
        var given = 0;
        for (var seed = 1; seed <= Weeks; seed++)
        {
            var problem = new AnyWeek(seed).Problem();
            var plan = Run(problem);
            if (Array.FindIndex(plan.Visits, visits => visits.Length > 0) is >= 0 and var visitor)
            {
                var slot = plan.Visits[visitor][0];
                var refill = Refill.From(Decision.Apply(problem, [new Decision.Forbid(visitor, slot)]), plan);
                var next = Run(refill.Problem);

                Assert.That(refill.Lost, Is.EqualTo(new[] { new LostVisit(visitor, slot, WhyLost.NotAdmitted) }), $"seed {seed}");
                Assert.That(Missing(plan, next), Is.EqualTo(new[] { (visitor, slot) }), $"seed {seed}");
                given += Missing(next, plan).Count(added => added.Slot == slot);
            }
        }

        Assert.That(given, Is.Positive);
    }

    [Test]
    public void What_is_added_to_a_plan_that_is_kept_is_only_ever_more()
    {
        for (var seed = 1; seed <= Weeks; seed++)
        {
            var problem = new AnyWeek(seed).Problem();
            var plan = Run(problem);
            var completed = CompleteShortLists.Of(problem, (ulong)seed).Problem;

            var next = Run(Refill.From(completed, plan).Problem);

            Assert.That(ProblemRules.Complaints(completed), Is.Empty, $"seed {seed}");
            Assert.That(Missing(plan, next), Is.Empty, $"seed {seed}");
        }
    }

    /// <returns>Visits of the one plan that the other does not have.</returns>
    private static IEnumerable<(int Visitor, int Slot)> Missing(Plan one, Plan other) =>
        one.Visits.SelectMany((visits, visitor) => visits.Except(other.Visits[visitor]).Select(slot => (visitor, slot)));

    private static Plan Run(Problem problem) => ((MatchAnswer.Planned)Matchmaker.Match(problem, new MatchOptions())).Plan;
}
