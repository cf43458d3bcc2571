using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Tests.Organisers;

/// <summary>Every page of organisers × everybody; the pages come from the running site.</summary>
[Category("Security")]
public sealed partial class OrganisersOnlyTests : WebTest
{
    [Test]
    public async Task Nobody_else_finds_a_page_of_organisers()
    {
        await Rows.AddEditionAsync();
        var (north, southern) = (await Rows.AddOrganiserAsync("N"), await Rows.AddOrganiserAsync("S"));
        var (visitor, halfway, zone, stranger) = (NewBrowser(), NewBrowser(), NewBrowser(), NewBrowser());
        await visitor.SignInAsync(await Rows.AddPersonAsync(), secondFactor: true);
        await halfway.SignInAsync(southern);
        await zone.SignInAsync(southern, secondFactor: true);
        var pages = Pages(north);
        Assert.That(pages.Select(p => p.Path), Is.SupersetOf(new[] { "/nl/organisers", "/nl/organisers/invite", "/nl/audit" }));
        foreach (var (path, only) in pages)
        {
            Assert.That((await stranger.GetAsync(path)).Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(path)}"));
            Assert.That((await visitor.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), $"a visitor at {path}");
            if (only is { AllZones: false })
            {
                Assert.That((await halfway.GetAsync(path)).Location, Is.EqualTo($"/nl/sign-in/second?return={Uri.EscapeDataString(path)}"));
            }

            if (path.Contains($"{north}", StringComparison.Ordinal))
            {
                Assert.That((await zone.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), $"an organiser of another zone at {path}");
            }
        }
    }

    /// <summary>A removed role is seen at the next request, without any session ending.</summary>
    [Test]
    public async Task A_role_that_goes_is_gone_at_the_next_request()
    {
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        Assert.That((await Browser.GetAsync("/nl/organisers")).Status, Is.EqualTo(HttpStatusCode.OK));
        await RunAsync("delete from organiser");
        Assert.That((await Browser.GetAsync("/nl/organisers")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("remove")]
    [TestCase("reset")]
    public async Task A_zone_organiser_changes_nobody_of_another_zone_by_a_form_of_her_own(string what)
    {
        var north = await Rows.AddOrganiserAsync("N");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var token = (await Browser.GetAsync("/nl/organisers")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await Browser.PostAsync($"/nl/organisers/{north}/{what}", [new("__RequestVerificationToken", token)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await ReadAsync<int>("select count(*) from organiser where person_id = @north", new { north }), Is.EqualTo(1));
    }

    /// <summary>The boxes of the form offer her own zones; a form of somebody else's making offers more.</summary>
    [TestCase("N")]
    [TestCase("all")]
    public async Task A_zone_organiser_invites_for_no_other_zone(string zone)
    {
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        var page = await Browser.GetAsync("/nl/organisers/invite");
        Assert.That(page.All("input[name=Zones]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "S" }));
        var answer = await page.SendAsync("invite", ("Email", "nora@example.org"), ("Zones", zone));
        Assert.That(answer.Errors, Is.EqualTo(new[] { "Kies minstens één zorgzone" }));
        Assert.That(await ReadAsync<int>("select count(*) from organiser_invitation"), Is.Zero);
    }

    private List<(string Path, OrganisersOnlyAttribute Only)> Pages(Guid personId) =>
    [
        .. from endpoint in Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let only = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? Attribute(page) : null
           where only is not null
           select ("/" + Parameter().Replace(endpoint.RoutePattern.RawText!, m => Fill(m, personId)), only),
    ];

    private static OrganisersOnlyAttribute? Attribute(PageActionDescriptor page) =>
        page is CompiledPageActionDescriptor compiled ? compiled.HandlerTypeInfo.GetCustomAttributes(false).OfType<OrganisersOnlyAttribute>().FirstOrDefault() : ByName(page.ViewEnginePath);

    /// <summary>"/Organisers/Invite" is Pages.Organisers.InviteModel.</summary>
    private static OrganisersOnlyAttribute? ByName(string path) =>
        typeof(WebPages).Assembly.GetType($"OpenDoorWeek.Web.Pages{path.Replace('/', '.')}Model")?.GetCustomAttributes(false).OfType<OrganisersOnlyAttribute>().FirstOrDefault();

    private static string Fill(Match parameter, Guid personId) => parameter.Groups["name"].Value switch
    {
        "lang" => "nl",
        "slug" => "zuid-2026",
        _ => parameter.Value.Contains(":int", StringComparison.Ordinal) || parameter.Value.Contains(":long", StringComparison.Ordinal) ? "1" : $"{personId}",
    };

    [GeneratedRegex(@"\{(?<name>\w+)(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Parameter();
}
