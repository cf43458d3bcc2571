using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>After a visit its host says who was there, on one page, without script.</summary>
[Category("Database")]
public sealed class AttendancePagesTests : WebTest
{
    private const string Others = "others-present";
    private static readonly (string, string?)[] AsTheyStand = [];
    private HostRow row = null!;
    private Guid slotId, bookingId, ada, ben;

    [SetUp]
    public async Task HoldVisitAsync()
    {
        row = await Rows.AddRegistrationAsync("accepted");
        await Rows.SetPhaseAsync(row.EditionId, "looking-back", new(2026, 11, 27, 23, 0, 0, TimeSpan.Zero), new(2026, 12, 18, 23, 0, 0, TimeSpan.Zero));
        slotId = await Rows.AddSlotAsync(of: row);
        bookingId = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: "Ada"), partySize: 3);
        var other = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: "Ben"));
        (ada, ben) = (await ParticipantAsync(bookingId), await ParticipantAsync(other));
        Clock.Now = new(2026, 11, 23, 10, 30, 0, TimeSpan.Zero);
        await Browser.SignInAsync(row.ContactId);
    }

    [Test]
    public async Task One_press_says_that_all_were_there_and_the_page_says_so_afterwards()
    {
        var plan = await Browser.GetAsync($"/nl/hosts/{row.HostId}/day-plan");
        var page = await Browser.GetAsync(plan.All("a").Single(a => a.TextContent.StartsWith("Wie was er?", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.That(page.Text, Does.Contain("Niemand krijgt hierover een mail. Wijzigen kan tot en met vrijdag 18\u00a0december.")
            .And.Contain("Met Ada: 2 plaatsen zonder naam. Hoeveel mensen kwamen er?"));
        Assert.That(Chosen(page), Is.EqualTo(new[] { "unknown", "unknown" }));
        var saved = await Browser.FollowAsync(await page.SendAsync("attendance", ("Then", Others)));
        Assert.That(saved.Find("[role=status]")!.TextContent, Is.EqualTo("Bewaard. Aanwezig: 4 van 4."));
        Assert.That(Chosen(saved), Is.EqualTo(new[] { "present", "present" }));
        Assert.That(saved.Find($"[name='Present[{bookingId}]']")!.GetAttribute("value"), Is.EqualTo("2"));
    }

    [Test]
    public async Task One_who_did_not_come_is_marked_and_changed_back()
    {
        var page = await Browser.GetAsync(Path);
        page = await Browser.FollowAsync(await page.SendAsync("attendance", ($"Marks[{ben}]", "absent"), ("Then", Others)));
        Assert.That(Chosen(page), Is.EqualTo(new[] { "present", "absent" }));
        page = await Browser.FollowAsync(await page.SendAsync("attendance", ($"Marks[{ben}]", "excused"), ($"Marks[{ada}]", "unknown"), ($"Present[{bookingId}]", "")));
        Assert.That(Chosen(page), Is.EqualTo(new[] { "unknown", "excused" }));
        page = await Browser.FollowAsync(await page.SendAsync("attendance", ("HostAbsent", "true")));
        Assert.That(page.Text, Does.Contain("Bewaard. Aanwezig: 0 van 4."));
        Assert.That(page.Find("#HostAbsent")!.HasAttribute("checked"), Is.True);
        Assert.That(Chosen(page), Is.EqualTo(new[] { "unknown", "excused" }), "kept for when that is taken back");
    }

    [TestCase("drie")]
    [TestCase("3")]
    [TestCase("-1")]
    public async Task A_number_that_cannot_be_is_said_beside_its_field_and_everything_typed_stays(string typed)
    {
        var page = await (await Browser.GetAsync(Path)).SendAsync("attendance", ($"Marks[{ben}]", "absent"), ($"Present[{bookingId}]", typed), ("HostAbsent", "true"));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Vul bij Ada een getal in van 0 tot 2" }));
        Assert.That(page.Title, Does.StartWith("Fout: "));
        var field = page.Find($"[name='Present[{bookingId}]']")!;
        Assert.That((field.GetAttribute("value"), field.GetAttribute("aria-invalid")), Is.EqualTo((typed, "true")));
        Assert.That(page.Find(page.Find(".errors a")!.GetAttribute("href")!), Is.EqualTo(field));
        Assert.That(Chosen(page), Is.EqualTo(new[] { "unknown", "absent" }));
        Assert.That(page.Find("#HostAbsent")!.HasAttribute("checked"), Is.True);
        Assert.That(await ReadAsync<long>("select count(*) from slot_attendance"), Is.Zero);
    }

    [Test]
    public async Task An_answer_that_is_none_is_not_understood()
    {
        var page = await (await Browser.GetAsync(Path)).SendAsync("attendance", ($"Marks[{ben}]", "late"));
        Assert.That(page.Errors, Has.Count.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from slot_attendance"), Is.Zero);
    }

    [Test]
    public async Task Two_colleagues_see_what_the_other_saved_and_the_second_saves_again()
    {
        var (first, second) = (await Browser.GetAsync(Path), await Browser.GetAsync(Path));
        await first.SendAsync("attendance", ($"Marks[{ada}]", "present"), ($"Marks[{ben}]", "present"));
        var late = await second.SendAsync("attendance", ($"Marks[{ada}]", "present"), ($"Marks[{ben}]", "absent"));
        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(late.Errors.Single(), Does.StartWith("Intussen heeft iemand anders dit bewaard."));
        Assert.That(Chosen(late), Is.EqualTo(new[] { "present", "absent" }), "what she chose stays");
        Assert.That(late.All(".marks .hint").Select(h => h.TextContent).Where(h => h.StartsWith("Intussen", StringComparison.Ordinal)), Is.EqualTo(new[] { "Intussen bewaard: aanwezig" }));
        var saved = await Browser.FollowAsync(await late.SendAsync("attendance", AsTheyStand));
        Assert.That(Chosen(saved), Is.EqualTo(new[] { "present", "absent" }));
    }

    [Test]
    public async Task Before_and_after_the_page_says_when_it_is_and_has_no_button()
    {
        await (await Browser.GetAsync(Path)).SendAsync("attendance", ($"Marks[{ben}]", "absent"));
        Clock.Now = new(2026, 12, 18, 23, 0, 0, TimeSpan.Zero);
        await Browser.SignInAsync(row.ContactId);
        var over = await Browser.GetAsync(Path);
        Assert.That(over.Text, Does.Contain("Aanduiden kon tot en met vrijdag 18\u00a0december. Bel ons: +32 2 555 00 00.").And.Contain("afwezig zonder bericht"));
        Assert.That(over.Find("#attendance"), Is.Null);
        Clock.Now = Rows.Today;
        await Browser.SignInAsync(row.ContactId);
        Assert.That((await Browser.GetAsync(Path)).Text, Does.Contain("Aanduiden kan zodra het bezoek begint: maandag 23\u00a0november om 10.00\u00a0uur."));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/slots")).Text, Does.Not.Contain("Wie was er?"));
    }

    [Test]
    public async Task The_language_switch_keeps_what_was_chosen()
    {
        var page = await (await Browser.GetAsync(Path)).SwitchLanguageAsync("fr", "attendance", ($"Marks[{ben}]", "excused"), ($"Present[{bookingId}]", "x"));
        Assert.That(Chosen(page), Is.EqualTo(new[] { "unknown", "excused" }));
        Assert.That(page.Find($"[name='Present[{bookingId}]']")!.GetAttribute("value"), Is.EqualTo("x"));
        Assert.That(page.Text, Does.Contain("absence excusée"));
    }

    [Test]
    public async Task An_organiser_reaches_it_for_hosts_of_her_zone_and_reads_her_own_words()
    {
        var organiser = NewBrowser();
        await organiser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var list = await organiser.GetAsync($"/nl/hosts/{row.HostId}/slots");
        var page = await organiser.GetAsync(list.All("a").Single(a => a.TextContent.StartsWith("Wie was er?", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.That(page.Text, Does.Contain("de organisatie was er niet"));
        await page.SendAsync("attendance", ("HostAbsent", "true"));
        Assert.That((await organiser.GetAsync("/nl/audit")).Text, Does.Contain("aangeduid dat het bezoek niet doorging").And.Contain("door het zoneteam, namens de organisatie"));
        var stranger = NewBrowser();
        await stranger.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        Assert.That((await stranger.GetAsync(Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_file_is_in_the_language_of_the_page_and_of_an_own_visit_only()
    {
        var file = await Browser.GetAsync(Path.Replace("/nl/", "/fr/", StringComparison.Ordinal) + "?handler=Csv");
        Assert.That(file.Headers["Content-Type"], Is.EqualTo("text/csv; charset=utf-8"));
        Assert.That(file.Headers["Cache-Control"], Does.Contain("no-store"));
        Assert.That(file.Body.Split("\r\n")[0].TrimStart('\uFEFF'), Is.EqualTo("Jour;Début;Fin;Nom;Personnes;Présences;Présence"));
        var other = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders"));
        foreach (var rest in new[] { "", "?handler=Csv" })
        {
            Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/slots/{other}/attendance{rest}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "another's visit under the own host");
        }
    }

    private string Path => $"/nl/hosts/{row.HostId}/slots/{slotId}/attendance";

    private static IEnumerable<string?> Chosen(WebPage page) => page.All(".marks input[type=radio][checked]").Select(i => i.GetAttribute("value"));

    private Task<Guid> ParticipantAsync(Guid booking) => ReadAsync<Guid>("select participant_id from participant where booking_id = @booking", new { booking });
}
