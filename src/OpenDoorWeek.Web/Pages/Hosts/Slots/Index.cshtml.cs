using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>The visits of a host: add, change, withdraw.</summary>
[HostContactsOnly]
public sealed class IndexModel(ListHostSlots listHostSlots, DropSlotDraft dropSlotDraft, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromQuery]
    public string? Done { get; init; }

    public SlotHost Host { get; private set; } = null!;

    public IReadOnlyList<HostSlot> Slots { get; private set; } = [];

    /// <summary>Why nothing may be added now; null: it may.</summary>
    public string? WhyNot => Host.RefuseNew is { } refusal ? SlotRefusalTexts.Of(refusal, language, Host.ZonePhone) : null;

    public Text? DoneWords => Done switch
    {
        "saved" => HostSlotTexts.Saved,
        "told" => TellTexts.Done,
        "withdrawn" => HostSlotTexts.Withdrawn,
        "later" => HostSlotTexts.KeptForLater,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        (Host, Slots) = (read.Host, read.Slots);
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct) =>
        await dropSlotDraft.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is SlotChange.Done ? Redirect(HostSlotLinks.List(language, HostId)) : NotFound();
}
