using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security;

public sealed partial class AuditedChangesTests
{
    private readonly List<Guid> buddies = [];

    /// <summary>Four colleagues ask for a buddy, and an organiser brings them together.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfPairings() =>
    [
        ("POST /editions/{slug}/pairings", olga, async () =>
        {
            await RunAsync("delete from pair; delete from pairing_opt_in");
            var roster = new PairingRoster(Rows, RunAsync);
            for (var n = 0; n < 4; n++)
            {
                buddies.Add(await roster.AddBuddyAsync(host, $"Collega {n}"));
            }

            await roster.AddMentorAsync(host);
            return await SendAsync(organiser, $"{Edition}/pairings", "start");
        }),
        ("POST /editions/{slug}/pairings/runs/{number}", olga, () => PublishAsync($"{Edition}/pairings/runs/1", "publish")),
        ("POST /editions/{slug}/pairings?handler=End", olga, () => PressFirstAsync($"{Edition}/pairings", "end-")),
        ("POST /editions/{slug}/pairings/new", olga, async () =>
        {
            var free = await ListAsync<Guid>("select a.pairing_opt_in_id from pairing_opt_in a where a.role = 'buddy' and not exists (select 1 from pair_member m where m.opt_in_id = a.pairing_opt_in_id and m.is_live) order by 1");
            await RunAsync("delete from pair where not is_live");
            return await SendAsync(organiser, $"{Edition}/pairings/new", "propose", ("One", $"{free[0]}"), ("Other", $"{free[1]}"));
        }),
        ("POST /editions/{slug}/pairings/people?handler=Experience", olga, () => PressFirstAsync($"{Edition}/pairings/people", "as-", ("as", "no"))),
        ("POST /editions/{slug}/pairings/rules", olga, async () =>
        {
            await RunAsync("delete from pair");
            return await SendAsync(organiser, $"{Edition}/pairings/rules", "rule", ("One", $"{buddies[0]}"), ("Other", $"{buddies[1]}"), ("Rule", "apart"), ("Reason", "Familie"));
        }),
        ("POST /editions/{slug}/pairings/rules?handler=Remove", olga, () => PressFirstAsync($"{Edition}/pairings/rules", "remove-")),
    ];

    private async Task<WebPage> PressFirstAsync(string path, string form, params (string, string?)[] fields)
    {
        var page = await organiser.GetAsync(path);
        return await page.SendAsync(page.All($"form[id^={form}]").First().Id!, fields);
    }
}
