using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The overview of one registration: how it stands, what is left to do, and until when.</summary>
[HostContactsOnly]
public sealed class IndexModel(HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromQuery(Name = "saved")]
    public string? Saved { get; init; }

    public bool IsSaved => Saved == "1";

    public ReadHost.Result Read { get; private set; } = null!;

    /// <summary>How it stands, with the date that matters.</summary>
    public string Lead => Read.Host switch
    {
        { Status: "withdrawn" } => t(HostTexts.IsWithdrawn),
        { Status: "accepted", DecidedAt: { } at } => t(HostStateTexts.AcceptedLead, ("day", DateWords.Deadline(at, language))),
        { Status: "accepted" } => HostWords.State("accepted", language),
        { Status: "submitted" } host => t(HostStateTexts.SubmittedLead, ("day", DateWords.Deadline(host.SubmittedAt!.Value, language))),
        var host when host.Phase.Refuse(host.Now) is { } refusal => HostWords.Say(refusal, language, host.ZonePhone),
        var host => t(host.Status == "returned" ? HostStateTexts.ReturnedLead : HostStateTexts.DraftLead, ("until", DateWords.Until(host.ClosesAt!.Value, language))),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
