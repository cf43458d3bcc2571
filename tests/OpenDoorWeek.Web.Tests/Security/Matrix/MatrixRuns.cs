using Microsoft.Extensions.DependencyInjection;
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
        await PublishAsync(week.Home, 1);
        await PublishAsync(week.Abroad, 1);
        await PublishAsync(week.Abroad, 2);
    }

    /// <summary>Stopped at once: nobody is to hear of it. Publications have the numbers of the runs.</summary>
    private async Task PublishAsync(Place place, int number)
    {
        var publicationId = Guid.CreateVersion7();
        await run(Publish, new { publicationId, place.Slug, number, by = await rows.AddOrganiserAsync(), now = Rows.Today });
    }

    private async Task RunAsync(Place place)
    {
        var services = site.Services;
        await services.GetRequiredService<StartMatchRun>().ExecuteAsync(new(new(await rows.AddOrganiserAsync(), null), place.Slug, "equal", Guid.NewGuid()), default);
        await Runner(services).RunNextAsync(default);
    }

    private const string Publish = """
        insert into publication (publication_id, edition_id, number, run_id, preset, published_by, published_at, release_at, mails, stopped_by, stopped_at)
        select @publicationId, e.edition_id, @number, r.run_id, 'equal', @by, @now, @now::timestamptz + interval '30 minutes', 0, @by, @now
          from edition e
          join match_run r on r.edition_id = e.edition_id and r.number = @number
         where e.slug = @Slug;
        insert into outcome (publication_id, person_id, is_changed)
        select @publicationId, l.person_id, true
          from wish_list l
          join edition e on e.edition_id = l.edition_id
         where e.slug = @Slug
           and l.submitted_at is not null
        """;

    /// <summary>What serve and worker have, and a site of tests has not.</summary>
    public static MatchRunner Runner(IServiceProvider services) => new(
        services.GetRequiredService<ClaimMatchRun>(), services.GetRequiredService<FreezeMatchInput>(), services.GetRequiredService<RenewMatchRun>(),
        services.GetRequiredService<EndMatchRun>(), Overheard.As<MatchRunner>());
}
