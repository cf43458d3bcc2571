using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Outbox;

[Category("Rules")]
public sealed class RecordOutcomeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero);

    [TestCase(0, 10)]
    [TestCase(1, 30)]
    [TestCase(2, 2 * 60)]
    [TestCase(4, 30 * 60)]
    [TestCase(7, 4 * 3600)]
    [TestCase(20, 4 * 3600)]
    public void A_message_refused_for_now_waits_longer_each_time(int failuresBefore, int seconds)
    {
        var next = Decide(new SendOutcome.FailedForNow("rcpt", 450, "busy"), failuresBefore);
        Assert.That((next.State, next.Attempts, next.NotBefore), Is.EqualTo(("retry", failuresBefore + 1, (DateTimeOffset?)Now.AddSeconds(seconds))));
    }

    [Test]
    public void A_day_without_mail_server_counts_against_no_message()
    {
        var next = Decide(new SendOutcome.TransportFailed("connect", null, "refused"), 0);
        Assert.That((next.State, next.Attempts), Is.EqualTo(("retry", 0)));
    }

    [TestCase(0, "retry")]
    [TestCase(1, "retry")]
    [TestCase(2, "dead")]
    public void A_mail_that_cannot_be_written_is_given_up_after_three_tries(int failuresBefore, string state) =>
        Assert.That(Decide(new SendOutcome.FailedForNow("render", null, "bug"), failuresBefore).State, Is.EqualTo(state));

    [Test]
    public void A_mail_refused_for_good_is_dead_at_once() =>
        Assert.That(Decide(new SendOutcome.FailedForGood("rcpt", 550, "no such user"), 0).State, Is.EqualTo("dead"));

    [TestCase(WhenUncertain.SendAgain, "retry")]
    [TestCase(WhenUncertain.GiveUp, "dead")]
    [TestCase(WhenUncertain.Hold, "unknown")]
    public void When_nobody_knows_whether_it_left_the_kind_decides(WhenUncertain uncertain, string state) =>
        Assert.That(Decide(new SendOutcome.Uncertain("dot", "silence"), 0, uncertain).State, Is.EqualTo(state));

    [TestCase(0, "retry", 30)]
    [TestCase(1, "retry", 120)]
    [TestCase(2, "unknown", 600)]
    public void A_mail_that_may_have_left_is_sent_again_twice_and_then_shown_to_a_person(int failuresBefore, string state, int seconds)
    {
        var next = Decide(new SendOutcome.Uncertain("dot", "silence"), failuresBefore);
        Assert.That((next.State, next.NotBefore), Is.EqualTo((state, (DateTimeOffset?)Now.AddSeconds(seconds))));
    }

    private static RecordOutcome.Next Decide(SendOutcome outcome, int failuresBefore, WhenUncertain uncertain = WhenUncertain.SendAgain) =>
        RecordOutcome.Decide(new(Mail with { Attempts = failuresBefore }, outcome, uncertain), Now);

    private static readonly ClaimedMail Mail =
        new(1, "test", "k", Guid.Empty, 0, "ada@example.org", Language.Nl, "{}", "m", 1, 0, Now, null, null, null, null, null);
}
