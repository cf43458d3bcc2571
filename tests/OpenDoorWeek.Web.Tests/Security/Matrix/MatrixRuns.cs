using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>Wishes, a pin and a run of each week; the numbers of the runs differ, so that one week's leads nowhere in the other.</summary>
internal sealed class MatrixRuns(Rows rows, Func<string, object?, Task<int>> run, Func<string, object?, Task<Guid>> read, WebSite site)
{
    public async Task AddAsync(MatrixWeek week, Guid home, Guid abroad)
    {
        var matching = new MatchRows(rows, run);
        await matching.OpenAsync(home);
        await matching.OpenAsync(abroad);
        foreach (var place in week.Places)
        {
            await matching.AddWishesAsync(place == week.Abroad ? abroad : home, [Guid.Parse(place.Ids["slotId"])], place.VisitorId);
            await matching.AddPinAsync(place.WaiterId, Guid.Parse(place.Ids["slotId"]));
            place.Ids["pinId"] = $"{await read("select pin_id from match_pin where person_id = @WaiterId", new { place.WaiterId })}";
            (place.Ids["person"], place.Ids["visitorId"]) = ($"{place.VisitorId}", $"{place.VisitorId}");
            place.Ids["number"] = place.Ids["with"] = place == week.Abroad ? "2" : "1";
        }

        await RunAsync(week.Home);
        await RunAsync(week.Abroad);
        await RunAsync(week.Abroad);
    }

    private async Task RunAsync(Place place)
    {
        var services = site.Services;
        await services.GetRequiredService<StartMatchRun>().ExecuteAsync(new(new(await rows.AddOrganiserAsync(), null), place.Slug, "equal", Guid.NewGuid()), default);
        await Runner(services).RunNextAsync(default);
    }

    /// <summary>What serve and worker have, and a site of tests has not.</summary>
    public static MatchRunner Runner(IServiceProvider services) => new(
        services.GetRequiredService<ClaimMatchRun>(), services.GetRequiredService<FreezeMatchInput>(), services.GetRequiredService<RenewMatchRun>(),
        services.GetRequiredService<EndMatchRun>(), NullLogger<MatchRunner>.Instance);
}
