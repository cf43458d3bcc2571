using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Matching.Tests.Reasons;

[Category("Rules")]
public sealed class InTheWayTests
{
    [Test]
    public void The_travel_is_the_one_from_the_earlier_to_the_later()
    {
        var week = new AWeek();
        int early = week.Slot(at: "10:00", place: AWeek.North), late = week.Slot(at: "11:10", place: AWeek.South);
        var problem = week.Problem;
        problem.Travel[AWeek.North][AWeek.South] = 44;

        Assert.That(InTheWay.Of(problem, Conflict(early, late)), Is.EqualTo(new InTheWay(late, SameHost: false, TravelMinutes: 44)));
        Assert.That(InTheWay.Of(problem, Conflict(late, early)), Is.EqualTo(new InTheWay(early, SameHost: false, TravelMinutes: 44)));
    }

    [Test]
    public void The_same_host_on_another_day_has_no_travel()
    {
        var week = new AWeek();
        var host = week.Host(sector: 0);
        int one = week.Slot(host, day: 0), other = week.Slot(host, day: 1);

        Assert.That(InTheWay.Of(week.Problem, Conflict(one, other)), Is.EqualTo(new InTheWay(other, SameHost: true, TravelMinutes: null)));
    }

    [Test]
    public void Without_a_visit_in_the_way_there_is_nothing_to_tell()
    {
        var week = new AWeek();
        Assert.That(InTheWay.Of(week.Problem, new UnmetWish(0, week.Slot(), 1, Reason.Conflict)), Is.Null);
    }

    private static UnmetWish Conflict(int wish, int with) => new(0, wish, 1, Reason.Conflict, with);
}
