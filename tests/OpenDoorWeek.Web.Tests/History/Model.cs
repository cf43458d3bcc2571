namespace OpenDoorWeek.Web.Tests.History;

/// <summary>The week as the history has left it so far, rebuilt change by change without a line of the service's code.</summary>
internal sealed class Model
{
    public Dictionary<Guid, SlotRow> Slots { get; } = [];

    public Dictionary<Guid, BookingRow> Bookings { get; } = [];

    public Dictionary<Guid, ParticipantRow> Participants { get; } = [];

    public Dictionary<Guid, EntryRow> Entries { get; } = [];

    public Dictionary<Guid, OfferRow> Offers { get; } = [];

    /// <summary>People without an address: they are known by the phone number of their bookings.</summary>
    public HashSet<Guid> Unmailed { get; } = [];

    /// <summary>Bookings that take places, by slot.</summary>
    private readonly Dictionary<Guid, HashSet<Guid>> open = [];

    /// <summary>Confirmed participants, by person.</summary>
    private readonly Dictionary<Guid, HashSet<Guid>> going = [];

    private readonly Dictionary<Guid, HashSet<Guid>> waiting = [];

    public IEnumerable<BookingRow> OpenIn(Guid slotId) => All(open, slotId).Select(b => Bookings[b]);

    public IEnumerable<ParticipantRow> GoingOf(Guid personId) => All(going, personId).Select(p => Participants[p]);

    /// <summary>Who waits for this slot, in no order; who is being asked does not.</summary>
    public IEnumerable<EntryRow> WaitingFor(Guid slotId) => All(waiting, slotId).Select(e => Entries[e]);

    /// <summary>Counted from the bookings, not read from the counter.</summary>
    public int FreeIn(Guid slotId) => Slots[slotId].Capacity - OpenIn(slotId).Sum(b => b.PartySize);

    public void Apply(Change change)
    {
        switch (change.Now)
        {
            case SlotRow slot:
                Slots[slot.SlotId] = slot;
                break;
            case BookingRow booking:
                Bookings[booking.BookingId] = booking;
                Put(open, booking.SlotId, booking.BookingId, booking.IsOpen);
                break;
            case ParticipantRow part:
                Participants[part.ParticipantId] = part;
                Put(going, part.PersonId, part.ParticipantId, part.Status == "confirmed");
                break;
            case EntryRow entry:
                Entries[entry.EntryId] = entry;
                Put(waiting, entry.SlotId, entry.EntryId, entry.Status == "waiting");
                break;
            case OfferRow offer:
                Offers[offer.OfferId] = offer;
                break;
            case PersonRow { Email: null } person:
                Unmailed.Add(person.PersonId);
                break;
        }
    }

    private static void Put(Dictionary<Guid, HashSet<Guid>> index, Guid key, Guid id, bool isIn)
    {
        if (!index.TryGetValue(key, out var set))
        {
            index[key] = set = [];
        }

        _ = isIn ? set.Add(id) : set.Remove(id);
    }

    private static HashSet<Guid> All(Dictionary<Guid, HashSet<Guid>> index, Guid key) => index.GetValueOrDefault(key) ?? [];
}
