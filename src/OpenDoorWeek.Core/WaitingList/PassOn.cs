using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>
/// Places that come free are offered to those who wait, in the transaction that frees them: while somebody waits for whom they would do,
/// there are no free places.
/// </summary>
internal static class PassOn
{
    /// <summary>Call after the statements that free places were added or flushed.</summary>
    /// <param name="tx">Holds the slot.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="now">The moment of the release.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task AfterReleaseAsync(Tx tx, Guid slotId, DateTimeOffset now, CancellationToken ct)
    {
        await tx.FlushAsync(ct);
        if (await LockedSlot.ReadAsync(tx, slotId, ct) is { HasWaiters: true } slot)
        {
            await SettleAsync(tx, slot, now, ct);
        }
    }

    /// <summary>Ends the offers that were not answered in time, then offers what is free.</summary>
    /// <param name="tx">Holds the slot; what is written waits in its batch.</param>
    /// <param name="slot">As it stands now.</param>
    /// <param name="now">Offers until this instant or earlier are over.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task SettleAsync(Tx tx, LockedSlot slot, DateTimeOffset now, CancellationToken ct)
    {
        var isPassedOn = slot.ForWaiting.RefuseEverybody(Booker.SignedIn(null), now) is null;
        if (await OverdueOffers.EndAsync(tx, slot.SlotId, isPassedOn, now, ct))
        {
            await tx.FlushAsync(ct);
            slot = (await LockedSlot.ReadAsync(tx, slot.SlotId, ct))!;
        }

        if (!isPassedOn || slot.PlacesLeft <= 0 || OfferRule.Terms(slot.StartsAt, slot.BookingStops, now) is not { } terms)
        {
            return;
        }

        var queue = await Waiter.ListAsync(tx, slot.SlotId, ct);
        var welcome = queue.Where(w => slot.HeadStart?.Refuse(Booker.SignedIn(w.Email), now) is null).ToList();
        foreach (var asked in OfferRule.Choose(welcome, slot.PlacesLeft, terms.AtOnce))
        {
            tx.AddOffers(slot.SlotId, asked, terms, now);
        }
    }
}
