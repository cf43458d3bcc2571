using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Giving a place to a colleague: who it is, asked once more, done. The holder gives the booking, who was named in it her part.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class HandOverModel(
    ReadBooking readBooking, ReadPart readPart, HandOverBooking handOverBooking, BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid BookingId { get; init; }

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Whose place, where it is not the holder's.</summary>
    [FromQuery(Name = "participant")]
    public Guid? ParticipantId { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Language in which we write to the colleague.</summary>
    [BindProperty]
    public string? Reads { get; set; }

    [BindProperty]
    public bool AcceptsOtherLanguage { get; set; }

    public BookedVisit Visit { get; private set; } = null!;

    /// <summary>Null: not yet known, or to be changed.</summary>
    public PeopleInput? Colleague { get; private set; }

    private string Here => ParticipantId is { } part ? Links.HandOverPart(language, BookingId, part, Token) : Links.HandOver(language, BookingId, Token);

    public string Back => BackTo(null);

    public string Post(string handler) => Here + (Here.Contains('?') ? "&" : "?") + $"handler={handler}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var visit = ParticipantId is { } part
            ? await readPart.ExecuteAsync(new(part, await accessOf.OfPartAsync(HttpContext, part, Token, ct)), ct)
            : await readBooking.ExecuteAsync(new(BookingId, await accessOf.RequestAsync(HttpContext, BookingId, Token, ct)), ct);
        if (visit is null || visit.BookingId != BookingId || visit.ParticipantId is null)
        {
            return NotFound();
        }

        Visit = visit;
        return visit.MayBeCancelled ? Page() : Redirect(Back);
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        Colleague = PeopleInput.Read(ModelState, Name, Email, Reads, t);
        return await OnGetAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        if (page is not PageResult || PeopleInput.Read(ModelState, Name, Email, Reads, t) is not { } colleague)
        {
            return page;
        }

        return await handOverBooking.ExecuteAsync(await ToHandOverAsync(colleague, ct), ct) switch
        {
            HandOverBooking.Result.HandedOver => Redirect(BackTo("handed-over")),
            HandOverBooking.Result.Refused no => Again(colleague, no.Refusal),
            HandOverBooking.Result.TooLate => Redirect(Back),
            _ => NotFound(),
        };
    }

    private async Task<HandOverBooking.Request> ToHandOverAsync(PeopleInput colleague, CancellationToken ct)
    {
        var whose = Visit.ParticipantId!.Value;
        return new(
            whose,
            await accessOf.OfPartAsync(HttpContext, ParticipantId ?? whose, Token, ct),
            ParticipantId is null ? await accessOf.RequestAsync(HttpContext, BookingId, Token, ct) : null,
            colleague.Name,
            colleague.Email,
            colleague.Reads,
            AcceptsOtherLanguage);
    }

    private string BackTo(string? done) =>
        ParticipantId is { } part ? Links.Part(language, part, Token, done) : Links.Booking(language, BookingId, Token, done);

    private PageResult Again(PeopleInput colleague, Refusal refusal)
    {
        if (refusal is Refusal.NoSharedLanguage none)
        {
            Colleague = colleague;
            ModelState.AddModelError(nameof(AcceptsOtherLanguage), t(GroupTexts.LanguageConfirm, ("in", LanguageWords.In(none.SlotLanguages, language)), ("name", colleague.Name)));
        }
        else
        {
            ModelState.AddModelError(nameof(Email), RefusalWords.Of(refusal, language, Visit.ZonePhone));
        }

        Response.StatusCode = RefusalWords.StatusOf(refusal);
        return Page();
    }
}
