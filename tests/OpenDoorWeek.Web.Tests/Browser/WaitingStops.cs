using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.WaitingList;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of waiting lists and offers.</summary>
internal static class WaitingStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("waiting list, join", async (t, l) => await Stop.OpenAsync(t, l, $"/slots/{(await t.WaitAsync()).FullSlot}/waiting-list", t.Ada)),
        new("waiting list, refused", async (t, l) => await RefuseAsync(t, l), HasFocus: true),
        new("waiting list, position", async (t, l) => await OpenAsync(t, l, w => $"/waiting/{w.Waiting}", w => w.WaitingPerson)),
        new("waiting list, asked", async (t, l) => await OpenAsync(t, l, w => $"/waiting/{w.Asked}", w => w.AskedPerson)),
        new("waiting list, left", async (t, l) => await OpenAsync(t, l, w => $"/waiting/{w.Left}?done=left", w => w.WaitingPerson)),
        new("offer", async (t, l) => await OpenAsync(t, l, w => $"/offers/{w.Offer}", w => w.AskedPerson)),
        new("offer that is over", async (t, l) => await OpenAsync(t, l, w => $"/offers/{w.OverOffer}", w => w.WaitingPerson)),
        new("agenda, waiting", async (t, l) => await OpenAsync(t, l, _ => "/agenda", w => w.AskedPerson)),
    ];

    private static async Task<Guest> OpenAsync(Tour tour, Language language, Func<Tour.Waits, string> path, Func<Tour.Waits, Guid> who)
    {
        var waits = await tour.WaitAsync();
        return await Stop.OpenAsync(tour, language, path(waits), who(waits));
    }

    private static async Task<Guest> RefuseAsync(Tour tour, Language language)
    {
        var guest = await Stop.OpenAsync(tour, language, $"/slots/{(await tour.WaitAsync()).FullSlot}/waiting-list", tour.Ada);
        await guest.Page.Locator("[name=Name]").FillAsync("");
        return await Stop.PressAsync(guest, WaitingTexts.JoinLink.In(language));
    }
}
