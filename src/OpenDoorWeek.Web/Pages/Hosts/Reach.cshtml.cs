using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 2: phone and website, for visitors.</summary>
[HostContactsOnly]
public sealed class ReachModel(ChangeReach changeReach, HostWay way, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Website { get; set; }


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Reach);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Phone, Website) = (Read.Host.Phone, Read.Host.Website);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var (phone, website) = (ContactDetails.Phone(Phone), ContactDetails.Website(Website));
        if (phone is null && !string.IsNullOrWhiteSpace(Phone))
        {
            ModelState.AddModelError(nameof(Phone), t(StepTexts.PhoneFormat));
        }

        if (website is null && !string.IsNullOrWhiteSpace(Website))
        {
            ModelState.AddModelError(nameof(Website), t(StepTexts.WebsiteFormat));
        }

        return ModelState.IsValid
            ? way.Answer(this, Read.Host, HostSteps.Reach, await changeReach.ExecuteAsync(new(HostId, way.Actor, phone, website), ct))
            : Page();
    }


    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await way.FindToEditAsync(HostId, ct) is not { } read)
        {
            return way.ToOverview(HostId);
        }

        Read = read;
        return null;
    }
}
