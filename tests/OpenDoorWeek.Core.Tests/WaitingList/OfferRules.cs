using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>A visit on Monday 23 November 2026 at 10:00; booking stops on Sunday at 10:00. Times are wall times of Brussels.</summary>
[Category("Rules")]
public sealed class OfferRules
{
    private static readonly DateTimeOffset Start = At("2026-11-23 10:00"), Stops = At("2026-11-22 10:00");

    [TestCase("2026-11-04 12:00", "2026-11-04 12:00", "2026-11-06 12:00", 1, TestName = "Weeks before: 24 waking hours")]
    [TestCase("2026-11-04 22:00", "2026-11-05 08:00", "2026-11-06 20:00", 1, TestName = "At night it leaves in the morning, and its time starts then")]
    [TestCase("2026-11-16 09:59", "2026-11-16 09:59", "2026-11-18 09:59", 1, TestName = "More than seven days before: 24 waking hours")]
    [TestCase("2026-11-16 10:00", "2026-11-16 10:00", "2026-11-16 14:00", 1, TestName = "Seven days before: 4 waking hours")]
    [TestCase("2026-11-20 16:00", "2026-11-20 16:00", "2026-11-20 18:00", 1, TestName = "Half of the waking time that is left")]
    [TestCase("2026-11-20 18:00", "2026-11-20 18:00", "2026-11-20 19:00", 1, TestName = "Two waking hours left: still one at a time")]
    [TestCase("2026-11-20 18:01", "2026-11-20 18:01", "2026-11-22 10:00", 3, TestName = "Less than two waking hours left: three at once, at once")]
    [TestCase("2026-11-22 09:59", "2026-11-22 09:59", "2026-11-22 10:00", 3, TestName = "In the last minute")]
    public void An_offer_stands_as_long_as_there_is_time(string now, string leaves, string answerBy, int atOnce) =>
        Assert.That(OfferRule.Terms(Start, Stops, At(now)), Is.EqualTo(new OfferTerms(At(leaves), At(answerBy), atOnce)));

    [TestCase("2026-11-22 10:00")]
    [TestCase("2026-11-23 10:00")]
    public void When_booking_has_stopped_nothing_is_offered(string now) => Assert.That(OfferRule.Terms(Start, Stops, At(now)), Is.Null);

    [Test]
    public void No_offer_outlives_booking_whenever_it_is_made()
    {
        for (var now = At("2026-11-02 00:00"); now < Stops; now += TimeSpan.FromMinutes(7))
        {
            var terms = OfferRule.Terms(Start, Stops, now)!;
            Assert.That(terms.AnswerBy, Is.GreaterThan(terms.Leaves).And.LessThanOrEqualTo(Stops), $"{now}");
            Assert.That(terms.AtOnce == 1 ? WakingHours.Between(now, terms.AnswerBy) : OfferRule.TooShortForOne, Is.GreaterThanOrEqualTo(TimeSpan.FromHours(1)), $"{now}");
        }
    }

    [TestCase("1 1", 1, 1, "A", TestName = "One place goes to the first")]
    [TestCase("1 1", 2, 1, "A B", TestName = "Two places to the first two, each her own")]
    [TestCase("3 1 1", 2, 1, "B C", TestName = "A group of 3 and 2 free places: those behind it go first")]
    [TestCase("3 1 1", 4, 1, "A B", TestName = "Where its size is free the group is the first")]
    [TestCase("3 2", 1, 1, "", TestName = "One place for two groups stays free")]
    [TestCase("1 1 1 1", 1, 3, "A+B+C", TestName = "Three at once for one place")]
    [TestCase("1 1 1 1", 2, 3, "A+B+C D", TestName = "Three for the first place, the rest for the second")]
    [TestCase("2 3 1 1", 2, 3, "A+C+D", TestName = "At once only those who fit into the same places")]
    [TestCase("2 1 1", 1, 3, "B+C", TestName = "At once, with a group that does not fit")]
    [TestCase("", 5, 1, "", TestName = "Nobody waits")]
    public void Places_go_down_the_queue(string parties, int free, int atOnce, string asked)
    {
        var queue = parties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((p, i) => Waiting((char)('A' + i), int.Parse(p, CultureInfo.InvariantCulture))).ToList();
        Assert.That(string.Join(' ', OfferRule.Choose(queue, free, atOnce).Select(a => string.Join('+', a.Select(w => w.Email)))), Is.EqualTo(asked));
    }

    [TestCase(0, true, nameof(AfterExpiry.AtTheEnd))]
    [TestCase(1, true, nameof(AfterExpiry.Ended))]
    [TestCase(0, false, nameof(AfterExpiry.Closed))]
    [TestCase(1, false, nameof(AfterExpiry.Ended))]
    public void An_offer_that_expires_puts_her_at_the_end_once_and_a_second_one_ends_the_entry(int before, bool isPassedOn, string fate) =>
        Assert.That($"{OfferRule.Judge(before, isPassedOn)}", Is.EqualTo(fate));

    private static Waiter Waiting(char name, int partySize) => new(Guid.NewGuid(), Guid.NewGuid(), partySize, ["nl"], Language.Nl, $"{name}");

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        return Brussels.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
