using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>A place for who waited. Opening it answers nothing, since mail scanners open links too; its two buttons do.</summary>
[TokenPage(LinkPurpose.Offer, "offerId")]
public sealed class OfferModel(ReadOffer readOffer, AcceptOffer acceptOffer, DeclineOffer declineOffer, WaitingAccessOf accessOf, LinkTokens links, Language language, Translate t) : PageModel
{
    /// <summary>Of a booking that has just been made: no link to it was revoked yet.</summary>
    private const int FirstLink = 1;

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Own visits that she says yes to giving up.</summary>
    [BindProperty]
    public Guid[] GivesUp { get; set; } = [];

    [BindProperty]
    public bool AcceptsTightTravel { get; set; }

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    /// <summary>Asked only after the rule has asked; a yes stays.</summary>
    public bool AsksForLanguage => AcceptsOtherLanguage || ModelState[nameof(AcceptsOtherLanguage)]?.Errors.Count > 0;

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForTravel { get; private set; }

    public ReadOffer.Result Offer { get; private set; } = null!;

    public WaitingFacts Entry => Offer.Entry;

    public IEnumerable<Choice> Swaps => Offer.Clashes.Select(c =>
        new Choice($"{c.BookingId}", t(WaitingTexts.SwapYes, ("host", c.HostName), ("when", RefusalWords.InBrief(c, language)))));

    public async Task<IActionResult> OnGetAsync(Guid offerId, CancellationToken ct)
    {
        if (await readOffer.ExecuteAsync(new(offerId, await AccessAsync(offerId, ct)), ct) is not { } offer)
        {
            return NotFound();
        }

        Offer = offer;
        return Entry is { OfferStatus: "accepted", BookingId: { } bookingId } && Entry.OfferId == offerId ? await ToBookingAsync(bookingId, ct) : Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid offerId, CancellationToken ct) => OnGetAsync(offerId, ct);

    public async Task<IActionResult> OnPostAsync(Guid offerId, CancellationToken ct) =>
        await acceptOffer.ExecuteAsync(new(offerId, await AccessAsync(offerId, ct), GivesUp, AcceptsTightTravel, AcceptsOtherLanguage), ct) switch
        {
            AcceptOffer.Result.Accepted done => await ToBookingAsync(done.BookingId, ct),
            AcceptOffer.Result.Clash => await AgainAsync(offerId, nameof(GivesUp), t(WaitingTexts.SwapMissing), ct),
            AcceptOffer.Result.Refused no => await AgainAsync(offerId, no.Refusal, ct),
            AcceptOffer.Result.Over => await OnGetAsync(offerId, ct),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostDeclineAsync(Guid offerId, CancellationToken ct) =>
        await declineOffer.ExecuteAsync(new(offerId, await AccessAsync(offerId, ct)), ct) switch
        {
            DeclineOffer.Result.Declined done => await ToEntryAsync(offerId, done.EntryId, ct),
            DeclineOffer.Result.Accepted before => await ToBookingAsync(before.BookingId, ct),
            _ => NotFound(),
        };

    private Task<BookingAccess> AccessAsync(Guid offerId, CancellationToken ct) => accessOf.OfferAsync(HttpContext, offerId, Token, ct);

    private async Task<IActionResult> AgainAsync(Guid offerId, Refusal refusal, CancellationToken ct)
    {
        AsksForTravel = refusal is Refusal.TightTravel;
        var field = AsksForTravel ? nameof(AcceptsTightTravel) : refusal is Refusal.NoSharedLanguage ? nameof(AcceptsOtherLanguage) : "";
        return await AgainAsync(offerId, field, RefusalWords.Of(refusal, language, await PhoneAsync(offerId, ct)), ct);
    }

    private async Task<IActionResult> AgainAsync(Guid offerId, string field, string message, CancellationToken ct)
    {
        var page = await OnGetAsync(offerId, ct);
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<string> PhoneAsync(Guid offerId, CancellationToken ct)
    {
        await OnGetAsync(offerId, ct);
        return Entry.ZonePhone;
    }

    /// <summary>On with the capability of the booking itself: no session begins by a link.</summary>
    private async Task<RedirectResult> ToBookingAsync(Guid bookingId, CancellationToken ct) =>
        Redirect(Links.Booking(language, bookingId, await links.SignAsync(LinkPurpose.Booking, bookingId, FirstLink, ct), "confirmed"));

    private async Task<RedirectResult> ToEntryAsync(Guid offerId, Guid entryId, CancellationToken ct)
    {
        var by = await AccessAsync(offerId, ct);
        var token = by.LinkVersion is { } version ? await links.SignAsync(LinkPurpose.WaitingList, entryId, version, ct) : null;
        return Redirect(WaitingLinks.Entry(language, entryId, token, "declined"));
    }
}
