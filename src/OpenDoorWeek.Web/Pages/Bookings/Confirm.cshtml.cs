using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>The link of the mail about a hold. Opening it does nothing, since mail scanners open links too; the button confirms.</summary>
[TokenPage(LinkPurpose.Hold)]
public sealed class ConfirmModel(ReadBooking readBooking, ConfirmHold confirmHold, LinkTokens links, Language language) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [BindProperty]
    public bool AcceptsTightTravel { get; set; }

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    /// <summary>Asked only after the rule has asked; a yes stays.</summary>
    public bool AsksForLanguage => AcceptsOtherLanguage || ModelState[nameof(AcceptsOtherLanguage)]?.Errors.Count > 0;

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForTravel { get; private set; }

    public BookedVisit Visit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await links.ReadAsync(LinkPurpose.Hold, Token, ct) is not { } link
            || await readBooking.ExecuteAsync(new(link.Id, new(null, link.Version)), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return visit.Status is "confirmed" or "cancelled" ? await ToBookingAsync(visit.BookingId, link.Version, ct) : Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await links.ReadAsync(LinkPurpose.Hold, Token, ct) is not { } link)
        {
            return NotFound();
        }

        return await confirmHold.ExecuteAsync(new(link.Id, link.Version, AcceptsTightTravel, AcceptsOtherLanguage), ct) switch
        {
            ConfirmHold.Result.Confirmed done => await ToBookingAsync(done.BookingId, link.Version, ct),
            ConfirmHold.Result.Refused no => await AgainAsync(no.Refusal, ct),
            ConfirmHold.Result.Expired => await OnGetAsync(ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        AsksForTravel = refusal is Refusal.TightTravel;
        ModelState.AddRefusal(refusal, language, Visit.ZonePhone);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return page;
    }

    /// <summary>On with the capability of the booking itself: no session begins by a link.</summary>
    private async Task<RedirectResult> ToBookingAsync(Guid bookingId, int version, CancellationToken ct) =>
        Redirect(Links.Booking(language, bookingId, await links.SignAsync(LinkPurpose.Booking, bookingId, version, ct), "confirmed"));
}
