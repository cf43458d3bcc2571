using NUnit.Framework;
using OpenDoorWeek.Matching.Refills;

namespace OpenDoorWeek.Matching.Tests.Refills;

[Category("Rules")]
public sealed class DecisionTests
{
    [Test]
    public void The_last_decision_about_a_visitor_and_a_slot_stands()
    {
        var week = new AWeek();
        int one = week.Slot(), other = week.Slot(), third = week.Slot();
        week.Visitor([one]);
        week.Visitor([one], v => v with { Pinned = [third] });

        var decided = Decision.Apply(week.Problem, [
            new Decision.Pin(0, one), new Decision.Forbid(0, other), new Decision.Forbid(0, one), new Decision.Pin(0, other), new Decision.Pin(0, other)]);

        Assert.That(decided.Visitors.Select(v => (v.Pinned, v.Never)), Is.EqualTo(new (int[], int[])[] { ([other], [one]), ([third], []) }));
        Assert.That(week.Problem.Visitors[0].Pinned, Is.Empty);
    }
}
