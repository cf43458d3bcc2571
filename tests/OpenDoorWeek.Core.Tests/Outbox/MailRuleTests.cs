using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>What an organiser may do with a mail as it stands.</summary>
[Category("Rules")]
public sealed class MailRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly MailRule.Facts Mail = new("booking.confirmed", "sent", false, Now.AddHours(1), Now.AddDays(3));

    [TestCase("queued", "Waits - - Waits")]
    [TestCase("retry", "Waits - - Waits")]
    [TestCase("sending", "Leaving Leaving Leaving Leaving")]
    [TestCase("sent", "- Ended Ended Ended")]
    [TestCase("dead", "- Ended Ended Ended")]
    [TestCase("unknown", "- Ended Ended Ended")]
    [TestCase("held", "Kept - Kept -")]
    [TestCase("stopped", "Kept Kept Kept -")]
    [TestCase("superseded", "Untrue Untrue Untrue Untrue")]
    public void To_send_again_to_stop_to_hold_and_to_let_go_depends_on_how_it_stands(string state, string answers)
    {
        MailStep[] steps = [MailStep.Resend, MailStep.Stop, MailStep.Hold, MailStep.Release];
        Assert.That(string.Join(' ', steps.Select(s => $"{MailRule.WhyNot(s, Mail with { State = state }, Now)}").Select(w => w.Length == 0 ? "-" : w)), Is.EqualTo(answers));
    }

    [Test]
    public void Every_state_of_the_outbox_is_in_one_group()
    {
        string[] states = ["queued", "sending", "unknown", "retry", "sent", "dead", "held", "superseded", "stopped"];
        Assert.That(MailGroup.States.Values.SelectMany(s => s), Is.EquivalentTo(states));
        Assert.That(MailGroup.Of("retry"), Is.EqualTo(MailGroup.Waiting));
    }

    [TestCase("signin.code")]
    [TestCase("organiser.invited")]
    public void What_only_its_reader_may_have_is_nobody_elses_to_send_or_stop(string kind) => Assert.Multiple(() =>
    {
        foreach (var step in Enum.GetValues<MailStep>())
        {
            Assert.That(MailRule.WhyNot(step, Mail with { Kind = kind }, Now), Is.EqualTo(MailRefusal.Secret));
        }
    });

    [TestCase(MailStep.Resend, "sent")]
    [TestCase(MailStep.Release, "stopped")]
    [TestCase(MailStep.Release, "held")]
    public void What_a_newer_mail_has_overtaken_does_not_leave(MailStep step, string state) =>
        Assert.That(MailRule.WhyNot(step, Mail with { State = state, HasNewer = true }, Now), Is.EqualTo(MailRefusal.Outdated));

    [Test]
    public void After_the_visit_or_the_deadline_it_is_too_late()
    {
        Assert.That(MailRule.WhyNot(MailStep.Resend, Mail with { EndsAt = Now }, Now), Is.EqualTo(MailRefusal.TooLate));
        Assert.That(MailRule.WhyNot(MailStep.Resend, Mail with { EndsAt = Now.AddMinutes(1), ExpiresAt = Now.AddDays(-1) }, Now), Is.Null, "that it expired says only that nobody waited");
        Assert.That(MailRule.WhyNot(MailStep.Resend, Mail with { Kind = "offer.made", ExpiresAt = Now }, Now), Is.EqualTo(MailRefusal.TooLate));
        Assert.That(MailRule.WhyNot(MailStep.Release, Mail with { State = "stopped", ExpiresAt = Now }, Now), Is.EqualTo(MailRefusal.TooLate));
        Assert.That(MailRule.WhyNot(MailStep.Resend, Mail with { EndsAt = null }, Now), Is.Null);
    }

    [Test]
    public void Sent_again_it_may_leave_for_two_days_and_never_after_what_it_speaks_of()
    {
        Assert.That(MailRule.Expires(Mail, Now), Is.EqualTo(Now.AddDays(2)));
        Assert.That(MailRule.Expires(Mail with { EndsAt = Now.AddDays(1) }, Now), Is.EqualTo(Now.AddDays(1)));
        Assert.That(MailRule.Expires(Mail with { Kind = "visit.reminder" }, Now), Is.EqualTo(Mail.ExpiresAt));
    }
}
