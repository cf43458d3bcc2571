using System.Net;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Audit;

[Category("Security")]
public sealed class AuditPageTests : WebTest
{
    [Test]
    public async Task The_log_says_who_did_what_in_words_and_goes_on_to_older_rows()
    {
        var olga = await SignInAsync();
        for (var i = 0; i < 51; i++)
        {
            await AddAsync(olga, "second-factor.failed", olga, """{"triesLeft": 3}""");
        }

        var page = await Browser.GetAsync("/nl/audit");
        Assert.That(page.All("tbody tr").Count(), Is.EqualTo(50));
        Assert.That(page.Text, Does.Contain("foute code uit de app").And.Contain("pogingen over: 3").And.Contain("Olga Organiser").And.Contain("wo\u00a04\u00a0nov 2026"));
        var older = await Browser.GetAsync(page.All("main a").First(a => a.TextContent == "Oudere").GetAttribute("href")!);
        Assert.That(older.All("tbody tr").Count(), Is.EqualTo(1));
        Assert.That((await Browser.GetAsync("/fr/audit")).Text, Does.Contain("code de l'application incorrect"));
    }

    [TestCase("nl", "met: code uit de mail", "met: code uit de app")]
    [TestCase("fr", "par\u00a0: le code de l'e-mail", "par\u00a0: le code de l'application")]
    public async Task The_way_in_is_said_in_words(string language, string byMail, string byApp)
    {
        var olga = await SignInAsync();
        await AddAsync(olga, "session.started", olga, """{"by": "code"}""");
        await AddAsync(olga, "second-factor.given", olga, """{"by": "app"}""");
        Assert.That((await Browser.GetAsync($"/{language}/audit")).Text, Does.Contain(byMail).And.Contain(byApp));
    }

    [Test]
    public async Task Filters_that_cannot_be_read_say_so_and_show_nothing()
    {
        var olga = await SignInAsync();
        await AddAsync(olga, "session.started", olga);
        var page = await Browser.GetAsync("/en/audit?who=x&id=y&from=yesterday");
        Assert.That(page.Errors, Has.Count.EqualTo(3));
        Assert.That(page.Find("#Who")!.GetAttribute("value"), Is.EqualTo("x"));
        Assert.That(page.All("tbody tr"), Is.Empty);
        Assert.That((await Browser.GetAsync($"/en/audit?what=session.started&id={olga}&from=2026-11-04&to=2026-11-04")).All("tbody tr").Count(), Is.EqualTo(1));
        Assert.That((await Browser.GetAsync("/en/audit?from=2026-11-05")).Text, Does.Contain("Nothing was found."));
    }

    [Test]
    public async Task The_file_holds_the_same_rows_and_no_formula()
    {
        var olga = await SignInAsync();
        await RunAsync("update person set name = '=cmd|x' where person_id = @olga", new { olga });
        await AddAsync(olga, "session.started", olga);
        var page = await Browser.GetAsync("/nl/audit?what=session.started");
        var file = await Browser.GetAsync(page.All("main a[download]").Single().GetAttribute("href")!);
        Assert.That((file.Status, file.Headers["Content-Type"]), Is.EqualTo((HttpStatusCode.OK, "text/csv; charset=utf-8")));
        var lines = file.Body.TrimEnd().Split("\r\n");
        Assert.That(lines[0], Is.EqualTo("Wanneer;Wat;action;Waarover;Kenmerk;Door wie;facts"));
        Assert.That(lines[1], Does.StartWith("2026-11-04 12:00:00;ingelogd met de code of link uit de mail;session.started;'=cmd|x;"));
        Assert.That(lines, Has.Length.EqualTo(2));
    }

    private async Task<Guid> SignInAsync()
    {
        var olga = await Rows.AddOrganiserAsync("S");
        await Browser.SignInAsync(olga, secondFactor: true);
        return olga;
    }

    private Task<int> AddAsync(Guid actor, string action, Guid subject, string facts = "{}") => RunAsync(
        "insert into audit (at, actor_id, action, subject_id, facts) values (@now, @actor, @action, @subject, @facts::jsonb)",
        new { now = Clock.Now.UtcDateTime, actor, action, subject, facts });
}
