using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>GET says what cancelling does, POST does it.</summary>
[TokenPage]
public sealed class CancelModel(ReadBooking readBooking, CancelBooking cancelBooking, BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await readBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid bookingId, CancellationToken ct) => OnGetAsync(bookingId, ct);

    public async Task<IActionResult> OnPostAsync(Guid bookingId, CancellationToken ct) =>
        await cancelBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) switch
        {
            CancelBooking.Result.Cancelled => Redirect(Links.Booking(language, bookingId, Token, "cancelled")),
            CancelBooking.Result.TooLate => await TooLateAsync(bookingId, ct),
            _ => NotFound(),
        };

    private async Task<IActionResult> TooLateAsync(Guid bookingId, CancellationToken ct)
    {
        var page = await OnGetAsync(bookingId, ct);
        ModelState.AddModelError("", t(BookingTexts.TooLate, ("phone", Visit.ZonePhone)));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
