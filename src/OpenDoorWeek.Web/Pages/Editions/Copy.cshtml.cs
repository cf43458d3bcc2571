using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Makes next year's edition from this one.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class CopyModel(ReadEdition readEdition, CopyEdition copyEdition, Language language, Translate t) : PageModel
{
    /// <summary>52 weeks: the same day of the week, a year later.</summary>
    private const int Year = 364;

    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public EditionInput Draft { get; set; } = new();

    [BindProperty]
    public string? NewSlug { get; set; }

    [BindProperty]
    public bool WithHosts { get; set; }

    [BindProperty]
    public bool AcceptsOtherWeekday { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadEdition.Result Edition { get; private set; } = null!;

    public DateOnly Proposed => Edition.FirstDay.AddDays(Year);

    public IReadOnlyList<DayNote> Notes => DayNotes.Around(Edition.Days.From(Proposed), [], language);

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForWeekday => AcceptsOtherWeekday || ModelState.GetFieldValidationState(nameof(AcceptsOtherWeekday)) == ModelValidationState.Invalid;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        if (Edition is not null)
        {
            (Draft, NewSlug) = (EditionInput.Of(Edition), NextYear(Slug));
            (Draft.NameNl, Draft.NameFr, Draft.NameEn) = (NextYear(Draft.NameNl!), NextYear(Draft.NameFr!), NextYear(Draft.NameEn!));
            Draft.FirstDay = TypedDay.Write(Proposed);
        }

        return page;
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var name = Draft.ReadName(ModelState, nameof(Draft), t);
        var slug = EditionInput.ReadSlug(ModelState, nameof(NewSlug), NewSlug, t);
        var firstDay = EditionInput.ReadDay(ModelState, "Draft.FirstDay", Draft.FirstDay, t);
        if (Key == Guid.Empty)
        {
            ModelState.AddRefusal(new EditionRefusal.KeyReused(), [], language);
        }

        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        var request = new CopyEdition.Request(HttpContext.Organiser(), Slug, slug, name, firstDay!.Value, WithHosts, AcceptsOtherWeekday, Key);
        return await copyEdition.ExecuteAsync(request, ct) switch
        {
            CopyEdition.Result.Copied done => Redirect(Links.Organise(language, done.Slug, "phases", "created")),
            CopyEdition.Result.Refused { Refusal: EditionRefusal.Unknown } => NotFound(),
            CopyEdition.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(EditionRefusal refusal, CancellationToken ct)
    {
        ModelState.AddRefusal(refusal, [], language);
        return await OnPostKeepAsync(ct);
    }

    private string NextYear(string text) => text.Replace(
        Edition.FirstDay.Year.ToString(CultureInfo.InvariantCulture), Proposed.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
