using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>An offer with what accepting it would mean, for who is asked or holds the link of her mail.</summary>
public sealed class ReadOffer(Database db, TimeProvider clock)
{
    /// <param name="OfferId">From the URL.</param>
    /// <param name="By">By what right: that of the entry.</param>
    public sealed record Request(Guid OfferId, BookingAccess By);

    /// <param name="Entry">With its latest offer, which need not be this one.</param>
    /// <param name="IsAsked">A yes to this very offer counts now.</param>
    /// <param name="Clashes">Her own visits at that time, which she would have to give up.</param>
    public sealed record Result(WaitingFacts Entry, bool IsAsked, IReadOnlyList<OtherVisit> Clashes);

    /// <returns>Null: no such offer, or not hers; the page says 404 for both.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var entry = await db.FindAsync<WaitingFacts>(WaitingFacts.Select + WaitingFacts.ByOffer, new { request.OfferId, now }, ct);
        if (entry is null || !request.By.Allows(entry.PersonId, entry.LinkVersion, entry.EndsAt, now))
        {
            return null;
        }

        await using var tx = await db.BeginAsync(ct);
        var others = await OtherVisit.ListAsync(tx, entry.PersonId, entry.SlotId, ct);
        return new(entry, entry.IsAsked && entry.OfferId == request.OfferId, AcceptOffer.Clashes(entry.StartsAt, entry.EndsAt, others));
    }
}
