namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Places go to those who wait for them, in their order, never before they are free nor after booking has stopped, and at once.</summary>
/// <param name="stopsBefore">Hours before its start in which a slot is not booked any more.</param>
internal sealed class QueueRule(int stopsBefore) : Rule
{
    /// <summary>Free places at the moment at which the newest offered booking took its own, by booking.</summary>
    private readonly Dictionary<Guid, int> freeBefore = [];

    public override IEnumerable<string> Before(Change change, Model model)
    {
        if (change is { Was: null, Now: BookingRow { Status: "offered" } booking })
        {
            freeBefore[booking.BookingId] = model.FreeIn(booking.SlotId);
            return freeBefore[booking.BookingId] < booking.PartySize
                ? [$"queue: {booking.PartySize} places of slot {booking.SlotId} are offered while {freeBefore[booking.BookingId]} are free"]
                : [];
        }

        return change is { Was: null, Now: OfferRow offer } ? Judge(offer, model) : [];
    }

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        foreach (var slotId in tx.Of<BookingRow>().Select(b => b.Now.SlotId).Concat(tx.Of<SlotRow>().Select(s => s.Now.SlotId)).Distinct())
        {
            var slot = model.Slots[slotId];
            if (tx.At is { } now && now < Stops(slot) && slot.Status == "published" && Queue(slotId, model.FreeIn(slotId), model).FirstOrDefault() is { } passedOver)
            {
                yield return $"queue: {model.FreeIn(slotId)} places of slot {slotId} stay free while {passedOver.PartySize} wait since {passedOver.QueuedAt:O}, after transaction {tx.Xid}";
            }
        }
    }

    private IEnumerable<string> Judge(OfferRow offer, Model model)
    {
        var (slot, booking) = (model.Slots[offer.SlotId], model.Bookings[offer.BookingId]);
        var isFirst = !model.Offers.Values.Any(o => o.BookingId == offer.BookingId);
        if (Queue(offer.SlotId, isFirst ? freeBefore[offer.BookingId] : booking.PartySize, model).FirstOrDefault()?.EntryId is var next && next != offer.EntryId)
        {
            yield return $"queue: offer {offer.OfferId} goes to {offer.EntryId} before {next}";
        }

        if (offer.OfferedAt >= Stops(slot) || offer.AnswerBy > Stops(slot))
        {
            yield return $"queue: offer {offer.OfferId} stands from {offer.OfferedAt:O} to {offer.AnswerBy:O}, and booking stops at {Stops(slot):O}";
        }
    }

    private static IEnumerable<EntryRow> Queue(Guid slotId, int free, Model model) => model.WaitingFor(slotId)
        .Where(e => e.PartySize <= free && !model.GoingOf(e.PersonId).Any(p => p.SlotId == slotId))
        .OrderBy(e => e.Priority).ThenBy(e => e.QueuedAt).ThenBy(e => e.EntryId);

    private DateTimeOffset Stops(SlotRow slot) => slot.StartsAt.AddHours(-stopsBefore);
}
