using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>Puts a signed-in visitor on the waiting list of a full visit; who waits already is led to her place on it.</summary>
[Authorize, PersonalPage]
public sealed class JoinModel(ShowSlot showSlot, ListWaiting listWaiting, JoinWaitingList joinWaitingList, HourlyLimits hourly, TimeProvider clock, Language language, Translate t) : PageModel
{
    public const int MostPeople = 10;
    private const int LongestText = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string? PartySize { get; set; } = "1";

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ShownSlot Slot { get; private set; } = null!;

    /// <summary>Why nobody waits here; null: one can.</summary>
    public Refusal? WhyNot { get; private set; }

    public IEnumerable<Choice> LanguageChoices =>
        LanguageWords.Codes.Where(c => c is "nl" or "fr" or "en" || Slot.Languages.Contains(c)).Select(c => new Choice(c, LanguageWords.Name(c, language)));

    /// <summary>Asked only where the visitor said which languages she has, and none is the slot's.</summary>
    public bool AsksForLanguage => Languages.Length > 0 && !Languages.Intersect(Slot.Languages).Any();

    public async Task<IActionResult> OnGetAsync(Guid slotId, CancellationToken ct)
    {
        var person = HttpContext.Visitor()!.Person;
        var waiting = await listWaiting.ExecuteAsync(person.PersonId, ct);
        if (waiting.FirstOrDefault(w => w.SlotId == slotId) is { } entry)
        {
            return Redirect(WaitingLinks.Entry(language, entry.EntryId));
        }

        (Name, Organisation, Languages) = (person.Name, person.Organisation, person.Languages);
        return await FindSlotAsync(slotId, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid slotId, CancellationToken ct) => await FindSlotAsync(slotId, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid slotId, CancellationToken ct)
    {
        if (await FindSlotAsync(slotId, ct) is { } no)
        {
            return no;
        }

        var (person, partySize) = (HttpContext.Visitor()!.Person, Judge());
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!hourly.AllowBooking(person.PersonId, Key))
        {
            ModelState.AddModelError("", TryLater.Refuse(Response, clock.GetUtcNow(), language));
            return Page();
        }

        return await joinWaitingList.ExecuteAsync(new(slotId, person.PersonId, partySize, Name!.Trim(), Typed(Organisation), Languages, language, AcceptsOtherLanguage), ct) switch
        {
            JoinWaitingList.Result.Waiting done => Redirect(WaitingLinks.Entry(language, done.EntryId, done: "joined")),
            JoinWaitingList.Result.Refused refused => Again(refused.Refusal),
            _ => throw new UnreachableException(),
        };
    }

    private PageResult Again(Refusal refusal)
    {
        ModelState.AddRefusal(refusal, language, Slot.ZonePhone);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return Page();
    }

    /// <summary>The only parsing: text becomes a number, or a message beside its field.</summary>
    private int Judge()
    {
        Require(!string.IsNullOrWhiteSpace(Name), nameof(Name), t(FormTexts.NameMissing));
        Require((Name ?? "").Trim().Length <= LongestText, nameof(Name), t(BookingTexts.TooLong, ("max", LongestText)));
        Require((Organisation ?? "").Trim().Length <= LongestText, nameof(Organisation), t(BookingTexts.TooLong, ("max", LongestText)));
        Languages = [.. Languages.Intersect(LanguageWords.Codes)];
        Require(Languages.Length > 0, nameof(Languages), t(FormTexts.LanguageNone));
        var isNumber = int.TryParse(PartySize, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var partySize);
        Require(isNumber && partySize is >= 1 and <= MostPeople, nameof(PartySize), t(BookingTexts.PartyRange, ("max", MostPeople)));
        return partySize;
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <returns>Null when it is found; else what the page answers.</returns>
    private async Task<IActionResult?> FindSlotAsync(Guid slotId, CancellationToken ct)
    {
        if (await showSlot.ExecuteAsync(new(slotId, IsSignedIn: true) { Who = HttpContext.Booker() }, ct) is not ShowSlot.Result.Shown shown)
        {
            return NotFound();
        }

        (Slot, WhyNot) = (shown.Slot, shown.WhyNot is Refusal.Full ? null : shown.WhyNot);
        return null;
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
