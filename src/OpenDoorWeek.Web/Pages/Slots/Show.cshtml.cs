using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>One visit: all that a visitor asks, and the way to book it or the words why not.</summary>
public sealed class ShowModel(ShowSlot showSlot) : PageModel
{
    public ShownSlot Slot { get; private set; } = null!;

    /// <summary>Null: it can be booked.</summary>
    public Refusal? WhyNot { get; private set; }

    public Places Places { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid slotId, CancellationToken ct) =>
        await showSlot.ExecuteAsync(new(slotId, User.Identity?.IsAuthenticated == true), ct) switch
        {
            ShowSlot.Result.Shown shown => Show(shown),
            ShowSlot.Result.SignInFirst => Challenge(),
            ShowSlot.Result.Unknown => NotFound(),
            _ => throw new UnreachableException(),
        };

    private PageResult Show(ShowSlot.Result.Shown shown)
    {
        (Slot, WhyNot) = (shown.Slot, shown.WhyNot);
        Places = new(Slot.Capacity, Slot.PlacesLeft, Slot.StartsAt <= shown.Now);
        return Page();
    }
}
