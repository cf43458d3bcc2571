namespace OpenDoorWeek.Web.Tests.History;

/// <summary>What somebody did, as the rows tell it: what must stand in the audit, be mailed and be answered follows from it.</summary>
internal enum Verb
{
    Booked,
    Held,
    Confirmed,
    Accepted,
    Moved,
    HandedOver,
    Cancelled,

    /// <summary>The host takes the places back, of the whole party.</summary>
    TakenBack,

    /// <summary>The host takes the place of one in a group back; the others still come.</summary>
    TakenFrom,
    Restored,
    Fewer,
    Left,
    Removed,
    Named,
}

/// <param name="Booking">The one that stands afterwards; the cancelled one where none does.</param>
/// <param name="Old">The booking that it came in the place of; null: none.</param>
internal sealed record Deed(Verb Verb, BookingRow Booking, BookingRow? Old = null)
{
    /// <param name="tx">The whole transaction.</param>
    /// <param name="model">After the transaction.</param>
    public static IReadOnlyList<Deed> Of(Transaction tx, Model model)
    {
        var ofBookings = tx.Of<BookingRow>().Select(c => OfBooking(c.Was, c.Now, tx, model)).OfType<Deed>().ToList();
        var told = ofBookings.SelectMany(d => new[] { d.Booking.BookingId, d.Old?.BookingId ?? Guid.Empty }).ToHashSet();
        var ofPeople = tx.Of<ParticipantRow>().Where(c => !told.Contains(c.Now.BookingId)).Select(c => OfParticipant(c.Was, c.Now, model)).OfType<Deed>().ToList();

        // A part that changes hands ends one participant and begins another: one deed.
        var handed = ofPeople.Where(d => d.Verb == Verb.HandedOver).Select(d => d.Booking.BookingId).ToHashSet();
        return [.. ofBookings, .. ofPeople.Where(d => d.Verb == Verb.HandedOver || !handed.Contains(d.Booking.BookingId))];
    }

    private static Deed? OfBooking(BookingRow? was, BookingRow now, Transaction tx, Model model) => (was?.Status, now.Status) switch
    {
        (null, "confirmed") => tx.Of<BookingRow>().Any(c => c.Now.FollowedBy == now.BookingId) ? null : new(Verb.Booked, now),
        (null, "held") => new(Verb.Held, now),
        ("held", "confirmed") => new(Verb.Confirmed, now),
        ("offered", "confirmed") => new(Verb.Accepted, now),
        ("confirmed", "moved") => new(Verb.Moved, model.Bookings[now.FollowedBy!.Value], now),
        ("confirmed", "handed-over") => new(Verb.HandedOver, model.Bookings[now.FollowedBy!.Value], now),
        ("confirmed", "cancelled") => new(now.CancelledByHost ? Verb.TakenBack : Verb.Cancelled, now),
        ("cancelled", "confirmed") => new(Verb.Restored, now),
        ("confirmed", "confirmed") when now.PartySize < was!.PartySize =>
            new(tx.Of<ParticipantRow>().FirstOrDefault(p => p.Now.BookingId == now.BookingId && p is { Was.Status: "confirmed", Now.Status: "cancelled" }).Now switch
            {
                null => Verb.Fewer,
                { CancelledByHost: true } => Verb.TakenFrom,
                _ => Verb.Left,
            }, now),
        _ => null,
    };

    private static Deed? OfParticipant(ParticipantRow? was, ParticipantRow now, Model model) => (was?.Status, now.Status) switch
    {
        (null, "confirmed") => new(Verb.Named, model.Bookings[now.BookingId]),
        ("confirmed", "cancelled") => new(Verb.Removed, model.Bookings[now.BookingId]),
        ("confirmed", "handed-over") => new(Verb.HandedOver, model.Bookings[now.BookingId]),
        _ => null,
    };
}
