using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.PhoneBookings;

/// <summary>Whom an organiser of zone S is to call, and that she did, on pages.</summary>
[Category("Database")]
public sealed class CallPagesTests : WebTest
{
    private const string Calls = "/nl/editions/zuid-2026/phone/calls";
    private static readonly (string, string?)[] AsTheyStand = [];

    private Guid olga;
    private HostRow host = null!;

    [SetUp]
    public async Task SignInAsync()
    {
        (olga, host) = (await Rows.AddOrganiserAsync("S"), await Rows.AddHostAsync());
        await Browser.SignInAsync(olga, secondFactor: true);
    }

    [Test]
    public async Task A_visit_that_moved_is_read_out_noted_and_undone()
    {
        await MoveAsync(await BookAsync(), new(14, 0), 1);
        var list = await Browser.GetAsync(Calls);
        Assert.That(list.Find("h1")!.TextContent, Does.StartWith("Te bellen:"));
        Assert.That(list.Text, Does.Contain("Greta Goossens").And.Contain("was: maandag 23\u00a0november\u00a02026, 10.00 tot 11.30\u00a0uur").And.Contain("is nu: maandag 23\u00a0november\u00a02026, 14.00 tot 15.30\u00a0uur"));
        Assert.That(list.Find("a[href='tel:025550099']")!.TextContent, Is.EqualTo("Bel 02 555 00 99"));

        var noted = await Browser.FollowAsync(await PressAsync(list, "called"));
        Assert.That(noted.Find("[role=status]")!.TextContent, Is.EqualTo("Genoteerd: Greta Goossens weet het."));
        Assert.That(noted.Text, Does.Contain("Er is nu niemand te bellen.").And.Contain("door Olga Organiser"));
        var again = await Browser.FollowAsync(await PressAsync(noted, "undo"));
        Assert.That(again.Find("[role=status]")!.TextContent, Is.EqualTo("Greta Goossens staat weer in de lijst."));
        Assert.That(await ReadAsync<long>("select count(*) from visitor_call where called_at is null"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_visit_is_said_with_what_is_free_instead_and_booked_from_there()
    {
        var (slotId, free) = (await BookAsync(), await Rows.AddSlotAsync(of: host, start: new(16, 0)));
        await Site.Services.GetRequiredService<WithdrawSlot>().ExecuteAsync(new(host.HostId, slotId, new(host.ContactId, false), 1, new(1, 1, 0)), default);

        var list = await Browser.GetAsync(Calls);
        Assert.That(list.Text, Does.Contain("De Vuurtoren heeft het bezoek geannuleerd. Het was maandag 23\u00a0november\u00a02026, 10.00 tot 11.30\u00a0uur."));
        var form = await Browser.GetAsync(list.All("main li a").Single(a => a.GetAttribute("href")!.Contains($"slot={free}", StringComparison.Ordinal)).GetAttribute("href")!);
        await form.SendAsync("book", AsTheyStand);
        Assert.That(await ReadAsync<long>("select count(distinct person_id) from booking"), Is.EqualTo(1), "the same person");
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @free", new { free }), Is.EqualTo(1));
    }

    [Test]
    public async Task How_many_are_to_be_called_stands_where_an_organiser_starts()
    {
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/phone")).Text, Does.Not.Contain("te bellen:"));
        await MoveAsync(await BookAsync(), new(14, 0), 1);
        foreach (var page in new[] { "/nl/editions/zuid-2026/phone", "/nl/editions/zuid-2026/organise" })
        {
            var link = (await Browser.GetAsync(page)).All("main a").First(a => a.GetAttribute("href") == Calls);
            Assert.That(link.TextContent, Is.EqualTo("1 bezoeker te bellen: een bezoek is gewijzigd of geannuleerd."), page);
        }
    }

    [Test]
    public async Task What_changed_since_the_page_was_opened_stays_on_the_list_after_the_button()
    {
        var slotId = await BookAsync();
        await MoveAsync(slotId, new(14, 0), 1);
        var opened = await Browser.GetAsync(Calls);
        await MoveAsync(slotId, new(18, 0), 2);

        var list = await Browser.FollowAsync(await PressAsync(opened, "called"));
        Assert.That(list.Find("[role=status]")!.TextContent, Does.StartWith("Genoteerd, maar intussen is er nog iets gewijzigd."));
        Assert.That(list.Text, Does.Contain("was: maandag 23\u00a0november\u00a02026, 14.00 tot 15.30\u00a0uur").And.Contain("is nu: maandag 23\u00a0november\u00a02026, 18.00 tot 19.30\u00a0uur"));
    }

    [TestCase("nl", "Er is nu niemand te bellen.")]
    [TestCase("fr", "Il n'y a personne à appeler pour le moment.")]
    [TestCase("en", "There is nobody to call right now.")]
    public async Task An_empty_list_says_so(string language, string words) =>
        Assert.That((await Browser.GetAsync($"/{language}/editions/zuid-2026/phone/calls")).Text, Does.Contain(words));

    [Test]
    public async Task An_organiser_of_another_zone_finds_no_page_and_notes_nothing()
    {
        await MoveAsync(await BookAsync(), new(14, 0), 1);
        var opened = await Browser.GetAsync(Calls);
        await RunAsync("update organiser set zone_code = 'N'");
        Assert.That((await Browser.GetAsync(Calls)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await PressAsync(opened, "called")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await ReadAsync<long>("select count(*) from visitor_call where called_at is null"), Is.EqualTo(1));
    }

    private async Task<Guid> BookAsync()
    {
        var slotId = await Rows.AddSlotAsync(of: host);
        var result = await Site.Services.GetRequiredService<BookByPhone>().ExecuteAsync(
            new(slotId, new(olga, ["S"]), null, null, "02 555 00 99", 1, "Greta Goossens", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        Assert.That(result, Is.TypeOf<BookByPhone.Result.Booked>());
        return slotId;
    }

    private async Task MoveAsync(Guid slotId, TimeOnly start, int version)
    {
        var actor = new HostActor(host.ContactId, false);
        var slot = (await Site.Services.GetRequiredService<ListHostSlots>().ExecuteAsync(new(host.HostId, actor), default))!.Slots.Single(s => s.SlotId == slotId);
        var moment = new SlotMoment(slot.LocalDate, new(start, start.AddMinutes(90)));
        var change = await Site.Services.GetRequiredService<EditSlot>().ExecuteAsync(new(host.HostId, slotId, actor, moment, slot.Offer, version, new(1, [])), default);
        Assert.That(change, Is.TypeOf<SlotChange.Done>());
    }

    /// <summary>The only form of this name on the page.</summary>
    private static Task<WebPage> PressAsync(WebPage page, string name) => page.SendAsync(page.All($"form[id^={name}-]").Single().Id!, AsTheyStand);
}
