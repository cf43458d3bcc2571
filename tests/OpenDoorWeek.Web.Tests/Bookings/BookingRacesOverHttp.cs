using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Bookings;

/// <summary>Many browsers at once, through forms, cookies and form tokens as they are.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class BookingRacesOverHttp : WebTest
{
    private static readonly (string, string?)[] Nobody = [];

    [Test]
    public async Task Of_three_hundred_visitors_at_once_ten_get_the_ten_places_and_290_a_clear_no()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 10);
        var forms = await OpenFormsAsync(Site, slotId, 300);

        var answers = await Task.WhenAll(forms.Select(f => f.SendAsync("book", Nobody)));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.Redirect), Is.EqualTo(10));
        var refused = answers.Where(a => a.Status == HttpStatusCode.Conflict).ToList();
        Assert.That(refused, Has.Count.EqualTo(290));
        Assert.That(refused.Select(a => string.Join('|', a.Errors)).Distinct(), Is.EqualTo(new[] { "Dit moment is nu volzet. Kies een ander, of zet u op de wachtlijst." }));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(10));
        Assert.That(await ReadAsync<long>("select count(*) from participant where status = 'confirmed'"), Is.EqualTo(10));
    }

    [Test]
    public async Task Without_the_lock_and_the_conditional_update_the_same_three_hundred_oversell_the_slot()
    {
        await RunAsync("alter table slot drop constraint slot_taken_within_capacity");
        var slotId = await Rows.AddSlotAsync(capacity: 10);
        await using var naive = Database.Open(ConnectionString, sql =>
            sql.Replace("for no key update", "", StringComparison.Ordinal).Replace("and taken + @PartySize <= capacity", "", StringComparison.Ordinal));
        await using var site = await WebSite.StartAsync(naive, Clock);
        var forms = await OpenFormsAsync(site, slotId, 300);

        var answers = await Task.WhenAll(forms.Select(f => f.SendAsync("book", Nobody)));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.Redirect), Is.GreaterThan(10), "the test would see an oversold slot");
    }

    [Test]
    public async Task One_form_sent_fifty_times_at_once_books_once_and_all_fifty_read_the_same()
    {
        var form = (await OpenFormsAsync(Site, await Rows.AddSlotAsync(), 1))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => form.SendAsync("book", Nobody)));

        Assert.That(answers.Select(a => $"{a.Status} {a.Location} {string.Join('|', a.Errors)}").Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(answers[0].Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(1));
        Assert.That((await form.SendAsync("book", ("PartySize", "2"))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "another body");
    }

    [Test]
    public async Task One_person_with_two_tabs_on_overlapping_visits_gets_one()
    {
        var browser = NewBrowser();
        await browser.SignInAsync(await Rows.AddPersonAsync());
        var tabs = new List<WebPage>();
        foreach (var start in (TimeOnly[])[new(10, 0), new(11, 0)])
        {
            tabs.Add(await browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync(start: start)}"));
        }

        var answers = await Task.WhenAll(tabs.Select(t => t.SendAsync("book", Nobody)));

        Assert.That(answers.Select(a => a.Status), Is.EquivalentTo(new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
        Assert.That(answers.Single(a => a.Status == HttpStatusCode.Conflict).Errors.Single(), Does.StartWith("U hebt dan al een bezoek bij De Vuurtoren"));
    }

    private async Task<IReadOnlyList<WebPage>> OpenFormsAsync(WebSite site, Guid slotId, int count)
    {
        var forms = new List<WebPage>();
        for (var i = 0; i < count; i++)
        {
            var browser = site.NewBrowser();
            await browser.SignInAsync(await Rows.AddPersonAsync());
            forms.Add(await browser.GetAsync($"/nl/bookings/new?slot={slotId}"));
        }

        return forms;
    }
}
