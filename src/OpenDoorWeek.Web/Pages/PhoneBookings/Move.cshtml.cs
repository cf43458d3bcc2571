using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>The visits of an organiser's zones to which a booking could move, day by day.</summary>
[OrganisersOnly, PersonalPage]
public sealed class MoveModel(ListMoves listMoves, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid BookingId { get; init; }

    /// <summary>Of the form that chooses a day; anything else: the first with places.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    public ListMoves.Result Moves { get; private set; } = null!;

    public IReadOnlyList<DateOnly> Days => [.. Moves.Slots.Select(s => s.LocalDate).Distinct()];

    public DateOnly? Chosen => IsoDay.Read(Day) is { } day && Days.Contains(day) ? day : Days.Count > 0 ? Days[0] : null;

    public IEnumerable<ListMoves.Choice> OfDay => Moves.Slots.Where(s => s.LocalDate == Chosen);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var moves = await listMoves.ExecuteAsync(new(BookingId, BookingAccess.ByPhone(HttpContext.Organiser().PersonId)), ct);
        if (moves is null || moves.Visit.EditionSlug != Slug)
        {
            return NotFound();
        }

        Moves = moves;
        return moves.Visit.MayBeCancelled ? Page() : Redirect(PhoneLinks.Booking(language, Slug, BookingId));
    }
}
