using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Replies;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>What is understood of mails that others wrote.</summary>
[Category("Rules")]
public sealed class IncomingReaderTests
{
    private static readonly ClientMail Answer = new("agenda+x@odw.example", "p-1@odw.example", "DECLINED") { Sequence = 3 };

    [TestCaseSource(typeof(ClientMail), nameof(ClientMail.Clients))]
    public void The_answers_of_five_clients_say_the_same(string client)
    {
        var mail = IncomingReader.Read([.. Encoding.UTF8.Preamble, .. Answer.Of(client)]);

        Assert.That((mail.Unread, mail.Report, mail.Sender, mail.To[0]), Is.EqualTo(((IncomingMail.Trouble?)null, (DeliveryReport?)null, "ada@wijkpunt.example", "agenda+x@odw.example")));
        Assert.That(mail.Answers, Is.Not.Empty);
        foreach (var answer in mail.Answers)
        {
            Assert.That((answer.Method, answer.Uid, answer.Sequence, answer.Stamp), Is.EqualTo(("REPLY", "p-1@odw.example", 3, new DateTimeOffset(2026, 11, 4, 10, 59, 0, TimeSpan.Zero))));
            Assert.That(answer.Attendees, Is.EqualTo([new CalendarAnswer.Attendee("ada@wijkpunt.example", "DECLINED")]));
        }
    }

    [TestCase("outlook-desktop", "Accepté : Semaine portes ouvertes")]
    [TestCase("apple", "Aanvaard: Opendeurweek – bezoek")]
    [TestCase("gmail", "Accepted: Open-Door Week – visit")]
    public void Subjects_are_read_in_any_charset(string client, string begins) => Assert.That(IncomingReader.Read(Answer.Of(client)).Subject, Does.StartWith(begins));

    [TestCase("")]
    [TestCase("<html><body>not a calendar</body></html>")]
    [TestCase("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example")]
    [TestCase("END:VEVENT\nEND:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")]
    [TestCase("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR")]
    public void What_is_no_whole_answer_is_none(string calendar) => Assert.That(CalendarAnswer.Read(Encoding.UTF8.GetBytes(calendar)), Is.Empty);

    [Test]
    public void Several_objects_keep_their_methods_and_bare_ends_and_lines_that_are_no_text_are_passed_over()
    {
        byte[] octets =
        [
            .. "BEGIN:VCALENDAR\nMETHOD:PUBLISH\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\nEND:VEVENT\nBEGIN:VCALENDAR\r\nmethod:reply\r\nBEGIN:VEVENT\r\nSUMMARY:"u8,
            0xE9,
            .. "\r\nSEQUENCE:99999999999\r\nUID:2\r\nATTENDEE;PARTSTAT=\"accepted\":A@B.example\r\nEND:VEVENT\r\n"u8,
        ];
        var answers = CalendarAnswer.Read(octets);
        Assert.That(answers.Select(a => (a.Method, a.Uid, a.Sequence)), Is.EqualTo([("PUBLISH", "1", 0), ("REPLY", "2", 0)]));
        Assert.That(answers[1].Attendees, Is.EqualTo([new CalendarAnswer.Attendee("a@b.example", "ACCEPTED")]));
    }

    [Test]
    public void Letters_whose_octets_look_like_line_ends_stay_whole() =>
        Assert.That(MimeReader.Read("Content-Type: text/plain; charset=utf-8\n\nÅngström…\n"u8.ToArray()).Text, Is.EqualTo("Ångström…\n"));

    [TestCase("====", "")]
    [TestCase("QUJ", "AB")]
    [TestCase("Q U J D\n!RA==", "ABCD")]
    public void Spoilt_base64_is_read_as_far_as_it_goes(string body, string text) =>
        Assert.That(MimeReader.Read(Encoding.ASCII.GetBytes($"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{body}")).Text, Is.EqualTo(text));

    [Test]
    public void Parts_inside_parts_without_end_are_read_to_a_depth()
    {
        var deep = string.Concat(Enumerable.Range(0, 200).Select(n => $"Content-Type: multipart/mixed; boundary=\"b{n}\"\n\n--b{n}\n"));
        Assert.That(MimeReader.Read(Encoding.ASCII.GetBytes(deep)).All.Count(), Is.LessThan(20));
    }

    [Test]
    public void What_lies_in_a_returned_mail_answers_nothing()
    {
        var inside = Encoding.UTF8.GetString(Answer.Of("apple"));
        var mail = IncomingReader.Read(Encoding.UTF8.GetBytes($"From: a@b.example\nContent-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: message/rfc822\n\n{inside}\n--out--\n"));
        Assert.That(mail.Answers, Is.Empty);
    }
}
