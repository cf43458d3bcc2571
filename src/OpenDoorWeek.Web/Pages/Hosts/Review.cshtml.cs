using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>One registration, to be accepted or returned with a note.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ReviewModel(ReadSubmission readSubmission, AcceptHost acceptHost, ReturnHost returnHost, Language language, Translate t) : PageModel
{
    public const int LongestNote = 1000;

    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid HostId { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Of the submission that the page showed.</summary>
    [BindProperty]
    public int Number { get; set; }

    public ReadSubmission.Result Read { get; private set; } = null!;

    public string AcceptAction => HostLinks.Review(language, Slug, HostId) + "?handler=Accept";

    /// <summary>What has just been done; null: nothing.</summary>
    public Text? Lead => (Done, Read.Host.Status) switch
    {
        ("accepted", "accepted") => HostListTexts.HasAccepted,
        ("returned", "returned") => HostListTexts.HasReturned,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readSubmission.ExecuteAsync(new(Slug, HostId, HttpContext.Organiser()), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        await AnswerAsync(await acceptHost.ExecuteAsync(new(Slug, HostId, Number, HttpContext.Organiser()), ct), "accepted", ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var note = (Note ?? "").ReplaceLineEndings("\n").Trim();
        if (note.Length is 0 or > LongestNote)
        {
            ModelState.AddModelError(nameof(Note), note.Length == 0 ? t(HostListTexts.NoteMissing) : t(BookingTexts.TooLong, ("max", LongestNote)));
            return await OnGetAsync(ct);
        }

        return await AnswerAsync(await returnHost.ExecuteAsync(new(Slug, HostId, Number, note, HttpContext.Organiser()), ct), "returned", ct);
    }

    private async Task<IActionResult> AnswerAsync(HostChange change, string done, CancellationToken ct)
    {
        if (change is not HostChange.Refused { Refusal: var refusal })
        {
            return change is HostChange.Done ? Redirect(HostLinks.Review(language, Slug, HostId, done)) : NotFound();
        }

        var page = await OnGetAsync(ct);
        ModelState.AddModelError("", HostWords.Say(refusal, language, ""));
        Response.StatusCode = HostWords.StatusOf(refusal);
        return page;
    }
}
