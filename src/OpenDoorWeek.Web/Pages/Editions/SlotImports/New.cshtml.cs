using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions.SlotImports;

/// <summary>Takes a file of visits in, to be looked at first.</summary>
[OrganisersOnly, PersonalPage]
[RequestSizeLimit(SlotSheet.MostBytes + 65536)]
public sealed class NewModel(TrySlotImport trySlotImport, ReadSlotImport readSlotImport, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ReadSlotImport.Import? Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        if (Upload is not { Length: > 0 })
        {
            return Again(t(SlotImportTexts.FileMissing));
        }

        if (Upload.Length > SlotSheet.MostBytes)
        {
            return Again(SlotImportTexts.Of(FileFault.TooLarge, language));
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, ct);
        return await trySlotImport.ExecuteAsync(new(HttpContext.Organiser(), Slug, bytes.ToArray()), ct) switch
        {
            TrySlotImport.Result.Tried tried => Redirect(SlotImportLinks.Show(language, Slug, tried.ImportId)),
            TrySlotImport.Result.TooLarge => Again(SlotImportTexts.Of(FileFault.TooLarge, language)),
            _ => NotFound(),
        };
    }

    private PageResult Again(string message)
    {
        ModelState.AddModelError(nameof(Upload), message);
        return Page();
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        var read = await readSlotImport.ExecuteAsync(new(HttpContext.Organiser(), Slug, null), ct);
        Last = read?.Last;
        return read is null ? NotFound() : null;
    }
}
