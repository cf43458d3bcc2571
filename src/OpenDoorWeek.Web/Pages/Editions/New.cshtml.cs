using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Makes an edition of the organiser's zones.</summary>
[OrganisersOnly, PersonalPage]
public sealed class NewModel(CreateEdition createEdition, ListZoneContacts listZoneContacts, TimeProvider clock, Language language, Translate t) : PageModel
{
    [BindProperty]
    public EditionInput Draft { get; set; } = new();

    [BindProperty]
    public string? NewSlug { get; set; }

    [BindProperty]
    public List<ZoneInput> Zones { get; set; } = [];

    [BindProperty]
    public Guid Key { get; set; }

    public IReadOnlyList<DayNote> Notes => DayNotes.Ahead(Brussels.DayOf(clock.GetUtcNow()), language);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        var known = await listZoneContacts.ExecuteAsync(by, ct);
        Zones = ZoneInput.Of(by.Zones, known, by.Zones ?? []);
    }

    public void OnPostKeep()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var slug = EditionInput.ReadSlug(ModelState, nameof(NewSlug), NewSlug, t);
        var zones = ZoneInput.Read(Zones, ModelState, t);
        if (Key == Guid.Empty)
        {
            ModelState.AddRefusal(new EditionRefusal.KeyReused(), [], language);
        }

        if (Draft.Read(ModelState, nameof(Draft), t) is not { } draft)
        {
            return Page();
        }

        return await createEdition.ExecuteAsync(new(HttpContext.Organiser(), slug, draft, zones, Key), ct) switch
        {
            CreateEdition.Result.Created done => Redirect(Links.Organise(language, done.Slug, "phases", "created")),
            CreateEdition.Result.Refused no => Again(no.Refusal),
            _ => throw new UnreachableException(),
        };
    }

    private PageResult Again(EditionRefusal refusal)
    {
        ModelState.AddRefusal(refusal, Zones, language);
        return Page();
    }
}
