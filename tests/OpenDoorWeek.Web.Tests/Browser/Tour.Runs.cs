using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Browser;

internal sealed partial class Tour
{
    /// <summary>Wished four visits of the week to come, and got one of them.</summary>
    public Guid Wisher { get; private set; }

    /// <summary>Everybody's first wish.</summary>
    public Guid WishedSlot { get; private set; }

    /// <summary>Mails that publishing the second run would send.</summary>
    public int PublishedMails { get; private set; }

    /// <summary>Of the week to come: two runs that are done, one that failed, one that waits. The week after that has the phase and no wishes.</summary>
    private async Task AddRunsAsync()
    {
        var matching = new MatchRows(rows, ExecuteAsync);
        await matching.OpenAsync(await rows.AddEditionAsync("zuid-2028", Rows.Monday.AddYears(2)));
        var editionId = (Guid)(await source.CreateCommand("select edition_id from edition where slug = 'zuid-2027'").ExecuteScalarAsync())!;
        await matching.OpenAsync(editionId);
        var slots = await AddSlotsAsync(editionId);
        WishedSlot = slots[0];
        foreach (var name in (string[])["Ilse Maes", "Jef Claes", "Karim Wouters"])
        {
            Wisher = await matching.AddWishesAsync(editionId, [slots[0], slots[1], slots[3], slots[2]], await rows.AddPersonAsync(name: name), wanted: 2, party: 2);
        }

        await matching.AddWishesAsync(editionId, [slots[3]]);
        await RunAsync(new(Olga, null), "equal");
        await matching.AddPinAsync(Wisher, slots[2]);
        await matching.AddPinAsync(Wisher, slots[1], isMust: false);
        await matching.AddPinAsync(Bea, slots[1]);
        await RunAsync(new(Olga, null), "equal");
        await ExecuteAsync(AddOthers, new { editionId, Olga });
        await AddPublicationsAsync(editionId, slots[1]);
    }

    /// <summary>One that has left, one that was stopped, one that waits. Who wished got a visit by the first that she may not have any more.</summary>
    private async Task AddPublicationsAsync(Guid editionId, Guid slotId)
    {
        foreach (var (number, minutes) in ((int, int)[])[(1, -120), (2, -60), (3, -10)])
        {
            var (publicationId, at) = (Guid.CreateVersion7(), Rows.Today.AddMinutes(minutes));
            await ExecuteAsync(AddPublication, new { publicationId, editionId, number, Olga, at, Wisher, slotId, stoppedAt = number == 2 ? at : (DateTimeOffset?)null });
        }

        PublishedMails = (await Site.Services.GetRequiredService<ReadPublishForm>().ExecuteAsync(new(new(Olga, null), "zuid-2027", 2, null), default))!.Changes.Mails;
    }

    /// <summary>Three hosts; the last slot is in French only, which nobody here follows.</summary>
    private async Task<Guid[]> AddSlotsAsync(Guid editionId)
    {
        var (first, hosts) = (Rows.Monday.AddYears(1), new List<HostRow>());
        foreach (var name in (string[])["De Pluim", "De Veer", "De Kam"])
        {
            hosts.Add(await rows.AddHostAsync(name, editionId));
        }

        return
        [
            await rows.AddSlotAsync(capacity: 2, of: hosts[0], day: first), await rows.AddSlotAsync(capacity: 4, of: hosts[1], day: first, start: new(11, 0)),
            await rows.AddSlotAsync(capacity: 6, of: hosts[2], day: first.AddDays(1)), await rows.AddSlotAsync(of: hosts[2], day: first.AddDays(2), languages: ["fr"]),
        ];
    }

    private async Task RunAsync(Core.Organisers.OrganiserScope by, string preset)
    {
        await Site.Services.GetRequiredService<StartMatchRun>().ExecuteAsync(new(by, "zuid-2027", preset, Guid.NewGuid()), default);
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
    }

    private async Task<int> ExecuteAsync(string sql, object? args)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteAsync(sql, args);
    }

    private const string AddPublication = """
        insert into publication (publication_id, edition_id, number, run_id, preset, published_by, published_at, release_at, mails, stopped_by, stopped_at)
        select @publicationId, @editionId, @number, run_id, preset, @Olga, @at, @at::timestamptz + interval '30 minutes', 4, case when @stoppedAt::timestamptz is not null then @Olga::uuid end, @stoppedAt
          from match_run
         where edition_id = @editionId and number = 1;
        insert into outcome (publication_id, person_id, is_changed, is_shown) values (@publicationId, @Wisher, true, @number = 1);
        insert into outcome_wish (publication_id, person_id, rank, slot_id, result) values (@publicationId, @Wisher, 1, @slotId, 'placed')
        """;

    private const string AddOthers = """
        insert into match_run (run_id, edition_id, number, preset, state, started_by, created_at, ended_at, seed, error)
        values (gen_random_uuid(), @editionId, 3, 'coverage', 'failed', @Olga, '2026-11-04 10:00Z', '2026-11-04 10:01Z', 1, 'lost');
        insert into match_run (run_id, edition_id, number, preset, state, started_by, created_at, started_at, lease_until, seed, step, progress, attempt)
        values (gen_random_uuid(), @editionId, 4, 'first', 'running', @Olga, '2026-11-04 10:59Z', '2026-11-04 10:59Z', 'infinity', 1, 'place', 400, 1)
        """;
}
