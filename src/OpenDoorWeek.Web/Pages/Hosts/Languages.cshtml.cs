using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 4: the languages of the house.</summary>
[HostContactsOnly]
public sealed class LanguagesModel(ChangeLanguages changeLanguages, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    public IEnumerable<Choice> Choices => LanguageWords.Codes.Select(c => new Choice(c, LanguageWords.Name(c, language)));


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Languages);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Languages = Read.Host.Languages;
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        string[] languages = [.. LanguageWords.Codes.Where(Languages.Contains)];
        if (languages.Length == 0)
        {
            ModelState.AddModelError(nameof(Languages), t(FormTexts.LanguageNone));
            return Page();
        }

        return way.Answer(this, Read.Host, HostSteps.Languages, await changeLanguages.ExecuteAsync(new(HostId, way.Actor, languages), ct));
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
