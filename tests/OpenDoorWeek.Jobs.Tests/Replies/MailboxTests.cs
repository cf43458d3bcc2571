using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>The folder that a mail server fills: each mail meets one fate, and no mail keeps another from being read.</summary>
[Category("Faults")]
public sealed class MailboxTests : ReplyTest
{
    [Test]
    public async Task Killed_between_the_decision_and_the_move_it_decides_nothing_twice()
    {
        var booked = await BookedAsync();
        var mail = (await AnswerAsync(booked.BookingId, "DECLINED")).Of("gmail");
        await DeliverAsync(mail);
        await TakeReply().ExecuteAsync(IncomingReader.Read(mail), default);
        var before = await EverythingAsync();

        var counts = await NewReader().ExecuteAsync(default);

        Assert.That(counts["ignored"], Is.EqualTo(1));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
        Assert.That(Lying(), Is.EqualTo(["cur/1793872325.M000001P77.mx:2,S"]));
    }

    [Test]
    public async Task What_is_too_big_spoilt_or_strange_waits_for_an_organiser_and_the_next_mail_is_read()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId);
        await DeliverAsync([.. Encoding.ASCII.GetBytes($"Delivered-To: {answer.To}\nMessage-ID: <big@example.org>\n\n"), .. new byte[IncomingMail.MostOctets]]);
        await DeliverAsync([0, 255, 254, 1, 2, 3]);
        await DeliverAsync([]);
        await DeliverAsync((answer with { Status = "DELEGATED", Id = "other" }).Of("apple"));
        await DeliverAsync(answer.Of("apple"));

        await NewReader().ExecuteAsync(default);

        Assert.That(await ReadAsync<string>("select string_agg(outcome || ' ' || reason, ', ' order by outcome, reason) from reply"), Is.EqualTo(
            "applied accepted, quarantined other-answer, quarantined spoilt, quarantined spoilt, quarantined too-big"));
        Assert.That(Lying(), Has.Length.EqualTo(5).And.All.StartsWith("cur/"));
    }

    [Test]
    public async Task What_a_person_writes_is_kept_as_plain_text_for_thirty_days()
    {
        var booked = await BookedAsync();
        var to = (await AnswerAsync(booked.BookingId)).To;
        var mail = $"Delivered-To: {to}\nFrom: =?utf-8?Q?Ad=C3=A0?= <Ada@Wijkpunt.example>\nSubject: =?windows-1252?Q?=80_5?=\n =?windows-1252?Q?0?=\nContent-Type: text/html; charset=windows-1252\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n<head><title>x</title></head><script>alert(1)</script><p>Ik kom =E9=E9n uur\0 later &amp; alleen.</p>";

        Assert.That(await ReceiveAsync(Encoding.Latin1.GetBytes(mail)), Is.EqualTo("quarantined text"));

        Assert.That(await ReadAsync<string>("select sender || '|' || subject || '|' || body from reply"), Is.EqualTo("ada@wijkpunt.example|€ 50|Ik kom één uur later & alleen."));
        File.SetLastWriteTimeUtc(Directory.GetFiles(Path.Combine(Root, "cur")).Single(), Clock.Now.UtcDateTime);
        Clock.Now += ForgetReplies.Kept - TimeSpan.FromMinutes(1);
        Assert.That((await Forget.ExecuteAsync(default), Folder.DeleteOld()), Is.EqualTo((0, 0)));
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That((await Forget.ExecuteAsync(default), Folder.DeleteOld()), Is.EqualTo((1, 1)));
        Assert.That(Lying(), Is.Empty);
    }

    [Test]
    public async Task Without_a_mailbox_nothing_is_read()
    {
        var none = new ReplyFolder(new(null), Clock);
        Assert.That((none.ListNew(10).Count, none.DeleteOld()), Is.EqualTo((0, 0)));
        Assert.That((await NewReader().ExecuteAsync(default)).Values.Sum(), Is.Zero);
    }

    [Test]
    public async Task Whatever_the_octets_are_they_end_in_one_fate_and_the_reader_goes_on()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId, "TENTATIVE");
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var mails = Enumerable.Range(0, LongForm.Of(150, 5000)).Select(i => Spoil((answer with { Id = $"{i}" }).Of(ClientMail.Clients[i % ClientMail.Clients.Length]), dice)).ToList();
        foreach (var mail in mails)
        {
            await DeliverAsync(mail);
        }

        for (var left = mails.Count; left > 0; left -= 500)
        {
            await NewReader().ExecuteAsync(default);
        }

        Assert.That(Lying(), Has.Length.EqualTo(mails.Count).And.All.StartsWith("cur/"), $"seed {seed}");
        var distinct = mails.Select(m => Convert.ToHexString(IncomingReader.Read(m).Hash)).Distinct().Count();
        Assert.That(await ReadAsync<long>("select count(*) from reply"), Is.EqualTo(distinct), $"seed {seed}: a fate for each mail");
        Assert.That(await StatusAsync(booked.BookingId), Is.EqualTo("confirmed"), $"seed {seed}: nothing of it says no");
    }

    private ForgetReplies Forget => new(Db, Clock);

    /// <summary>Cut, repeated, with octets changed, put in or taken out, or all lines joined.</summary>
    private static byte[] Spoil(byte[] mail, Random dice)
    {
        var spoilt = mail.ToList();
        for (var n = dice.Next(1, 6); n > 0 && spoilt.Count > 1; n--)
        {
            var (at, length) = (dice.Next(spoilt.Count), dice.Next(1, 400));
            switch (dice.Next(6))
            {
                case 0: spoilt.RemoveRange(at, spoilt.Count - at); break;
                case 1: spoilt.RemoveRange(at, Math.Min(length, spoilt.Count - at)); break;
                case 2: spoilt.InsertRange(at, spoilt.Skip(dice.Next(spoilt.Count)).Take(length).ToList()); break;
                case 3: spoilt.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)dice.Next(256))); break;
                case 4: spoilt[at] = (byte)dice.Next(256); break;
                default: spoilt.Insert(at, dice.Next(2) == 0 ? (byte)'\n' : (byte)0); break;
            }
        }

        return [.. spoilt];
    }

    private Task<string> EverythingAsync() => ReadAsync<string>(
        """
        select concat_ws('|', (select string_agg(status, ',') from booking), (select sum(taken) from slot), (select count(*) from outbox),
                         (select count(*) from audit), (select count(*) from reply))
        """);
}
