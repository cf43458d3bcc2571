using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages that the running site has, against those that the stops see.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed class EveryRouteTests : TourTest
{
    private const int FirstView = 40_000;

    /// <summary>No page to look at: a file, or an address that leads on.</summary>
    private static readonly string[] NoPages =
    [
        "/hosts/{hostId:guid}/slots.ics", "/editions/{slug}/slots.csv", "/hosts/{hostId:guid}/slots/new",
        "/editions/{slug}/runs/{number:int}/problem.json", "/editions/{slug}/runs/{number:int}/plan.json", "/editions/{slug}/runs/{number:int}/compare.csv",
    ];

    /// <summary>Before anything is kept, it is the same step of the registration as after.</summary>
    private const string FirstStep = "/hosts/new/organisation";

    [Test]
    public async Task Every_page_of_the_site_has_a_stop()
    {
        var seen = (await Tour.SeeAllAsync()).Select(RouteOf).ToHashSet();
        var unseen = Routes().Except(seen).Except(NoPages).Order();
        Assert.That(unseen, Is.Empty, "add a stop for each (Stop.All): empty, filled and refused where it has a form");
        Assert.That(NoPages, Is.SubsetOf(Routes()), "what is excepted is there");
    }

    [Test]
    public async Task A_stop_is_the_same_page_with_the_same_status_in_each_language()
    {
        var astray = (await Tour.SeeAllAsync()).GroupBy(s => s.Stop).Where(g => g.Select(s => (RouteOf(s), s.Answer.Status)).Distinct().Count() > 1);
        Assert.That(astray.Select(g => $"{g.Key}: {string.Join(", ", g.Select(s => $"{s.Path} {s.Answer.Status}"))}"), Is.Empty);
    }

    [Test]
    public async Task No_two_pages_share_a_title()
    {
        var shared = from sight in await Tour.SeeAllAsync()
                     where sight.Answer.Status < 400
                     group RouteOf(sight) by $"{sight.Language}: {sight.Title.Replace(LayoutTexts.ErrorPrefix.In(sight.Language), "", StringComparison.Ordinal)}" into routes
                     where routes.Distinct().Except([FirstStep]).Count() > 1
                     select $"{routes.Key} is the title of {string.Join(" and of ", routes.Distinct().Order())}";
        Assert.That(shared.Order(), Is.Empty);
    }

    [Test]
    public async Task The_first_view_of_every_page_takes_40_kB_at_most()
    {
        var largest = (await Tour.SeeAllAsync()).OrderByDescending(s => s.Answer.Octets).ToList();
        foreach (var sight in largest.DistinctBy(s => s.Stop).Take(5))
        {
            TestContext.Out.WriteLine($"{sight.Stop} ({sight.Language}): {sight.Answer.Octets} octets, of which {sight.Answer.Html.Length} are the page");
        }

        Assert.That(largest.Where(s => s.Answer.Octets > FirstView).Select(s => $"{s.Stop} ({s.Language}): {s.Answer.Octets}"), Is.Empty);
        Assert.That(largest.Select(s => s.Answer.FileOctets), Has.All.GreaterThan(1_000), "the stylesheet is counted");
    }

    [Test]
    public async Task Every_source_is_HTML_without_errors()
    {
        var wrong = (await Tour.SeeAllAsync()).Select(s => $"{s.Stop} ({s.Language}): {HtmlSource.FirstError(s.Answer.Html)}").Where(e => !e.EndsWith(": ", StringComparison.Ordinal));
        Assert.That(wrong, Is.Empty);
        Assert.That(HtmlSource.FirstError("<!DOCTYPE html><title>x</title><p><a></p>"u8.ToArray()), Is.Not.Empty);
    }

    /// <summary>Routes of pages in languages, without their prefix, the most literal first.</summary>
    private IReadOnlyList<string> Routes() =>
    [
        .. Tour.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.RawText!.StartsWith("{lang", StringComparison.Ordinal))
            .OrderBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => e.RoutePattern.RawText![e.RoutePattern.RawText!.IndexOf(")}", StringComparison.Ordinal)..][2..])
            .Distinct(),
    ];

    /// <summary>Of which route this page is; null: of none, such as the page that says so.</summary>
    private string? RouteOf(Sight sight) => Routes().FirstOrDefault(r =>
        new TemplateMatcher(TemplateParser.Parse(r), []).TryMatch(sight.Path[3..], []));
}
