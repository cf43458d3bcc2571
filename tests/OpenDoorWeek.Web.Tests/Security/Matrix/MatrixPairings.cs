using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>A decision about two and a run of each week; the numbers of the runs differ, so that one week's leads nowhere in the other.</summary>
internal sealed class MatrixPairings(Rows rows, Func<string, object?, Task<int>> run, Func<string, object?, Task<Guid>> read, WebSite site)
{
    public async Task AddAsync(MatrixWeek week, Guid home, Guid abroad)
    {
        var roster = new PairingRoster(rows, run);
        OrganiserScope olga = new(await rows.AddOrganiserAsync(), null);
        foreach (var place in week.Places)
        {
            HostRow host = new(place == week.Abroad ? abroad : home, Guid.Parse(place.Ids["OrganisationId"]), Guid.Parse(place.Ids["hostId"]), place.ContactId);
            var (one, other) = (await AddAsync(roster, host, place), await AddAsync(roster, host, place));
            await site.Services.GetRequiredService<AddPairingRule>().ExecuteAsync(new(olga, place.Slug, one, other, false, "Afgesproken"), default);
            place.Ids["ruleId"] = $"{await read("select rule_id from pairing_rule where one_id = @one or other_id = @one", new { one })}";
        }

        foreach (var slug in (string[])[week.Home.Slug, week.Abroad.Slug, week.Abroad.Slug])
        {
            await site.Services.GetRequiredService<StartPairingRun>().ExecuteAsync(new(olga, slug, Guid.NewGuid()), default);
        }
    }

    private static Task<Guid> AddAsync(PairingRoster roster, HostRow host, Place place) => roster.AddBuddyAsync(host, $"Buddy {place.Marker("host")}");
}
