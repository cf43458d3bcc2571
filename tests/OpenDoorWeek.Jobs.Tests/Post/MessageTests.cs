using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>The message: its tree, its headers, and that a folder and a server get the same.</summary>
[TestFixture, Category("Contract")]
public sealed class MessageTests
{
    private static readonly TestClock Clock = new(new DateTimeOffset(2026, 11, 1, 10, 0, 5, TimeSpan.Zero));

    private static readonly MailDraft Draft = new(
        new("Opendeurweek – Zorgzone Zuid", "agenda@odw.example"),
        new("Opendeurweek – Zorgzone Zuid", "zuid@zorgzone.example"),
        new("Chloé \"x\" D'Hondt", "chloe@huis.example"),
        Language.Fr,
        "Visite annulée : Maison 😀😀😀😀😀😀😀😀😀😀😀, lun. 23 nov., 10 h",
        "Bonjour Chloé,\n.point\n",
        "<!DOCTYPE html>\n<p>Bonjour Chloé",
        new CalendarPart("CANCEL", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nX:é\r\nEND:VCALENDAR\r\n")),
        "booking.cancelled.0193b7c2.1",
        "booking.confirmed.0193b7c2.0");

    [Test]
    public void The_tree_is_the_one_that_mail_programs_want()
    {
        var mail = MimeReader.Read(MessageText.Write(Draft, Clock.Now));

        Assert.That(mail.All.Select(p => p.MediaType), Is.EqualTo(new[]
        {
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
        }));
        Assert.That(mail.All.Where(p => p.Parts.Count == 0).Select(p => p.Header("Content-Transfer-Encoding")), Is.All.EqualTo("base64"));
        Assert.That(mail.Find("text/calendar")!.Parameters, Is.EquivalentTo(new Dictionary<string, string> { ["charset"] = "utf-8", ["method"] = "CANCEL" }));
        Assert.That(mail.Find("text/calendar")!.Header("Content-Disposition"), Is.Null);
        Assert.That(mail.Parts[1].Header("Content-Disposition"), Is.EqualTo("attachment; filename=\"invite.ics\""));
        Assert.That(mail.Parts[1].Content, Is.EqualTo(Draft.Calendar!.Content).And.EqualTo(mail.Find("text/calendar")!.Content));
        Assert.That(mail.Find("text/plain")!.Text, Is.EqualTo("Bonjour Chloé,\r\n.point\r\n"));
    }

    [Test]
    public void Without_an_invite_it_is_text_and_HTML_only() => Assert.That(
        MimeReader.Read(MessageText.Write(Draft with { Calendar = null }, Clock.Now)).All.Select(p => p.MediaType),
        Is.EqualTo(new[] { "multipart/alternative", "text/plain", "text/html" }));

    [Test]
    public void The_headers_say_who_writes_to_whom_in_which_thread_and_that_no_robot_should_answer()
    {
        var mail = MimeReader.Read(MessageText.Write(Draft, Clock.Now));
        Assert.That(mail.Headers.Take(12).Select(h => $"{h.Key}: {h.Value}"), Is.EqualTo(new[]
        {
            "Date: Sun, 01 Nov 2026 10:00:05 +0000",
            "From: Opendeurweek – Zorgzone Zuid <agenda@odw.example>",
            "Reply-To: Opendeurweek – Zorgzone Zuid <zuid@zorgzone.example>",
            "To: Chloé \"x\" D'Hondt <chloe@huis.example>",
            $"Subject: {Draft.Subject}",
            "Message-ID: <booking.cancelled.0193b7c2.1@odw.example>",
            "In-Reply-To: <booking.confirmed.0193b7c2.0@odw.example>",
            "References: <booking.confirmed.0193b7c2.0@odw.example>",
            "Content-Language: fr",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
        }));
    }

    [Test]
    public void A_thousand_names_and_subjects_come_back_on_one_line()
    {
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var texts = new RandomTexts(seed);
        for (var i = 0; i < 1000; i++)
        {
            var (name, subject) = ("a" + texts.Next() + "z", "a" + texts.Next() + "z");
            var octets = MessageText.Write(Draft with { To = new(name, "b@x.example"), Subject = subject, Calendar = null }, Clock.Now);
            var mail = MimeReader.Read(octets);
            Assert.That(mail.Header("Subject"), Is.EqualTo(OneLine(subject)));
            Assert.That(Unquote(mail.Header("To")!), Is.EqualTo($"{OneLine(name)} <b@x.example>"));
            Assert.That(mail.Headers, Has.Count.EqualTo(13));
            Assert.That(octets, Has.All.LessThan((byte)128));
            Assert.That(Encoding.ASCII.GetString(octets).Split("\r\n").Max(l => l.Length), Is.LessThanOrEqualTo(100));
        }
    }

    [Test]
    public void A_retry_differs_in_its_date_only()
    {
        var first = Encoding.ASCII.GetString(MessageText.Write(Draft, Clock.Now));
        var second = Encoding.ASCII.GetString(MessageText.Write(Draft, Clock.Now.AddMinutes(1)));
        Assert.That(second, Is.EqualTo(first.Replace("10:00:05 +0000", "10:01:05 +0000", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_folder_gets_the_very_octets_that_a_server_gets_named_by_time()
    {
        using var folder = TestFolder.Make("mail");
        await using var sink = new SmtpSink();
        var inside = Path.Combine(folder.Path, "mail");

        Assert.That(await new FolderPost(inside, Clock).SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(await new FolderPost(inside, Clock).SendAsync(Draft with { Subject = "Twee" }, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(await new SmtpPost(new MailServer("127.0.0.1", sink.Port, MailSecurity.None, null, null), Clock).SendAsync(Draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));

        var files = Directory.GetFiles(inside).Order(StringComparer.Ordinal).ToList();
        Assert.That(await File.ReadAllBytesAsync(files[0]), Is.EqualTo(sink.Mails.Single().Raw));
        Assert.That(MimeReader.Read(await File.ReadAllBytesAsync(files[1])).Header("Subject"), Is.EqualTo("Twee"));
        Assert.That(files.Select(Path.GetFileName), Is.All.Match(@"^20261101T100005000-\d{6}-[0-9a-f]{32}\.eml$"));
        Assert.That((sink.Mails[0].From, sink.Mails[0].To), Is.EqualTo(("agenda@odw.example", new[] { "chloe@huis.example" })));
    }

    [Test]
    public void The_reader_knows_quoted_printable_too()
    {
        var mail = MimeReader.Read("Subject: =?utf-8?Q?Caf=C3=A9_?=\r\n =?utf-8?Q?x?=\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=3Db=\r\nc\r\n"u8.ToArray());
        Assert.That((mail.Header("subject"), mail.Text), Is.EqualTo(("Café x", "a=bc\n")));
    }

    private static string OneLine(string text) => string.Concat(
        RandomTexts.WithoutHalfPairs(text).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static string Unquote(string header) => header.StartsWith('"')
        ? System.Text.RegularExpressions.Regex.Replace(header[1..header.LastIndexOf('"')], @"\\(.)", "$1") + header[(header.LastIndexOf('"') + 1)..]
        : header;
}
