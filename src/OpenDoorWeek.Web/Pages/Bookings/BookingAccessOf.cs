using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>By what right this request reaches a booking: the session, or the token in its URL when it is for this very booking.</summary>
public sealed class BookingAccessOf(LinkTokens links)
{
    public async Task<BookingAccess> RequestAsync(HttpContext context, Guid bookingId, string? token, CancellationToken ct)
    {
        var link = await links.ReadAsync(LinkPurpose.Booking, token, ct);
        return new(context.Visitor()?.Person.PersonId, link?.Id == bookingId ? link.Version : null);
    }
}
