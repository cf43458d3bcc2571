using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Asks before a visit leaves the programme, and says who will be told; where that changed meanwhile, it asks again.</summary>
[HostContactsOnly]
public sealed class WithdrawModel(ReadWithdrawal readWithdrawal, WithdrawSlot withdrawSlot, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>With <see cref="Bookings"/> and <see cref="Waiting"/>: what the page said before the button was pressed.</summary>
    [BindProperty]
    public int People { get; set; }

    [BindProperty]
    public int Bookings { get; set; }

    [BindProperty]
    public int Waiting { get; set; }

    public SlotHost Host { get; private set; } = null!;

    public HostSlot Slot { get; private set; } = null!;

    /// <summary>Who would be told now.</summary>
    public SlotReach Reach { get; private set; } = null!;

    /// <summary>Why it stays; null: it may be withdrawn.</summary>
    public string? WhyNot => Slot.Refuse(Slot.Version, Host.Now) is { } refusal ? SlotRefusalTexts.Of(refusal, language, Host.ZonePhone) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var change = await withdrawSlot.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor(), Version, new(People, Bookings, Waiting)), ct);
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
        if (await readWithdrawal.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        (Host, Slot, Reach) = (read.Host, read.Slot, read.Reach);
        return null;
    }
}
