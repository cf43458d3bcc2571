using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Pins or blocks one person and one slot, from the side of either.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class NewPinModel(ReadPinForm readPinForm, AddMatchPin addMatchPin, KnownEditions knownEditions, Language language, Translate t) : PageModel
{
    private const string Must = "must", Never = "never";
    private const int LongestReason = 500;

    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Whose wishes stand first; null: not said.</summary>
    [FromQuery(Name = "person")]
    public Guid? PersonId { get; init; }

    /// <summary>What is asked about; null: not said.</summary>
    [FromQuery(Name = "slot")]
    public Guid? AskedSlot { get; init; }

    /// <summary>Whose slots are offered; null: the first.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? SlotId { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReadPinForm.Result Read { get; private set; } = null!;

    public IEnumerable<Choice> SlotChoices => Read.Slots.Select(s => new Choice($"{s.SlotId}", NameOf(s))).Prepend(new("", ""));

    public IEnumerable<Choice> KindChoices => [new(Must, t(PinTexts.ToPin)), new(Never, t(PinTexts.ToBlock))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        (Email, SlotId) = (Read?.Email, AskedSlot?.ToString());
        return page;
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        var chosen = Guid.TryParse(SlotId, out var slot) ? slot : AskedSlot;
        if (await readPinForm.ExecuteAsync(new(HttpContext.Organiser(), Slug, PersonId, chosen, IsoDay.Read(Day)), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (email, reason) = (EmailAddress.Normalise(Email), Reason?.Trim() ?? "");
        Check(email is not null, nameof(Email), PinTexts.EmailMissing);
        Check(Guid.TryParse(SlotId, out var slot), nameof(SlotId), PinTexts.SlotMissing);
        Check(Kind is Must or Never, nameof(Kind), PinTexts.WhatMissing);
        Check(reason.Length is > 0 and <= LongestReason, nameof(Reason), PinTexts.ReasonMissing);
        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        return await addMatchPin.ExecuteAsync(new(HttpContext.Organiser(), Slug, email!, slot, Kind == Must, reason), ct) switch
        {
            AddMatchPin.Result.Added => Redirect(MatchLinks.Pins(language, Slug, "added")),
            AddMatchPin.Result.Refused { Refusal: var refusal and not MatchRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    private void Check(bool isRight, string field, Text otherwise)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, t(otherwise));
        }
    }

    private async Task<IActionResult> AgainAsync(MatchRefusal refusal, CancellationToken ct)
    {
        var field = refusal is MatchRefusal.CannotHold { Problem: PinProblem.NoWishes } ? nameof(Email) : refusal is MatchRefusal.CannotHold ? nameof(SlotId) : "";
        ModelState.AddModelError(field, MatchWords.Of(refusal, language, await knownEditions.PhoneAsync(Slug, ct)));
        Response.StatusCode = MatchWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }

    private string NameOf(ReadPinForm.Offer slot)
    {
        var name = $"{slot.HostName}, {DateWords.DayShort(slot.LocalDate, language)}, {DateWords.SpanShort(slot.LocalStart, slot.LocalEnd, language)}";
        return slot.Rank is { } rank ? $"{name} ({t(PinTexts.Wish, ("n", rank))})" : name;
    }
}
