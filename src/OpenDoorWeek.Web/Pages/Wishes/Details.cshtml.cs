using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>How many visits, with how many people, in which languages; the kind of visitor only where a visit of the list asks for it.</summary>
[Authorize, PersonalPage]
public sealed class DetailsModel(WishWay way, SetAnswers setAnswers, Language language, Translate t) : PageModel
{
    private const int LongestText = 100;

    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of the list as it was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public WishWay Way => way;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    /// <summary>"check": back to the answers; null: on to the next page.</summary>
    [FromQuery]
    public string? From { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? WantedVisits { get; set; }

    [BindProperty]
    public string? VisitsADay { get; set; }

    [BindProperty]
    public string? PartySize { get; set; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public bool OpenToOthers { get; set; }

    /// <summary>Who signed in with a code and nothing else has none yet; hosts greet people by name.</summary>
    public bool AsksForName => HttpContext.Visitor()!.Person.Name is null;

    public IEnumerable<Choice> Numbers => Enumerable.Range(1, WishList.MostVisits).Select(n => new Choice($"{n}", $"{n}"));

    public IEnumerable<Choice> LanguageChoices =>
        LanguageWords.Codes.Where(c => c is "nl" or "fr" or "en" || way.Read.Wishes.Any(w => w.Languages.Contains(c)) || way.List.Languages.Contains(c)).Select(c => new Choice(c, LanguageWords.Name(c, language)));

    public IEnumerable<Choice> Kinds => AdmitWords.Codes.Select(c => new Choice(c, t(AnswerTexts.Kinds[c])));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.ArriveWithListAsync(this, Slug, ct) is { } no)
        {
            return no;
        }

        (WantedVisits, VisitsADay, PartySize) = ($"{way.List.WantedVisits}", $"{way.List.VisitsADay}", $"{way.List.PartySize}");
        (Languages, Kind, OpenToOthers) = (way.List.Languages, way.List.Kind ?? "professional", way.List.OpenToOthers);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await way.ArriveWithListAsync(this, Slug, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await way.ArriveWithListAsync(this, Slug, ct) is { } no)
        {
            return no;
        }

        var request = Judge();
        return !ModelState.IsValid ? Page() : await setAnswers.ExecuteAsync(request, ct) switch
        {
            SetAnswers.Result.Saved => Redirect(From == "check" ? WishLinks.Check(language, Slug) : WishLinks.Times(language, Slug)),
            SetAnswers.Result.Refused refused => await way.RefuseAsync(this, Slug, refused.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The only parsing: text becomes numbers, or a message beside its field.</summary>
    private SetAnswers.Request Judge()
    {
        Languages = [.. Languages.Intersect(LanguageWords.Codes)];
        Require(!AsksForName || !string.IsNullOrWhiteSpace(Name), nameof(Name), t(FormTexts.NameMissing));
        Require((Name ?? "").Trim().Length <= LongestText, nameof(Name), t(BookingTexts.TooLong, ("max", LongestText)));
        var (wanted, aDay) = (Number(WantedVisits, WishList.MostVisits, nameof(WantedVisits), AnswerTexts.NumberMissing), Number(VisitsADay, WishList.MostVisits, nameof(VisitsADay), AnswerTexts.NumberMissing));
        var party = Number(PartySize, WishList.MostPeople, nameof(PartySize), BookingTexts.PartyRange);
        Require(Languages.Length > 0, nameof(Languages), t(FormTexts.LanguageNone));
        Require(!way.Read.AsksForKind || AdmitWords.Codes.Contains(Kind ?? ""), nameof(Kind), t(AnswerTexts.KindMissing));
        return new(Slug, PersonId, Version, wanted, aDay, party, Languages, way.Read.AsksForKind ? Kind : way.List.Kind, OpenToOthers, AsksForName ? Name?.Trim() : null);
    }

    private int Number(string? typed, int most, string field, Text wrong)
    {
        var number = TypedNumber.Read(typed) ?? 0;
        Require(number >= 1 && number <= most, field, t(wrong, ("max", most)));
        return number;
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
