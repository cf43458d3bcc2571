using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Replies;

/// <summary>Mail that came in and that nothing but a person understands, and people to whom no mail arrives.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(ListReplies listReplies, MarkHandled markHandled, Language language, Translate t) : PageModel
{
    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    /// <summary>With which mail; anything else: nothing is said.</summary>
    [FromQuery(Name = "reply")]
    public string? DoneWith { get; init; }

    /// <summary>Each list whole, not only its beginning.</summary>
    [FromQuery(Name = "all")]
    public bool IsWhole { get; init; }

    [BindProperty]
    public Guid ReplyId { get; set; }

    public ListReplies.Result Read { get; private set; } = ListReplies.Result.Nothing;

    /// <summary>Null: nothing was done.</summary>
    public string? Said => Done switch
    {
        "handled" when Read.Handled.Entries.Any(r => $"{r.ReplyId}" == DoneWith) => t(ReplyTexts.Handled),
        "undone" when Read.ToHandle.Entries.Any(r => $"{r.ReplyId}" == DoneWith) => t(ReplyTexts.Reopened),
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken ct) => Read = await listReplies.ExecuteAsync(HttpContext.Organiser(), IsWhole, ct);

    public Task<IActionResult> OnPostHandledAsync(CancellationToken ct) => MarkAsync(isHandled: true, ct);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken ct) => MarkAsync(isHandled: false, ct);

    // What is open again may stand far down its list.
    private async Task<IActionResult> MarkAsync(bool isHandled, CancellationToken ct) =>
        await markHandled.ExecuteAsync(new(ReplyId, HttpContext.Organiser(), isHandled), ct)
            ? Redirect($"{Links.Replies(language)}?done={(isHandled ? "handled" : "undone&all=true")}&reply={ReplyId}")
            : NotFound();
}
