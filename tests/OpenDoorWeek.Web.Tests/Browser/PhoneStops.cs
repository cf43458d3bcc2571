using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.PhoneBookings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of an organiser with somebody on the phone, in their states.</summary>
internal static class PhoneStops
{
    private const string Phone = "/editions/zuid-2026/phone";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("phone", (t, l) => OpenAsync(t, l, "")),
        new("phone, found", (t, l) => OpenAsync(t, l, "?Find=example")),
        new("phone, nothing found", (t, l) => OpenAsync(t, l, "?Find=nobody")),
        new("phone, refused", (t, l) => OpenAsync(t, l, "?Find=a"), HasFocus: true),
        new("phone, another visit", (t, l) => OpenAsync(t, l, $"?caller={t.Booking}")),
        new("phone: book", (t, l) => OpenAsync(t, l, $"/new?slot={t.Slot}")),
        new("phone: book, full", (t, l) => OpenAsync(t, l, $"/new?slot={t.FullSlot}")),
        new("phone: book, known", (t, l) => OpenAsync(t, l, $"/new?slot={t.Slot}&caller={t.Booking}")),
        new("phone: book, refused", async (t, l) => await Stop.PressAsync(await OpenAsync(t, l, $"/new?slot={t.Slot}"), PhoneTexts.BookButton.In(l)), HasFocus: true),
        new("phone: booking", (t, l) => OpenAsync(t, l, $"/{t.Booking}?done=booked")),
        new("phone: booking, cancelled", (t, l) => OpenAsync(t, l, $"/{t.CancelledBooking}?done=cancelled")),
        new("phone: cancel", (t, l) => OpenAsync(t, l, $"/{t.Booking}/cancel")),
        new("phone: fewer", (t, l) => OpenAsync(t, l, $"/{t.GroupBooking}/people")),
        new("phone: fewer, refused", async (t, l) => await Stop.PressAsync(await OpenAsync(t, l, $"/{t.GroupBooking}/people"), PhoneTexts.PeopleButton.In(l)), HasFocus: true),
        new("phone: move", (t, l) => OpenAsync(t, l, $"/{t.Booking}/move")),
        new("phone: move, check", (t, l) => OpenAsync(t, l, $"/{t.Booking}/move/{t.DutchSlot}")),
        new("phone: move, refused", async (t, l) => await Stop.PressAsync(await OpenAsync(t, l, $"/{t.Booking}/move/{t.FullSlot}"), PhoneTexts.MoveButton.In(l)), HasFocus: true),
        new("phone: calls", (t, l) => OpenCalledAsync(t, l, _ => "/calls")),
        new("phone: calls, called", (t, l) => OpenCalledAsync(t, l, called => $"/calls?done=called&call={called}")),
        new("phone: calls, empty", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2027/phone/calls", t.Olga)),
        new("phone, with calls to make", (t, l) => OpenCalledAsync(t, l, _ => "")),
    ];

    private static Task<Guest> OpenAsync(Tour tour, Language language, string rest) => Stop.OpenAsync(tour, language, Phone + rest, tour.Olga);

    /// <summary>After a host changed visits of people without address.</summary>
    private static async Task<Guest> OpenCalledAsync(Tour tour, Language language, Func<Guid, string> rest) => await OpenAsync(tour, language, rest(await tour.CallAsync()));
}
