using System.Net;
using System.Text;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Editions;

/// <summary>An organiser brings visits in by a file, without script.</summary>
[Category("Database")]
public sealed class SlotImportPagesTests : WebTest
{
    private const string Start = "/nl/editions/zuid-2026/slots/import";
    private static readonly (string, string?)[] AsTheyStand = [];

    [SetUp]
    public async Task SignInAsync()
    {
        await Rows.AddHostAsync("Huis De Brug");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
    }

    [Test]
    public async Task Errors_are_listed_by_row_and_column_in_words_and_there_is_no_button_to_take_over()
    {
        var page = await UploadAsync("host;date;start;end;capacity;languages\r\nHuis De Brug;2026-11-23;10:00;09:00;0;nl\r\n");
        Assert.That(page.All(".problems li").Select(p => p.TextContent), Is.EqualTo(new[]
        {
            "Rij 2, kolom ‘Eindigt om’: Kies een einduur na 10:00", "Rij 2, kolom ‘Plaatsen’: Vul een aantal plaatsen in van 1 tot 500",
        }));
        Assert.That(page.All(".kpi dd").Select(d => d.TextContent), Is.EqualTo(new[] { "0", "0", "0", "1" }));
        Assert.That(page.Find("#commit"), Is.Null);
    }

    [Test]
    public async Task A_right_file_is_shown_taken_over_exported_and_undone()
    {
        var page = await UploadAsync("external_id;host;date;start;end;capacity;languages\r\nA1;Huis De Brug;2026-11-23;10:00;11:30;8;nl\r\n");
        Assert.That(page.Find("#commit button")!.TextContent, Is.EqualTo("Neem over: 1 nieuw, 0 gewijzigd"));
        var done = await Browser.FollowAsync(await page.SendAsync("commit", AsTheyStand));
        Assert.That(done.Text, Does.Contain("Niemand kreeg een mail"));

        var file = await Browser.GetAsync("/fr/editions/zuid-2026/slots.csv");
        Assert.That(file.Headers["Content-Type"], Does.StartWith("text/csv"));
        Assert.That(file.Body.TrimStart('\ufeff'), Does.StartWith("Numéro;Organisation;Jour;Commence à;").And.Contain("A1;Huis De Brug;2026-11-23;10:00;11:30;8;1;néerlandais;"));
        Assert.That((await Browser.GetAsync("/fr/editions/zuid-2026/slots.csv?header=machine")).Body.TrimStart('\ufeff'), Does.StartWith("external_id;host;date;").And.Contain(";nl;"));
        Assert.That((await Browser.GetAsync("/fr/editions/zuid-2026/slots.csv?rows=none")).Body.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That((await Browser.GetAsync(Start)).Text, Does.Contain("Uw laatste bestand"));

        var undone = await Browser.FollowAsync(await done.SendAsync("undo", AsTheyStand));
        Assert.That(undone.Find("h1")!.TextContent, Is.EqualTo("Het bestand is ongedaan gemaakt"));
        Assert.That(await ReadAsync<int>("select count(*)::int from slot"), Is.Zero);
    }

    [Test]
    public async Task Without_a_file_it_says_so_and_who_is_no_organiser_finds_no_page()
    {
        var form = await Browser.GetAsync(Start);
        Assert.That((await form.SendAsync("import", AsTheyStand)).Errors, Is.EqualTo(new[] { "Kies een bestand" }));
        var ada = NewBrowser();
        await ada.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await ada.GetAsync(Start)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await ada.GetAsync("/nl/editions/zuid-2026/slots.csv")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<WebPage> UploadAsync(string file) =>
        await Browser.FollowAsync(await (await Browser.GetAsync(Start)).UploadAsync("import", "Upload", Encoding.UTF8.GetBytes(file)));
}
