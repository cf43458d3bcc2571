using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Whom no mail reaches: what to tell her on the phone, and that she was told.</summary>
[OrganisersOnly, PersonalPage]
public sealed class CallsModel(ListCalls listCalls, MarkCalled markCalled, UndoCalled undoCalled, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    /// <summary>With which call; anything else: nothing is said.</summary>
    [FromQuery(Name = "call")]
    public string? DoneWith { get; init; }

    [BindProperty]
    public Guid CallId { get; set; }

    /// <summary>Of the slot, that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>As the page showed.</summary>
    [BindProperty]
    public bool IsCancelled { get; set; }

    public ListCalls.Result Read { get; private set; } = null!;

    public OrganiserScope By => HttpContext.Organiser();

    /// <summary>Null: nothing was done.</summary>
    public string? Said => Done switch
    {
        "called" when Made is { } made => t(Read.ToMake.Any(c => c.ParticipantId == made.ParticipantId) ? CallTexts.Again : CallTexts.Called, ("name", made.Name)),
        "undone" when Read.ToMake.FirstOrDefault(c => $"{c.CallId}" == DoneWith) is { } open => t(CallTexts.Undone, ("name", open.Name)),
        _ => null,
    };

    private ListCalls.Call? Made => Read.Made.FirstOrDefault(c => $"{c.CallId}" == DoneWith);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listCalls.ExecuteAsync(new(Slug, By), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostCalledAsync(CancellationToken ct) =>
        await markCalled.ExecuteAsync(new(Slug, CallId, By, Version, IsCancelled), ct) is MarkCalled.Result.Called
            ? Redirect(PhoneLinks.Calls(language, Slug, "called", CallId))
            : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct) => await undoCalled.ExecuteAsync(new(Slug, CallId, By), ct) switch
    {
        UndoCalled.Result.Undone => Redirect(PhoneLinks.Calls(language, Slug, "undone", CallId)),
        UndoCalled.Result.TooLate => await AgainAsync(t(CallTexts.TooLate), ct),
        _ => NotFound(),
    };

    private async Task<IActionResult> AgainAsync(string message, CancellationToken ct)
    {
        ModelState.AddModelError("", message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await OnGetAsync(ct);
    }
}
