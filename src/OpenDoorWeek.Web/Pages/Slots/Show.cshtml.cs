using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Web.Pages.Wishes;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>One visit: all that a visitor asks, and the way to book it or the words why not.</summary>
public sealed class ShowModel(ShowSlot showSlot, ListOpenSlots listOpenSlots, ListWished listWished) : PageModel
{
    public ShownSlot Slot { get; private set; } = null!;

    /// <summary>Null: it can be booked.</summary>
    public Refusal? WhyNot { get; private set; }

    /// <summary>When this was read.</summary>
    public DateTimeOffset Now { get; private set; }

    public Places Places { get; private set; } = null!;

    /// <summary>Of the same host, still to come.</summary>
    public IReadOnlyList<ListedSlot> Others { get; private set; } = [];

    /// <summary>Who looks is organiser of the host's zone, and may book for somebody on the phone.</summary>
    public bool MayBookByPhone { get; private set; }

    /// <summary>Null: this edition takes no wishes.</summary>
    public ListWished.Result? Wished { get; private set; }

    /// <summary>Null: no wish for it is taken now.</summary>
    public WishPlace? Wish => Slot.Status == "cancelled" || Slot.StartsAt <= Now ? null : WishPlace.Of(Wished, Slot.SlotId, Slot.HostName, IsSignedIn);

    private bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public async Task<IActionResult> OnGetAsync(Guid slotId, CancellationToken ct) =>
        await showSlot.ExecuteAsync(new(slotId, IsSignedIn) { Who = HttpContext.Booker() }, ct) switch
        {
            ShowSlot.Result.Shown shown => await ShowAsync(shown, ct),
            ShowSlot.Result.SignInFirst => Challenge(),
            ShowSlot.Result.Unknown => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<PageResult> ShowAsync(ShowSlot.Result.Shown shown, CancellationToken ct)
    {
        (Slot, WhyNot, Now) = (shown.Slot, shown.WhyNot, shown.Now);
        Places = new(Slot.Capacity, Slot.PlacesLeft, Slot.StartsAt <= shown.Now);
        MayBookByPhone = Slot.Status == "published" && Slot.StartsAt > shown.Now && (await HttpContext.FindOrganiserAsync())?.Covers(Slot.ZoneCode) == true;
        Wished = await listWished.ExecuteAsync(new(Slot.EditionSlug, HttpContext.Visitor()?.Person.PersonId), ct);
        var all = await listOpenSlots.ExecuteAsync(new(Slot.HostId, IsSignedIn), ct);
        Others = [.. all.Slots.Where(s => s.SlotId != Slot.SlotId && s.StartsAt > all.Now)];
        return Page();
    }
}
