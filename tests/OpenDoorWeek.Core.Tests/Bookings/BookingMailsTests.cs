using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>What the use cases enqueue becomes the right mail at the moment of sending, or none when it is no longer true.</summary>
[TestFixture, Category("Database")]
public sealed class BookingMailsTests : BookingTest
{
    private static readonly MailTemplates Templates = MailTemplates.Load();

    private LinkTokens Tokens => new(Db, Clock);

    private BookingMails BookingMails => new(Site, Templates, Tokens);

    private static HostMails HostMails => new(Site, Templates);

    [Test]
    public async Task A_confirmed_visitor_gets_the_address_her_link_and_an_invite_to_herself_only()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(capacity: 6), await Rows.AddPersonAsync(email: "ada@example.org"));
        var bookingId = await BookAsync(slotId, ada, partySize: 3);

        var mail = (await WriteAsync(BookingMails, ConfirmedVisit.Mail))!;

        Assert.That(mail.Subject, Is.EqualTo("Bevestigd: bezoek De Vuurtoren, ma\u00a023\u00a0nov, 10.00\u00a0uur"));
        Assert.That((mail.To.Address, mail.From.Address, mail.ReplyTo!.Address), Is.EqualTo(("ada@example.org", "agenda@odw.example", "zuid@example.org")));
        Assert.That(mail.Text, Does.Contain("- Waar: Voorbeeldstraat 12, 1060 Sint-Gillis").And.Contain("- Taal: Nederlands en Frans").And.Contain("- Voor: 3 personen"));
        var entry = Entry(mail);
        Assert.That((entry["UID"].Value, entry["SEQUENCE"].Value, entry["STATUS"].Value), Is.EqualTo((await ReadAsync<string>("select calendar_uid from participant"), "0", "CONFIRMED")));
        Assert.That((entry["ATTENDEE"].Value, entry["ORGANIZER"].Value), Is.EqualTo(("mailto:ada@example.org", "mailto:zuid@example.org")));
        Assert.That(entry["LOCATION"].Text, Is.EqualTo("Voorbeeldstraat 12, 1060 Saint-Gilles / Sint-Gillis"));
        Assert.That(await TokenIn(mail, LinkPurpose.Booking), Is.EqualTo(new LinkToken(bookingId, 1)));
    }

    [Test]
    public async Task Her_cancellation_takes_the_same_entry_back_in_the_same_thread()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await RunAsync("update outbox set state = 'sent', sent_at = now(), lease_no = 1");
        var confirmed = (await WriteAsync(BookingMails, ConfirmedVisit.Mail))!;
        await CancelBooking.ExecuteAsync(new(bookingId, new(null, 1)), default);

        var mail = (await WriteAsync(BookingMails, CancelBooking.Mail))!;

        Assert.That(mail.Calendar!.Method, Is.EqualTo("CANCEL"));
        Assert.That((Entry(mail)["UID"].Value, Entry(mail)["SEQUENCE"].Value, Entry(mail)["STATUS"].Value), Is.EqualTo((Entry(confirmed)["UID"].Value, "1", "CANCELLED")));
        Assert.That(mail.InReplyTo, Is.EqualTo(confirmed.MessageId));
        Assert.That(mail.Text, Does.Contain("https://odw.example/nl/editions/zuid-2026/programme").And.Contain($"/nl/bookings/{bookingId}/undo?token=").And.Contain("12.15"));
        Assert.That(await WriteAsync(BookingMails, ConfirmedVisit.Mail), Is.Null, "the confirmation is no longer true");
    }

    [Test]
    public async Task The_entry_to_download_says_what_the_mailed_one_says()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await RunAsync("insert into slot_support (slot_id, support) values (@slotId, 'slow-and-clear')", new { slotId });
        var bookingId = await BookAsync(slotId, ada);

        var mailed = Entry((await WriteAsync(BookingMails, ConfirmedVisit.Mail))!);
        var visit = await new ReadBooking(Db, Clock).ExecuteAsync(new(bookingId, new(ada, null)), default);
        var file = CalendarReader.Read(VisitInvite.Publish([new VisitEntries(Site).ToDownload(visit!, Language.Nl)]));

        Assert.That(file["METHOD"].Value, Is.EqualTo("PUBLISH"));
        Assert.That(Lines(file.All("VEVENT").Single()), Is.EqualTo(Lines(mailed).Where(l => !l.StartsWith("ATTENDEE", StringComparison.Ordinal))));
        Assert.That(mailed["DESCRIPTION"].Text, Does.Contain("Taal: Nederlands en Frans, traag en duidelijk"));
    }

    [Test]
    public async Task A_hold_is_asked_to_confirm_without_a_name_until_it_ends()
    {
        await HoldPlaces.ExecuteAsync(ToHold(await Rows.AddSlotAsync()) with { Name = "https://evil.example", Language = Language.En }, default);

        var mail = (await WriteAsync(BookingMails, HoldPlaces.Mail))!;

        Assert.That(mail.Text, Does.StartWith("Hello,\n").And.Contain("until 12:30").And.Not.Contain("evil").And.Not.Contain("Voorbeeldstraat 12"));
        Assert.That((mail.To, mail.Calendar), Is.EqualTo((new Mailbox(null, "ada@example.org"), (CalendarPart?)null)));
        Assert.That((await TokenIn(mail, LinkPurpose.Hold))!.Id, Is.EqualTo(await ReadAsync<Guid>("select booking_id from booking")));
        Assert.That(await TokenIn(mail, LinkPurpose.Booking), Is.Null);
        Clock.Now += HoldPlaces.HeldFor;
        Assert.That(await WriteAsync(BookingMails, HoldPlaces.Mail), Is.Null);
    }

    [Test]
    public async Task A_host_contact_reads_who_comes_and_her_own_entry_counts_along()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 6);
        await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(name: "Bram"), partySize: 3);

        var booked = (await WriteAsync(HostMails, HostNotices.Booked))!;
        await RunAsync("update outbox set state = 'sent', sent_at = now(), lease_no = 1");
        await CancelBooking.ExecuteAsync(new(bookingId, new(null, 1)), default);
        var cancelled = (await WriteAsync(HostMails, HostNotices.CancelledByVisitor))!;

        Assert.That(booked.Text, Does.Contain("Dag Hanne Host,").And.Contain("- Naam: Ada Peeters").And.Contain("- Aantal: 3 personen").And.Contain("- Stand: 5 van 6 plaatsen bezet"));
        Assert.That(cancelled.Text, Does.Contain("- Stand: 2 van 6 plaatsen bezet"));
        Assert.That(new[] { booked, cancelled }.Select(m => (m.Calendar!.Method, Entry(m)["UID"].Value)), Is.All.EqualTo(("REQUEST", $"s-{slotId}@odw.example")));
        Assert.That(new[] { booked, cancelled }.Select(m => Entry(m)["SEQUENCE"].Value), Is.EqualTo(new[] { "2", "3" }));
        Assert.That(System.Text.Encoding.UTF8.GetString(cancelled.Calendar!.Content), Does.Not.Contain("Ada").And.Contain("2 van 6"));
        Assert.That(await WriteAsync(HostMails, HostNotices.Booked), Is.Null, "that booking is gone");
    }

    [Test]
    public async Task Who_no_longer_speaks_for_the_host_gets_no_names_of_visitors()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await RunAsync("delete from organisation_contact");
        Assert.That(await WriteAsync(HostMails, HostNotices.Booked), Is.Null);
    }

    [Test]
    public async Task The_zone_team_itself_may_book_and_is_not_its_own_organiser()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(email: "zuid@example.org"));
        Assert.That(Entry((await WriteAsync(BookingMails, ConfirmedVisit.Mail))!)["ORGANIZER"].Value, Is.EqualTo("mailto:agenda@odw.example"));
    }

    [Test]
    public async Task A_sign_in_mail_carries_a_code_and_a_link_of_which_only_hashes_stay()
    {
        await new AskCode(Db, Clock).ExecuteAsync(new("ada@example.org", Language.Nl, [1], null, 5), default);

        var first = (await WriteAsync(new SignInMail(Site, Templates), AskCode.Mail))!;
        var second = (await WriteAsync(new SignInMail(Site, Templates), AskCode.Mail))!;

        var code = System.Text.RegularExpressions.Regex.Match(second.Text, "Uw code: ([0-9]{6})\n").Groups[1].Value;
        var link = second.Text.Split("token=")[1].Split('\n')[0];
        Assert.That(second.Text, Is.Not.EqualTo(first.Text), "a retry makes new ones");
        Assert.That(await ReadAsync<byte[]>("select link_hash from sign_in"), Is.EqualTo(Secret.Hash(link)));
        Assert.That(await ReadAsync<byte[]>("select code_hash from sign_in"), Is.EqualTo(Secret.HashCode(await ReadAsync<Guid>("select sign_in_id from sign_in"), code)));
        Assert.That(await ReadAsync<bool>("select expires_at = @at from sign_in", new { at = Clock.Now.AddMinutes(10) }), Is.True);
        Assert.That(await new EnterCode(Db, Clock).ExecuteAsync(new([1], code, null), default), Is.TypeOf<EnterCode.Result.SignedIn>());
        Assert.That(await WriteAsync(new SignInMail(Site, Templates), AskCode.Mail), Is.Null, "used");
    }

    [Test]
    public async Task Nodes_that_start_at_once_agree_on_one_key_and_a_new_key_signs_while_old_links_live()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => new LinkTokens(Db, Clock)).ToList();
        var (id, other) = (Guid.NewGuid(), nodes[^1]);

        var signed = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.SignAsync(LinkPurpose.Booking, id, 1, default))));
        await RunAsync("insert into link_key (secret) values (decode(repeat('ab', 32), 'hex'))");
        var newer = await Tokens.SignAsync(LinkPurpose.Booking, id, 1, default);

        Assert.That(signed.Distinct().Count(), Is.EqualTo(1));
        Assert.That(newer, Is.Not.EqualTo(signed[0]));
        Assert.That(await Tokens.ReadAsync(LinkPurpose.Booking, signed[0], default), Is.EqualTo(new LinkToken(id, 1)));
        Clock.Now += TimeSpan.FromSeconds(11);
        Assert.That(await other.ReadAsync(LinkPurpose.Booking, newer, default), Is.EqualTo(new LinkToken(id, 1)), "a node learns of a new key");
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("x")]
    [TestCase("======================================================================")]
    [TestCase("é23456789012345678901234567890123456789012345678901234567890123456789012")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [TestCase("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAAAA")]
    public async Task A_malformed_token_is_no_token(string? token) =>
        Assert.That(await Tokens.ReadAsync(LinkPurpose.Booking, token, default), Is.Null);

    /// <summary>The newest row of a kind, as its writer makes it now.</summary>
    private async Task<MailDraft?> WriteAsync(IMailWriter writer, string kind)
    {
        await using var tx = await Db.BeginAsync(default);
        var mail = await tx.FindAsync<QueuedMail>(Newest, new { kind }, default);
        var draft = await writer.WriteAsync(tx, mail!, Clock.Now, default);
        await tx.CommitAsync(default);
        if (draft?.Calendar is { } calendar)
        {
            Assert.That(Oracles.Complaints("ics", calendar.Content), Is.Empty);
        }

        return draft;
    }

    private static IEnumerable<string> Lines(CalendarComponent entry) =>
        entry.Properties.Select(p => $"{p.Name};{string.Join(';', p.Parameters.Select(x => $"{x.Key}={x.Value}"))}:{p.Value}");

    private static CalendarComponent Entry(MailDraft mail) => CalendarReader.Read(mail.Calendar!.Content).All("VEVENT").Single();

    private Task<LinkToken?> TokenIn(MailDraft mail, LinkPurpose purpose) => Tokens.ReadAsync(purpose, mail.Text.Split("token=")[1].Split('\n')[0], default);

    private const string Newest = """
        select outbox_id, kind, key, aggregate_id, aggregate_seq, recipient, language, ids::text as ids, message_id
          from outbox
         where kind = @kind
         order by outbox_id desc
         limit 1
        """;
}
