using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>One's own part in a booking of others, for who was named in it: GET shows it, POST cancels for her only.</summary>
[TokenPage(LinkPurpose.Participant, "participantId")]
public sealed class PartModel(ReadPart readPart, ReadAlternatives readAlternatives, LeaveBooking leaveBooking, BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid ParticipantId { get; init; }

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    /// <summary>Where the host cancelled: what could be visited instead; null: it stands, or she left herself.</summary>
    public OtherVisits? Others { get; private set; }

    public bool HasLeft => (Done, Visit.Status, Visit.CancelledByHost) is ("cancelled", "cancelled", false);

    public bool HasGiven => (Done, Visit.Status) is ("handed-over", "handed-over");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var by = await accessOf.OfPartAsync(HttpContext, ParticipantId, Token, ct);
        if (await readPart.ExecuteAsync(new(ParticipantId, by), ct) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        if (visit.CancelledByHost && await readAlternatives.ExecuteAsync(new(ParticipantId, by), ct) is { Lost.IsByHost: true } found)
        {
            Others = new(found, Token);
        }

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
