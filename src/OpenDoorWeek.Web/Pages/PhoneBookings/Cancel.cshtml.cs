using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>GET says what cancelling does, POST does it for the whole party of who is on the phone.</summary>
[OrganisersOnly, PersonalPage]
public sealed class CancelModel(ReadCall readCall, CancelBooking cancelBooking, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid BookingId { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readCall.ExecuteAsync(new(Slug, BookingId, HttpContext.Organiser().PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Visit = read.Visit;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult)
        {
            return NotFound();
        }

        return await cancelBooking.ExecuteAsync(new(BookingId, BookingAccess.ByPhone(HttpContext.Organiser().PersonId)), ct) switch
        {
            CancelBooking.Result.Cancelled => Redirect(PhoneLinks.Booking(language, Slug, BookingId, "cancelled")),
            CancelBooking.Result.TooLate => TooLate(),
            _ => NotFound(),
        };
    }

    private PageResult TooLate()
    {
        ModelState.AddModelError("", t(PhoneTexts.TooLate));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
