using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 7: at the house, at a meeting point, or with a mobile team.</summary>
[HostContactsOnly]
public sealed class PlaceModel(SlotWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? PlaceKind { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? MeetingPoint { get; set; }

    public IEnumerable<Choice> Kinds =>
    [
        new(SlotOffer.House, t(SlotStepTexts.AtHouse, ("place", PlaceWords.Line(Step.Host.Street, Step.Host.Postcode, Step.Host.PlaceNl, Step.Host.PlaceFr, language)))),
        new(SlotOffer.AtMeetingPoint, t(SlotStepTexts.AtMeetingPoint)),
        new(SlotOffer.Mobile, t(SlotStepTexts.AtMobile)),
    ];

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var offer = Step.Answers.Offer;
        (PlaceKind, MeetingPoint) = (offer.PlaceKind, offer.MeetingPoint);
        (Street, Postcode) = (offer.Street, offer.Postcode) == (Step.Host.Street, Step.Host.Postcode) ? (null, null) : (offer.Street, offer.Postcode);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var offer = TypedPlace.Read(Step.Answers.Offer, Step.Host, PlaceKind, Street, Postcode, MeetingPoint);
        ModelState.AddProblems(SlotRule.JudgePlace(offer), language);
        return ModelState.IsValid ? await way.KeepAsync(this, Step, Step.Answers with { Offer = offer }, ct) : Page();
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Place, ct);
        Step = step!;
        return no;
    }
}
