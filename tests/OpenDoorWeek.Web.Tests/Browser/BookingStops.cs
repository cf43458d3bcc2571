using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which a visitor changes what she booked.</summary>
internal static class BookingStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        OfBooking("move", "move"),
        new("move, check", (t, l) => Stop.OpenAsync(t, l, $"/bookings/{t.Booking}/move/{t.DutchSlot}", t.Ada)),
        new("move, refused", async (t, l) => await Stop.PressAsync(
            await Stop.OpenAsync(t, l, $"/bookings/{t.Booking}/move/{t.FullSlot}", t.Ada), ChangeTexts.MoveButton.In(l)), HasFocus: true),
        new("undo", async (t, l) => await Stop.OpenAsync(t, l, $"/bookings/{t.CancelledBooking}/undo?token={await t.TokenAsync(LinkPurpose.Booking, t.CancelledBooking)}")),
        OfBooking("group", "group"),
        new("group, refused", async (t, l) => await Stop.PressAsync(await OpenAsync(t, l, "group"), GroupTexts.AddButton.In(l)), HasFocus: true),
        new("group, all named", (t, l) => Stop.OpenAsync(t, l, $"/bookings/{t.GroupBooking}/group?done=added", t.GroupHolder)),
        OfPart("part in a group", t => t.Part, ""),
        OfPart("part in a group, just left", t => t.LeftPart, "&done=cancelled"),
        OfBooking("hand over", "hand-over"),
        new("hand over, refused", async (t, l) => await Stop.PressAsync(await OpenAsync(t, l, "hand-over"), GroupTexts.Continue.In(l)), HasFocus: true),
        new("hand over, check", CheckHandOverAsync),
    ];

    private static Stop OfBooking(string name, string page) => new(name, (t, l) => OpenAsync(t, l, page));

    private static Stop OfPart(string name, Func<Tour, Guid> part, string done) => new(name, async (t, l) => await Stop.OpenAsync(
        t, l, $"/bookings/participants/{part(t)}?token={await t.TokenAsync(LinkPurpose.Participant, part(t))}{done}"));

    private static Task<Guest> OpenAsync(Tour tour, Language language, string page) => Stop.OpenAsync(tour, language, $"/bookings/{tour.Booking}/{page}", tour.Ada);

    private static async Task<Guest> CheckHandOverAsync(Tour tour, Language language)
    {
        var guest = await OpenAsync(tour, language, "hand-over");
        await guest.TypeAsync(GroupTexts.ColleagueName.In(language), "Carla");
        await guest.TypeAsync(GroupTexts.ColleagueEmail.In(language), "carla@example.org");
        await guest.TickAsync(Language.Fr.OwnName);
        await guest.PressAsync(GroupTexts.Continue.In(language));
        return guest;
    }
}
