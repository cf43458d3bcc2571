using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Who comes with a booking: names one by one, and fewer people.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class GroupModel(
    ReadGroup readGroup, NameParticipant nameParticipant, RemoveParticipant removeParticipant, ComeWithFewer comeWithFewer,
    BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Language in which we write to the person.</summary>
    [BindProperty]
    public string? Reads { get; set; }

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    /// <summary>Asked only after the rule has asked; a yes stays.</summary>
    public bool AsksForLanguage => AcceptsOtherLanguage || ModelState[nameof(AcceptsOtherLanguage)]?.Errors.Count > 0;

    [BindProperty]
    public string? PartySize { get; set; }

    public ReadGroup.Result Group { get; private set; } = null!;

    public int Unnamed => Group.Visit.PartySize - Group.People.Count;

    public bool MayName => Group.Visit.MayBeCancelled && Group.Visit.Now < Group.Visit.NamesClose;

    public bool MayShrink => Group.Visit.MayBeCancelled && Unnamed > 0;

    public string? DoneText => Done switch
    {
        "added" => t(GroupTexts.AddedDone),
        "removed" => t(GroupTexts.RemovedDone),
        "fewer" => t(GroupTexts.FewerDone, ("people", PeopleWords.Count.Of(Group.Visit.PartySize, language))),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await readGroup.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } group)
        {
            return NotFound();
        }

        Group = group;
        return group.Visit.IsConfirmed ? Page() : Redirect(Links.Booking(language, bookingId, Token));
    }

    public Task<IActionResult> OnPostKeepAsync(Guid bookingId, CancellationToken ct) => OnGetAsync(bookingId, ct);

    public async Task<IActionResult> OnPostAsync(Guid bookingId, CancellationToken ct)
    {
        if (PeopleInput.Read(ModelState, Name, Email, Reads, t) is not { } person)
        {
            return await OnGetAsync(bookingId, ct);
        }

        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        return await nameParticipant.ExecuteAsync(new(bookingId, by, person.Name, person.Email, person.Reads, AcceptsOtherLanguage), ct) switch
        {
            NameParticipant.Result.Named => Redirect(Links.Group(language, bookingId, Token, "added")),
            NameParticipant.Result.Refused { Refusal: Refusal.NoSharedLanguage none } => await AgainAsync(
                bookingId, nameof(AcceptsOtherLanguage), t(GroupTexts.LanguageConfirm, ("in", LanguageWords.In(none.SlotLanguages, language)), ("name", person.Name)), ct),
            NameParticipant.Result.Refused no => await AgainAsync(bookingId, nameof(Email), RefusalWords.Of(no.Refusal, language, ""), ct),
            NameParticipant.Result.NobodyLeft => await AgainAsync(bookingId, "", t(GroupTexts.NobodyLeft), ct),
            NameParticipant.Result.TooLate => await NotNowAsync(bookingId, ct),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid bookingId, Guid participantId, CancellationToken ct)
    {
        ModelState.Clear();
        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        return await removeParticipant.ExecuteAsync(new(bookingId, participantId, by), ct) switch
        {
            RemoveParticipant.Result.Removed => Redirect(Links.Group(language, bookingId, Token, "removed")),
            RemoveParticipant.Result.TooLate => await NotNowAsync(bookingId, ct),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostFewerAsync(Guid bookingId, CancellationToken ct)
    {
        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        var isNumber = int.TryParse(PartySize, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var partySize);
        return await comeWithFewer.ExecuteAsync(new(bookingId, by, isNumber ? partySize : 0), ct) switch
        {
            ComeWithFewer.Result.Done => Redirect(Links.Group(language, bookingId, Token, "fewer")),
            ComeWithFewer.Result.OutOfRange { Least: var least, Most: var most } when least == most => await AgainAsync(bookingId, "", t(GroupTexts.NobodyLeft), ct),
            ComeWithFewer.Result.OutOfRange range => await AgainAsync(
                bookingId, nameof(PartySize), t(GroupTexts.FewerRange, ("least", range.Least), ("most", range.Most)), ct),
            ComeWithFewer.Result.TooLate => await NotNowAsync(bookingId, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> NotNowAsync(Guid bookingId, CancellationToken ct)
    {
        var page = await OnGetAsync(bookingId, ct);
        return page is PageResult ? Refused("", t(GroupTexts.NotNow, ("phone", Group.Visit.ZonePhone))) : page;
    }

    private async Task<IActionResult> AgainAsync(Guid bookingId, string field, string message, CancellationToken ct)
    {
        var page = await OnGetAsync(bookingId, ct);
        return page is PageResult ? Refused(field, message) : page;
    }

    private PageResult Refused(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
