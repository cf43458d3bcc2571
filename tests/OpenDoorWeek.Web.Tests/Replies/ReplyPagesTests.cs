using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Replies;

/// <summary>Mail that waits for an organiser, and people to whom no mail arrives, on pages.</summary>
[Category("Database")]
public sealed class ReplyPagesTests : WebTest
{
    private const string Replies = "/nl/replies";
    private static readonly (string, string?)[] AsTheyStand = [];

    [Test]
    public async Task What_somebody_wrote_is_read_as_text_done_and_taken_back()
    {
        await SignInAsync("S");
        await AddReplyAsync(await BookAsync(), "Dag,\n\nIk <b>kom</b> later & alleen");

        var page = await Browser.GetAsync(Replies);
        Assert.That(page.Find("#to-handle ~ ol h3")!.TextContent, Is.EqualTo("Iemand schrijft"));
        Assert.That(page.Text, Does.Contain("Ada Peeters, bezoek bij De Vuurtoren").And.Contain("Ik <b>kom</b> later & alleen").And.Contain("Afzender volgens de mail zelf: eve@example.org"));

        var done = await Browser.FollowAsync(await PressAsync(page, "handled"));
        Assert.That(done.Find("[role=status]")!.TextContent, Is.EqualTo("Genoteerd: deze mail is in orde."));
        Assert.That(done.Text, Does.Contain("Er wacht geen enkele mail op u.").And.Contain("door Olga Organiser"));
        var again = await Browser.FollowAsync(await PressAsync(done, "undo"));
        Assert.That(again.Find("[role=status]")!.TextContent, Is.EqualTo("Deze mail staat weer in de lijst."));
        Assert.That(await ReadAsync<string>("select string_agg(action, ' ' order by audit_id) from audit where action like 'reply.%'"), Is.EqualTo("reply.handled reply.reopened"));
    }

    [Test]
    public async Task A_long_list_begins_with_the_oldest_and_is_whole_on_request()
    {
        for (var i = 1; i <= 11; i++)
        {
            await AddReplyAsync(null, $"brief {i};");
        }

        await SignInAsync();
        var page = await Browser.GetAsync(Replies);
        Assert.That(page.All("#to-handle ~ ol > li").Count(), Is.EqualTo(10));
        Assert.That(page.All($"a[href^='{Replies}?all=true']").Select(a => a.TextContent), Is.EqualTo(new[] { "De hele lijst tonen: Te bekijken" }), "the other lists are short");
        var whole = await Browser.GetAsync($"{Replies}?all=true");
        Assert.That(whole.All("#to-handle ~ ol > li").Count(), Is.EqualTo(11));
        Assert.That(whole.All("main a[href*='all=true']"), Is.Empty);
    }

    [Test]
    public async Task Mail_of_no_booking_is_for_who_has_all_zones_and_that_of_a_booking_for_its_zone()
    {
        await AddReplyAsync(await BookAsync(), "van Zuid");
        await AddReplyAsync(null, "van niemand");
        var none = await ReadAsync<Guid>("select reply_id from reply where body = 'van niemand'");

        await SignInAsync("S");
        Assert.That((await Browser.GetAsync(Replies)).Text, Does.Contain("van Zuid").And.Not.Contain("van niemand"));
        await SignInAsync("N");
        var other = await Browser.GetAsync(Replies);
        Assert.That(other.Text, Does.Not.Contain("van Zuid").And.Not.Contain("van niemand"));
        var token = other.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.That((await Browser.PostAsync($"{Replies}?handler=Handled", [new("ReplyId", $"{none}"), new("__RequestVerificationToken", token)])).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await SignInAsync();
        Assert.That((await Browser.GetAsync(Replies)).Text, Does.Contain("van Zuid").And.Contain("van niemand"));
    }

    [Test]
    public async Task Who_gets_no_mail_stands_there_with_her_phone_and_is_told_on_her_own_page()
    {
        var bookingId = await BookAsync();
        await RunAsync(
            """
            update person set mail_returns = 1, mail_returned_at = '2026-11-03 10:00+01', mail_status = '5.1.1', mail_fails = true where name = 'Ada Peeters';
            update booking set phone = '02 555 00 98'
            """);
        await SignInAsync("S");

        var page = await Browser.GetAsync(Replies);
        Assert.That(page.Find("#unreachable ~ ul h3 a")!.GetAttribute("href"), Is.EqualTo($"/nl/editions/zuid-2026/phone/{bookingId}"));
        Assert.That(page.Find("a[href='tel:025550098']"), Is.Not.Null);
        Assert.That((await Browser.GetAsync($"/nl/editions/zuid-2026/phone/{bookingId}")).Text, Does.Contain("mails aan dit adres komen terug"));

        var hers = NewBrowser();
        await hers.SignInAsync(await ReadAsync<Guid>("select person_id from person where name = 'Ada Peeters'"));
        Assert.That((await hers.GetAsync("/nl/agenda")).Find("[role=status]")!.TextContent, Does.Contain("komen terug"));
    }

    [Test]
    public async Task What_her_calendar_answered_stands_with_the_host_and_the_organisers()
    {
        var bookingId = await BookAsync();
        await RunAsync("update participant set answer = 'accepted', answered_at = now()");
        await SignInAsync("S");
        Assert.That((await Browser.GetAsync($"/nl/editions/zuid-2026/phone/{bookingId}")).Text, Does.Contain("aanvaard in de agenda"));

        var host = await ReadAsync<Guid>("select host_id from host");
        var contact = NewBrowser();
        await contact.SignInAsync(await ReadAsync<Guid>("select person_id from organisation_contact"));
        Assert.That((await contact.GetAsync($"/nl/hosts/{host}/day-plan")).Text, Does.Contain("aanvaard in de agenda"));
    }

    private async Task<Guid> BookAsync() => await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());

    private async Task SignInAsync(params string[] zones)
    {
        var olga = await Rows.AddOrganiserAsync(zones);
        await Browser.SignInAsync(olga, secondFactor: true);
    }

    private Task<int> AddReplyAsync(Guid? bookingId, string body) => RunAsync(
        """
        insert into reply (reply_id, mail_hash, received_at, outcome, reason, participant_id, sender, subject, body)
        values (gen_random_uuid(), convert_to(@body, 'UTF8'), '2026-11-03 11:00+01', 'quarantined', 'text',
                (select participant_id from participant where booking_id = @bookingId::uuid), 'eve@example.org', 'Vraag', @body)
        """,
        new { bookingId, body });

    private static Task<WebPage> PressAsync(WebPage page, string button) => page.SendAsync(page.All($"form[id^={button}-]").Single().Id!, AsTheyStand);
}
