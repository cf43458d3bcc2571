using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using QRCoder;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>Posters of hosts: whose they are, and what stands on them.</summary>
[Category("Database")]
public sealed partial class PosterTests : WebTest
{
    private HostRow row = null!;

    private string Path => $"/nl/hosts/{row.HostId}/poster";

    [SetUp]
    public async Task AddHostAsync() => row = await Rows.AddHostAsync();

    [Test]
    public async Task A_poster_says_in_both_languages_where_and_when_and_its_code_reads_as_the_printed_address()
    {
        await Rows.AddSlotAsync();
        await Rows.AddSlotAsync(day: Rows.Monday.AddDays(5), start: new(14, 0));
        await RunAsync("update slot set visibility = 'professionals' where slot_id = @hidden", new { hidden = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1)) });
        await Browser.SignInAsync(row.ContactId);
        var page = await Browser.GetAsync(Path);
        Assert.That(page.Title, Is.EqualTo("Affiche: De Vuurtoren – Opendeurweek"));
        Assert.That(In(page, "nl"), Does.Contain("Opendeurweek Zuid").And.Contain("23 tot en met 27\u00a0november\u00a02026").And.Contain("Zorgzone Zuid")
            .And.Contain("Ma\u00a023\u00a0nov, 10.00–11.30").And.Contain("Za\u00a028\u00a0nov").And.Not.Contain("Di\u00a024"));
        Assert.That(In(page, "fr"), Does.Contain("Semaine portes ouvertes Sud").And.Contain("Du 23 au 27\u00a0novembre\u00a02026").And.Contain("Bassin Sud")
            .And.Contain("Lun.\u00a023\u00a0nov., 10\u00a0h\u00a0–\u00a011\u00a0h\u00a030").And.Contain("1060 Saint-Gilles").And.Not.Contain("Mar.\u00a024"));

        var printed = page.Find(".address")!.TextContent;
        Assert.That(printed, Is.EqualTo($"{Site.Address}o/{row.HostId.ToString("N")[^8..]}"));
        Assert.That((await Browser.OpenAsync(printed)).Path, Is.EqualTo($"/nl/hosts/{row.HostId}/visits"));
        Assert.That(Modules(page.Find(".qr")!), Is.EqualTo(Expected(printed)));
    }

    [Test]
    public async Task Another_address_would_give_another_code()
    {
        await Browser.SignInAsync(row.ContactId);
        var page = await Browser.GetAsync(Path);
        Assert.That(Modules(page.Find(".qr")!), Is.Not.EqualTo(Expected(page.Find(".address")!.TextContent + "0")));
    }

    [Test]
    public async Task Around_the_code_four_modules_stay_light()
    {
        await Browser.SignInAsync(row.ContactId);
        var modules = Modules((await Browser.GetAsync(Path)).Find(".qr")!);
        Assert.That(modules.Take(4).Concat(modules.TakeLast(4)), Has.All.Matches<string>(r => !r!.Contains('1', StringComparison.Ordinal)));
        Assert.That(modules, Has.All.Matches<string>(r => r!.StartsWith("0000", StringComparison.Ordinal) && r.EndsWith("0000", StringComparison.Ordinal)));
        Assert.That(modules[4], Does.StartWith("00001111111"), "the corner mark begins right after them");
    }

    [Test]
    public async Task Before_it_is_accepted_a_host_has_no_poster_that_would_lead_nowhere()
    {
        await RunAsync("update host set status = 'submitted', submitted_at = created_at");
        await Browser.SignInAsync(row.ContactId);
        var page = await Browser.GetAsync(Path);
        Assert.That(page.Text, Does.Contain("zodra uw organisatie aanvaard is"));
        Assert.That(page.All(".qr, .address"), Is.Empty);
    }

    [Test]
    public async Task Only_who_acts_for_the_host_sees_its_poster()
    {
        Assert.That((await Browser.GetAsync(Path)).Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(Path)}"));
        var (stranger, north, south) = (NewBrowser(), NewBrowser(), NewBrowser());
        await stranger.SignInAsync((await Rows.AddHostAsync("Het Anker")).ContactId);
        await north.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        await south.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        Assert.That((await stranger.GetAsync(Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await north.GetAsync(Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await south.GetAsync(Path)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_organiser_prints_the_posters_of_the_accepted_hosts_of_her_zones_at_once()
    {
        await Rows.AddHostAsync("Het Anker");
        await Rows.AddHostAsync("De Kade", postcode: "1020", zone: "N");
        await Rows.AddRegistrationAsync("submitted", "De Sluis");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/posters");
        Assert.That(page.All(".poster h2").Select(h => h.TextContent), Is.EqualTo(new[] { "De Vuurtoren", "Het Anker" }));
        Assert.That(page.All(".address").Select(a => a.TextContent), Is.Unique);
        Assert.That(page.All("[id]").Select(e => e.Id), Is.Unique);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/organise")).All("a[href='/nl/editions/zuid-2026/posters']").Count(), Is.EqualTo(1));
        Assert.That((await Browser.GetAsync("/nl/editions/nowhere/posters")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/posters")).Status, Is.EqualTo(HttpStatusCode.NotFound), "no zone of this week is hers");
    }

    private static string In(WebPage page, string language) => string.Concat(page.All($".poster [lang={language}]").Select(e => e.TextContent));

    /// <summary>Rows of ones (dark) and zeros, read from the drawing.</summary>
    private static List<string> Modules(IElement image)
    {
        var size = int.Parse(image.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(0, size).Select(_ => Enumerable.Repeat('0', size).ToArray()).ToList();
        foreach (Match run in Run().Matches(image.QuerySelectorAll("path")[1].GetAttribute("d")!))
        {
            var (x, y, length) = (Number(run, 1), Number(run, 2), Number(run, 3));
            Array.Fill(rows[y], '1', x, length);
        }

        return [.. rows.Select(r => new string(r))];
    }

    /// <summary>What the code of this address must look like at level M.</summary>
    private static List<string> Expected(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '1' : '0')))];
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Run();
}
