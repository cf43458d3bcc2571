using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>The organiser lists, accepts and returns; the host edits, submits again, and withdraws.</summary>
[Category("Database")]
public sealed class AnswerPagesTests : WebTest
{
    private const string List = "/nl/editions/zuid-2026/hosts";
    private static readonly (string, string?)[] AsTheyStand = [];

    [Test]
    public async Task The_list_counts_by_status_and_is_narrowed_by_status_zone_and_sector()
    {
        await Rows.AddRegistrationAsync("submitted", "Huis De Brug");
        await Rows.AddRegistrationAsync("accepted", "De Vuurtoren");
        await Rows.AddRegistrationAsync("accepted", "Het Anker");
        await RunAsync("update organisation set sector = 'housing' where name = 'Het Anker'");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);

        var all = await Browser.GetAsync(List);
        Assert.That(all.All(".zones a").Select(a => a.TextContent), Is.EqualTo(new[] { "ingediend: 1", "aanvaard: 2" }));
        Assert.That(Names(all), Is.EqualTo(new[] { "Huis De Brug", "De Vuurtoren", "Het Anker" }));
        Assert.That(Names(await Browser.GetAsync(List + "?status=accepted&sector=housing")), Is.EqualTo(new[] { "Het Anker" }));
        Assert.That((await Browser.GetAsync(List + "?status=draft")).Text, Does.Contain("0 organisaties").And.Contain("Geen organisatie past bij deze filters."));
        Assert.That(Names(await Browser.GetAsync(List + "?zone=S")), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Who_is_no_organiser_of_the_zone_finds_neither_list_nor_host()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        Assert.That((await Browser.GetAsync(List)).Location, Does.Contain("/nl/sign-in"));
        foreach (var (person, secondFactor) in new[] { (await Rows.AddOrganiserAsync("N"), true), (row.ContactId, true) })
        {
            using var browser = NewBrowser();
            await browser.SignInAsync(person, secondFactor);
            Assert.That((await browser.GetAsync(List)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await browser.GetAsync($"{List}/{row.HostId}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        using var half = NewBrowser();
        await half.SignInAsync(await Rows.AddOrganiserAsync("S"));
        Assert.That((await half.GetAsync(List)).Location, Does.Contain("/sign-in/second"));
        Assert.That((await half.GetAsync($"/nl/hosts/{row.HostId}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "an organiser acts for a host with her second factor only");
    }

    [Test]
    public async Task A_host_is_returned_with_a_note_changed_submitted_again_and_accepted()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        using var hanne = NewBrowser();
        await hanne.SignInAsync(row.ContactId);
        var review = await Browser.GetAsync($"{List}/{row.HostId}");
        Assert.That((await review.SendAsync("return", ("Note", " "))).Errors, Is.EqualTo(new[] { "Schrijf wat er nog moet veranderen" }));

        var returned = await Browser.FollowAsync(await review.SendAsync("return", ("Note", "Graag een website.\r\nEn een telefoon.")));
        Assert.That(returned.Find("[role=status]")!.TextContent, Does.StartWith("Teruggestuurd."));
        var overview = await hanne.GetAsync($"/nl/hosts/{row.HostId}");
        Assert.That(overview.All(".note p").Select(p => p.TextContent), Is.EqualTo(new[] { "Graag een website.", "En een telefoon." }));
        var reach = await hanne.GetAsync($"/nl/hosts/{row.HostId}/reach?from=check");
        var check = await hanne.FollowAsync(await reach.SendAsync("step", ("Website", "https://brug.example.org")));
        await check.SendAsync("submit", AsTheyStand);
        Assert.That((await review.SendAsync("accept", AsTheyStand)).Status, Is.EqualTo(HttpStatusCode.Conflict), "what she read has changed since");
        var accepted = await Browser.FollowAsync(await (await Browser.GetAsync($"{List}/{row.HostId}")).SendAsync("accept", AsTheyStand));

        Assert.That(accepted.Text, Does.Contain("Aanvaard. De contactpersonen krijgen een mail.").And.Contain("Er is niets te beantwoorden"));
        using var letters = Letterbox.Open(Site);
        var address = await ReadAsync<string>("select email from person where person_id = @ContactId", row);
        Assert.That((await letters.NewestAsync(address)).Header("Subject"), Does.Contain("Aanvaard"));
        var edit = await hanne.GetAsync($"/nl/hosts/{row.HostId}/reach");
        Assert.That(edit.Text, Does.Contain("staat meteen in het programma"), "the consequence of editing an accepted host");
    }

    [Test]
    public async Task While_it_is_read_the_host_changes_nothing_and_the_organiser_corrects_it()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        await Browser.SignInAsync(row.ContactId);
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/reach")).Location, Is.EqualTo($"/nl/hosts/{row.HostId}"));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/check")).All(".sum a, #submit"), Is.Empty);
        using var olga = NewBrowser();
        await olga.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var reach = await olga.GetAsync($"/nl/hosts/{row.HostId}/reach");
        Assert.That(reach.Text, Does.Contain("als organisator"));
        await reach.SendAsync("step", ("Phone", "+32 2 111 11 11"));
        Assert.That(await ReadAsync<string>("select phone from organisation"), Is.EqualTo("+32 2 111 11 11"));
        Assert.That(await ReadAsync<string>("select facts ->> 'asOrganiser' from audit"), Is.EqualTo("true"));
    }

    [Test]
    public async Task Withdrawing_says_what_it_does_before_it_does_it()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        await Rows.AddSlotAsync(of: row);
        await Browser.SignInAsync(row.ContactId);
        var ask = await Browser.GetAsync($"/nl/hosts/{row.HostId}/withdraw");
        Assert.That(ask.Text, Does.Contain("verdwijnt uit het programma"));
        Assert.That(await ReadAsync<string>("select status from host"), Is.EqualTo("accepted"), "asking changes nothing");
        var done = await Browser.FollowAsync(await ask.SendAsync("withdraw", AsTheyStand));
        Assert.That(done.Text, Does.Contain("ingetrokken").And.Contain("Opnieuw meedoen"));
        Assert.That((await NewBrowser().GetAsync("/nl/editions/zuid-2026/programme")).All(".slot"), Is.Empty);
    }

    [Test]
    public async Task A_host_with_visitors_is_told_how_many_before_it_withdraws_and_they_are_told()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: row), await Rows.AddPersonAsync(), partySize: 3);
        await Browser.SignInAsync(row.ContactId);
        var ask = await Browser.GetAsync($"/nl/hosts/{row.HostId}/withdraw");
        Assert.That(ask.Text, Does.Contain("1 bezoekmoment dat nog komt, wordt geannuleerd.").And.Contain("1 bezoeker wordt verwittigd met een mail."));
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: row, start: new(14, 0)), await Rows.AddPersonAsync());
        var again = await ask.SendAsync("withdraw", AsTheyStand);
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Intussen is veranderd wie bericht krijgt. Kijk de aantallen na en bevestig opnieuw.")));
        Assert.That(again.Text, Does.Contain("2 bezoekmomenten die nog komen, worden geannuleerd.").And.Contain("2 bezoekers worden verwittigd"));
        var done = await Browser.FollowAsync(await again.SendAsync("withdraw", AsTheyStand));
        Assert.That(done.Text, Does.Contain("ingetrokken"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.cancelled-by-host'"), Is.EqualTo(2));
    }

    [TestCase("public", HttpStatusCode.OK, 1)]
    [TestCase("professionals", HttpStatusCode.Redirect, 0)]
    [TestCase("matching", HttpStatusCode.NotFound, 0)]
    public async Task What_the_host_chose_holds_for_strangers_in_programme_and_on_the_page_of_a_visit(string visibility, HttpStatusCode status, int listed)
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("update host set visibility = @visibility", new { visibility });
        Assert.That((await Browser.GetAsync($"/nl/slots/{slotId}")).Status, Is.EqualTo(status));
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/programme")).All(".slots .slot").Count(), Is.EqualTo(listed));
    }

    private static string[] Names(WebPage page) => [.. page.All("tbody th a").Select(a => a.TextContent)];
}
