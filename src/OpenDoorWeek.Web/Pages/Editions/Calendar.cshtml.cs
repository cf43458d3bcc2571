using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>What other initiatives do around the week: by hand, or from a calendar file.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class CalendarModel(
    ReadEdition readEdition, ListOtherEvents listOtherEvents, AddOtherEvent addOtherEvent, ImportOtherEvents importOtherEvents,
    RemoveOtherEvent removeOtherEvent, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public EventInput Event { get; set; } = new();

    [BindProperty]
    public Guid Key { get; set; }

    public ReadEdition.Result Edition { get; private set; } = null!;

    public IReadOnlyList<OtherEvent> Others { get; private set; } = [];

    public IReadOnlyList<DayNote> Notes => DayNotes.Around(Edition.Days, [], language);

    /// <summary>Null: no file has just been taken over.</summary>
    public ImportOtherEvents.Result.Imported? Imported { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        Others = await listOtherEvents.ExecuteAsync(Slug, ct);
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Event.Read(ModelState, nameof(Event), new(HttpContext.Organiser(), Slug, Key), t) is not { } request)
        {
            return await OnGetAsync(ct);
        }

        switch (await addOtherEvent.ExecuteAsync(request, ct))
        {
            case AddOtherEvent.Result.Added:
                return Redirect(Links.Organise(language, Slug, "calendar"));
            case AddOtherEvent.Result.Refused { Refusal: EditionRefusal.KeyReused }:
                ModelState.AddModelError("", t(FormTexts.SentBefore));
                return await OnGetAsync(ct);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid? otherEventId, CancellationToken ct) =>
        await removeOtherEvent.ExecuteAsync(new(HttpContext.Organiser(), Slug, otherEventId), ct) is RemoveOtherEvent.Result.Removed
            ? Redirect(Links.Organise(language, Slug, "calendar"))
            : NotFound();

    /// <summary>Answers with the page itself: what a file brought is told once, and sending it again changes nothing more.</summary>
    public async Task<IActionResult> OnPostFileAsync(IFormFile? file, CancellationToken ct)
    {
        ModelState.Clear();
        if (file is null || file.Length is 0 or > ImportOtherEvents.MostBytes)
        {
            ModelState.AddModelError("File", t(file is null || file.Length == 0 ? CalendarTexts.FileMissing : CalendarTexts.FileTooLarge));
            return await OnGetAsync(ct);
        }

        using var octets = new MemoryStream();
        await file.CopyToAsync(octets, ct);
        switch (await importOtherEvents.ExecuteAsync(new(HttpContext.Organiser(), Slug, octets.ToArray()), ct))
        {
            case ImportOtherEvents.Result.Imported done:
                Imported = done;
                return await OnGetAsync(ct);
            case ImportOtherEvents.Result.Unreadable no:
                AddErrors(no.Errors);
                return await OnGetAsync(ct);
            default:
                return NotFound();
        }
    }

    private void AddErrors(IReadOnlyList<CalendarRemark> errors)
    {
        ModelState.AddModelError("File", t(CalendarTexts.Refused));
        foreach (var error in errors.Take(CalendarWords.MostLines))
        {
            ModelState.AddModelError("File", CalendarWords.Of(error, language));
        }

        if (errors.Count > CalendarWords.MostLines)
        {
            ModelState.AddModelError("File", t(CalendarTexts.MoreLines, ("n", errors.Count - CalendarWords.MostLines)));
        }
    }
}
