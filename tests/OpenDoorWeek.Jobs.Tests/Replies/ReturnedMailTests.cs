using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>Mail of ours that comes back says by its address which one it was, and whether there is any use in writing again.</summary>
[Category("Database")]
public sealed class ReturnedMailTests : ReplyTest
{
    [TestCase("failed", "5.1.1", "applied returned-for-good", true)]
    [TestCase("failed", "5.1.10", "applied returned-for-good", true)]
    [TestCase("Failed", "5.2.1", "applied returned-for-good", true)]
    [TestCase("failed", "5.1.8", "applied returned-for-now", false)]
    [TestCase("failed", "5.2.2", "applied returned-for-now", false)]
    [TestCase("failed", "5.7.1", "applied returned-for-now", false)]
    [TestCase("delayed", "4.4.1", "applied returned-for-now", false)]
    public async Task Mail_that_comes_back_is_noted_for_her_address(string action, string status, string fate, bool fails)
    {
        var booked = await BookedAsync();

        Assert.That(await ReceiveAsync(await ReportAsync(action, status)), Is.EqualTo(fate));

        Assert.That(await ReadAsync<string>("select mail_returns || ' ' || mail_status || ' ' || mail_fails from person where person_id = @PersonId", new { booked.PersonId }),
            Is.EqualTo($"1 {status} {(fails ? "true" : "false")}"));
        Assert.That(await ReadAsync<long>("select count(*) from person where mail_returns > 0"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_report_that_it_arrived_changes_nothing_and_one_that_says_nothing_waits_for_an_organiser()
    {
        await BookedAsync();
        Assert.That(await ReceiveAsync(await ReportAsync("relayed", "2.0.0")), Is.EqualTo("ignored report"));
        Assert.That(await ReceiveAsync(await ReportAsync("failed", "x.y.z")), Is.EqualTo("quarantined auto-reply"));
        Assert.That(await ReadAsync<long>("select count(*) from person where mail_returns > 0"), Is.Zero);
    }

    [Test]
    public async Task A_report_to_an_address_that_we_did_not_give_out_is_a_forgery()
    {
        await BookedAsync();
        var forged = Encoding.ASCII.GetString(await ReportAsync("failed", "5.1.1")).Replace("bounce+a", "bounce+b", StringComparison.Ordinal);
        Assert.That(await ReceiveAsync(Encoding.ASCII.GetBytes(forged)), Is.EqualTo("quarantined no-address"));
        Assert.That(await ReadAsync<long>("select count(*) from person where mail_returns > 0"), Is.Zero);
    }

    [Test]
    public async Task A_code_of_a_mail_that_she_types_in_says_that_mail_arrives_again()
    {
        var booked = await BookedAsync();
        await ReceiveAsync(await ReportAsync("failed", "5.1.1"));
        await ReceiveAsync(await ReportAsync("failed", "5.2.2"));
        Assert.That(await StateAsync(booked.PersonId), Is.EqualTo("2 true"), "a full mailbox is no sign of life");

        var ada = "ada@wijkpunt.example";
        await new AskCode(Db, Clock).ExecuteAsync(new(ada, Language.Nl, [7], null, 5), default);
        await DrainAsync(NewPump());
        var code = System.Text.RegularExpressions.Regex.Match(Arrived(ada).Single(m => m.Header("Subject")!.Contains("code", StringComparison.Ordinal)).Find("text/plain")!.Text, @"\b\d{6}\b").Value;
        Assert.That(await new EnterCode(Db, Clock).ExecuteAsync(new([7], code, null), default), Is.TypeOf<EnterCode.Result.SignedIn>());

        Assert.That(await StateAsync(booked.PersonId), Is.EqualTo("0 false"));
    }

    [Test]
    public void Of_several_recipients_the_one_who_failed_counts_and_folded_fields_are_read()
    {
        var report = DeliveryReport.Read("Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: delivered\r\nStatus: 2.1.5\r\n\r\nAction:\r\n failed\r\nStatus: 5.1.1 (no such\r\n user)\r\n");
        Assert.That(report, Is.EqualTo(new DeliveryReport("failed", "5.1.1")));
        Assert.That(DeliveryReport.Read("Action: failed"), Is.Null);
    }

    private Task<string> StateAsync(Guid personId) => ReadAsync<string>("select mail_returns || ' ' || mail_fails from person where person_id = @personId", new { personId });

    /// <summary>As a mail server writes it that got the confirmation to Ada.</summary>
    private async Task<byte[]> ReportAsync(string action, string status)
    {
        var to = await Tokens.ReturnToAsync(await ReadAsync<long>("select outbox_id from outbox where recipient = 'ada@wijkpunt.example' order by outbox_id limit 1"), "odw.example", default);
        return Encoding.ASCII.GetBytes($"""
            Return-Path: <>
            Delivered-To: {to}
            From: MAILER-DAEMON@mx.wijkpunt.example (Mail Delivery System)
            To: {to}
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            Message-ID: <{Guid.NewGuid():n}@mx.wijkpunt.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="B1.mx"

            --B1.mx
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --B1.mx
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.wijkpunt.example
            Arrival-Date: Thu, 5 Nov 2026 09:12:05 +0100

            Final-Recipient: rfc822; ada@wijkpunt.example
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 {status} no such user

            --B1.mx
            Content-Type: message/rfc822

            From: agenda@odw.example
            Subject: Bevestigd
            Content-Type: text/calendar; method=REPLY

            BEGIN:VCALENDAR
            END:VCALENDAR
            --B1.mx--

            """);
    }
}
