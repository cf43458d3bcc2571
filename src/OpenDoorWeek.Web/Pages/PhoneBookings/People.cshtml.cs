using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Fewer people come than were booked; those with a name stay.</summary>
[OrganisersOnly, PersonalPage]
public sealed class PeopleModel(ReadCall readCall, ComeWithFewer comeWithFewer, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid BookingId { get; init; }

    [BindProperty]
    public string? PartySize { get; set; }

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

        var isNumber = int.TryParse(PartySize, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var partySize);
        return await comeWithFewer.ExecuteAsync(new(BookingId, BookingAccess.ByPhone(HttpContext.Organiser().PersonId), isNumber ? partySize : 0), ct) switch
        {
            ComeWithFewer.Result.Done => Redirect(PhoneLinks.Booking(language, Slug, BookingId, "fewer")),
            ComeWithFewer.Result.OutOfRange { Least: var least, Most: var most } when least == most => Again("", t(PhoneTexts.PeopleAllNamed)),
            ComeWithFewer.Result.OutOfRange range => Again(nameof(PartySize), t(PhoneTexts.PeopleRange, ("least", range.Least), ("most", range.Most))),
            ComeWithFewer.Result.TooLate => Again("", t(PhoneTexts.TooLate)),
            _ => NotFound(),
        };
    }

    private PageResult Again(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
