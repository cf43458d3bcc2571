namespace OpenDoorWeek.Core.Bookings;

/// <summary>Whether a booking may move to a slot; pure.</summary>
internal static class MoveRule
{
    /// <summary>The rule of booking, but that the visit she leaves does not stand in her way.</summary>
    /// <param name="slot">Where to; null: no slot of this edition.</param>
    /// <param name="booking">What she has.</param>
    /// <param name="others">The holder's confirmed visits of that day, this one included.</param>
    /// <param name="request">What she asks.</param>
    /// <param name="now">The moment of the request.</param>
    /// <returns>Null: it may.</returns>
    public static Refusal? Refuse(LockedSlot? slot, StandingBooking booking, IReadOnlyList<OtherVisit> others, MoveBooking.Request request, DateTimeOffset now)
    {
        if (slot is null)
        {
            return new Refusal.SlotUnknown();
        }

        if (slot.SlotId == booking.SlotId)
        {
            return new Refusal.AlreadyBooked(booking.BookingId);
        }

        var kept = others.Where(o => o.BookingId != booking.BookingId).ToList();
        return slot.Refuse(BookerOf(booking, request.By), now)
            ?? VisitorRule.RefuseByOthers(slot, kept)
            ?? slot.RefuseParty(booking.PartySize)
            ?? VisitorRule.RefuseByLanguage(slot, booking.Languages, request.AcceptsOtherLanguage)
            ?? VisitorRule.RefuseByTravel(slot, kept, request.AcceptsTightTravel);
    }

    /// <summary>A link is no session: who holds one is a stranger to the new slot.</summary>
    internal static Booker BookerOf(StandingBooking booking, BookingAccess by) =>
        by.IsOrganised ? Booker.ByPhone : by.PersonId == booking.PersonId ? Booker.SignedIn(booking.Email) : Booker.Stranger;
}
