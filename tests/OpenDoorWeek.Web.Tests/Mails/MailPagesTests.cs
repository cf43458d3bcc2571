using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Mails;

namespace OpenDoorWeek.Web.Tests.Mails;

/// <summary>What an organiser of zone S sees of the mails, and does with them, on pages.</summary>
[Category("Database")]
public sealed class MailPagesTests : WebTest
{
    private Guid bookingId;

    [SetUp]
    public async Task SignInAsync()
    {
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var ada = await Rows.AddPersonAsync("ada@example.org");
        var booked = await Site.Services.GetRequiredService<BookSlot>().ExecuteAsync(
            new(await Rows.AddSlotAsync(), ada, 1, "Ada Peeters", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        bookingId = ((BookSlot.Result.Booked)booked).BookingId;
    }

    [TestCase("nl", "de mailserver weigerde het adres (antwoord 550)", "Bel 02 555 00 99", "niet gelukt: bel deze persoon")]
    [TestCase("fr", "le serveur a refusé l'adresse (réponse 550)", "Appeler le 02 555 00 99", "échec\u00a0: appelez cette personne")]
    [TestCase("en", "the mail server refused the address (reply 550)", "Call 02 555 00 99", "failed: call this person")]
    public async Task What_was_refused_stands_first_with_the_phone_and_the_reason_in_words(string language, string reason, string phone, string state)
    {
        var mail = await RefuseAsync();
        var list = await Browser.GetAsync($"/{language}/mails");
        Assert.That(list.Find(".note li")!.TextContent, Does.Contain("Ada Peeters").And.Contain(Wording(reason)).And.Contain(phone));
        Assert.That(list.Find("a[href='tel:025550099']"), Is.Not.Null);
        var page = await Browser.GetAsync($"/{language}/mails/{mail}");
        Assert.That(page.Text, Does.Contain(reason).And.Contain(state).And.Contain("5.1.1 no such user"));

        static string Wording(string words) => Pages.Slots.Wording.Capital(words);
    }

    [TestCase("nl", "Er vertrekt nu geen mail", "Sinds woensdag 4 november om 10.00 uur: de mailserver antwoordt niet. 2 mails wachten.", "Er gaat niets verloren")]
    [TestCase("fr", "Aucun e-mail ne part pour le moment", "Depuis le mercredi 4 novembre à 10 h : le serveur d'envoi ne répond pas. 2 e-mails attendent.", "Rien n'est perdu")]
    [TestCase("en", "No email is leaving right now", "Since Wednesday 4 November at 10:00: the mail server does not answer. 2 emails are waiting.", "Nothing is lost")]
    public async Task While_the_mail_server_is_away_each_page_of_an_organiser_says_so_and_no_other_does(string language, params string[] says)
    {
        Assert.That((await Browser.GetAsync($"/{language}/jobs")).Find("#circuit"), Is.Null, "all is well");
        await RunAsync("""
            delete from mail_circuit;
            insert into mail_circuit (state, since, opened, phase, error, failures, next_try_at)
            values ('open', '2026-11-04 09:00Z', 1, 'connect', 'refused', 1, '2026-11-04 11:05Z')
            """);
        foreach (var path in new[] { "jobs", "mails", "editions/zuid-2026/organise" })
        {
            var banner = (await Browser.GetAsync($"/{language}/{path}")).Find("#circuit[role=status]")!;
            var text = string.Join(' ', banner.TextContent.Split([' ', '\u00a0', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Assert.That(says.Where(s => !text.Contains(s, StringComparison.Ordinal)), Is.Empty, path);
        }

        using var visitor = NewBrowser();
        Assert.That((await visitor.GetAsync($"/{language}/editions/zuid-2026/programme")).Find("#circuit"), Is.Null);
    }

    [Test]
    public async Task A_mail_is_stopped_after_a_question_and_let_go_again()
    {
        var mail = await MailAsync();
        var shown = await Browser.GetAsync($"/nl/mails/{mail}");
        var question = await Browser.GetAsync(shown.All("main .acts a").Single(a => a.TextContent == "Deze mail niet versturen").GetAttribute("href")!);
        Assert.That(question.Text, Does.Contain("Ada Peeters krijgt deze mail niet."));
        Assert.That(await StateAsync(mail), Is.EqualTo("queued"), "looking stops nothing");
        var stopped = await Browser.FollowAsync(await question.SendAsync("change"));
        Assert.That(stopped.Find("[role=status]")!.TextContent, Is.EqualTo("De mail is gestopt."));
        Assert.That(await StateAsync(mail), Is.EqualTo("stopped"));
        var going = await Browser.FollowAsync(await (await Browser.GetAsync($"/nl/mails/{mail}/release")).SendAsync("change"));
        Assert.That((going.Find("[role=status]")!.TextContent, await StateAsync(mail)), Is.EqualTo(("De mail vertrekt alsnog.", "queued")));
    }

    [Test]
    public async Task A_mail_goes_again_and_its_page_says_so()
    {
        var mail = await RefuseAsync();
        var again = await Browser.FollowAsync(await (await Browser.GetAsync($"/nl/mails/{mail}/resend")).SendAsync("change"));
        Assert.That(again.Find("[role=status]")!.TextContent, Does.StartWith("De mail vertrekt nog eens."));
        Assert.That(again.Path, Is.Not.EqualTo($"/nl/mails/{mail}?done=resend"), "it is a mail of its own");
        Assert.That((await Browser.GetAsync("/nl/mails")).Find(".note li"), Is.Null, "nobody is to be called while it goes");
    }

    [Test]
    public async Task What_changed_since_the_page_was_shown_is_refused_in_words()
    {
        var mail = await MailAsync();
        var question = await Browser.GetAsync($"/nl/mails/{mail}/hold");
        await RunAsync("update outbox set state = 'sent', sent_at = created_at where outbox_id = @mail", new { mail });
        var refused = await question.SendAsync("change");
        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Deze mail is al vertrokken of opgegeven.")));
        Assert.That((await Browser.GetAsync($"/nl/mails/{mail}/burn")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_real_mail_is_shown_without_the_links_of_its_reader()
    {
        using var letters = Letterbox.Open(Site);
        var arrived = (await letters.NewestAsync("ada@example.org")).Find("text/plain")!.Text;
        Assert.That(arrived, Does.Contain("?token="));
        var page = await Browser.GetAsync($"/nl/mails/{await MailAsync()}");
        Assert.That(page.Text, Does.Contain("Uw bezoek is bevestigd").And.Contain("[persoonlijke link]"));
        Assert.That(page.Body, Does.Not.Contain("token="));
        Assert.That(page.Find("[lang=nl] h3")!.TextContent, Does.StartWith("Bevestigd:"));
        Assert.That(page.Text, Does.Contain("de mailserver nam de mail aan"));
    }

    [Test]
    public async Task The_history_of_a_booking_leads_from_its_page_to_each_mail()
    {
        var phone = await Browser.GetAsync($"/nl/editions/zuid-2026/phone/{bookingId}");
        var history = await Browser.GetAsync(phone.All("main a").Single(a => a.TextContent == "Mails en verloop van deze boeking").GetAttribute("href")!);
        Assert.That(history.Text, Does.Contain("Boeking bevestigd").And.Contain("Mail klaargezet: bevestiging van een boeking, aan ada@example.org").And.Contain("nu: wacht op verzending"));
        Assert.That((await Browser.GetAsync(history.All("main li a").First().GetAttribute("href")!)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("?state=sent", 0)]
    [TestCase("?state=waiting&kind=booking.confirmed", 1)]
    [TestCase("?who=ada@", 1)]
    [TestCase("?who=nobody", 0)]
    [TestCase("?booking=0000 0000", 0)]
    [TestCase("", 2)]
    public async Task Mails_are_filtered(string query, int rows)
    {
        var page = await Browser.GetAsync($"/nl/mails{query}");
        Assert.That(page.All("tbody tr").Count(), Is.EqualTo(rows));
    }

    [Test]
    public async Task A_reference_that_is_none_says_so() =>
        Assert.That((await Browser.GetAsync("/nl/mails?booking=x")).Errors.Single(), Does.StartWith("Dit is geen kenmerk."));

    [Test]
    public async Task Neither_a_visitor_nor_a_host_finds_the_pages()
    {
        var mail = await MailAsync();
        foreach (var personId in new[] { await Rows.AddPersonAsync(), (await Rows.AddHostAsync()).ContactId })
        {
            using var browser = NewBrowser();
            await browser.SignInAsync(personId);
            foreach (var path in new[] { "/nl/mails", $"/nl/mails/{mail}", $"/nl/mails/{mail}/stop", $"/nl/mails/bookings/{bookingId}" })
            {
                Assert.That((await browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            }
        }
    }

    [Test]
    public void Every_kind_state_and_refusal_has_words() => Assert.Multiple(() =>
    {
        Assert.That(MailKindWords.All, Is.EquivalentTo(MailByKind.All.Select(e => e.Kind)));
        Assert.That(MailStateWords.AllGroups, Is.EquivalentTo(MailGroup.States.Keys));
        foreach (var language in Language.All)
        {
            Assert.That(MailGroup.States.Values.SelectMany(s => s).Select(s => MailStateWords.OfState(s, language)), Is.Unique);
            Assert.That(Enum.GetValues<MailRefusal>().Select(r => MailStateWords.OfRefusal(r, language)), Is.Unique);
            Assert.That(new[] { "sent", "retry", "transport", "dead", "superseded", "expired", "unknown", null }.Select(o => MailStateWords.OfAttempt(o, null, null, language)), Is.Unique);
        }
    });

    private async Task<long> RefuseAsync()
    {
        var mail = await MailAsync();
        await RunAsync("""
            update booking set phone = '02 555 00 99';
            update outbox set state = 'dead', code = 550, last_phase = 'rcpt', error = '5.1.1 no such user' where outbox_id = @mail;
            insert into outbox_attempt (outbox_id, lease_no, started_at, ended_at, outcome, phase, code, error) values (@mail, 1, @now, @now, 'dead', 'rcpt', 550, '5.1.1 no such user')
            """, new { mail, now = Clock.Now.UtcDateTime });
        return mail;
    }

    private Task<long> MailAsync() => ReadAsync<long>("select outbox_id from outbox where kind = 'booking.confirmed'");

    private Task<string> StateAsync(long mail) => ReadAsync<string>("select state from outbox where outbox_id = @mail", new { mail });
}
