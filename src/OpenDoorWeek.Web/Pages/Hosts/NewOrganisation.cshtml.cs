using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 1 of a new organisation: from here on its draft is kept.</summary>
[Authorize, PersonalPage]
public sealed class NewOrganisationModel(ReadStart readStart, StartHost startHost, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "edition")]
    public string? Slug { get; init; }

    /// <summary>"1": an organiser comes from her list of hosts.</summary>
    [FromQuery(Name = "caller")]
    public string? Caller { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Sector { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? ZoneCode { get; set; }

    [BindProperty]
    public bool ForCaller { get; set; }

    [BindProperty]
    public string? Then { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadStart.Result Start { get; private set; } = null!;

    public IReadOnlyList<Choice> ZoneChoices => OrganisationJudge.Zones(Postcode, Start.ZoneCodes, language);

    /// <summary>Asked of organisers only, who gave their second factor.</summary>
    public bool MayActForCaller => HttpContext.Visitor()!.Person.SecondFactorAt is not null;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ForCaller = Caller == "1";
        return OnPostKeepAsync(ct);
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var typed = OrganisationJudge.Read(ModelState, t, Name, Sector, Street, Postcode, ZoneCode);
        if (Key == Guid.Empty)
        {
            ModelState.AddModelError("", t(HostTexts.KeyReused));
        }

        return ModelState.IsValid ? await StartAsync(typed, ct) : Page();
    }

    private async Task<IActionResult> StartAsync(OrganisationJudge typed, CancellationToken ct) =>
        await startHost.ExecuteAsync(new(Start.Slug, PersonId, typed.Name, typed.Sector, typed.Street, typed.Postcode, typed.ZoneCode, Key, ForCaller && MayActForCaller), ct) switch
        {
            StartHost.Result.Started started => Redirect(Then == "later"
                ? HostLinks.Overview(language, started.HostId, saved: true)
                : HostLinks.Step(language, started.HostId, HostSteps.Reach)),
            StartHost.Result.Refused no => Again(no.Refusal, typed.Postcode),
            _ => NotFound(),
        };

    private PageResult Again(HostRefusal refusal, string postcode)
    {
        ZoneCode ??= ZoneChoices.Select(z => z.Value).FirstOrDefault();
        ModelState.AddRefusal(refusal, language, Start.ContactPhone, postcode);
        Response.StatusCode = HostWords.StatusOf(refusal);
        return Page();
    }

    /// <returns>Null when one may register now; else what the page answers: the page before says why not.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await readStart.ExecuteAsync(new(Slug ?? "", PersonId), ct) is not { } start)
        {
            return NotFound();
        }

        Start = start;
        return start.WhyNot is null ? null : Redirect(HostLinks.New(language, start.Slug));
    }
}
