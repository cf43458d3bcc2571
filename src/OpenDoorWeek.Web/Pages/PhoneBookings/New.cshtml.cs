using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>An organiser fills in for somebody on the phone, with or without e-mail.</summary>
[OrganisersOnly, PersonalPage]
public sealed class NewModel(ShowSlot showSlot, ReadCall readCall, BookByPhone bookByPhone, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromQuery(Name = "slot")]
    public Guid SlotId { get; init; }

    /// <summary>An earlier booking of the same person; null: the form asks who she is.</summary>
    [FromQuery(Name = "caller")]
    public Guid? CallerId { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool HasNoEmail { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string? Reads { get; set; }

    [BindProperty]
    public string? PartySize { get; set; } = "1";

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    [BindProperty]
    public bool AcceptsTightTravel { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ShownSlot Slot { get; private set; } = null!;

    /// <summary>Known from an earlier booking; null: somebody new.</summary>
    public ReadCall.Result? Caller { get; private set; }

    /// <summary>Why nobody is booked here now; null: somebody is.</summary>
    public Refusal? WhyNot { get; private set; }

    /// <summary>The three of the interface, and what else the visit is given in.</summary>
    public IEnumerable<Choice> LanguageChoices =>
        LanguageWords.Codes.Where(c => c is "nl" or "fr" or "en" || Slot.Languages.Contains(c)).Select(c => new Choice(c, LanguageWords.Name(c, language)));

    public bool AsksForLanguage => Languages.Length > 0 && !Languages.Intersect(Slot.Languages).Any();

    /// <summary>Asked only after the rule has asked.</summary>
    public bool AsksForTravel => AcceptsTightTravel || ModelState[nameof(AcceptsTightTravel)]?.Errors.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Reads = language.Code;
        if (Caller is { Visit: var visit, Caller: var caller })
        {
            (Name, Organisation, Languages, Phone, Reads) = (visit.Name, visit.Organisation, visit.Languages, caller.Phone, caller.Language.Code);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        return CallerInput.Read(this, t) is { } input ? await BookAsync(input, ct) : Page();
    }

    private async Task<IActionResult> BookAsync(CallerInput input, CancellationToken ct)
    {
        var request = new BookByPhone.Request(
            SlotId, HttpContext.Organiser(), CallerId, input.Email, input.Phone, input.PartySize, input.Name, input.Organisation, input.Languages, input.Reads,
            AcceptsOtherLanguage, AcceptsTightTravel, Key);
        return await bookByPhone.ExecuteAsync(request, ct) switch
        {
            BookByPhone.Result.Booked done => Redirect(PhoneLinks.Booking(language, Slug, done.BookingId, "booked")),
            BookByPhone.Result.Refused no => Again(no.Refusal),
            BookByPhone.Result.Unreachable => Unreachable(),
            _ => NotFound(),
        };
    }

    private PageResult Again(Refusal refusal)
    {
        ModelState.AddCallerRefusal(refusal, language);
        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return Page();
    }

    private PageResult Unreachable()
    {
        ModelState.AddModelError(nameof(Phone), t(PhoneTexts.PhoneMissing));
        return Page();
    }

    /// <returns>False: no such visit in this edition, or not of a zone of hers; or no such earlier booking.</returns>
    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        if (await showSlot.ExecuteAsync(new(SlotId, IsSignedIn: true) { Who = Booker.ByPhone }, ct) is not ShowSlot.Result.Shown shown
            || shown.Slot.EditionSlug != Slug
            || !by.Covers(shown.Slot.ZoneCode))
        {
            return false;
        }

        (Slot, WhyNot) = (shown.Slot, shown.WhyNot);
        Caller = CallerId is { } earlier ? await readCall.ExecuteAsync(new(Slug, earlier, by.PersonId), ct) : null;
        return CallerId is null || Caller is not null;
    }
}
