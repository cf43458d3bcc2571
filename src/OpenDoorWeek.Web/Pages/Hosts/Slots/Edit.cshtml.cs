using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Slots;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>All of one visit on one page; where people would be told of a change, they are shown before anything changes.</summary>
[HostContactsOnly]
public sealed class EditModel(ListHostSlots listHostSlots, ListTakenPlaces listTakenPlaces, EditSlot editSlot, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>ISO.</summary>
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Start { get; set; }

    [BindProperty]
    public string? End { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Minimum { get; set; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string[] Supports { get; set; } = [];

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public string? OwnFormat { get; set; }

    [BindProperty]
    public string[] Admits { get; set; } = [];

    [BindProperty]
    public string? PlaceKind { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? MeetingPoint { get; set; }

    [BindProperty]
    public string? Visibility { get; set; }

    [BindProperty]
    public TypedTexts Texts { get; set; } = new();

    /// <summary>Of the question: how many are told; null: she was not asked.</summary>
    [BindProperty]
    public int? People { get; set; }

    /// <summary>Of the question: participants for whom this visit ends.</summary>
    [BindProperty]
    public Guid[] Clashing { get; set; } = [];

    /// <summary>Whom the change touches, asked before it is made; null: the form is shown.</summary>
    public SlotNews? News { get; private set; }

    /// <summary>Who has the places, where there would be too few; and how many of these people would have none.</summary>
    public IReadOnlyList<ListTakenPlaces.Party> TakenPlaces { get; private set; } = [];

    public string MustMove { get; private set; } = "";

    public SlotHost Host { get; private set; } = null!;

    public HostSlot Slot { get; private set; } = null!;

    /// <summary>The version that this page shows; after a change by somebody else the new one, since its words say so.</summary>
    public int Shown { get; private set; }

    public IEnumerable<Choice> DayChoices => Enumerable.Range(0, Host.Days.Count).Select(Host.FirstDay.AddDays)
        .Select(d => new Choice(IsoDay.Write(d), Wording.Capital(DateWords.Day(d, language))));

    public IEnumerable<Choice> LanguageChoices => LanguageWords.Codes.Select(c => new Choice(c, LanguageWords.Name(c, language)));

    public IEnumerable<Choice> SupportChoices => SupportWords.Codes.Select(c => new Choice(c, SupportWords.Name(c, language)));

    public IEnumerable<Choice> FormatChoices => FormatWords.Codes.Select(c => new Choice(c, FormatWords.Name(c, language)));

    public IEnumerable<Choice> AdmitChoices => AdmitWords.Codes.Select(c => new Choice(c, AdmitWords.Name(c, language)));

    public IEnumerable<Choice> VisibilityChoices => VisibilityWords.Codes.Select(c => new Choice(c, VisibilityWords.Name(c, language)));

    public IEnumerable<Choice> PlaceChoices =>
    [
        new(SlotOffer.House, t(SlotStepTexts.AtHouse, ("place", PlaceWords.Line(Host.Street, Host.Postcode, Host.PlaceNl, Host.PlaceFr, language)))),
        new(SlotOffer.AtMeetingPoint, t(SlotStepTexts.AtMeetingPoint)),
        new(SlotOffer.Mobile, t(SlotStepTexts.AtMobile)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var offer = Slot.Offer;
        (Day, Start, End) = (IsoDay.Write(Slot.LocalDate), WallTime.Write(Slot.LocalStart), WallTime.Write(Slot.LocalEnd));
        (Capacity, Minimum) = ($"{offer.Capacity}", offer.Minimum == 1 ? null : $"{offer.Minimum}");
        (Languages, Supports, Admits) = ([.. offer.Languages], [.. offer.Supports], [.. offer.Admits]);
        (Format, OwnFormat) = FormatWords.Codes.Contains(offer.Format) ? (offer.Format, (string?)null) : (null, offer.Format);
        (PlaceKind, Street, Postcode, MeetingPoint, Visibility) = (offer.PlaceKind, offer.Street, offer.Postcode, offer.MeetingPoint, offer.Visibility);
        Texts = TypedTexts.Of(offer.Texts);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Shown = Version;
        return Judge() is { } edit ? await AnswerAsync(await editSlot.ExecuteAsync(edit, ct), edit, ct) : Page();
    }

    private async Task<IActionResult> AnswerAsync(SlotChange change, EditSlot.Request edit, CancellationToken ct)
    {
        News = (change as SlotChange.Asks)?.News;
        switch (change)
        {
            case SlotChange.Done:
                return Redirect(HostSlotLinks.List(language, HostId, People is null ? "saved" : "told"));
            case SlotChange.Asks when People is not null:
                Refuse(t(TellTexts.Again));
                break;
            case SlotChange.Asks:
                break;
            case SlotChange.Wrong wrong:
                AddProblems(wrong.Problems);
                await ShowTakenAsync(wrong.Problems, edit, ct);
                break;
            case SlotChange.Refused refused:
                Shown = Slot.Version;
                Refuse(SlotRefusalTexts.Of(refused.Refusal, language, Host.ZonePhone));
                break;
            default:
                return NotFound();
        }

        return Page();
    }

    private void Refuse(string words)
    {
        ModelState.AddModelError("", words);
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private async Task ShowTakenAsync(IReadOnlyList<SlotProblem> problems, EditSlot.Request edit, CancellationToken ct)
    {
        if (problems.FirstOrDefault(p => p.Fault == SlotFault.CapacityTaken) is { } few)
        {
            TakenPlaces = await listTakenPlaces.ExecuteAsync(new(HostId, SlotId, edit.Actor), ct);
            MustMove = TellTexts.MustMove.Of((int)few.Values[0] - edit.Offer.Capacity, language);
        }
    }

    /// <summary>The only parsing.</summary>
    /// <returns>Null: something could not be read, and stands beside its field.</returns>
    private EditSlot.Request? Judge()
    {
        var (start, end) = (WallTime.Read(Start), WallTime.Read(End));
        var (capacity, minimum) = (TypedNumber.Read(Capacity), string.IsNullOrWhiteSpace(Minimum) ? 1 : TypedNumber.Read(Minimum));
        var read = new (SlotField Field, SlotFault Fault, bool IsRead)[]
        {
            (SlotField.Day, SlotFault.NoDay, DateOnly.TryParse(Day, System.Globalization.CultureInfo.InvariantCulture, out var day)),
            (SlotField.Start, SlotFault.NotATime, start is not null),
            (SlotField.End, SlotFault.NotATime, end is not null),
            (SlotField.Capacity, SlotFault.NotANumber, capacity is not null),
            (SlotField.Minimum, SlotFault.NotANumber, minimum is not null),
        };
        AddProblems(read.Where(r => !r.IsRead).Select(r => new SlotProblem(r.Field, r.Fault)));
        return ModelState.IsValid
            ? new(HostId, SlotId, HttpContext.HostActor(), new(day, new(start!.Value, end!.Value)), Offer(capacity!.Value, minimum!.Value), Version, People is { } told ? new(told, Clashing) : null)
            : null;
    }

    private SlotOffer Offer(int capacity, int minimum) => new()
    {
        Capacity = capacity,
        Minimum = minimum,
        Languages = Languages,
        Supports = Supports,
        Format = string.IsNullOrWhiteSpace(OwnFormat) ? Format ?? "" : OwnFormat.Trim(),
        Admits = Admits,
        PlaceKind = PlaceKind ?? "",
        Street = (Street ?? "").Trim(),
        Postcode = Core.Zones.Postcode.Read(Postcode) ?? Postcode ?? "",
        MeetingPoint = MeetingPoint,
        Visibility = Visibility ?? "",
        Texts = Texts.Read(),
    };

    private void AddProblems(IEnumerable<SlotProblem> problems)
    {
        foreach (var group in problems.GroupBy(p => p.Field >= SlotField.TitleNl))
        {
            ModelState.AddProblems(group, language, group.Key ? "Texts." : "");
        }
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        var read = await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct);
        if (read?.Slots.FirstOrDefault(s => s.SlotId == SlotId) is not { Status: not "cancelled" } slot)
        {
            return NotFound();
        }

        (Host, Slot, Shown) = (read.Host, slot, slot.Version);
        return null;
    }
}
