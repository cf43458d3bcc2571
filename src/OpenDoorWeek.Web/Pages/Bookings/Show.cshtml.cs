using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>One booking, for its booker or who holds the link of its mail; also where booking and cancelling end.</summary>
[TokenPage]
public sealed class ShowModel(ReadBooking readBooking, BookingAccessOf accessOf) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public bool IsSignedIn => HttpContext.Visitor() is not null;

    public Text Heading => Says("confirmed") ? BookingTexts.DoneTitle : Says("cancelled") ? BookingTexts.CancelledTitle : BookingTexts.YourVisit;

    public Text? Lead => Says("confirmed") ? BookingTexts.DoneLead : Says("cancelled") ? BookingTexts.CancelledLead : null;

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await readBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return Page();
    }

    private bool Says(string done) => Done == done && Visit.Status == done;
}
