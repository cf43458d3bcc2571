using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The page on which a host says who was there.</summary>
internal static class AttendanceStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("attendance", (t, l) => Stop.OpenAsync(t, l, PathOf(t), t.PastHost.ContactId)),
        new("attendance, saved", (t, l) => Stop.OpenAsync(t, l, $"{PathOf(t)}?saved=1", t.Olga)),
        new("attendance, refused", RefuseAsync, HasFocus: true),
        new("attendance, before the visit", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/slots/{t.Slot}/attendance", t.Olga)),
        new("attendance, nobody booked", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{await HostAsync(t)}/slots/{t.DutchSlot}/attendance", t.Olga)),
        new("slots, after the visit", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.PastHost.HostId}/slots", t.PastHost.ContactId)),
    ];

    private static string PathOf(Tour tour) => $"/hosts/{tour.PastHost.HostId}/slots/{tour.PastSlot}/attendance";

    private static async Task<Guest> RefuseAsync(Tour tour, Language language)
    {
        var guest = await Stop.OpenAsync(tour, language, PathOf(tour), tour.PastHost.ContactId);
        await guest.Page.Locator("[name^=Present]").FillAsync("3");
        return await Stop.PressAsync(guest, AttendanceTexts.Save.In(language));
    }

    private static async Task<Guid> HostAsync(Tour tour) =>
        ((ShowSlot.Result.Shown)await tour.Site.Services.GetRequiredService<ShowSlot>().ExecuteAsync(new(tour.Slot, IsSignedIn: false), default)).Slot.HostId;
}
