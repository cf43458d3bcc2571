using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>One's own part in a booking of others, for who was named in it: GET shows it, POST cancels for her only.</summary>
[TokenPage]
public sealed class PartModel(ReadPart readPart, LeaveBooking leaveBooking, BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid ParticipantId { get; init; }

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public bool HasLeft => (Done, Visit.Status) is ("cancelled", "cancelled");

    public bool HasGiven => (Done, Visit.Status) is ("handed-over", "handed-over");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPart.ExecuteAsync(new(ParticipantId, await accessOf.OfPartAsync(HttpContext, ParticipantId, Token, ct)), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await leaveBooking.ExecuteAsync(new(ParticipantId, await accessOf.OfPartAsync(HttpContext, ParticipantId, Token, ct)), ct) switch
        {
            LeaveBooking.Result.Left => Redirect(Links.Part(language, ParticipantId, Token, "cancelled")),
            LeaveBooking.Result.TooLate => await TooLateAsync(ct),
            _ => NotFound(),
        };

    private async Task<IActionResult> TooLateAsync(CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        ModelState.AddModelError("", t(BookingTexts.TooLate, ("phone", Visit.ZonePhone)));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
