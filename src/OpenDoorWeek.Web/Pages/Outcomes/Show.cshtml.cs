using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Wishes;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Outcomes;

/// <summary>What the signed-in visitor got when the places were shared out, why not the rest, and what she can do about it. Silence is yes.</summary>
[Authorize, PersonalPage]
public sealed class ShowModel(
    ReadOutcome readOutcome, DeclineVisit declineVisit, UndoCancel undoCancel, JoinWaitingList joinWaitingList, HourlyLimits hourly, TimeProvider clock, Language language, Translate t)
    : PageModel
{
    private const int LongestName = 100;

    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of who waits; asked only where nobody knows it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What has just been done: declined, restored or waits; null: nothing.</summary>
    [FromQuery]
    public string? Done { get; init; }

    public ReadOutcome.Result Read { get; private set; } = null!;

    /// <summary>In her order.</summary>
    public IReadOnlyList<OutcomeWish> Placed => [.. Read.Wishes.Where(w => w.IsPlaced)];

    /// <summary>Her own; a proposal that came to nothing is no loss of hers.</summary>
    public IReadOnlyList<OutcomeWish> Unmet => [.. Read.Wishes.Where(w => !w.IsPlaced && !w.IsProposed)];

    public string Heading => Read.Head.Visits > 0 ? t(OutcomeTexts.Title, ("visits", ReasonTexts.Visits.Of(Read.Head.Visits, language))) : t(OutcomeTexts.TitleNone);

    public Text Lead => Read.Head.Visits > 0 ? OutcomeTexts.Lead : Placed.Count > 0 ? OutcomeTexts.LeadGone : OutcomeTexts.LeadNone;

    public Text? Said => Done switch
    {
        "declined" => OutcomeTexts.SaidDeclined,
        "restored" => OutcomeTexts.SaidRestored,
        "waits" => OutcomeTexts.SaidWaits,
        _ => null,
    };

    /// <summary>Nobody knows her name, and a waiting list takes her.</summary>
    public bool AsksForName => Read.Head.PersonName is null && Unmet.Any(Read.MayWait);

    /// <summary>What she can do, and until when.</summary>
    public IReadOnlyList<string> Choices
    {
        get
        {
            var (head, opens) = (Read.Head, Read.Head.BookingOpensAt);
            string?[] all =
            [
                !Placed.Any(w => w.Stands) ? null
                    : !Read.MayDecline ? t(OutcomeTexts.MayCancel)
                    : opens is { } until ? t(OutcomeTexts.MayDecline, ("deadline", DateWords.From(until, language)))
                    : t(OutcomeTexts.MayDeclineAnyTime),
                Unmet.Any(Read.MayWait) ? t(OutcomeTexts.MayWait) : null,
                opens is not { } from ? null : Read.MayDecline ? t(OutcomeTexts.BookLater, ("day", DateWords.From(from, language))) : t(OutcomeTexts.BookNow),
                Read.WantsMore ? t(OutcomeTexts.Call, ("phone", head.ZonePhone)) : null,
            ];
            return [.. all.OfType<string>()];
        }
    }

    /// <summary>Until then declining may be undone; null: no longer, or somebody waits for the place.</summary>
    public DateTimeOffset? UndoUntil(OutcomeWish wish) =>
        wish is { IsDeclined: true, EndedAt: { } ended, SomebodyWaits: false } && ended + UndoCancel.Within is var until && until > Read.Now && Read.Now < wish.StartsAt ? until : null;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readOutcome.ExecuteAsync(new(Slug, PersonId), ct) is not { } read)
        {
            // Nothing is known yet: her list says when it will be.
            return Redirect(WishLinks.List(language, Slug));
        }

        Read = read;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostDeclineAsync(Guid bookingId, CancellationToken ct) => await declineVisit.ExecuteAsync(new(bookingId, PersonId), ct) switch
    {
        DeclineVisit.Result.Declined => Redirect(OutcomeLinks.Page(language, Slug, "declined")),
        DeclineVisit.Result.TooLate late => await AgainAsync(t(OutcomeTexts.DeclineOver, ("until", DateWords.Until(late.Since, language))), ct),
        DeclineVisit.Result.Unknown => NotFound(),
        _ => throw new UnreachableException(),
    };

    public async Task<IActionResult> OnPostUndoAsync(Guid bookingId, CancellationToken ct) => await undoCancel.ExecuteAsync(new(bookingId, new(PersonId, null)), ct) switch
    {
        UndoCancel.Result.Restored => Redirect(OutcomeLinks.Page(language, Slug, "restored")),
        UndoCancel.Result.Refused no => await AgainAsync(no.Refusal, ct),
        UndoCancel.Result.TooLate => await AgainAsync(t(ChangeTexts.UndoOver), ct),
        UndoCancel.Result.Unknown => NotFound(),
        _ => throw new UnreachableException(),
    };

    public async Task<IActionResult> OnPostWaitAsync(Guid slotId, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult || Unmet.All(w => w.SlotId != slotId))
        {
            return NotFound();
        }

        var (head, name) = (Read.Head, Read.Head.PersonName ?? Name?.Trim());
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
        {
            ModelState.AddModelError(nameof(Name), string.IsNullOrEmpty(name) ? t(FormTexts.NameMissing) : t(BookingTexts.TooLong, ("max", LongestName)));
            return Page();
        }

        if (!hourly.AllowBooking(PersonId, Key))
        {
            ModelState.AddModelError("", TryLater.Refuse(Response, clock.GetUtcNow(), language));
            return Page();
        }

        return await joinWaitingList.ExecuteAsync(new(slotId, PersonId, head.PartySize, name, HttpContext.Visitor()!.Person.Organisation, head.Languages, language, AcceptsOtherLanguage: false), ct) switch
        {
            JoinWaitingList.Result.Waiting => Redirect($"{OutcomeLinks.Page(language, Slug, "waits")}#unmet"),
            JoinWaitingList.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }

    private Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken ct) => AgainAsync(RefusalWords.Of(refusal, language, Read?.Head.ZonePhone ?? ""), ct);

    private async Task<IActionResult> AgainAsync(string message, CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        ModelState.AddModelError("", message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
