using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>A booking to read aloud or to print, and what may be done about it on the phone.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ShowModel(ReadCall readCall, UndoCancel undoCancel, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid BookingId { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ReadCall.Result Read { get; private set; } = null!;

    public BookedVisit Visit => Read.Visit;

    /// <summary>A cancellation may be undone until then; null: not, or no longer.</summary>
    public DateTimeOffset? UndoUntil => !Read.SomebodyWaits && Visit.UndoUntil > Visit.Now ? Visit.UndoUntil : null;

    public string Title => t(Done == "booked" && Visit.IsConfirmed ? PhoneTexts.Booked : PhoneTexts.BookingOf, ("name", Visit.Name));

    /// <summary>Null: nothing was done.</summary>
    public string? Said => (Done, Visit.Status) switch
    {
        ("booked", "confirmed") => Read.Caller.Email is { } email ? t(PhoneTexts.BookedWithMail, ("email", email)) : t(PhoneTexts.BookedWithoutMail),
        ("moved", "confirmed") => $"{t(PhoneTexts.Moved)} {t(PhoneTexts.Told)}",
        ("fewer", "confirmed") => t(PhoneTexts.Fewer),
        ("restored", "confirmed") => $"{t(PhoneTexts.Restored)} {t(PhoneTexts.Told)}",
        ("cancelled", "cancelled") => $"{t(PhoneTexts.Cancelled)} {t(PhoneTexts.Told)}",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readCall.ExecuteAsync(new(Slug, BookingId, HttpContext.Organiser().PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult)
        {
            return NotFound();
        }

        return await undoCancel.ExecuteAsync(new(BookingId, BookingAccess.ByPhone(HttpContext.Organiser().PersonId)), ct) switch
        {
            UndoCancel.Result.Restored => Redirect(PhoneLinks.Booking(language, Slug, BookingId, "restored")),
            UndoCancel.Result.Refused no => Again(CallerWords.Of(no.Refusal, language)),
            UndoCancel.Result.TooLate => Again(t(PhoneTexts.TooLate)),
            _ => NotFound(),
        };
    }

    private PageResult Again(string message)
    {
        ModelState.AddModelError("", message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
