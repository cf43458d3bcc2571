using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>Why not yet: one entry of a waiting list, for who waits or holds the link of her mail. POST leaves the list.</summary>
[TokenPage(LinkPurpose.WaitingList, "entryId")]
public sealed class ShowModel(ReadWaiting readWaiting, LeaveWaitingList leaveWaitingList, WaitingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public WaitingFacts Entry { get; private set; } = null!;

    public bool IsSignedIn => HttpContext.Visitor() is not null;

    public string Heading => Entry switch
    {
        { IsAsked: true } => t(WaitingTexts.FreedTitle, ("host", Entry.HostName)),
        { IsOpen: true } => t(WaitingTexts.WaitingTitle, ("position", WaitingWords.Position(Entry.Position, language))),
        { Status: "placed" } => t(WaitingTexts.PlacedTitle, ("host", Entry.HostName)),
        { Status: "waiting" or "offered" or "closed" } => t(WaitingTexts.ClosedTitle, ("host", Entry.HostName)),
        _ => t(WaitingTexts.EndedTitle, ("host", Entry.HostName)),
    };

    public Text? Lead => (Done, Entry.Status) switch
    {
        ("joined", "waiting") => WaitingTexts.JoinedLead,
        ("left", "left") => WaitingTexts.LeftLead,
        ("declined", "declined") => WaitingTexts.DeclinedLead,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid entryId, CancellationToken ct)
    {
        if (await readWaiting.ExecuteAsync(new(entryId, await accessOf.EntryAsync(HttpContext, entryId, Token, ct)), ct) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid entryId, CancellationToken ct) =>
        await leaveWaitingList.ExecuteAsync(new(entryId, await accessOf.EntryAsync(HttpContext, entryId, Token, ct)), ct) is LeaveWaitingList.Result.Left
            ? Redirect(WaitingLinks.Entry(language, entryId, Token, "left"))
            : NotFound();
}
