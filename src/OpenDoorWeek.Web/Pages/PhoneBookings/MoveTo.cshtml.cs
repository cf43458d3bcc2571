using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>From where to where, read out once more; the button moves the whole party or nobody.</summary>
[OrganisersOnly, PersonalPage]
public sealed class MoveToModel(ReadCall readCall, ShowSlot showSlot, MoveBooking moveBooking, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid BookingId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

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
    public bool AsksForTravel => ModelState[nameof(AcceptsTightTravel)]?.Errors.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        if (await readCall.ExecuteAsync(new(Slug, BookingId, by.PersonId), ct) is not { } read
            || await showSlot.ExecuteAsync(new(SlotId, IsSignedIn: true), ct) is not ShowSlot.Result.Shown { Slot: var slot }
            || slot.EditionSlug != Slug
            || !by.Covers(slot.ZoneCode))
        {
            return NotFound();
        }

        (Visit, Slot) = (read.Visit, slot);
        return read.Visit.MayBeCancelled ? Page() : Redirect(PhoneLinks.Booking(language, Slug, BookingId));
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        var page = await OnGetAsync(ct);
        if (page is not PageResult)
        {
            return page;
        }

        return await moveBooking.ExecuteAsync(new(BookingId, SlotId, BookingAccess.ByPhone(by.PersonId), AcceptsOtherLanguage, AcceptsTightTravel, Key), ct) switch
        {
            MoveBooking.Result.Moved done => Redirect(PhoneLinks.Booking(language, Slug, done.BookingId, "moved")),
            MoveBooking.Result.Refused no => Again(PhoneRule.Hide(no.Refusal, by, Visit.Name)),
            MoveBooking.Result.TooLate => Redirect(PhoneLinks.Booking(language, Slug, BookingId)),
            _ => NotFound(),
        };
    }

    private PageResult Again(Refusal refusal)
    {
        ModelState.AddCallerRefusal(refusal, language);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return Page();
    }
}
