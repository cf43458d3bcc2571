using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>A host gives its own staff a head start, and what everybody else reads of it.</summary>
[Category("Database")]
public sealed class HeadStartPageTests : WebTest
{
    private HostRow host = null!;
    private string page = "";

    [SetUp]
    public async Task SignInAsync()
    {
        host = await Rows.AddRegistrationAsync("accepted", "Huis Zon");
        page = $"/nl/hosts/{host.HostId}/head-start";
        await Browser.SignInAsync(host.ContactId);
    }

    [Test]
    public async Task A_host_sets_it_and_the_visit_says_from_when_everybody_books()
    {
        var slotId = await Rows.AddSlotAsync(of: host);
        var overview = await Browser.GetAsync($"/nl/hosts/{host.HostId}");
        var form = await Browser.GetAsync(overview.All("main a").Single(a => a.TextContent == "Voorrang voor eigen medewerkers").GetAttribute("href")!);
        Assert.That(form.Text, Does.Contain("Nu is er geen voorrang."));
        var done = await Browser.FollowAsync(await form.SendAsync("head-start", ("Days", "7"), ("Domains", "@Huis.Example"), ("Addresses", "anna@gmail.com\r\n\r\n Bert@vrij.example ")));
        Assert.That(done.Find("[role=status]")!.TextContent, Is.EqualTo("Bewaard."));
        Assert.That(done.Text, Does.Contain("vanaf zondag 8\u00a0november"));
        Assert.That(done.Find("#Addresses")!.TextContent.Trim(), Is.EqualTo("anna@gmail.com\nbert@vrij.example"));

        var visit = await NewBrowser().GetAsync($"/nl/slots/{slotId}");
        Assert.That(visit.Text, Does.Contain("Vanaf zondag 8\u00a0november om 1.00\u00a0uur voor iedereen; tot dan voor medewerkers van Huis Zon.").And.Contain("Werkt u bij Huis Zon? Log dan in met uw werkadres."));
        Assert.That(visit.Body, Does.Not.Contain("huis.example").And.Not.Contain("anna@"));
        Assert.That(visit.Find("a[href*='bookings/new']"), Is.Null);
        Assert.That((await NewBrowser().GetAsync("/nl/editions/zuid-2026/programme")).Text, Does.Contain("Vanaf zondag 8\u00a0november om 1.00\u00a0uur voor iedereen"));

        var staff = NewBrowser();
        await staff.SignInAsync(await Rows.AddPersonAsync("carla@huis.example"));
        visit = await staff.GetAsync($"/nl/slots/{slotId}");
        Assert.That(visit.Find("a[href*='bookings/new']"), Is.Not.Null);
    }

    [Test]
    public async Task Who_is_not_of_the_staff_is_refused_with_the_date_in_the_form_itself()
    {
        var slotId = await Rows.AddSlotAsync(of: host);
        var stranger = NewBrowser();
        var form = await stranger.GetAsync($"/nl/bookings/new?slot={slotId}");
        await (await Browser.GetAsync(page)).SendAsync("head-start", ("Days", "7"), ("Domains", "huis.example"));

        var again = await form.SendAsync("book", ("Name", "Ben"), ("Email", "ben@elders.example"), ("Languages", "nl"));
        Assert.That(again.Errors.Single(), Does.StartWith("Nu boeken alleen medewerkers van Huis Zon. Iedereen kan boeken vanaf zondag 8\u00a0november om 1.00\u00a0uur."));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [TestCase("15", "", "", "Vul een aantal dagen in van 0 tot 14")]
    [TestCase("-1", "", "", "Vul een aantal dagen in van 0 tot 14")]
    [TestCase("drie", "huis.example", "", "Vul een aantal dagen in van 0 tot 14")]
    [TestCase("3", "", "", "Vul een maildomein of een adres in: anders kan niemand boeken tijdens de voorrang")]
    [TestCase("3", "huis", "", "‘huis’ is geen maildomein. Vul in wat na de @ staat, zoals huis.example")]
    [TestCase("3", "gmail.com", "", "‘gmail.com’ is van iedereen. Zet de adressen van uw medewerkers hieronder, een voor een")]
    [TestCase("3", "@Telenet.be", "", "‘@Telenet.be’ is van iedereen. Zet de adressen van uw medewerkers hieronder, een voor een")]
    [TestCase("3", "", "anna@huis.example\r\nbert", "Regel 2 is geen volledig e-mailadres")]
    public async Task What_does_not_fit_is_refused_in_words_and_stays(string days, string domains, string addresses, string error)
    {
        var again = await (await Browser.GetAsync(page)).SendAsync("head-start", ("Days", days), ("Domains", domains), ("Addresses", addresses));
        Assert.That(again.Errors, Is.EqualTo(new[] { error }));
        Assert.That(again.Find("#Days")!.GetAttribute("value"), Is.EqualTo(days));
        Assert.That(await ReadAsync<long>("select count(*) from head_start"), Is.Zero);
    }

    [Test]
    public async Task More_than_200_addresses_are_too_many()
    {
        var many = string.Join('\n', Enumerable.Range(0, 201).Select(i => $"a{i}@huis.example"));
        var form = await Browser.GetAsync(page);
        Assert.That((await form.SendAsync("head-start", ("Days", "3"), ("Addresses", many))).Errors, Is.EqualTo(new[] { "Gebruik hoogstens 200 regels" }));
        var done = await form.SendAsync("head-start", ("Days", "3"), ("Addresses", many[..many.LastIndexOf('\n')]));
        Assert.That(done.Location, Does.EndWith("?done=saved"));
    }

    [Test]
    public async Task A_contact_of_another_host_finds_no_such_page()
    {
        await (await Browser.GetAsync(page)).SendAsync("head-start", ("Days", "7"), ("Addresses", "anna@vrij.example"));
        var other = NewBrowser();
        await other.SignInAsync((await Rows.AddHostAsync("Elders")).ContactId);
        Assert.That((await other.GetAsync(page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
