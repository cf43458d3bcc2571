using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>What somebody presses in her calendar is done in the week, once, and only for her own entry.</summary>
[Category("Calendar")]
public sealed class CalendarReplyTests : ReplyTest
{
    [TestCaseSource(typeof(ClientMail), nameof(ClientMail.Clients))]
    public async Task Accepting_in_her_calendar_is_noted_once(string client)
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId);

        Assert.That(await ReceiveAsync(answer.Of(client)), Is.EqualTo("applied accepted"));
        await DeliverAsync(answer.Of(client));
        await NewReader().ExecuteAsync(default);

        Assert.That(await AnswerNotedAsync(booked.BookingId), Is.EqualTo("accepted"));
        Assert.That(await ReadAsync<long>("select count(*) from audit where action = 'participant.answered'"), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from reply where sender is not null or body is not null"), Is.Zero, "nothing of a mail is kept that needs nobody");
        Assert.That(Lying(), Has.Length.EqualTo(2).And.All.Match("^cur/.*:2,S$"));
    }

    [TestCaseSource(typeof(ClientMail), nameof(ClientMail.Clients))]
    public async Task Declining_frees_the_place_and_asks_who_is_next(string client)
    {
        var booked = await BookedAsync(capacity: 1);
        var next = await Rows.AddPersonAsync("bea@example.org", "Bea Baert");
        await new JoinWaitingList(Db, Clock).ExecuteAsync(new(booked.SlotId, next, 1, "Bea Baert", null, ["nl"], Language.Nl, false), default);

        Assert.That(await ReceiveAsync((await AnswerAsync(booked.BookingId, "DECLINED")).Of(client)), Is.EqualTo("applied declined"));

        Assert.That(await StatusAsync(booked.BookingId), Is.EqualTo("cancelled"));
        Assert.That(await ReadAsync<string>("select status from waiting_entry where person_id = @next", new { next }), Is.EqualTo("offered"));
        Assert.That((await MailsAsync()).Split(", "), Does.Contain(OfferTx.Made));
    }

    [Test]
    public async Task Who_declines_is_told_how_to_take_it_back()
    {
        var booked = await BookedAsync();
        var pump = NewPump(site: ReadingSite);
        await DrainAsync(pump);

        await ReceiveAsync((await AnswerAsync(booked.BookingId, "DECLINED")).Of("gmail"));
        await DrainAsync(pump);

        var mail = Arrived("ada@wijkpunt.example")[^1];
        Assert.That(mail.Header("Subject"), Does.StartWith("Geannuleerd"));
        Assert.That(mail.Find("text/plain")!.Text.ReplaceLineEndings(" "), Does.Contain($"/nl/bookings/{booked.BookingId}/undo?token=").And.Contain("‘weigeren’ in uw agenda telt ook als annuleren"));
        Assert.That(await new UndoCancel(Db, Clock, Site).ExecuteAsync(new(booked.BookingId, new(booked.PersonId, null)), default), Is.TypeOf<UndoCancel.Result.Restored>());
    }

    [Test]
    public async Task In_a_group_only_she_herself_leaves()
    {
        var slotId = await Rows.AddSlotAsync(5);
        var bookingId = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync("ada@wijkpunt.example"), 2);
        var named = (NameParticipant.Result.Named)await new NameParticipant(Db, Clock, Site).ExecuteAsync(new(bookingId, new(null, 1), "Ben Maes", "ben@example.org", Language.Fr), default);

        Assert.That(await ReceiveAsync((await AnswerOfAsync(named.ParticipantId, "DECLINED") with { From = "ben@example.org" }).Of("apple")), Is.EqualTo("applied declined"));

        Assert.That((await StatusAsync(bookingId), await ReadAsync<int>("select taken from slot")), Is.EqualTo(("confirmed", 1)));
        Assert.That(await ReadAsync<string>("select status from participant where participant_id = @ParticipantId", new { named.ParticipantId }), Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task A_later_answer_counts_and_an_older_one_that_comes_late_does_not()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId, "TENTATIVE") with { Stamp = "20261104T105500Z" };

        Assert.That(await ReceiveAsync(answer.Of("apple")), Is.EqualTo("applied tentative"));
        Assert.That(await ReceiveAsync((answer with { Status = "DECLINED", Stamp = "20261104T105000Z", Id = "late" }).Of("gmail")), Is.EqualTo("ignored older"));
        Assert.That(await ReceiveAsync((answer with { Status = "ACCEPTED", Stamp = "20261104T105800Z", Id = "last" }).Of("gmail")), Is.EqualTo("applied accepted"));
        Assert.That((await StatusAsync(booked.BookingId), await AnswerNotedAsync(booked.BookingId)), Is.EqualTo(("confirmed", "accepted")));
    }

    [Test]
    public async Task An_answer_to_what_has_changed_since_changes_nothing()
    {
        var booked = await BookedAsync();
        await DrainAsync(NewPump(site: ReadingSite));
        await RunAsync("update participant set sequence = 2; update outbox set aggregate_seq = 2 where calendar_method is not null and kind = 'booking.confirmed'");

        Assert.That(await ReceiveAsync((await AnswerAsync(booked.BookingId, "DECLINED") with { Sequence = 1 }).Of("gmail")), Is.EqualTo("ignored outdated"));
        Assert.That(await StatusAsync(booked.BookingId), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task An_answer_to_the_last_mail_counts_while_the_next_one_waits()
    {
        var booked = await BookedAsync();
        await DrainAsync(NewPump(site: ReadingSite));
        await RunAsync("update participant set sequence = 1");

        Assert.That(await ReceiveAsync((await AnswerAsync(booked.BookingId, "DECLINED")).Of("gmail")), Is.EqualTo("applied declined"));
    }

    [Test]
    public async Task After_the_visit_has_begun_or_ended_otherwise_a_calendar_changes_nothing()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId, "DECLINED");
        Clock.Now = Clock.Now.AddDays(30);
        Assert.That(await ReceiveAsync(answer.Of("gmail")), Is.EqualTo("ignored begun"));
        Clock.Now = Rows.Today;

        await CancelAsync(booked.BookingId, booked.PersonId);
        Assert.That(await ReceiveAsync((answer with { Id = "again" }).Of("gmail")), Is.EqualTo("ignored over"));
    }

    [Test]
    public async Task An_answer_without_the_token_changes_nothing_and_an_organiser_sees_it()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId, "DECLINED");
        var other = await Tokens.AnswerToAsync(Guid.CreateVersion7(), "odw.example", default);
        var spoilt = answer.To[..20] + (answer.To[20] == 'a' ? 'b' : 'a') + answer.To[21..];

        foreach (var to in new[] { "agenda@odw.example", "agenda+@odw.example", spoilt, other, answer.To.Replace("agenda+", "bounce+") })
        {
            Assert.That(await ReceiveAsync((answer with { To = to, Id = $"x{to.GetHashCode(StringComparison.Ordinal):x}" }).Of("outlook-desktop")), Is.EqualTo("quarantined forged"), to);
        }

        Assert.That(await StatusAsync(booked.BookingId), Is.EqualTo("confirmed"));
        Assert.That(await ReadAsync<string>("select distinct sender from reply"), Is.EqualTo("ada@wijkpunt.example"));
    }

    [Test]
    public async Task Her_token_opens_no_entry_of_another_one()
    {
        var (mine, other) = (await BookedAsync(), await BookedAsync(email: "bea@example.org", start: new(14, 0)));
        var answer = await AnswerAsync(mine.BookingId, "DECLINED") with { Uid = (await AnswerAsync(other.BookingId)).Uid };

        Assert.That(await ReceiveAsync(answer.Of("thunderbird")), Is.EqualTo("quarantined other-entry"));
        Assert.That((await StatusAsync(mine.BookingId), await StatusAsync(other.BookingId)), Is.EqualTo(("confirmed", "confirmed")));
    }

    [Test]
    public async Task Her_answer_counts_also_from_another_address_of_hers_and_on_an_address_in_capitals()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId) with { From = "ada.peeters@mobile.example" };
        Assert.That(await ReceiveAsync((answer with { To = answer.To.ToUpperInvariant() }).Of("outlook-com")), Is.EqualTo("applied accepted"));
    }

    [Test]
    public async Task Who_proposes_another_time_gets_the_link_and_the_organisers_see_it()
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId, "TENTATIVE");
        await DrainAsync(NewPump());

        Assert.That(await ReceiveAsync(answer.ToCounter()), Is.EqualTo("quarantined counter"));
        Assert.That(await ReceiveAsync((answer with { Id = "second" }).ToCounter()), Is.EqualTo("quarantined counter"));
        Assert.That(await MailsAsync(), Is.EqualTo(Core.Replies.TakeReply.OtherTime), "one mail a day");
        await DrainAsync(NewPump());

        Assert.That(Arrived("ada@wijkpunt.example")[^1].Find("text/plain")!.Text, Does.Contain($"/nl/bookings/{booked.BookingId}?token="));
        Assert.That(await StatusAsync(booked.BookingId), Is.EqualTo("confirmed"));
    }

    [TestCase("Auto-Submitted: auto-replied")]
    [TestCase("Precedence: bulk")]
    [TestCase("Return-Path: <>")]
    public async Task Nobody_answers_a_machine(string header)
    {
        var booked = await BookedAsync();
        var answer = await AnswerAsync(booked.BookingId);
        await DrainAsync(NewPump());

        await ReceiveAsync([.. Encoding.ASCII.GetBytes($"{header}\n"), .. answer.ToCounter()]);
        Assert.That(await ReceiveAsync(Encoding.ASCII.GetBytes($"{header}\nDelivered-To: {answer.To}\nFrom: ada@wijkpunt.example\nSubject: Afwezig\n\nTot 9 november.")), Is.EqualTo("quarantined auto-reply"));

        Assert.That(await MailsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_invite_asks_for_the_answer_and_its_cancellation_comes_from_the_same_organizer()
    {
        var booked = await BookedAsync();
        var pump = NewPump(new ReturningPost(SinkPost, Tokens, ReadingSite), site: ReadingSite);
        await DrainAsync(pump);
        await CancelAsync(booked.BookingId, booked.PersonId);
        await DrainAsync(pump);

        var (request, cancel) = (Event(Arrived("ada@wijkpunt.example")[0]), Event(Arrived("ada@wijkpunt.example")[1]));
        var to = (await AnswerAsync(booked.BookingId)).To;
        Assert.That((request["ORGANIZER"].Value, cancel["ORGANIZER"].Value), Is.EqualTo(($"mailto:{to}", $"mailto:{to}")));
        Assert.That(to.Split('@')[0], Has.Length.LessThanOrEqualTo(64), "RFC 5321 4.5.3.1.1");
        Assert.That((request["ATTENDEE"].Parameters["RSVP"], cancel["ATTENDEE"].Parameters["RSVP"]), Is.EqualTo(("TRUE", "FALSE")));
        foreach (var mail in Sink.Mails)
        {
            var outboxId = await Tokens.OutboxIdOfAsync(mail.From, default);
            Assert.That(await ReadAsync<string>("select recipient from outbox where outbox_id = @outboxId", new { outboxId }), Is.EqualTo(mail.To.Single()));
        }

        // The host's entry is of the slot: nobody ends that from a calendar.
        var ofHost = Event(MimeReader.Read(Sink.Mails.First(m => !m.To.Contains("ada@wijkpunt.example")).Raw));
        Assert.That((ofHost["ORGANIZER"].Value, ofHost["ATTENDEE"].Parameters["RSVP"]), Is.EqualTo(("mailto:zuid@example.org", "FALSE")));
    }

    private static CalendarComponent Event(MimePart mail) => CalendarReader.Read(mail.Find("text/calendar")!.Content).All("VEVENT").Single();
}
