using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What a change of a visit writes, once it is decided.</summary>
/// <param name="Slot">As it stands; with it and all who take part locked.</param>
/// <param name="News">What the host said yes to.</param>
internal sealed record ChangedSlot(HostSlot Slot, SlotMoment Moment, SlotOffer Offer, SlotNews News)
{
    public async Task WriteAsync(Tx tx, Guid actorId, DateTimeOffset now, CancellationToken ct)
    {
        if (News.Clashing.Count > 0)
        {
            // Before it moves: she is told of the hour that she knows, and her other visit stays.
            await CancelledByHost.EndAsync(tx, Slot.SlotId, [.. News.Clashing.Select(c => c.ParticipantId)], actorId, now, ct);
        }

        tx.Add(CheckOverlapsLast, new { });
        tx.AddSlotChange(Slot.SlotId, Moment, Offer, now);
        if (News.Was.ChangesTo(News.Now).Count == 0)
        {
            return;
        }

        var terms = ChangeTerms.Of(Slot.StartsAt, Brussels.InstantOf(Moment.Day, Moment.Span.Start), Brussels.InstantOf(Moment.Day, Moment.Span.End), now);
        tx.AddChangeNotices(Slot.SlotId, Slot.Version, terms, now);
        await MovedOffers.AddAsync(tx, Slot.SlotId, Slot.Version, terms, now, ct);
    }

    // A person's periods move one after the other; the overlap counts when all have moved.
    private const string CheckOverlapsLast = "set constraints participant_no_overlap deferred";
}
