using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Books a visit: at once for who is signed in, else as a hold until the mail is confirmed.</summary>
[PersonalPage]
public sealed class NewModel(ShowSlot showSlot, BookSlot bookSlot, HoldPlaces holdPlaces, Browser browser, Network network, HourlyLimits hourly, TimeProvider clock, Language language, Translate t) : PageModel
{
    private const int MostSignedIn = 10;
    private const int LongestText = 100;

    [FromQuery(Name = "slot")]
    public Guid SlotId { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string? PartySize { get; set; } = "1";

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    [BindProperty]
    public bool AcceptsTightTravel { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ShownSlot Slot { get; private set; } = null!;

    /// <summary>There is no room for her now: she may wait for it.</summary>
    public bool MayWait { get; private set; }

    public Visitor? Visitor => HttpContext.Visitor();

    public int MostPeople => Visitor is null ? HoldPlaces.MaxPartySize : MostSignedIn;

    /// <summary>The three of the interface, and what else the visit is given in.</summary>
    public IEnumerable<Choice> LanguageChoices =>
        LanguageWords.Codes.Where(c => c is "nl" or "fr" or "en" || Slot.Languages.Contains(c)).Select(c => new Choice(c, LanguageWords.Name(c, language)));

    /// <summary>Asked only where the visitor said which languages she has, and none is the slot's.</summary>
    public bool AsksForLanguage => Languages.Length > 0 && !Languages.Intersect(Slot.Languages).Any();

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForTravel => AcceptsTightTravel || ModelState.ContainsKey(nameof(AcceptsTightTravel)) && ModelState[nameof(AcceptsTightTravel)]!.Errors.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindSlotAsync(ct) is { } no)
        {
            return no;
        }

        browser.EnsureHash();
        if (Visitor?.Person is { } person)
        {
            (Name, Organisation, Languages) = (person.Name, person.Organisation, person.Languages);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindSlotAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindSlotAsync(ct) is { } no)
        {
            return no;
        }

        var (partySize, email) = Judge();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!(Visitor is { } who ? hourly.AllowBooking(who.Person.PersonId, Key) : hourly.AllowHold(HttpContext, Key)))
        {
            ModelState.AddModelError("", TryLater.Refuse(Response, clock.GetUtcNow(), language));
            return Page();
        }

        return Visitor is { } visitor ? await BookAsync(visitor.Person.PersonId, partySize, ct) : await HoldAsync(email!, partySize, ct);
    }

    private async Task<IActionResult> BookAsync(Guid personId, int partySize, CancellationToken ct) =>
        await bookSlot.ExecuteAsync(new(SlotId, personId, partySize, Name!.Trim(), Typed(Organisation), Languages, language, AcceptsOtherLanguage, AcceptsTightTravel, Key), ct) switch
        {
            BookSlot.Result.Booked done => Redirect(Links.Booking(language, done.BookingId, done: "confirmed")),
            BookSlot.Result.Refused no => Again(no.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<IActionResult> HoldAsync(string email, int partySize, CancellationToken ct) =>
        await holdPlaces.ExecuteAsync(
            new(SlotId, email, partySize, Name!.Trim(), Typed(Organisation), Languages, language, AcceptsOtherLanguage, await network.HashAsync(ct), browser.EnsureHash(), Key), ct) switch
        {
            HoldPlaces.Result.Held => Redirect(Links.Held(language, Key)),
            HoldPlaces.Result.Refused no => Again(no.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private PageResult Again(Refusal refusal)
    {
        MayWait = refusal is Refusal.Full or Refusal.TooMany;
        ModelState.AddRefusal(refusal, language, Slot.ZonePhone);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return Page();
    }

    /// <summary>The only parsing: text becomes a number and an address, or a message beside its field.</summary>
    private (int PartySize, string? Email) Judge()
    {
        Require(!string.IsNullOrWhiteSpace(Name), nameof(Name), t(FormTexts.NameMissing));
        Require((Name ?? "").Trim().Length <= LongestText, nameof(Name), t(BookingTexts.TooLong, ("max", LongestText)));
        Require((Organisation ?? "").Trim().Length <= LongestText, nameof(Organisation), t(BookingTexts.TooLong, ("max", LongestText)));
        Languages = [.. Languages.Intersect(LanguageWords.Codes)];
        Require(Languages.Length > 0, nameof(Languages), t(FormTexts.LanguageNone));
        var isNumber = int.TryParse(PartySize, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var partySize);
        Require(isNumber && partySize >= 1 && partySize <= MostPeople, nameof(PartySize), t(BookingTexts.PartyRange, ("max", MostPeople)));
        Require(Key != Guid.Empty, "", t(BookingTexts.KeyReused));
        return (partySize, Visitor is null ? JudgeEmail() : null);
    }

    private string? JudgeEmail()
    {
        var email = EmailAddress.Normalise(Email);
        Require(email is not null, nameof(Email), string.IsNullOrWhiteSpace(Email) ? t(FormTexts.EmailMissing) : t(FormTexts.EmailFormat));
        return email;
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <returns>Null when it is found; else what the page answers.</returns>
    private async Task<IActionResult?> FindSlotAsync(CancellationToken ct)
    {
        switch (await showSlot.ExecuteAsync(new(SlotId, IsSignedIn: Visitor is not null), ct))
        {
            case ShowSlot.Result.Shown shown:
                Slot = shown.Slot;
                return null;
            case ShowSlot.Result.SignInFirst:
                return Challenge();
            default:
                return NotFound();
        }
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
