using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What comes out of the printer.</summary>
[Category("Browser"), SharesTheMachine]
public sealed partial class PrintTests : BrowserTest
{
    private const double PixelsPerMillimetre = 96 / 25.4;

    [Test]
    public async Task A_day_of_six_visits_fits_on_one_sheet()
    {
        var ada = await AddDayAsync(visits: 6);
        var guest = await NewGuestAsync(ada);
        foreach (var language in new[] { "nl", "fr", "en" })
        {
            await guest.OpenAsync($"/{language}/agenda/day-plan");
            Assert.That(await guest.Page.Locator(".stop").CountAsync(), Is.EqualTo(6));
            Assert.That(await CountSheetsAsync(guest.Page), Is.EqualTo(1), language);
        }
    }

    [Test]
    public async Task More_visits_take_more_sheets_so_the_count_can_fail()
    {
        var guest = await NewGuestAsync(await AddDayAsync(visits: 14));
        await guest.OpenAsync("/nl/agenda/day-plan");
        Assert.That(await CountSheetsAsync(guest.Page), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_host_with_six_visits_a_day_prints_one_sheet()
    {
        await AddDayAsync(visits: 6);
        var row = (await ListAsync<(Guid HostId, Guid ContactId)>("select host_id, person_id from host join organisation_contact using (organisation_id)")).Single();
        var guest = await NewGuestAsync(row.ContactId);
        await guest.OpenAsync($"/nl/hosts/{row.HostId}/day-plan");
        Assert.That(await guest.Page.Locator("tbody tr").CountAsync(), Is.EqualTo(6));
        Assert.That(await CountSheetsAsync(guest.Page), Is.EqualTo(1));
    }

    [TestCase(0, 1)]
    [TestCase(600, 2)]
    public async Task The_worksheet_of_a_pair_fits_on_two_sheets_and_empty_on_one(int letters, int most)
    {
        var pairing = new PairingRows(Rows, RunAsync);
        var (ada, ben) = (await pairing.AddSeekerAsync("Ada"), await pairing.AddSeekerAsync("Ben"));
        var pair = await pairing.AddPairAsync("accepted", ada, ben);
        var text = string.Concat(Enumerable.Repeat("Wie we zijn. ", letters / 13));
        await RunAsync("insert into pair_sheet values (@pair, @text, @text, @text, @text, @text, 1, @PersonId, now())", new { pair, text, ada.PersonId });
        await RunAsync("delete from pair_sheet where shown = ''");
        var guest = await NewGuestAsync(ada.PersonId);
        foreach (var language in new[] { "nl", "fr", "en" })
        {
            await guest.OpenAsync($"/{language}/pairings/{pair}/worksheet/print");
            Assert.That(await CountSheetsAsync(guest.Page), Is.LessThanOrEqualTo(most), language);
        }
    }

    [Test]
    public async Task On_paper_there_is_no_menu_and_no_foot_of_the_site()
    {
        var guest = await NewGuestAsync(await AddDayAsync(visits: 1));
        foreach (var path in new[] { "/nl/agenda/day-plan", "/nl/editions/zuid-2026/programme/print" })
        {
            await guest.OpenAsync(path);
            Assert.That(await guest.Page.Locator(".top nav.main").IsVisibleAsync(), "on the screen there is");
            await guest.Page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var part in new[] { ".top", ".top nav", ".foot", ".still", ".screen", ".skip" })
            {
                foreach (var found in await guest.Page.Locator(part).AllAsync())
                {
                    Assert.That(await found.IsVisibleAsync(), Is.False, $"{part} of {path}");
                }
            }

            Assert.That(await guest.Page.Locator(".printed").IsVisibleAsync());
            await guest.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    [Test]
    public async Task A_poster_fills_one_sheet_with_both_languages_of_one_size_and_a_code_of_at_least_25_millimetres()
    {
        var row = await Rows.AddHostAsync();
        for (var i = 0; i < 12; i++)
        {
            await Rows.AddSlotAsync(day: Rows.Monday.AddDays(i % 5), start: new(9 + i, 0), end: new(9 + i, 50));
        }

        var guest = await NewGuestAsync(row.ContactId);
        await guest.OpenAsync($"/nl/hosts/{row.HostId}/poster");
        Assert.That(await CountSheetsAsync(guest.Page), Is.EqualTo(1));
        await guest.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var sizes = await guest.Page.EvaluateAsync<string[]>(SizesByLanguage);
        Assert.That(sizes[0], Is.EqualTo(sizes[1]).And.Contain("px"));

        var modules = await guest.Page.EvaluateAsync<double>("() => document.querySelector('.qr').viewBox.baseVal.width");
        var box = await guest.Page.Locator(".qr").BoundingBoxAsync();
        Assert.That(box!.Width * (modules - 8) / modules / PixelsPerMillimetre, Is.GreaterThanOrEqualTo(25), "without the quiet zone");
    }

    [Test]
    public async Task Posters_of_several_hosts_come_on_a_sheet_each()
    {
        var (row, second) = (await Rows.AddHostAsync(), await Rows.AddHostAsync("Een heel lange naam van een organisatie voor geestelijke gezondheid"));
        await Rows.AddSlotAsync(of: row);
        await Rows.AddSlotAsync(of: second);
        var guest = await NewGuestAsync();
        await guest.SignInAsync(Site, await Rows.AddOrganiserAsync(), secondFactor: true);
        await guest.OpenAsync("/fr/editions/zuid-2026/posters");
        Assert.That(await CountSheetsAsync(guest.Page), Is.EqualTo(2));
    }

    /// <summary>By a scanner's own eyes where Debian's zbar-tools are there; that the drawing is the code of this address is held without them.</summary>
    [Test]
    public async Task A_scanner_reads_the_printed_address()
    {
        var row = await Rows.AddHostAsync();
        var guest = await NewGuestAsync(row.ContactId);
        await guest.OpenAsync($"/nl/hosts/{row.HostId}/poster");
        var printed = await guest.Page.Locator(".address").InnerTextAsync();
        Assert.That(new Uri(printed).PathAndQuery, Does.Match("^/o/[0-9a-f]{8}$"));
        using var folder = TestFolder.Make("poster");
        var image = Path.Combine(folder.Path, "poster.png");
        await guest.Page.Locator(".poster").ScreenshotAsync(new() { Path = image });
        if (await ScanAsync(image) is { } read)
        {
            Assert.That(read, Is.EqualTo(printed));
        }
    }

    /// <returns>A person with this many visits on Monday, 40 minutes each, from 8:00 on.</returns>
    private async Task<Guid> AddDayAsync(int visits)
    {
        var ada = await Rows.AddPersonAsync();
        for (var i = 0; i < visits; i++)
        {
            var start = new TimeOnly(8, 0).AddMinutes(60 * i);
            var slotId = await Rows.AddSlotAsync(start: start, end: start.AddMinutes(40), title: "Kennismaking met het wijkteam en een rondleiding door het huis");
            await Rows.AddBookingAsync(slotId, ada);
        }

        return ada;
    }

    private static async Task<int> CountSheetsAsync(IPage page) =>
        Sheet().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })));

    /// <returns>Null: there is no such program here.</returns>
    private static async Task<string?> ScanAsync(string image)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "zbarimg")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo(program, ["--quiet", "--raw", image]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    private const string SizesByLanguage = """
        () => ["nl", "fr"].map(language => [...document.querySelectorAll(`.poster [lang=${language}], .poster [lang=${language}] *`)]
          .map(e => `${e.tagName} ${getComputedStyle(e).fontSize} ${getComputedStyle(e).fontWeight}`).join())
        """;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
