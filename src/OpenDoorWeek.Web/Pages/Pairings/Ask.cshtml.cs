using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>A contact asks for a buddy or a mentor, or offers to be one; it says first what is shared with whom, and when.</summary>
[HostContactsOnly]
public sealed class AskModel(ReadOptIns readOptIns, SetOptIn setOptIn, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>buddy, mentor or newcomer.</summary>
    [FromRoute]
    public string Role { get; init; } = "";

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? SectorWish { get; set; }

    [BindProperty]
    public bool IsOpenToOthers { get; set; }

    [BindProperty]
    public string? Topics { get; set; }

    [BindProperty]
    public string[] Times { get; set; } = [];

    public OptInHost Host { get; private set; } = null!;

    /// <summary>Null: she may.</summary>
    public OptInRefusal? WhyNot { get; private set; }

    public bool IsBuddy => Role == OptIn.Buddy;

    public bool IsChange => Host.Own(Role) is { IsLive: true };

    public IEnumerable<Choice> LanguageChoices => LanguageWords.Codes.Select(c => new Choice(c, LanguageWords.Name(c, language)));

    public IEnumerable<Choice> Numbers => Enumerable.Range(1, OptIn.MostPartners(Role)).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice(n, n));

    public IEnumerable<Choice> Sectors => OptIn.SectorWishes.Select(s => new Choice(s, OptInTexts.OfSector(s, language)));

    public IEnumerable<Choice> TimeChoices => PairWords.TimeCodes.Select(c => new Choice(c, PairWords.Time(c, language)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var own = Host.Own(Role) ?? new() { Languages = Host.PersonLanguages };
        (Languages, Capacity, SectorWish) = (own.Languages, own.Capacity.ToString(CultureInfo.InvariantCulture), own.SectorWish);
        (IsOpenToOthers, Topics, Times) = (own.IsOpenToOthers, own.Topics, own.Times);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        return ReadForm() is not { } request ? Page() : await setOptIn.ExecuteAsync(request, ct) switch
        {
            SetOptIn.Result.Done done => Redirect(PairLinks.OfHost(language, HostId, done.IsNew ? "asked" : "changed")),
            SetOptIn.Result.Refused refused => Refuse(refused.Refusal),
            _ => NotFound(),
        };
    }

    /// <summary>The only parsing.</summary>
    /// <returns>Null: something is wrong, and the form says what.</returns>
    private SetOptIn.Request? ReadForm()
    {
        string[] languages = [.. LanguageWords.Codes.Where(Languages.Contains)];
        var topics = Topics?.ReplaceLineEndings("\n").Trim();
        var capacity = IsBuddy ? 1 : int.TryParse(Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        Require(languages.Length > 0, nameof(Languages), FormTexts.LanguageNone);
        Require(capacity >= 1 && capacity <= OptIn.MostPartners(Role), nameof(Capacity), OptInTexts.CapacityNone);
        Require(OptIn.SectorWishes.Contains(SectorWish), nameof(SectorWish), OptInTexts.SectorNone);
        if (topics?.Length > OptIn.LongestTopics)
        {
            ModelState.AddModelError(nameof(Topics), t(FormTexts.TooLong, ("max", OptIn.LongestTopics)));
        }

        return !ModelState.IsValid ? null : new(
            HostId, HttpContext.HostActor(), Role, languages, capacity, SectorWish!, IsOpenToOthers && IsBuddy, string.IsNullOrEmpty(topics) ? null : topics,
            [.. PairWords.TimeCodes.Where(Times.Contains)]);
    }

    private void Require(bool holds, string field, Text message)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, t(message));
        }
    }

    private PageResult Refuse(OptInRefusal refusal)
    {
        ModelState.AddModelError(refusal is OptInRefusal.BelowLoad ? nameof(Capacity) : "", OptInTexts.Say(refusal, language, Host.ZonePhone));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <returns>Null when the page is shown; else what it answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (!OptIn.Roles.Contains(Role) || await readOptIns.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        (Host, WhyNot) = (read.Host, read.WhyNot(Role));
        return null;
    }
}
