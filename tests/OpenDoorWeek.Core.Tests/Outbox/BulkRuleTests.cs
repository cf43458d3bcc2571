using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>Mail that nobody asked for: how fast, and how often for one address.</summary>
[Category("Rules")]
public sealed class BulkRuleTests
{
    private static readonly DateTimeOffset Thursday = Brussels.InstantOf(new(2026, 11, 5), new(10, 0));
    private static readonly BulkLimits Limits = new();

    [TestCase(0, 8, 8)]
    [TestCase(55, 8, 5)]
    [TestCase(60, 8, 0)]
    [TestCase(70, 8, 0)]
    public void Not_more_leave_than_the_minute_has_room_for(int begun, int wanted, int leave) =>
        Assert.That(Now([.. Enumerable.Range(1, 20).Select(i => Mail(i, $"a@d{i}.example"))], [new("elsewhere.example", begun)], wanted), Has.Length.EqualTo(leave));

    [Test]
    public void A_domain_gets_its_ten_and_the_others_do_not_wait_for_it()
    {
        BulkRule.Candidate[] due = [.. Enumerable.Range(1, 5).Select(i => Mail(i, $"v{i}@big.example")), Mail(6, "a@small.example")];
        Assert.That(Now(due, [new("big.example", 8)], 8), Is.EqualTo(new[] { 1, 2, 6 }));
        Assert.That(BulkRule.Full([new("big.example", 10), new("small.example", 9)], Limits), Is.EqualTo(new[] { "big.example" }));
    }

    [TestCase("2026-11-05 10:00", "2026-11-09 12:00", "2026-11-06 09:00", TestName = "A_second_mail_of_a_day_waits_until_the_next")]
    [TestCase("2026-11-06 10:00", "2026-11-10 12:00", "2026-11-09 09:00", TestName = "A_second_mail_on_a_friday_waits_until_monday")]
    [TestCase("2026-11-10 18:59", "2026-11-20 12:00", "2026-11-12 09:00", TestName = "A_second_mail_before_a_holiday_waits_until_the_day_after")]
    public void A_second_mail_to_an_address(string now, string expires, string due)
    {
        var choice = BulkRule.Choose([Mail(1, "a@d.example", At(expires), hadOne: true)], [], Limits, 8, At(now));
        Assert.That((choice.Now, choice.Later, choice.LaterAt), Is.EqualTo((Array.Empty<long>(), new long[] { 1 }, At(due))));
    }

    [TestCase("2026-11-05 10:00", "2026-11-06 12:00")]
    [TestCase("2026-11-05 10:00", "2026-11-06 19:00")]
    [TestCase("2026-11-06 10:00", "2026-11-09 08:00")]
    public void A_second_mail_that_would_come_too_late_the_day_after_goes_today(string now, string expires) =>
        Assert.That(BulkRule.Choose([Mail(1, "a@d.example", At(expires), hadOne: true)], [], Limits, 8, At(now)).Now, Is.EqualTo(new[] { 1 }));

    [Test]
    public void Of_two_that_are_due_together_the_second_waits()
    {
        var choice = BulkRule.Choose([Mail(1, "a@d.example"), Mail(2, "a@d.example"), Mail(3, "b@d.example")], [], Limits, 8, Thursday);
        Assert.That((choice.Now, choice.Later), Is.EqualTo((new long[] { 1, 3 }, new long[] { 2 })));
    }

    [Test]
    public void A_kind_that_is_not_held_to_one_a_day_never_waits_for_it() =>
        Assert.That(Now([Mail(1, "a@d.example") with { IsDaily = false, HadOne = true }, Mail(2, "a@d.example") with { IsDaily = false }], [], 8), Is.EqualTo(new[] { 1, 2 }));

    private static long[] Now(BulkRule.Candidate[] due, BulkRule.Begun[] begun, int wanted) => BulkRule.Choose(due, begun, Limits, wanted, Thursday).Now;

    private static BulkRule.Candidate Mail(long outboxId, string recipient, DateTimeOffset? expiresAt = null, bool hadOne = false) =>
        new(outboxId, recipient, true, hadOne, expiresAt ?? Thursday.AddDays(14));

    private static DateTimeOffset At(string wall)
    {
        var parts = wall.Split(' ');
        return Brussels.InstantOf(DateOnly.Parse(parts[0], null), TimeOnly.Parse(parts[1], null));
    }
}
