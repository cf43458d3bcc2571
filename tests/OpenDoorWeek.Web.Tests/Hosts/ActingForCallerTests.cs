using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>An organiser of the zone does for a host, on the phone, what its contact would do, and every page and line of the audit says so.</summary>
[Category("Database")]
public sealed class ActingForCallerTests : WebTest
{
    private const string New = "/nl/hosts/new/organisation?edition=zuid-2026&caller=1";
    private static readonly (string, string?)[] AsTheyStand = [];
    private Guid olga;

    [SetUp]
    public async Task SignInAsync()
    {
        olga = await Rows.AddOrganiserAsync("S");
        await Browser.SignInAsync(olga, secondFactor: true);
    }

    [Test]
    public async Task She_registers_a_caller_and_adds_her_visits_without_becoming_a_contact()
    {
        await Rows.SetPhaseAsync(await Rows.AddEditionAsync(), "hosts-register", Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        var list = await Browser.GetAsync("/nl/editions/zuid-2026/hosts");
        var page = await Browser.GetAsync(list.All("main a").First(a => a.TextContent == "Iemand aan de telefoon inschrijven").GetAttribute("href")!);
        page = await SendAsync(page, ("Name", "Huis De Brug"), ("Sector", "housing"), ("Street", "Plein 1"), ("Postcode", "1060"));
        Assert.That(page.Find("#acts-for")!.TextContent, Does.StartWith("U handelt voor Huis De Brug, als organisator."));
        page = await SendAsync(page, ("Phone", "+32 2 111 11 11"));
        page = await SendAsync(page, ("Areas", "1060"));
        page = await SendAsync(page, ("Languages", "nl"));
        page = await SendAsync(page, ("Visibility", "public"));
        page = await SendAsync(page);
        page = await SendAsync(page, ("Name", "Bea Brug"), ("Email", "bea@example.org"), ("WriteIn", "nl"));
        await page.SendAsync("submit", AsTheyStand);
        Assert.That(await ReadAsync<string>("select status from host"), Is.EqualTo("submitted"));
        Assert.That(await ReadAsync<int>("select count(*)::int from organisation_contact"), Is.Zero);
        Assert.That(await ReadAsync<string>("select string_agg(kind, ' ' order by kind) from outbox where recipient = 'bea@example.org'"), Is.EqualTo("host.contact-invited"));

        await AddVisitAsync(await ReadAsync<Guid>("select host_id from host"));
        Assert.That(await ReadAsync<int>("select count(*)::int from slot where status = 'published'"), Is.EqualTo(1));
        Assert.That(await ListAsync<string>("select distinct action from audit where actor_id <> @olga or (facts ? 'asOrganiser' and facts ->> 'asOrganiser' <> 'true')", new { olga }), Is.Empty);
        Assert.That(await ListAsync<string>("select distinct action from audit where facts ->> 'asOrganiser' = 'true' order by action"),
            Is.EqualTo(new[] { "host.changed", "host.started", "host.submitted", "slot.drafted", "slot.published" }));
    }

    [Test]
    public async Task Every_page_of_the_host_says_for_whom_she_acts_and_none_says_so_to_its_contact()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        using var contact = NewBrowser();
        await contact.SignInAsync(row.ContactId);
        var shown = 0;
        foreach (var route in (await AppRoute.ListAsync(Site.Services)).Where(r => !r.IsPost && r.Mark<HostContactsOnlyAttribute>() is not null))
        {
            var path = "/nl" + route.Path.Replace("{hostId}", $"{row.HostId}").Replace("{slotId}", $"{slotId}").Replace("{day}", "2026-11-23").Replace("{batchId}", $"{Guid.NewGuid()}");
            var (hers, theirs) = (await Browser.GetAsync(path), await contact.GetAsync(path));
            var isPage = hers.Status == HttpStatusCode.OK && hers.Headers["Content-Type"].StartsWith("text/html", StringComparison.Ordinal);
            Assert.That(!isPage || hers.Find("#acts-for") is not null, path);
            Assert.That(theirs.Find("#acts-for"), Is.Null, path);
            shown += isPage ? 1 : 0;
        }

        Assert.That(shown, Is.GreaterThan(15));
    }

    [Test]
    public async Task Outside_her_zones_she_registers_nobody()
    {
        await Rows.SetPhaseAsync(await Rows.AddEditionAsync(), "hosts-register", Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        await RunAsync("insert into edition_zone select edition_id, 'CW', 'n', '+32 2 1', 'cw@example.org', 'n' from edition");
        var page = await (await Browser.GetAsync(New)).SendAsync("step", ("Name", "Huis"), ("Sector", "housing"), ("Street", "Plein 1"), ("Postcode", "1070"));
        Assert.That(page.Errors.Single(), Does.StartWith("Dit adres ligt buiten de zorgzones"));
        Assert.That(await ReadAsync<int>("select count(*)::int from organisation"), Is.Zero);
    }

    [Test]
    public async Task Who_gave_no_second_factor_is_not_asked_and_becomes_the_contact_whatever_she_sends()
    {
        await Rows.SetPhaseAsync(await Rows.AddEditionAsync(), "hosts-register", Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        using var ada = NewBrowser();
        await ada.SignInAsync(await Rows.AddPersonAsync());
        var form = await ada.GetAsync(New);
        Assert.That(form.Find("[name=ForCaller]"), Is.Null);
        await form.SendAsync("step", ("Name", "Huis"), ("Sector", "housing"), ("Street", "Plein 1"), ("Postcode", "1060"), ("ForCaller", "true"));
        Assert.That(await ReadAsync<int>("select count(*)::int from organisation_contact"), Is.EqualTo(1));
    }

    private async Task AddVisitAsync(Guid hostId)
    {
        var page = await Browser.OpenAsync($"/nl/hosts/{hostId}/slots/new");
        page = await SendAsync(page, ("Day", "2026-11-23"));
        page = await SendAsync(page, ("Hours.Usual", "morning"));
        for (var step = 3; step <= 9; step++)
        {
            page = await SendAsync(page);
        }

        await page.SendAsync("publish", AsTheyStand);
    }

    private async Task<WebPage> SendAsync(WebPage page, params (string, string?)[] fields)
    {
        var next = await Browser.FollowAsync(await page.SendAsync("step", fields));
        Assert.That(next.Errors, Is.Empty);
        return next;
    }
}
