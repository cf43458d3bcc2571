using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Asks before a visit leaves the programme, and says whom it would touch.</summary>
[HostContactsOnly]
public sealed class WithdrawModel(ListHostSlots listHostSlots, WithdrawSlot withdrawSlot, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [BindProperty]
    public int Version { get; set; }

    public SlotHost Host { get; private set; } = null!;

    public HostSlot Slot { get; private set; } = null!;

    /// <summary>Why it stays; null: it may be withdrawn.</summary>
    public string? WhyNot => Slot.RefuseWithdrawal(Slot.Version, Host.Now) is { } refusal ? SlotRefusalTexts.Of(refusal, language, Host.ZonePhone) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var change = await withdrawSlot.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor(), Version), ct);
        if (change is SlotChange.Done)
        {
            return Redirect(HostSlotLinks.List(language, HostId, "withdrawn"));
        }

        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        ModelState.AddModelError("", change is SlotChange.Refused refused ? SlotRefusalTexts.Of(refused.Refusal, language, Host.ZonePhone) : "");
        return Page();
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        var read = await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct);
        if (read?.Slots.FirstOrDefault(s => s.SlotId == SlotId) is not { } slot)
        {
            return NotFound();
        }

        (Host, Slot) = (read.Host, slot);
        return null;
    }
}
