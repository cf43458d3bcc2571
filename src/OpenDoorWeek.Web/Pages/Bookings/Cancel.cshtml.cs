using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>GET says what cancelling does, POST does it: for the whole party, or only for the booker where others are named.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class CancelModel(ReadGroup readGroup, CancelBooking cancelBooking, LeaveBooking leaveBooking, BookingAccessOf accessOf, Language language, Translate t) : PageModel
{
    private const string OnlyMe = "me";
    private const string AllOfUs = "all";

    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [BindProperty]
    public string? Who { get; set; }

    public BookedVisit Visit { get; private set; } = null!;

    /// <summary>Places that come free go to others at once, so that nothing can be undone.</summary>
    public bool SomebodyWaits { get; private set; }

    /// <summary>Who would hold the booking if only the booker stayed at home; null: nobody else is named.</summary>
    public ReadGroup.Member? Next { get; private set; }

    public IEnumerable<Choice> WhoChoices(ReadGroup.Member next) => [new(OnlyMe, t(ChangeTexts.OnlyMe, ("name", next.Name))), new(AllOfUs, t(ChangeTexts.AllOfUs))];

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await readGroup.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } group)
        {
            return NotFound();
        }

        (Visit, SomebodyWaits) = (group.Visit, group.SomebodyWaits);
        Next = group.People.FirstOrDefault(p => !p.IsHolder);
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid bookingId, CancellationToken ct) => OnGetAsync(bookingId, ct);

    public async Task<IActionResult> OnPostAsync(Guid bookingId, CancellationToken ct)
    {
        if (await OnGetAsync(bookingId, ct) is not PageResult page)
        {
            return NotFound();
        }

        if (Next is not null && Visit.MayBeCancelled && Who is not (OnlyMe or AllOfUs))
        {
            ModelState.AddModelError(nameof(Who), t(ChangeTexts.ChooseWho));
            return page;
        }

        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        return Next is not null && Who == OnlyMe ? await LeaveAsync(by, ct) : await CancelAsync(bookingId, by, ct);
    }

    private async Task<IActionResult> CancelAsync(Guid bookingId, BookingAccess by, CancellationToken ct) =>
        await cancelBooking.ExecuteAsync(new(bookingId, by), ct) switch
        {
            CancelBooking.Result.Cancelled => Redirect(Links.Booking(language, bookingId, Token, "cancelled")),
            CancelBooking.Result.TooLate => TooLate(),
            _ => NotFound(),
        };

    /// <summary>The booking is another's from then on, so she ends at her own part in it.</summary>
    private async Task<IActionResult> LeaveAsync(BookingAccess by, CancellationToken ct)
    {
        var participantId = Visit.ParticipantId!.Value;
        return await leaveBooking.ExecuteAsync(new(participantId, new(by.PersonId, null), by), ct) switch
        {
            LeaveBooking.Result.Left => Redirect(Links.Part(language, participantId, await accessOf.SignPartAsync(participantId, Token, ct), "cancelled")),
            LeaveBooking.Result.Alone => Redirect(Links.Cancel(language, Visit.BookingId, Token)),
            LeaveBooking.Result.TooLate => TooLate(),
            _ => NotFound(),
        };
    }

    private PageResult TooLate()
    {
        ModelState.AddModelError("", t(BookingTexts.TooLate, ("phone", Visit.ZonePhone)));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
