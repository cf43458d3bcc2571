using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Tests.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>What organisers see of the mails, and what they do with them.</summary>
[Category("Database")]
public sealed class OrganiserMailTests : ChangeTest
{
    private static readonly ListMails.Filter Everything = new(null, null, null, null);
    private OrganiserScope south = null!;

    private ResendMail ResendMail => new(Db, Clock);

    private KeepMail KeepMail => new(Db, Clock);

    [SetUp]
    public async Task AddOrganiserAsync() => south = new(await Rows.AddOrganiserAsync("S"), ["S"]);

    [Test]
    public async Task An_organiser_sees_the_mails_of_her_zone_and_one_of_all_zones_the_codes_too()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        await BookInNorthAsync();
        await new Core.People.AskCode(Db, Clock).ExecuteAsync(new("new@example.org", Language.Nl, [1], null, 5), default);
        OrganiserScope north = new(await Rows.AddOrganiserAsync("N"), ["N"]), all = new(await Rows.AddOrganiserAsync(), null);

        Assert.That(await KindsAsync(south), Is.EqualTo("host.booked booking.confirmed"));
        Assert.That(await KindsAsync(north), Is.EqualTo("host.booked booking.confirmed"));
        Assert.That(await KindsAsync(all), Is.EqualTo("signin.code host.booked booking.confirmed host.booked booking.confirmed"));
        Assert.That(await KindsAsync(new(await Rows.AddPersonAsync(), null)), Is.Empty, "the table is asked, not the page");
        Assert.That(await KindsAsync(new(Host.ContactId, null)), Is.Empty, "a host sees none, not even her own");
        Assert.That((await CountAsync(south)).Counts[MailGroup.Waiting], Is.EqualTo(2));

        var others = await ReadAsync<long>("select min(outbox_id) from outbox where recipient = 'nora@example.org'");
        Assert.That(await new ReadMail(Db, Clock).ExecuteAsync(new(others, south), default), Is.Null);
        Assert.That(await ResendMail.ExecuteAsync(new(others, south), default), Is.TypeOf<ResendMail.Result.Unknown>());
        Assert.That(await KeepMail.ExecuteAsync(new(others, south, MailStep.Stop), default), Is.TypeOf<KeepMail.Result.Unknown>());
    }

    [Test]
    public async Task Every_kind_of_mail_about_a_host_belongs_to_its_zone()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(capacity: 1), await Rows.AddPersonAsync("ada@example.org"));
        var bookingId = await BookAsync(slotId, ada);
        await new Core.WaitingList.JoinWaitingList(Db, Clock).ExecuteAsync(new(slotId, await Rows.AddPersonAsync("ben@example.org"), 1, "Ben", null, ["nl"], Language.Nl, false), default);
        await CancelAsync(bookingId);
        await HoldPlaces.ExecuteAsync(ToHold(await Rows.AddSlotAsync(start: new(16, 0)), "eve@example.org"), default);
        var other = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1));
        await BookAsync(other, ada);
        await new PlanReminders(Db, Clock).ExecuteAsync(default);
        Clock.Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        await new SendReminders(Db, Clock).ExecuteAsync(default);

        var all = await ReadAsync<long>("select count(*) from outbox");
        Assert.That((await ListAsync(south)).Count, Is.EqualTo(all).And.GreaterThan(7));
        Assert.That(await ListAsync<string>("select distinct kind from outbox"), Is.SupersetOf(new[] { "waiting.joined", "offer.made", "booking.please-confirm", "visit.reminder" }));
    }

    [Test]
    public async Task Mails_are_found_by_state_kind_address_name_and_booking_and_paged()
    {
        var (ada, ben) = (await Rows.AddPersonAsync("ada@example.org", "Ada"), await Rows.AddPersonAsync("ben@example.org", "Ben"));
        var booking = await BookAsync(await Rows.AddSlotAsync(), ada);
        await BookAsync(await Rows.AddSlotAsync(start: new(14, 0)), ben);
        await RunAsync("update outbox set state = 'sent', sent_at = created_at where kind = 'host.booked'");

        Assert.That(await KindsAsync(south, Everything with { States = MailGroup.States[MailGroup.Sent] }), Is.EqualTo("host.booked host.booked"));
        Assert.That(await KindsAsync(south, Everything with { Kind = "booking.confirmed" }), Is.EqualTo("booking.confirmed booking.confirmed"));
        Assert.That((await ListAsync(south, Everything with { Who = "BEN@" })).Single().Recipient, Is.EqualTo("ben@example.org"));
        Assert.That(await KindsAsync(south, Everything with { Who = "100%" }), Is.Empty);
        Assert.That(await KindsAsync(south, Everything with { Booking = booking.ToString("N")[^8..] }), Is.EqualTo("host.booked booking.confirmed"));
        var first = await new ListMails(Db, Clock).ExecuteAsync(new(south, Everything, null, 3), default);
        var second = await new ListMails(Db, Clock).ExecuteAsync(new(south, Everything, first.Entries[^1].OutboxId, 3), default);
        Assert.That((first.Entries.Count, first.IsMore, second.Entries.Count, second.IsMore), Is.EqualTo((3, true, 1, false)));
    }

    [Test]
    public async Task What_the_server_refused_for_good_is_to_be_called_with_the_phone_until_something_newer_goes_or_the_visit_is_over()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync("ada@example.org"));
        await RunAsync("update booking set phone = '02 555 00 99'");
        await RunAsync("update outbox set state = 'dead', code = 550, last_phase = 'rcpt' where kind = 'booking.confirmed'");
        var toCall = Everything with { IsToCall = true };

        var call = (await ListAsync(south, toCall)).Single();
        Assert.That((call.Kind, call.Phone, call.Phase, call.Code), Is.EqualTo(("booking.confirmed", "02 555 00 99", "rcpt", 550)));
        Clock.Now = new(2026, 11, 23, 10, 30, 0, TimeSpan.Zero);
        Assert.That(await ListAsync(south, toCall), Is.Empty, "the visit is over");
        Clock.Now = Rows.Today;
        await CancelAsync(bookingId);
        Assert.That(await ListAsync(south, toCall), Is.Empty, "the cancellation goes to the same address");
    }

    [Test]
    public async Task The_phone_of_a_contact_is_hers_or_that_of_her_organisation()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var toHost = Everything with { Kind = "host.booked" };
        Assert.That((await ListAsync(south, toHost)).Single().Phone, Is.EqualTo("+32 2 555 00 12"));
        await RunAsync("update organisation_contact set phone = '02 555 00 13'");
        Assert.That((await ListAsync(south, toHost)).Single().Phone, Is.EqualTo("02 555 00 13"));
        Assert.That((await ListAsync(south, Everything with { Kind = "booking.confirmed" })).Single().Phone, Is.Null);
    }

    [Test]
    public async Task What_was_sent_goes_again_as_a_mail_of_its_own_that_says_the_same()
    {
        var mail = await SentAsync();
        var result = await ResendMail.ExecuteAsync(new(mail, south), default);
        Assert.That(await ResendMail.ExecuteAsync(new(mail, south), default), Is.EqualTo(result), "pressed twice it goes once");

        var rows = await ListAsync<(string State, string Key, string MessageId, string Subject, int Seq)>(
            "select state, key, message_id, subject, aggregate_seq from outbox where kind = 'booking.confirmed' order by outbox_id");
        Assert.That(rows.Select(r => r.State), Is.EqualTo(new[] { "sent", "queued" }));
        Assert.That(rows[1], Is.EqualTo(("queued", rows[0].Key + ".again-1", rows[0].MessageId.Replace(rows[0].Key + ".0", rows[0].Key + ".again-1", StringComparison.Ordinal), "Hello", rows[0].Seq)));
        Assert.That(await AuditAsync(), Is.EqualTo("mail.resent"));
        Assert.That(await ReadAsync<Guid>("select subject_id from audit where action like 'mail.%'"), Is.EqualTo(await ReadAsync<Guid>("select booking_id from booking")));

        await SendAllAsync();
        await ResendMail.ExecuteAsync(new(((ResendMail.Result.Resent)result).OutboxId, south), default);
        Assert.That(await ReadAsync<string>("select key from outbox order by outbox_id desc limit 1"), Is.EqualTo(rows[0].Key + ".again-2"));
    }

    [Test]
    public async Task What_a_newer_mail_overtook_is_not_sent_again_and_what_waits_goes_by_itself()
    {
        var mail = await SentAsync();
        await ChangeAsync(await ReadAsync<Guid>("select slot_id from slot"), s => To(s, Afternoon));
        Assert.That(await ResendMail.ExecuteAsync(new(mail, south), default), Is.EqualTo(new ResendMail.Result.Refused(MailRefusal.Outdated)));
        var change = await ReadAsync<long>("select outbox_id from outbox where kind = 'booking.changed'");
        Assert.That(await ResendMail.ExecuteAsync(new(change, south), default), Is.EqualTo(new ResendMail.Result.Refused(MailRefusal.Waits)));
        Assert.That(await AuditAsync(), Is.Empty);
    }

    [Test]
    public async Task Nothing_waits_any_longer_for_a_mail_of_which_nobody_knew_whether_it_left()
    {
        var mail = await SentAsync("unknown");
        await ResendMail.ExecuteAsync(new(mail, south), default);
        Assert.That(await ReadAsync<string>("select state || ' ' || (dot_at is not null) from outbox where outbox_id = @mail", new { mail }), Is.EqualTo("dead true"));
        await CancelAsync(await ReadAsync<Guid>("select booking_id from booking"));
        Assert.That(await ReadAsync<string>("select state from outbox where kind = 'booking.cancelled'"), Is.EqualTo("queued"), "she may have the invitation, so she gets the CANCEL");
    }

    [Test]
    public async Task A_mail_is_stopped_held_and_let_go_and_each_leaves_a_line()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        var mail = await ReadAsync<long>("select outbox_id from outbox where kind = 'booking.confirmed'");
        foreach (var (step, state) in new[] { (MailStep.Stop, "stopped"), (MailStep.Release, "queued"), (MailStep.Hold, "held"), (MailStep.Stop, "stopped"), (MailStep.Stop, "stopped"), (MailStep.Release, "queued") })
        {
            Assert.That(await KeepMail.ExecuteAsync(new(mail, south, step), default), Is.TypeOf<KeepMail.Result.Done>(), $"{step}");
            Assert.That(await ReadAsync<string>("select state from outbox where outbox_id = @mail", new { mail }), Is.EqualTo(state));
        }

        Assert.That(await AuditAsync(), Is.EqualTo("mail.stopped mail.released mail.held mail.stopped mail.released"), "what stands so already leaves none");
        await KeepMail.ExecuteAsync(new(mail, south, MailStep.Stop), default);
        Clock.Now += Enqueue.DefaultLife;
        Assert.That(await KeepMail.ExecuteAsync(new(mail, south, MailStep.Release), default), Is.EqualTo(new KeepMail.Result.Refused(MailRefusal.TooLate)));
    }

    [Test]
    public async Task What_a_sender_has_in_hand_is_past_stopping()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        var claimed = (await new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 1, TimeSpan.FromMinutes(1), ["booking.confirmed"]), default)).Single();
        Assert.That(await KeepMail.ExecuteAsync(new(claimed.OutboxId, south, MailStep.Stop), default), Is.EqualTo(new KeepMail.Result.Refused(MailRefusal.Leaving)));
    }

    [Test]
    public async Task An_organiser_reads_what_a_mail_says_without_the_links_of_its_reader_and_never_a_code()
    {
        var mail = await SentAsync();
        await RunAsync("update outbox set text_body = @text where outbox_id = @mail", new { mail, text = "Dag Ada,\n\nBekijk uw boeking:\nhttps://odw.example/nl/bookings/x?token=SECRET\n\nhttps://odw.example/nl/privacy" });
        var read = (await new ReadMail(Db, Clock).ExecuteAsync(new(mail, south), default))!;
        Assert.That(read.Text, Is.EqualTo("Dag Ada,\n\nBekijk uw boeking:\n[persoonlijke link]\n\nhttps://odw.example/nl/privacy"));
        Assert.That(read.WhyNot(MailStep.Resend), Is.Null);

        await new Core.People.AskCode(Db, Clock).ExecuteAsync(new("new@example.org", Language.Nl, [1], null, 5), default);
        await RunAsync("update outbox set text_body = '123456' where kind = 'signin.code'");
        var code = await ReadAsync<long>("select outbox_id from outbox where kind = 'signin.code'");
        OrganiserScope all = new(await Rows.AddOrganiserAsync(), null);
        Assert.That((await new ReadMail(Db, Clock).ExecuteAsync(new(code, all), default))!.Text, Is.Null);
        Assert.That(await new ReadMail(Db, Clock).ExecuteAsync(new(code, south), default), Is.Null);
    }

    [Test]
    public async Task The_history_of_a_booking_tells_what_people_did_which_mails_went_and_why_nobody_was_reminded()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        await new PlanReminders(Db, Clock).ExecuteAsync(default);
        await RunAsync("insert into outbox_attempt (outbox_id, lease_no, started_at, ended_at, outcome, phase, code) select outbox_id, 1, created_at, created_at, 'dead', 'rcpt', 550 from outbox where kind = 'booking.confirmed'");
        Clock.Now += TimeSpan.FromDays(1);
        await CancelAsync(bookingId);
        Clock.Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        await new SendReminders(Db, Clock).ExecuteAsync(default);
        await BookAsync(await ReadAsync<Guid>("select slot_id from slot"), await Rows.AddPersonAsync("ben@example.org"));

        var timeline = (await new ReadTimeline(Db).ExecuteAsync(new(bookingId, south), default))!;
        Assert.That(timeline.Entries.Select(e => $"{e.What} {e.Code} {e.State}".Trim()), Is.EqualTo(new[]
        {
            "skipped cancelled skipped",
            "mail host.cancelled-by-visitor superseded", "mail booking.cancelled superseded", "change booking.cancelled",
            "planned visit.reminder skipped", "attempt booking.confirmed dead", "mail host.booked superseded", "mail booking.confirmed superseded", "change booking.confirmed",
        }));
        Assert.That(timeline.Entries.Where(e => e.Who?.Contains("ben", StringComparison.Ordinal) == true), Is.Empty, "another booking of the same visit");
        Assert.That(await new ReadTimeline(Db).ExecuteAsync(new(bookingId, new(await Rows.AddOrganiserAsync("N"), ["N"])), default), Is.Null);
    }

    /// <summary>A confirmation that was handed to the server.</summary>
    private async Task<long> SentAsync(string state = "sent")
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync("ada@example.org"));
        await RunAsync(
            "update outbox set state = @state, sent_at = case when @state = 'sent' then created_at end, dot_at = created_at, subject = 'Hello', text_body = 'text', html_body = 'html' where kind = 'booking.confirmed'",
            new { state });
        return await ReadAsync<long>("select outbox_id from outbox where kind = 'booking.confirmed'");
    }

    private async Task BookInNorthAsync()
    {
        var north = await Rows.AddHostAsync("Het Anker", postcode: "1020", zone: "N");
        await RunAsync("insert into edition_zone select edition_id, 'N', contact_name, contact_phone, contact_email, contact_address from edition_zone limit 1");
        await BookAsync(await Rows.AddSlotAsync(of: north), await Rows.AddPersonAsync("nora@example.org"));
    }

    private async Task<IReadOnlyList<ListMails.Entry>> ListAsync(OrganiserScope by, ListMails.Filter? filter = null) =>
        (await new ListMails(Db, Clock).ExecuteAsync(new(by, filter ?? Everything, null, 100), default)).Entries;

    private async Task<string> KindsAsync(OrganiserScope by, ListMails.Filter? filter = null) => string.Join(' ', (await ListAsync(by, filter)).Select(e => e.Kind));

    private Task<CountMails.Result> CountAsync(OrganiserScope by) => new CountMails(Db, Clock).ExecuteAsync(by, default);

    private async Task<string> AuditAsync() => string.Join(' ', await ListAsync<string>("select action from audit where action like 'mail.%' order by audit_id"));
}
