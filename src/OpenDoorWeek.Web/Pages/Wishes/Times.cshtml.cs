using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Pages.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>When a visitor cannot come: each time is saved by itself, and taken off again.</summary>
[Authorize, PersonalPage]
public sealed class TimesModel(WishWay way, SetUnavailable setUnavailable, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    public WishWay Way => way;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    [BindProperty]
    public string? Day { get; set; }

    /// <summary>As typed: "9:00"; empty with <see cref="Ends"/>: the whole day.</summary>
    [BindProperty]
    public string? Starts { get; set; }

    [BindProperty]
    public string? Ends { get; set; }

    /// <summary>The one to take off, as <see cref="Write"/> has it.</summary>
    [BindProperty]
    public string? Time { get; set; }

    public IEnumerable<Choice> Days => Enumerable.Range(0, way.Read.Edition.LastDay.DayNumber - way.Read.Edition.FirstDay.DayNumber + 1)
        .Select(way.Read.Edition.FirstDay.AddDays).Select(d => new Choice(IsoDay.Write(d), Wording.Capital(DateWords.Day(d, language))));

    /// <summary>"2026-11-23 09:00 12:00".</summary>
    public static string Write(UnavailableTime time) => $"{IsoDay.Write(time.Day)} {WallTime.Write(time.Starts)} {WallTime.Write(time.Ends)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await way.ArriveWithListAsync(this, Slug, ct) ?? Page();

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await way.ArriveWithListAsync(this, Slug, ct) is { } no)
        {
            return no;
        }

        var time = Judge();
        return ModelState.IsValid ? await SetAsync(time, isRemoved: false, ct) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (await way.ArriveWithListAsync(this, Slug, ct) is { } no)
        {
            return no;
        }

        // What is not there any more is taken off already.
        return way.Read.Times.FirstOrDefault(time => Write(time) == Time) is { } known ? await SetAsync(known, isRemoved: true, ct) : Redirect(WishLinks.Times(language, Slug));
    }

    private async Task<IActionResult> SetAsync(UnavailableTime time, bool isRemoved, CancellationToken ct) =>
        await setUnavailable.ExecuteAsync(new(Slug, PersonId, time, isRemoved), ct) switch
        {
            SetUnavailable.Result.Saved => Redirect(WishLinks.Times(language, Slug)),
            SetUnavailable.Result.Refused refused => await way.RefuseAsync(this, Slug, refused.Refusal, ct),
            _ => throw new UnreachableException(),
        };

    /// <summary>The only parsing. Left empty, the hours are those of the whole day.</summary>
    private UnavailableTime Judge()
    {
        var day = IsoDay.Read(Day);
        Require(day is { } known && way.Read.Edition.Has(known), nameof(Day), t(FormTexts.NotUnderstood));
        var starts = string.IsNullOrWhiteSpace(Starts) ? TimeOnly.MinValue : WallTime.Read(Starts);
        var ends = string.IsNullOrWhiteSpace(Ends) ? new TimeOnly(23, 59) : WallTime.Read(Ends);
        Require(starts is not null, nameof(Starts), t(FormTexts.TimeFormat));
        Require(ends is not null, nameof(Ends), t(FormTexts.TimeFormat));
        Require(starts is null || ends is null || starts < ends, nameof(Ends), t(AnswerTexts.TimeOrder, ("time", DateWords.Time(starts ?? TimeOnly.MinValue, language))));
        return new(day ?? default, starts ?? default, ends ?? default);
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
