using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>By what right this request reaches a booking, or somebody's part in one: the session, or the token in its URL when it is for this very one.</summary>
public sealed class BookingAccessOf(LinkTokens links)
{
    public async Task<BookingAccess> RequestAsync(HttpContext context, Guid bookingId, string? token, CancellationToken ct)
    {
        var link = await links.ReadAsync(LinkPurpose.Booking, token, ct);
        return new(context.Visitor()?.Person.PersonId, link?.Id == bookingId ? link.Version : null);
    }

    public async Task<BookingAccess> OfPartAsync(HttpContext context, Guid participantId, string? token, CancellationToken ct)
    {
        var link = await links.ReadAsync(LinkPurpose.Participant, token, ct);
        return new(context.Visitor()?.Person.PersonId, link?.Id == participantId ? link.Version : null);
    }

    /// <summary>Who came by the link of a booking goes on by one to her own part in it.</summary>
    /// <param name="participantId">Hers.</param>
    /// <param name="token">Of the booking, already verified; null: she is signed in.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Null: she needs none.</returns>
    public async Task<string?> SignPartAsync(Guid participantId, string? token, CancellationToken ct) =>
        token is null ? null : await links.SignAsync(LinkPurpose.Participant, participantId, 1, ct);
}
