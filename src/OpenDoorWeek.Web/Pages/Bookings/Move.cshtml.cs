using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>The slots to which a booking could move, each with a button to the page that asks once more.</summary>
[TokenPage(LinkPurpose.Booking, "bookingId")]
public sealed class MoveModel(ListMoves listMoves, BookingAccessOf accessOf, Language language) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Of the form that chooses a day; empty: all.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    public ListMoves.Result Moves { get; private set; } = null!;

    public IReadOnlyList<DateOnly> Days => [.. Moves.Slots.Select(s => s.LocalDate).Distinct()];

    /// <summary>Those of the chosen day; a day without slots chooses nothing.</summary>
    public IReadOnlyList<ListMoves.Choice> Found
    {
        get
        {
            var found = Moves.Slots.Where(s => Iso(s.LocalDate) == Day).ToList();
            return found.Count > 0 ? found : Moves.Slots;
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid bookingId, CancellationToken ct)
    {
        if (await listMoves.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(HttpContext, bookingId, Token, ct)), ct) is not { } moves)
        {
            return NotFound();
        }

        Moves = moves;
        return moves.Visit.MayBeCancelled ? Page() : Redirect(Links.Booking(language, bookingId, Token));
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
