using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>From where to where, asked once more; the button moves the whole party or nobody.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class MoveToModel(ReadBooking readBooking, ShowSlot showSlot, MoveBooking moveBooking, BookingAccessOf accessOf, LinkTokens links, Language language) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    [BindProperty]
    public bool AcceptsTightTravel { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public BookedVisit Visit { get; private set; } = null!;

    public ShownSlot Slot { get; private set; } = null!;

    public bool AsksForLanguage => !Visit.Languages.Intersect(Slot.Languages).Any();

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForTravel { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid bookingId, Guid slotId, CancellationToken ct)
    {
        if (await readBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } visit)
        {
            return NotFound();
        }

        if (!visit.MayBeCancelled)
        {
            return Redirect(Links.Booking(language, bookingId, Token));
        }

        if (await showSlot.ExecuteAsync(new(slotId, IsSignedIn: HttpContext.Visitor() is not null), ct) is not ShowSlot.Result.Shown { Slot: var slot }
            || slot.EditionSlug != visit.EditionSlug)
        {
            return NotFound();
        }

        (Visit, Slot) = (visit, slot);
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid bookingId, Guid slotId, CancellationToken ct) => OnGetAsync(bookingId, slotId, ct);

    public async Task<IActionResult> OnPostAsync(Guid bookingId, Guid slotId, CancellationToken ct)
    {
        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        return await moveBooking.ExecuteAsync(new(bookingId, slotId, by, AcceptsOtherLanguage, AcceptsTightTravel, Key), ct) switch
        {
            MoveBooking.Result.Moved done => Redirect(Links.Booking(language, done.BookingId, await TokenOfAsync(done.BookingId, ct), "moved")),
            MoveBooking.Result.Refused no => await AgainAsync(bookingId, slotId, no.Refusal, ct),
            MoveBooking.Result.TooLate => Redirect(Links.Booking(language, bookingId, Token)),
            _ => NotFound(),
        };
    }

    /// <summary>Who came by a link goes on by one: the new booking is as new as its first version.</summary>
    private async Task<string?> TokenOfAsync(Guid bookingId, CancellationToken ct) =>
        Token is null ? null : await links.SignAsync(LinkPurpose.Booking, bookingId, 1, ct);

    private async Task<IActionResult> AgainAsync(Guid bookingId, Guid slotId, Refusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(bookingId, slotId, ct);
        if (page is not PageResult)
        {
            return page;
        }

        AsksForTravel = refusal is Refusal.TightTravel;
        ModelState.AddRefusal(refusal, language, Visit.ZonePhone, asksForParty: false);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return page;
    }
}
