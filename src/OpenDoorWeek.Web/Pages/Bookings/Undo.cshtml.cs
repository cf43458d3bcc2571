using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>The link of the mail about a cancellation, and where the button of its page lands when it does not work.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class UndoModel(ReadBooking readBooking, UndoCancel undoCancel, BookingAccessOf accessOf, Language language) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public bool MayUndo => Visit.UndoUntil > Visit.Now;

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await readBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return visit.Status == "cancelled" ? Page() : Redirect(Links.Booking(language, bookingId, Token));
    }

    public Task<IActionResult> OnPostKeepAsync(Guid bookingId, CancellationToken ct) => OnGetAsync(bookingId, ct);

    public async Task<IActionResult> OnPostAsync(Guid bookingId, CancellationToken ct) =>
        await undoCancel.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) switch
        {
            UndoCancel.Result.Restored => Redirect(Links.Booking(language, bookingId, Token, "restored")),
            UndoCancel.Result.Refused no => await AgainAsync(bookingId, no.Refusal, ct),
            UndoCancel.Result.TooLate => await OnGetAsync(bookingId, ct),
            _ => NotFound(),
        };

    private async Task<IActionResult> AgainAsync(Guid bookingId, Refusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(bookingId, ct);
        if (page is PageResult)
        {
            ModelState.AddRefusal(refusal, language, Visit.ZonePhone, asksForParty: false);
            Response.StatusCode = RefusalWords.StatusOf(refusal);
        }

        return page;
    }
}
