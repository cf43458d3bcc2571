using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Pages.Wishes;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The visits of an edition as a list, a week or a map; filters and view stand in the URL, so that a choice can be shared.</summary>
/// <remarks>All that is found stands on one page in each view, so that the views hold the same: 205 visits travel in 18 KB.</remarks>
[Compressed]
public sealed class ProgrammeModel(ReadProgramme readProgramme, ListWished listWished, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public ReadProgramme.Result Programme { get; private set; } = null!;

    public ProgrammeFilter Filter { get; private set; } = ProgrammeFilter.None;

    public ProgrammeView View { get; private set; }

    public IReadOnlyList<ProgrammeSlot> Found { get; private set; } = [];

    public ProgrammeChoices Choices { get; private set; } = null!;

    public IReadOnlyList<ProgrammeSelect> Selects { get; private set; } = [];

    public IReadOnlyList<ActiveFilter> Active { get; private set; } = [];

    /// <summary>What whoever looks has wished already; null: this edition takes no wishes.</summary>
    public ListWished.Result? Wished { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readProgramme.ExecuteAsync(new(Slug, User.Identity?.IsAuthenticated == true), ct) is not { } programme)
        {
            return NotFound();
        }

        Programme = programme;
        Wished = await listWished.ExecuteAsync(new(Slug, HttpContext.Visitor()?.Person.PersonId), ct);
        View = ProgrammeAddress.ReadView(Request.Query);
        Filter = ProgrammeAddress.ReadFilter(Request.Query, programme);
        Found = [.. programme.Slots.Where(s => Filter.Admits(s, programme.Now))];
        Choices = new(programme, Filter, language);
        Selects = Choices.List();
        Active = ActiveFilter.Of(Selects, Filter, language);
        return Page();
    }

    /// <summary>A visit with all that its card says.</summary>
    public ProgrammeCard Card(ProgrammeSlot slot) => new(slot, Programme.Now)
    {
        Wish = slot.StartsAt <= Programme.Now ? null : WishPlace.Of(Wished, slot.SlotId, slot.HostName, HttpContext.Visitor() is not null),
    };

    /// <summary>The URL of this page with these filters, in the view of now.</summary>
    public string To(ProgrammeFilter filter) => To(filter, View);

    /// <summary>The URL of this page in another view.</summary>
    public string To(ProgrammeView view) => To(Filter, view);

    /// <summary>What finds something where these filters find nothing: one filter less, or the communes around.</summary>
    public IEnumerable<(string Words, ProgrammeFilter Filter, int Count)> Wider()
    {
        var wider = Active.Select(a => (ProgrammeTexts.Without.In(language, ("filter", a.Value)), a.Cleared)).ToList();
        if (Filter.Commune is not null && !Filter.WithNeighbours)
        {
            wider.Insert(0, (ProgrammeTexts.WidenPlace.In(language), Filter with { WithNeighbours = true }));
        }

        return wider.Select(w => (w.Item1, w.Cleared, Count: Choices.Count(w.Cleared))).Where(w => w.Count > 0);
    }

    private string To(ProgrammeFilter filter, ProgrammeView view) => Links.Programme(language, Slug) + ProgrammeAddress.Query(filter, view);
}
