using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>What to do next after places were held; only the browser that asked sees it, as often as it likes.</summary>
[PersonalPage]
public sealed class HeldModel(ReadHold readHold, Browser browser, Language language) : PageModel
{
    [FromQuery(Name = "key")]
    public Guid Key { get; init; }

    public ReadHold.Result Hold { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (browser.FindHash() is not { } hash || await readHold.ExecuteAsync(new(hash, Key), ct) is not { } hold)
        {
            return NotFound();
        }

        Hold = hold;
        return hold.Visit.IsHeld ? Page() : Redirect(Links.Slot(language, hold.Visit.SlotId));
    }
}
