using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>After a visit: who was there, on one page that is saved once, as often as it has to be put right.</summary>
[HostContactsOnly]
public sealed class AttendanceModel(ReadAttendance readAttendance, MarkAttendance markAttendance, ExportAttendance exportAttendance, Language language, Translate t) : PageModel
{
    /// <summary>Name of the second button, and what it says.</summary>
    public const string Then = "Then", OthersPresent = "others-present";

    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [FromQuery]
    public string? Saved { get; init; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool HostAbsent { get; set; }

    /// <summary>By participant, as chosen.</summary>
    /// <remarks>With a name of its own: where the form has none of it, the binder would take every field for one.</remarks>
    [BindProperty(Name = nameof(Marks))]
    public Dictionary<Guid, string?> Marks { get; set; } = [];

    /// <summary>By booking, as typed.</summary>
    [BindProperty(Name = nameof(Present))]
    public Dictionary<Guid, string?> Present { get; set; } = [];

    public ReadAttendance.Result Read { get; private set; } = null!;

    public AttendedVisit Visit => Read.Visit;

    /// <summary>Of the form that is shown.</summary>
    public int Shown { get; private set; }

    /// <summary>Somebody else has saved since: what she saved stands beside what was chosen.</summary>
    public bool IsCompared { get; private set; }

    public bool IsForOrganiser => !Visit.Slot.IsContact;

    public IReadOnlyList<Choice> Choices => [.. AttendanceMark.All.Select(m => new Choice(m, AttendanceWords.Name(m, language)))];

    public string When => DateWords.Visit(Visit.Slot.LocalDate, Visit.Slot.LocalStart, Visit.Slot.LocalEnd, language);

    public string? WhyNot => Read.WhyNot is { } refusal ? AttendanceTexts.Of(refusal, language, Visit.Slot.ZonePhone) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) =>
        await exportAttendance.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor(), language), ct) is { } file
            ? File(file, "text/csv; charset=utf-8", "attendance.csv")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var present = Present.ToDictionary(p => p.Key, p => TypedNumber.Read(p.Value));
        AddWrong(Visit.Unnamed.Where(u => !string.IsNullOrWhiteSpace(Present.GetValueOrDefault(u.BookingId)) && present[u.BookingId] is null));
        AddWrongMarks();
        return ModelState.IsValid ? await SaveAsync(present, ct) : Fill();
    }

    /// <summary>What was saved meanwhile, where it is not what stands in the form.</summary>
    public string? Differs(string saved, string? chosen) =>
        IsCompared && saved != chosen ? t(AttendanceTexts.SavedNow, ("mark", AttendanceWords.Name(saved, language))) : null;

    private async Task<IActionResult> SaveAsync(IReadOnlyDictionary<Guid, int?> present, CancellationToken ct)
    {
        var marks = Marks.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!);
        var others = Request.HasFormContentType && Request.Form[Then] == OthersPresent;
        switch (await markAttendance.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor(), Version, HostAbsent, marks, present, others), ct))
        {
            case MarkAttendance.Result.Saved:
                return Redirect(HostSlotLinks.Attendance(language, HostId, SlotId, saved: true));
            case MarkAttendance.Result.TooMany wrong:
                AddWrong(wrong.Groups);
                return Fill();
            case MarkAttendance.Result.Refused refused:
                return await RefuseAsync(refused.Refusal, ct);
            case MarkAttendance.Result.Unknown:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>With what was chosen, and what the other saved.</summary>
    private async Task<IActionResult> RefuseAsync(AttendanceRefusal refusal, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        IsCompared = refusal is AttendanceRefusal.ChangedMeanwhile;
        ModelState.AddModelError("", AttendanceTexts.Of(refusal, language, Visit.Slot.ZonePhone));
        Response.StatusCode = StatusCodes.Status409Conflict;
        Shown = Visit.Slot.Version;
        return Fill();
    }

    private void AddWrong(IEnumerable<AttendedVisit.Group> groups)
    {
        foreach (var group in groups)
        {
            ModelState.AddModelError($"{nameof(Present)}[{group.BookingId}]", t(AttendanceTexts.UnnamedWrong, ("name", group.Name), ("n", group.Places)));
        }
    }

    private void AddWrongMarks()
    {
        foreach (var (id, _) in Marks.Where(m => m.Value is { } mark && !AttendanceMark.All.Contains(mark)))
        {
            ModelState.AddModelError($"{nameof(Marks)}[{id}]", "");
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        HostAbsent = Visit.Slot.HostAbsent;
        return Fill();
    }

    /// <summary>Whoever is not in the form stands as saved.</summary>
    private PageResult Fill()
    {
        Visit.People.ToList().ForEach(p => Marks.TryAdd(p.ParticipantId, p.Mark));
        Visit.Unnamed.ToList().ForEach(u => Present.TryAdd(u.BookingId, $"{u.Present}"));
        return Page();
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await readAttendance.ExecuteAsync(new(HostId, SlotId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        (Read, Shown) = (read, HttpMethods.IsPost(Request.Method) ? Version : read.Visit.Slot.Version);
        return null;
    }
}
