using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>One booking, for its booker or who holds the link of its mail; also where booking, changing and cancelling end.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class ShowModel(ReadGroup readGroup, ReadAlternatives readAlternatives, BookingAccessOf accessOf, LinkTokens links, Language language) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public BookedVisit Visit { get; private set; } = null!;

    public bool IsSignedIn => HttpContext.Visitor() is not null;

    /// <summary>A cancellation may be undone until then; null: not, or no longer.</summary>
    public DateTimeOffset? UndoUntil { get; private set; }

    /// <summary>The booking in its place, where this one was moved by the same person.</summary>
    public string? FollowedByUrl { get; private set; }

    /// <summary>Where the host cancelled: what could be visited instead; null: it stands, or she cancelled herself.</summary>
    public OtherVisits? Others { get; private set; }

    public Text Heading => Said?.Heading ?? BookingTexts.YourVisit;

    public Text? Lead => Said?.Lead;

    private (Text Heading, Text Lead)? Said => (Done, Visit.Status) switch
    {
        ("confirmed", "confirmed") => (BookingTexts.DoneTitle, BookingTexts.DoneLead),
        ("moved", "confirmed") => (ChangeTexts.MovedTitle, ChangeTexts.MovedLead),
        ("restored", "confirmed") => (ChangeTexts.RestoredTitle, ChangeTexts.RestoredLead),
        ("cancelled", "cancelled") => (BookingTexts.CancelledTitle, BookingTexts.CancelledLead),
        ("handed-over", "handed-over") => (GroupTexts.HandedOverTitle, GroupTexts.HandedOverLead),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        var by = await accessOf.RequestAsync(HttpContext, bookingId, Token, ct);
        if (await readGroup.ExecuteAsync(new(bookingId, by), ct) is not { } group)
        {
            return NotFound();
        }

        Visit = group.Visit;
        UndoUntil = !group.SomebodyWaits && Visit.UndoUntil > Visit.Now ? Visit.UndoUntil : null;
        if (Visit is { Status: "moved", FollowedBy: { } next })
        {
            FollowedByUrl = Links.Booking(language, next, Token is null ? null : await links.SignAsync(LinkPurpose.Booking, next, 1, ct));
        }

        if (Visit is { CancelledByHost: true, ParticipantId: { } part } && await readAlternatives.ExecuteAsync(new(part, new(by.PersonId, null), by), ct) is { Lost.IsByHost: true } found)
        {
            Others = new(found, await accessOf.SignPartAsync(part, Token, ct));
        }

        return Page();
    }
}
