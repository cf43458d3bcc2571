using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What a host cancels, as the host sees it before and visitors after.</summary>
internal static class CancelStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("cancel a visit with visitors", (t, l) => OpenAsync(t, l, c => $"/hosts/{c.Host.HostId}/slots/{c.Asking}/withdraw", c => c.Host.ContactId)),
        new("withdraw a host with visitors", (t, l) => OpenAsync(t, l, c => $"/hosts/{c.Host.HostId}/withdraw", c => c.Host.ContactId)),
        new("visit that the host cancelled", (t, l) => OpenAsync(t, l, c => $"/slots/{c.Slot}", c => c.Visitor)),
        new("booking that the host cancelled", (t, l) => OpenAsync(t, l, c => $"/bookings/{c.Booking}", c => c.Visitor)),
        new("part that the host cancelled", async (t, l) => await OpenByLinkAsync(t, l, "")),
        new("alternative", async (t, l) => await OpenByLinkAsync(t, l, $"/alternatives/{(await t.CancelAsync()).Free}")),
        new("alternative that is gone", async (t, l) => await OpenByLinkAsync(t, l, $"/alternatives/{(await t.CancelAsync()).Gone}")),
        new("waiting list that the host closed", (t, l) => OpenAsync(t, l, c => $"/waiting/{c.Entry}", c => c.Waiter)),
        new("agenda with a cancelled visit", (t, l) => OpenAsync(t, l, _ => "/agenda", c => c.Visitor)),
    ];

    private static async Task<Guest> OpenAsync(Tour tour, Language language, Func<Tour.Cancels, string> path, Func<Tour.Cancels, Guid> who)
    {
        var cancels = await tour.CancelAsync();
        return await Stop.OpenAsync(tour, language, path(cancels), who(cancels));
    }

    private static async Task<Guest> OpenByLinkAsync(Tour tour, Language language, string page)
    {
        var part = (await tour.CancelAsync()).Part;
        return await Stop.OpenAsync(tour, language, $"/bookings/participants/{part}{page}?token={await tour.TokenAsync(LinkPurpose.Participant, part)}");
    }
}
