using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>One visit in the place of one that the host cancelled: GET shows it, POST books it; where it is gone, what is left.</summary>
[TokenPage]
public sealed class AlternativeModel(
    ReadAlternatives readAlternatives, TakeAlternative takeAlternative, BookingAccessOf accessOf, LinkTokens links, HourlyLimits hourly, TimeProvider clock, Language language) : PageModel
{
    [FromRoute]
    public Guid ParticipantId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadAlternatives.Result Found { get; private set; } = null!;

    public Alternative Slot { get; private set; } = null!;

    public bool IsFree => Found.WhyNot is null;

    /// <summary>Null: it can be booked, or the form says it already.</summary>
    public string? WhyNot => ModelState.IsValid && Found.WhyNot is { } no ? RefusalWords.Of(no, language, Found.Lost.ZonePhone) : null;

    public OtherVisits Others => new(Found, Token);

    public string BackUrl => Links.Part(language, ParticipantId, Token);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await readAlternatives.ExecuteAsync(new(ParticipantId, await accessOf.OfPartAsync(HttpContext, ParticipantId, Token, ct), SlotId: SlotId), ct);
        if (found is { Lost.IsByHost: false })
        {
            return Redirect(BackUrl);
        }

        if (found is not { Asked: { } slot })
        {
            return NotFound();
        }

        (Found, Slot) = (found, slot);
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var by = await accessOf.OfPartAsync(HttpContext, ParticipantId, Token, ct);
        if (await readAlternatives.ExecuteAsync(new(ParticipantId, by), ct) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        if (!hourly.AllowBooking(found.Lost.PersonId, Key))
        {
            ModelState.AddModelError("", TryLater.Refuse(Response, clock.GetUtcNow(), language));
            return await OnGetAsync(ct);
        }

        return await takeAlternative.ExecuteAsync(new(ParticipantId, SlotId, by, Key), ct) switch
        {
            TakeAlternative.Result.Booked done => Redirect(Links.Booking(language, done.BookingId, await TokenOfAsync(done.BookingId, ct), "confirmed")),
            TakeAlternative.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => NotFound(),
        };
    }

    /// <summary>Who came by a link goes on by one: the new booking is hers, and as new as its first version.</summary>
    private async Task<string?> TokenOfAsync(Guid bookingId, CancellationToken ct) =>
        Token is null ? null : await links.SignAsync(LinkPurpose.Booking, bookingId, 1, ct);

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken ct)
    {
        ModelState.Clear();
        ModelState.AddModelError("", RefusalWords.Of(refusal, language, Found.Lost.ZonePhone));
        var page = await OnGetAsync(ct);
        if (page is PageResult)
        {
            Response.StatusCode = RefusalWords.StatusOf(refusal);
        }

        return page;
    }
}
