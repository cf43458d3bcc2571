using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>By what right this request reaches an entry or an offer: the session, or the token in its URL when it is for this very one.</summary>
public sealed class WaitingAccessOf(LinkTokens links)
{
    public Task<BookingAccess> EntryAsync(HttpContext context, Guid entryId, string? token, CancellationToken ct) =>
        OfAsync(context, LinkPurpose.WaitingList, entryId, token, ct);

    public Task<BookingAccess> OfferAsync(HttpContext context, Guid offerId, string? token, CancellationToken ct) =>
        OfAsync(context, LinkPurpose.Offer, offerId, token, ct);

    private async Task<BookingAccess> OfAsync(HttpContext context, LinkPurpose purpose, Guid id, string? token, CancellationToken ct)
    {
        var link = await links.ReadAsync(purpose, token, ct);
        return new(context.Visitor()?.Person.PersonId, link?.Id == id ? link.Version : null);
    }
}
