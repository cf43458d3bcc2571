using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using NUnit.Framework;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>What a mail server can do to a mail, and what the outbox is told of it: the same whoever speaks to the server.</summary>
[TestFixtureSource(typeof(Speakers), nameof(Speakers.Names)), Category("Contract")]
public sealed class PostContract(string speaker)
{
    private static readonly MailDraft Draft = new(
        new("Opendeurweek – Zorgzone Zuid", "agenda@odw.example"),
        new("Zuid", "zuid@zorgzone.example"),
        new("Chloé", "chloe@huis.example"),
        Language.Nl,
        "Bevestigd: bezoek Huis De Brug",
        "Dag Chloé,\n.punt\n",
        "<!DOCTYPE html><p>Dag Chloé",
        null,
        "booking.confirmed.1.0",
        null);

    [TestCase(SmtpPhase.Connect, "connect")]
    [TestCase(SmtpPhase.Helo, "helo")]
    [TestCase(SmtpPhase.Mail, "mail")]
    [TestCase(SmtpPhase.Rcpt, "rcpt")]
    [TestCase(SmtpPhase.Data, "data")]
    [TestCase(SmtpPhase.Dot, "dot")]
    public async Task A_server_that_closes_down_is_a_fault_of_the_way(SmtpPhase at, string phase) => Assert.That(
        await SendAsync(at, new SmtpFault.Answer("421 4.3.2 closing")),
        Is.EqualTo(new SendOutcome.TransportFailed(phase, 421, "4.3.2 closing")));

    [TestCase(SmtpPhase.Rcpt, "rcpt")]
    [TestCase(SmtpPhase.Data, "data")]
    [TestCase(SmtpPhase.Dot, "dot")]
    public async Task A_mail_refused_for_now_or_for_good_is_told_with_phase_and_code(SmtpPhase at, string phase)
    {
        Assert.That(await SendAsync(at, new SmtpFault.Answer("451 4.3.0 later")), Is.EqualTo(new SendOutcome.FailedForNow(phase, 451, "4.3.0 later")));
        Assert.That(await SendAsync(at, new SmtpFault.Answer("550-5.1.1 no\r\n550 such user")), Is.EqualTo(new SendOutcome.FailedForGood(phase, 550, "5.1.1 no such user")));
    }

    [TestCase(SmtpPhase.Connect, "554 5.3.2 no service", "connect", 554)]
    [TestCase(SmtpPhase.Helo, "501 5.5.4 who", "helo", 501)]
    [TestCase(SmtpPhase.Mail, "530 5.7.0 authentication required", "mail", 530)]
    [TestCase(SmtpPhase.Mail, "553 5.1.8 sender not accepted", "mail", 553)]
    [TestCase(SmtpPhase.Rcpt, "550 5.7.1 relay access denied", "rcpt", 550)]
    [TestCase(SmtpPhase.Data, "554 5.7.0 not from you", "data", 554)]
    public async Task A_refusal_of_us_is_a_fault_of_the_way(SmtpPhase at, string answer, string phase, int code) => Assert.That(
        await SendAsync(at, new SmtpFault.Answer(answer)),
        Is.EqualTo(new SendOutcome.TransportFailed(phase, code, answer[4..])));

    [TestCase(SmtpPhase.Connect, "connect")]
    [TestCase(SmtpPhase.Helo, "helo")]
    [TestCase(SmtpPhase.Mail, "mail")]
    [TestCase(SmtpPhase.Rcpt, "rcpt")]
    [TestCase(SmtpPhase.Data, "data")]
    public async Task A_connection_cut_or_silent_before_the_message_certainly_sent_nothing(SmtpPhase at, string phase)
    {
        Assert.That(await SendAsync(at, new SmtpFault.Cut()), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo(phase));
        Assert.That(await SendAsync(at, new SmtpFault.Silence()), Is.EqualTo(new SendOutcome.TransportFailed(phase, null, "no answer in time")));
    }

    /// <summary>Giving up at 30 s and sending again put five copies into one mailbox within three minutes.</summary>
    [Test]
    public async Task A_server_that_thinks_long_about_the_message_is_waited_for_also_while_the_service_stops()
    {
        await using var sink = new SmtpSink { Fault = Only(SmtpPhase.Dot, new SmtpFault.Late(TimeSpan.FromSeconds(2))) };
        using var stopping = new CancellationTokenSource();
        var sending = new SmtpPost(Server(sink, MailSecurity.None), TimeProvider.System) { Open = Speakers.Of(speaker), DotTimeout = TimeSpan.FromSeconds(20) }.SendAsync(Draft, Leave.Always, stopping.Token);
        Assert.That(() => sink.Mails.Count + sink.Sessions, Is.GreaterThan(0).After(5_000, 20));
        await Task.Delay(500);
        await stopping.CancelAsync();
        Assert.That(await sending, Is.TypeOf<SendOutcome.Sent>());
    }

    [Test]
    public async Task A_connection_cut_after_the_dot_may_have_sent_it_and_the_sink_knows_that_it_did()
    {
        await using var sink = new SmtpSink { Fault = Only(SmtpPhase.Dot, new SmtpFault.Cut()) };
        Assert.That(await Post(sink).SendAsync(Draft, Leave.Always, default), Is.InstanceOf<SendOutcome.Uncertain>().With.Property("Phase").EqualTo("dot"));
        Assert.That(sink.Mails.Single().IsAcknowledged, Is.False);
    }

    [Test]
    public async Task Silence_after_the_message_ends_within_the_limit_as_uncertain()
    {
        var watch = Stopwatch.StartNew();
        Assert.That(await SendAsync(SmtpPhase.Dot, new SmtpFault.Silence()), Is.EqualTo(new SendOutcome.Uncertain("dot", "no answer in time")));
        Assert.That(await SendAsync(SmtpPhase.Body, new SmtpFault.Silence()), Is.InstanceOf<SendOutcome.Uncertain>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(8)));
    }

    [Test]
    public async Task A_mail_that_may_not_leave_at_the_last_moment_is_not_taken_by_the_server_and_the_next_one_is()
    {
        await using var sink = new SmtpSink();
        var post = Post(sink);
        Assert.That(await post.SendAsync(Draft, Leave.Never, default), Is.EqualTo(new SendOutcome.Overtaken()));
        Assert.That(await post.SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(async () => await post.SendAsync(Draft, _ => throw new TimeoutException(), default), Throws.TypeOf<TimeoutException>());
        Assert.That(sink.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_late_yes_is_a_yes() =>
        Assert.That(await SendAsync(SmtpPhase.Dot, new SmtpFault.Late(TimeSpan.FromMilliseconds(300))), Is.EqualTo(new SendOutcome.Sent()));

    [Test]
    public async Task Nobody_listening_is_a_fault_of_the_way()
    {
        var post = new SmtpPost(new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), TimeProvider.System) { Open = Speakers.Of(speaker) };
        Assert.That(await post.SendAsync(Draft, Leave.Always, default), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("connect"));
    }

    [Test]
    public async Task Without_TLS_nothing_is_sent_where_it_is_required()
    {
        await using var plain = new SmtpSink();
        await using var untrusted = new SmtpSink { Certificate = SmtpSink.MakeCertificate() };
        Assert.That(await Post(plain, MailSecurity.StartTls).SendAsync(Draft, Leave.Always, default), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("tls"));
        Assert.That(await Post(untrusted, MailSecurity.StartTls).SendAsync(Draft, Leave.Always, default), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("tls"));
        Assert.That(plain.Mails.Concat(untrusted.Mails), Is.Empty);
    }

    [Test]
    public async Task With_TLS_and_a_password_it_is_sent()
    {
        using var certificate = SmtpSink.MakeCertificate();
        await using var sink = new SmtpSink { Certificate = certificate, OffersAuth = true };
        var post = new SmtpPost(Server(sink, MailSecurity.StartTls) with { User = "odw", Password = "geheim" }, TimeProvider.System) { Open = Speakers.Of(speaker), Trust = (_, given, _, _) => certificate.Equals(given) };
        Assert.That(await post.SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(sink.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Where_TLS_begins_at_once_it_is_sent_and_not_to_a_server_that_nobody_trusts()
    {
        using var certificate = SmtpSink.MakeCertificate();
        await using var sink = new SmtpSink { Certificate = certificate, BeginsWithTls = true, OffersAuth = true };
        var server = Server(sink, MailSecurity.SslOnConnect) with { User = "odw", Password = "geheim" };
        Assert.That(await Post(server).SendAsync(Draft, Leave.Always, default), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("tls"));
        var post = new SmtpPost(server, TimeProvider.System) { Open = Speakers.Of(speaker), Trust = (_, given, _, _) => certificate.Equals(given) };
        Assert.That(await post.SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(sink.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_server_whose_authority_keeps_no_list_of_revoked_certificates_gets_its_mail()
    {
        using var certificate = SmtpSink.MakeCertificate();
        await using var sink = new SmtpSink { Certificate = certificate };
        var asked = X509RevocationMode.Online;
        var post = new SmtpPost(Server(sink, MailSecurity.StartTls), TimeProvider.System)
        {
            Open = Speakers.Of(speaker),
            Trust = (_, _, chain, _) => (asked = chain!.ChainPolicy.RevocationMode) == X509RevocationMode.NoCheck,
        };
        Assert.That(await post.SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()), $"asked: {asked}");
    }

    [Test]
    public async Task What_arrives_is_what_was_written_octet_for_octet_over_one_connection()
    {
        await using var sink = new SmtpSink();
        var calendar = new CalendarPart("REQUEST", System.Text.Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nSUMMARY:Dagverblijf – Élan\r\nEND:VCALENDAR\r\n"));
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var post = new SmtpPost(Server(sink), clock) { Open = Speakers.Of(speaker) };
        MailDraft[] drafts = [Draft, Draft with { Calendar = calendar }, Draft with { Text = string.Join("\n", Enumerable.Repeat("é.", 4_000)) }];
        foreach (var draft in drafts)
        {
            Assert.That(await post.SendAsync(draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        }

        Assert.That(sink.Mails.Select(m => System.Text.Encoding.Latin1.GetString(m.Raw)), Is.EqualTo(drafts.Select(d => System.Text.Encoding.Latin1.GetString(MessageText.Write(d, clock.Now)))));
        Assert.That(sink.Sessions, Is.EqualTo(1));
    }

    [Test]
    public async Task A_wrong_password_is_a_fault_of_the_way_and_nothing_is_sent_without()
    {
        await using var wrong = new SmtpSink { OffersAuth = true, Fault = Only(SmtpPhase.Auth, new SmtpFault.Answer("535 5.7.8 no")) };
        await using var none = new SmtpSink();
        Assert.That(
            await Post(Server(wrong) with { User = "odw", Password = "fout" }).SendAsync(Draft, Leave.Always, default),
            Is.EqualTo(new SendOutcome.TransportFailed("auth", 535, "5.7.8 no")));
        Assert.That(
            await Post(Server(none) with { User = "odw", Password = "goed" }).SendAsync(Draft, Leave.Always, default),
            Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("auth"));
        Assert.That(wrong.Mails.Concat(none.Mails), Is.Empty);
    }

    [TestCase("a@b.example>\r\nRCPT TO:<evil@x.example")]
    [TestCase("a b@x.example")]
    [TestCase("é@x.example")]
    public async Task An_address_cannot_smuggle_a_command(string address)
    {
        await using var sink = new SmtpSink();
        Assert.That(await Post(sink).SendAsync(Draft with { To = new(null, address) }, Leave.Always, default), Is.InstanceOf<SendOutcome.FailedForGood>());
        Assert.That(sink.Sessions, Is.Zero);
    }

    [Test]
    public async Task Stopping_before_the_message_certainly_sent_nothing()
    {
        await using var sink = new SmtpSink { Fault = Only(SmtpPhase.Helo, new SmtpFault.Silence()) };
        using var stop = new CancellationTokenSource(200);
        Assert.That(await Post(sink).SendAsync(Draft, Leave.Always, stop.Token), Is.EqualTo(new SendOutcome.Stopped()), "no fault of the server's");
    }

    private async Task<SendOutcome> SendAsync(SmtpPhase at, SmtpFault fault)
    {
        await using var sink = new SmtpSink { Fault = Only(at, fault) };
        return await Post(sink).SendAsync(Draft, Leave.Always, default);
    }

    private static Func<SmtpPhase, int, SmtpFault?> Only(SmtpPhase at, SmtpFault fault) => (phase, _) => phase == at ? fault : null;

    private SmtpPost Post(SmtpSink sink, MailSecurity security = MailSecurity.None) => Post(Server(sink, security));

    private SmtpPost Post(MailServer server) =>
        new(server, TimeProvider.System) { Open = Speakers.Of(speaker), Timeout = TimeSpan.FromSeconds(2), DotTimeout = TimeSpan.FromSeconds(2) };

    private static MailServer Server(SmtpSink sink, MailSecurity security = MailSecurity.None) =>
        new("127.0.0.1", sink.Port, security, null, null);
}
