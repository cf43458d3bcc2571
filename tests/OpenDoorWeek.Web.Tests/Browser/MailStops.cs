using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of organisers about mails, in their states.</summary>
internal static class MailStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("mails", (t, l) => OpenAsync(t, l, _ => "")),
        new("mails, found", (t, l) => OpenAsync(t, l, _ => "?state=failed&who=ada")),
        new("mails, nothing found", (t, l) => OpenAsync(t, l, _ => "?who=nobody")),
        new("mails, refused", (t, l) => OpenAsync(t, l, _ => "?booking=x"), HasFocus: true),
        new("mail that was refused", (t, l) => OpenAsync(t, l, m => $"/{m.Dead}")),
        new("mail that is held", (t, l) => OpenAsync(t, l, m => $"/{m.Held}?done=hold")),
        new("mail that was overtaken", (t, l) => OpenAsync(t, l, m => $"/{m.Dropped}")),
        new("mail: send again", (t, l) => OpenAsync(t, l, m => $"/{m.Dead}/resend")),
        new("mail: stop", (t, l) => OpenAsync(t, l, m => $"/{m.Held}/stop")),
        new("mail: not any more", (t, l) => OpenAsync(t, l, m => $"/{m.Dropped}/release")),
        new("history of a booking", (t, l) => OpenAsync(t, l, _ => $"/bookings/{t.Booking}")),
    ];

    private static async Task<Guest> OpenAsync(Tour tour, Language language, Func<TourMails, string> rest) =>
        await Stop.OpenAsync(tour, language, "/mails" + rest(await tour.MailsAsync()), tour.Olga);
}
