using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>The visits of one host, for everybody, and the short address that leads to them.</summary>
[Category("Database")]
public sealed class HostVisitsTests : WebTest
{
    private HostRow row = null!;
    private string code = "";

    [SetUp]
    public async Task AddHostAsync()
    {
        row = await Rows.AddHostAsync();
        code = row.HostId.ToString("N")[^8..];
    }

    [Test]
    public async Task The_short_address_of_a_poster_leads_to_the_visits_of_its_host_in_the_language_of_the_reader()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 6);
        var answer = await NewBrowser("fr-BE,fr;q=0.9").GetAsync($"/o/{code}");
        Assert.That(answer.Location, Is.EqualTo($"/fr/hosts/{row.HostId}/visits"));
        Assert.That(answer.Headers["Vary"], Is.EqualTo("Accept-Language"));
        var typed = $"{code[..4]}-{code[4..]}".ToUpperInvariant();
        Assert.That((await Browser.GetAsync($"/o/{typed}")).Location, Is.EqualTo($"/nl/hosts/{row.HostId}/visits"), "as it is quoted on the phone");

        var page = await Browser.OpenAsync($"/o/{code}");
        Assert.That(page.Title, Is.EqualTo("Bezoeken bij De Vuurtoren – Opendeurweek"));
        Assert.That(page.Text, Does.Contain("Maandag 23\u00a0november 10.00–11.30").And.Contain("6 plaatsen vrij").And.Contain("Voorbeeldstraat 12, 1060 Sint-Gillis"));
        Assert.That(page.Find(".slot a")!.GetAttribute("href"), Is.EqualTo($"/nl/slots/{slotId}"));
    }

    [TestCase("00000000")]
    [TestCase("de-vuurtoren")]
    [TestCase("' or 1=1")]
    public async Task An_address_of_no_host_is_not_found(string unknown) =>
        Assert.That((await Browser.GetAsync($"/o/{Uri.EscapeDataString(unknown)}")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("update host set status = 'draft'")]
    [TestCase("update host set status = 'submitted', submitted_at = created_at")]
    [TestCase("update host set status = 'returned', organiser_note = 'Neen.'")]
    [TestCase("update host set status = 'withdrawn'")]
    [TestCase("update host set visibility = 'matching'")]
    [TestCase("update edition_phase set opens_at = '2026-11-05 00:00+01' where phase = 'programme'")]
    [TestCase("delete from edition_phase where phase = 'programme'")]
    public async Task A_host_that_is_not_shown_yet_is_not_found_either_by_code_or_id_not_even_signed_in(string change)
    {
        await Rows.AddSlotAsync();
        await RunAsync(change);
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        foreach (var path in new[] { $"/o/{code}", $"/nl/hosts/{row.HostId}/visits" })
        {
            var page = await Browser.GetAsync(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That(page.Text, Does.Not.Contain("De Vuurtoren"));
        }
    }

    [Test]
    public async Task A_host_for_professionals_asks_to_sign_in_and_comes_back()
    {
        await RunAsync("update host set visibility = 'professionals'");
        var path = $"/nl/hosts/{row.HostId}/visits";
        Assert.That((await Browser.GetAsync($"/o/{code}")).Location, Is.EqualTo(path));
        Assert.That((await Browser.GetAsync(path)).Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(path)}"));
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Visits_that_are_over_cancelled_or_not_for_this_reader_are_not_listed()
    {
        await Rows.AddSlotAsync(title: "Voorbij", day: new(2026, 11, 3));
        var (gone, closed, batch) = (await Rows.AddSlotAsync(title: "Weg"), await Rows.AddSlotAsync(title: "Besloten"), await Rows.AddSlotAsync(title: "Verdeeld"));
        await RunAsync("""
            update slot set status = 'cancelled' where slot_id = @gone;
            update slot set visibility = 'professionals' where slot_id = @closed;
            update slot set visibility = 'matching' where slot_id = @batch
            """, new { gone, closed, batch });
        var page = await Browser.OpenAsync($"/o/{code}");
        Assert.That(page.Text, Does.Contain("Hier zijn nu geen bezoeken"));
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        page = await Browser.OpenAsync($"/o/{code}");
        Assert.That(page.All(".slot h3").Select(h => h.TextContent), Is.EqualTo(new[] { "Besloten" }));
    }
}
