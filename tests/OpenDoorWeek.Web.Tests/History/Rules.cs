namespace OpenDoorWeek.Web.Tests.History;

/// <summary>What must hold after each transaction of a history; each complaint begins with one word that says of what kind it is.</summary>
internal abstract class Rule
{
    /// <param name="change">About to be applied.</param>
    /// <param name="model">Before it.</param>
    public virtual IEnumerable<string> Before(Change change, Model model) => [];

    /// <param name="tx">All of it.</param>
    /// <param name="deeds">What it did.</param>
    /// <param name="model">After it.</param>
    public virtual IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model) => [];

    /// <summary>Two multisets, both ways.</summary>
    protected static IEnumerable<string> Compare(string kind, string xid, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (missing, surplus) = (found.ToList(), new List<string>());
        foreach (var one in expected)
        {
            if (!missing.Remove(one))
            {
                surplus.Add(one);
            }
        }

        return surplus.Select(e => $"{kind}: missing in transaction {xid}: {e}").Concat(missing.Select(f => $"{kind}: nothing explains in transaction {xid}: {f}"));
    }
}

/// <summary>Places are counted once each, whatever they are; statuses go forward along few ways.</summary>
internal sealed class PlacesRule : Rule
{
    private static readonly HashSet<(string?, string)> Ways =
    [
        (null, "held"), (null, "offered"), (null, "confirmed"),
        ("held", "confirmed"), ("held", "expired"), ("held", "replaced"),
        ("offered", "confirmed"), ("offered", "expired"), ("offered", "offered"),   // until earlier: their slot's time changed
        ("confirmed", "confirmed"), ("confirmed", "cancelled"), ("confirmed", "moved"), ("confirmed", "handed-over"),
        ("cancelled", "confirmed"),
    ];

    private static readonly HashSet<(string?, string)> WaysOfPeople =
        [(null, "confirmed"), ("confirmed", "confirmed"), ("confirmed", "cancelled"), ("confirmed", "moved"), ("confirmed", "handed-over"), ("cancelled", "confirmed"),
         ("cancelled", "cancelled"), ("moved", "moved"), ("handed-over", "handed-over")];   // their slot's time changed

    public override IEnumerable<string> Before(Change change, Model model) => change switch
    {
        { Now: BookingRow now } when !Ways.Contains(((change.Was as BookingRow)?.Status, now.Status)) =>
            [$"status: booking {now.BookingId} from {(change.Was as BookingRow)?.Status} to {now.Status}"],
        { Now: ParticipantRow now } when !WaysOfPeople.Contains(((change.Was as ParticipantRow)?.Status, now.Status)) =>
            [$"status: participant {now.ParticipantId} from {(change.Was as ParticipantRow)?.Status} to {now.Status}"],
        _ => [],
    };

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        foreach (var slotId in tx.Of<BookingRow>().Select(b => b.Now.SlotId).Concat(tx.Of<SlotRow>().Select(s => s.Now.SlotId)).Distinct())
        {
            var (slot, sum) = (model.Slots[slotId], model.OpenIn(slotId).Sum(b => b.PartySize));
            if (sum > slot.Capacity)
            {
                yield return $"overbooked: slot {slotId} has {slot.Capacity} places and {sum} people after transaction {tx.Xid}";
            }

            if (sum != slot.Taken)
            {
                yield return $"counter: slot {slotId} counts {slot.Taken} and has {sum} people after transaction {tx.Xid}: {tx.Told}";
            }
        }
    }
}

/// <summary>An address holds places twice at most, and the one network from which all ask ten times.</summary>
internal sealed class HoldsRule : Rule
{
    private const int OfAddress = 2, OfNetwork = 10;

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        foreach (var made in deeds.Where(d => d.Verb == Verb.Held).Select(d => d.Booking))
        {
            var open = model.Slots.Keys.SelectMany(model.OpenIn).Where(b => b.Status == "held" && b.HeldUntil > made.CreatedAt).ToList();
            if (open.Count > OfNetwork || open.Count(b => b.Email == made.Email) > OfAddress)
            {
                yield return $"holds: {open.Count} of the network and {open.Count(b => b.Email == made.Email)} of {made.Email} after transaction {tx.Xid}";
            }
        }
    }
}

/// <summary>Nobody is at two visits at once, nor twice at one; who goes has a booking that stands.</summary>
internal sealed class PeopleRule : Rule
{
    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        var retimed = tx.Of<SlotRow>().Where(s => s.Was is not null && s.Was.StartsAt != s.Now.StartsAt).Select(s => s.Now.SlotId).ToHashSet();
        var people = tx.Of<ParticipantRow>().Where(p => p.Now.Status == "confirmed" || retimed.Contains(p.Now.SlotId)).Select(p => p.Now.PersonId).Distinct();
        return people.SelectMany(p => Clashes(p, tx, model)).Concat(tx.Of<BookingRow>().Select(b => b.Now.BookingId).Distinct().SelectMany(b => Party(b, tx, model)));
    }

    private static IEnumerable<string> Clashes(Guid personId, Transaction tx, Model model)
    {
        var visits = model.GoingOf(personId).Select(p => (Part: p, Slot: model.Slots[p.SlotId])).OrderBy(v => v.Slot.StartsAt).ToList();
        foreach (var (first, second) in visits.SelectMany((a, i) => visits.Skip(i + 1).Select(b => (a, b))))
        {
            if (first.Slot.SlotId == second.Slot.SlotId)
            {
                yield return $"twice: person {personId} takes part twice in slot {first.Slot.SlotId} after transaction {tx.Xid}";
            }
            else if (second.Slot.StartsAt < first.Slot.EndsAt)
            {
                yield return $"overlap: person {personId} is at {first.Slot.SlotId} and {second.Slot.SlotId} at once after transaction {tx.Xid}";
            }
        }
    }

    private static IEnumerable<string> Party(Guid bookingId, Transaction tx, Model model)
    {
        var booking = model.Bookings[bookingId];
        var holds = booking.Status == "confirmed"
            && model.GoingOf(booking.PersonId!.Value).Count(p => p.BookingId == bookingId && p.SlotId == booking.SlotId) != 1;
        return holds ? [$"status: booking {bookingId} stands without its holder after transaction {tx.Xid}"] : [];
    }
}

/// <summary>Each deed has its line in the audit, and each line its deed.</summary>
internal sealed class AuditRule : Rule
{
    private static readonly Dictionary<Verb, string> Actions = new()
    {
        [Verb.Booked] = "booking.confirmed",
        [Verb.Confirmed] = "booking.confirmed",
        [Verb.Accepted] = "booking.confirmed",
        [Verb.Moved] = "booking.moved",
        [Verb.HandedOver] = "booking.handed-over",
        [Verb.Cancelled] = "booking.cancelled",
        [Verb.TakenBack] = "booking.cancelled-by-host",
        [Verb.TakenFrom] = "participant.cancelled-by-host",
        [Verb.Restored] = "booking.restored",
        [Verb.Fewer] = "booking.fewer",
        [Verb.Left] = "participant.cancelled",
        [Verb.Removed] = "participant.removed",
        [Verb.Named] = "participant.invited",
    };

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        var expected = deeds.Where(d => d.Verb != Verb.Held).Select(d => $"{Actions[d.Verb]} {d.Booking.BookingId}")
            .Concat(tx.Of<OfferRow>().Select(o => OfOffer(o.Was, o.Now)).OfType<string>())
            .Concat(tx.Of<EntryRow>().Select(e => OfEntry(e.Was, e.Now)).OfType<string>())
            .Concat(tx.Of<SlotRow>().Where(s => s.Was is not null && s.Now.Version != s.Was.Version)
                .Select(s => $"{(s.Now.Status == "cancelled" ? "slot.withdrawn" : "slot.changed")} {s.Now.SlotId}"));
        return Compare("audit", tx.Xid, expected, tx.New<AuditRow>().Select(a => $"{a.Action} {a.SubjectId}"));
    }

    private static string? OfOffer(OfferRow? was, OfferRow now) => (was?.Status, now.Status) switch
    {
        (null, "open") => $"offer.made {now.EntryId}",
        ("open", "accepted") => $"offer.accepted {now.EntryId}",
        ("open", "expired") => $"offer.expired {now.EntryId}",
        _ => null,
    };

    private static string? OfEntry(EntryRow? was, EntryRow now) => (was?.Status, now.Status) switch
    {
        (null, "waiting") => $"waiting.joined {now.EntryId}",
        (_, "left") => $"waiting.left {now.EntryId}",
        (_, "declined") => $"offer.declined {now.EntryId}",
        (_, "closed") => $"waiting.closed {now.EntryId}",
        _ => null,
    };
}
