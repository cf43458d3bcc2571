using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>When the mail server counts as away, and when it is back.</summary>
[Category("Rules")]
public sealed class CircuitRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero);
    private static readonly SendOutcome Refused = new SendOutcome.TransportFailed("connect", null, "refused");
    private static readonly SendOutcome Denied = new SendOutcome.TransportFailed("rcpt", 550, "5.7.1 relay access denied");
    private static readonly Circuit Open = CircuitRule.After(Circuit.Closed, Mail(1), Refused, Now) with { ProbeId = 7, ProbeLeaseNo = 3 };

    [TestCase("connect", null)]
    [TestCase("connect", 421)]
    [TestCase("tls", null)]
    [TestCase("auth", 535)]
    [TestCase("mail", 530)]
    [TestCase("dot", 421)]
    public void A_server_that_cannot_be_used_opens_at_once_and_is_tried_after_ten_seconds(string phase, int? code)
    {
        var after = CircuitRule.After(Circuit.Closed, Mail(1), new SendOutcome.TransportFailed(phase, code, "no <ada@example.org> here"), Now);
        Assert.That((after.IsOpen, after.Since, after.Phase, after.Code, after.Opened), Is.EqualTo((true, (DateTimeOffset?)Now, phase, code, 1)));
        Assert.That(after.NextTryAt, Is.EqualTo(Now.AddSeconds(10)));
        Assert.That(after.Error, Is.EqualTo("no <(address)> here"));
    }

    [Test]
    public void What_a_server_says_of_one_mail_says_nothing_against_the_server([Values("451", "550", "render", "sent", "superseded", "stopped", "database")] string what) =>
        Assert.That(CircuitRule.After(Circuit.Closed, Mail(1), Outcome(what), Now), Is.EqualTo(Circuit.Closed));

    [Test]
    public void The_wait_grows_to_five_minutes_while_probes_fail()
    {
        var (circuit, waits) = (Open, new List<double>());
        for (var i = 0; i < 6; i++)
        {
            circuit = CircuitRule.After(circuit, Mail(7, leaseNo: 3), Refused, Now);
            waits.Add((circuit.NextTryAt!.Value - Now).TotalSeconds);
        }

        Assert.That(waits, Is.EqualTo(new[] { 30, 60, 120, 300, 300, 300 }));
        Assert.That((circuit.Since, circuit.Opened), Is.EqualTo(((DateTimeOffset?)Now, 1)), "it is one outage");
    }

    [TestCase("sent")]
    [TestCase("451")]
    [TestCase("550")]
    public void A_probe_that_gets_an_answer_about_itself_closes(string what)
    {
        var after = CircuitRule.After(Open, Mail(7, leaseNo: 3), Outcome(what), Now.AddHours(1));
        Assert.That(after, Is.EqualTo(Circuit.Closed with { Since = Now.AddHours(1), Opened = 1 }));
    }

    [TestCase("render")]
    [TestCase("superseded")]
    [TestCase("stopped")]
    public void A_probe_that_never_came_to_the_server_leaves_it_open_and_lets_another_try_at_once(string what) =>
        Assert.That(CircuitRule.After(Open, Mail(7, leaseNo: 3), Outcome(what), Now.AddHours(1)), Is.EqualTo(Open));

    [Test]
    public void A_probe_cut_after_the_dot_does_not_close() =>
        Assert.That(CircuitRule.After(Open, Mail(7, leaseNo: 3), new SendOutcome.Uncertain("dot", "cut"), Now).Failures, Is.EqualTo(2));

    [TestCase(7, 2)]
    [TestCase(8, 3)]
    public void Mails_that_were_under_way_when_it_opened_change_nothing(long outboxId, int leaseNo)
    {
        Assert.That(CircuitRule.After(Open, Mail(outboxId, leaseNo), Refused, Now), Is.EqualTo(Open));
        Assert.That(CircuitRule.After(Open, Mail(outboxId, leaseNo), new SendOutcome.Sent(), Now), Is.EqualTo(Open));
    }

    [Test]
    public void One_mail_refused_by_policy_however_often_stops_no_other_and_a_second_one_does()
    {
        var once = CircuitRule.After(Circuit.Closed, Mail(1), Denied, Now);
        var again = CircuitRule.After(once, Mail(1, leaseNo: 2), Denied, Now);
        Assert.That((once.IsOpen, again.IsOpen), Is.EqualTo((false, false)));
        var second = CircuitRule.After(again, Mail(2), Denied, Now);
        Assert.That((second.IsOpen, second.Code, second.SuspectId), Is.EqualTo((true, (int?)550, (long?)null)));
    }

    private static SendOutcome Outcome(string what) => what switch
    {
        "451" => new SendOutcome.FailedForNow("rcpt", 451, "later"),
        "550" => new SendOutcome.FailedForGood("rcpt", 550, "5.1.1 unknown"),
        "render" => new SendOutcome.FailedForNow("render", null, "bug"),
        "database" => new SendOutcome.TransportFailed("render", null, "away"),
        "superseded" => new SendOutcome.Superseded(),
        "stopped" => new SendOutcome.Stopped(),
        _ => new SendOutcome.Sent(),
    };

    private static ClaimedMail Mail(long outboxId, int leaseNo = 1) =>
        new(outboxId, "test", "k", Guid.Empty, 0, "ada@example.org", Language.Nl, "{}", "m", leaseNo, 0, Now, null, null, null, null, null);
}
