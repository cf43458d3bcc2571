using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 5: who sees the visits, and the note that the host is full.</summary>
[HostContactsOnly]
public sealed class VisibilityModel(ChangeVisibility changeVisibility, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? Visibility { get; set; }

    [BindProperty]
    public bool IsFullNote { get; set; }

    public IEnumerable<Choice> Choices => HostWords.Visibilities.Select(v => new Choice(v, HostWords.VisibleTo(v, language)));


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Visibility);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Visibility, IsFullNote) = (Read.Host.Visibility, Read.Host.IsFullNote);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        if (Visibility is null || !HostWords.Visibilities.Contains(Visibility))
        {
            ModelState.AddModelError(nameof(Visibility), t(StepTexts.VisibilityNone));
            return Page();
        }

        return way.Answer(this, Read.Host, HostSteps.Visibility, await changeVisibility.ExecuteAsync(new(HostId, way.Actor, Visibility, IsFullNote), ct));
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
