using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Pairings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Asking for a buddy or a mentor, answering a proposal, and working together.</summary>
internal static class PairStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        Of("buddies and mentors of a host", p => $"/hosts/{p.Asking.Host.HostId}/pairings", p => p.Asking.PersonId),
        Of("buddies and mentors of a host, stopped just now", p => $"/hosts/{p.Asking.Host.HostId}/pairings?done=stopped", p => p.Asking.PersonId),
        new("buddies and mentors of a host, for an organiser", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await t.PairAsync()).Asking.Host.HostId}/pairings", t.Olga)),
        Of("ask for a buddy", p => $"/hosts/{p.Asking.Host.HostId}/pairings/buddy", p => p.Asking.PersonId),
        new("ask for a buddy, refused", RefuseAskAsync, HasFocus: true),
        Of("ask for a mentor", p => $"/hosts/{p.Asking.Host.HostId}/pairings/newcomer", p => p.Asking.PersonId),
        Of("be a mentor, the first time", p => $"/hosts/{p.Asking.Host.HostId}/pairings/mentor", p => p.Asking.PersonId),
        Of("stop asking for a buddy", p => $"/hosts/{p.Asking.Host.HostId}/pairings/buddy/stop", p => p.Asking.PersonId),
        new("own pairings, never asked", (t, l) => Stop.OpenAsync(t, l, "/pairings", t.Bea)),
        Of("own pairings, nothing yet", _ => "/pairings", p => p.Asking.PersonId),
        Of("own pairings, to answer", _ => "/pairings", p => p.Proposed.PersonId),
        Of("own pairings, working together", _ => "/pairings", p => p.Paired.PersonId),
        Of("own pairings, declined just now", _ => "/pairings?done=declined", p => p.Declined.PersonId),
        Of("agenda, with a proposal", _ => "/agenda", p => p.Proposed.PersonId),
        Of("proposal", p => $"/pairings/{p.Proposal}", p => p.Proposed.PersonId),
        Of("proposal, by the link that says no", p => $"/pairings/{p.Proposal}?answer=no", p => p.Proposed.PersonId),
        Of("proposal, agreed", p => $"/pairings/{p.Agreement}", p => p.Agreed.PersonId),
        Of("proposal, over", p => $"/pairings/{p.Over}", p => p.Declined.PersonId),
        Of("pair", p => $"/pairings/{p.Pair}", p => p.Paired.PersonId),
        Of("pair of a week that is over", p => $"/pairings/{p.FormerPair}", p => p.Former.PersonId),
        Of("leave a pair", p => $"/pairings/{p.Pair}/leave", p => p.Paired.PersonId),
        Of("leave a proposal", p => $"/pairings/{p.Proposal}/leave", p => p.Proposed.PersonId),
        Of("worksheet", p => $"/pairings/{p.Pair}/worksheet", p => p.Paired.PersonId),
        new("worksheet, changed since", RefuseSheetAsync, HasFocus: true),
        Of("worksheet to print", p => $"/pairings/{p.Pair}/worksheet/print", p => p.Paired.PersonId),
        Of("how it went", p => $"/pairings/{p.FormerPair}/went", p => p.Former.PersonId),
        Of("how it went, before the week", p => $"/pairings/{p.Pair}/went", p => p.Paired.PersonId),
    ];

    private static Stop Of(string name, Func<Tour.Pairings, string> path, Func<Tour.Pairings, Guid> who) =>
        new(name, async (t, l) => await t.PairAsync() is var p ? await Stop.OpenAsync(t, l, path(p), who(p)) : null!);

    private static async Task<Guest> RefuseAskAsync(Tour tour, Language language)
    {
        var p = await tour.PairAsync();
        var guest = await Stop.OpenAsync(tour, language, $"/hosts/{p.Asking.Host.HostId}/pairings/buddy", p.Asking.PersonId);
        foreach (var box in await guest.Page.Locator("[name=Languages]:checked").AllAsync())
        {
            await guest.Page.Locator("[name=Languages]:checked").First.ClickAsync();
        }

        return await Stop.PressAsync(guest, OptInTexts.SaveChange.In(language));
    }

    /// <summary>What she saw was older than what stands there.</summary>
    private static async Task<Guest> RefuseSheetAsync(Tour tour, Language language)
    {
        var p = await tour.PairAsync();
        var guest = await Stop.OpenAsync(tour, language, $"/pairings/{p.Pair}/worksheet", p.Paired.PersonId);
        await guest.Page.Locator("[name=Version]").EvaluateAsync("version => version.value = 0");
        await guest.Page.Locator("#Shown").FillAsync("Het onthaal.");
        return await Stop.PressAsync(guest, WorksheetTexts.Save.In(language));
    }
}
