using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What goes with people: on paper, or into their own calendar; and what everybody sees of a host.</summary>
internal static class PrintStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        Stop.Read("visits of a host", async t => $"/hosts/{await HostAsync(t)}/visits"),
        Stop.Read("programme to print", _ => "/editions/zuid-2026/programme/print"),
        Stop.Read("programme to print, to come", _ => "/editions/zuid-2027/programme/print"),
        new("poster", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/poster", t.Olga)),
        new("poster, before the host is accepted", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/poster", t.Filled.ContactId)),
        new("posters", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2026/posters", t.Olga)),
        new("day plan", (t, l) => Stop.OpenAsync(t, l, "/agenda/day-plan", t.Ada)),
        new("day plan, empty", (t, l) => Stop.OpenAsync(t, l, "/agenda/day-plan", t.Bea)),
        new("day plan of a host", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/day-plan?date=2026-11-23", t.Olga)),
        new("day plan of a host, empty", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/day-plan?date=2026-11-29", t.Olga)),
        new("subscription", (t, l) => Stop.OpenAsync(t, l, "/agenda/subscription", t.Bea)),
        new("subscription, made", async (t, l) =>
        {
            var guest = await Stop.OpenAsync(t, l, "/agenda/subscription", t.Ada);
            await guest.Page.Locator("#make button").ClickAsync();
            await guest.Page.WaitForSelectorAsync("#address");
            return guest;
        }),
        new("subscription of a host", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/subscription", t.Filled.ContactId)),
        new("subscription of a host, for an organiser", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/subscription", t.Olga)),
    ];

    private static async Task<Guid> HostAsync(Tour tour) =>
        ((ShowSlot.Result.Shown)await tour.Site.Services.GetRequiredService<ShowSlot>().ExecuteAsync(new(tour.Slot, IsSignedIn: false), default)).Slot.HostId;
}
