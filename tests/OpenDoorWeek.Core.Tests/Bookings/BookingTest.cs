using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Use cases of booking and requests that a test bends by <c>with</c>.</summary>
public abstract class BookingTest : DbTest
{
    protected static Site Site { get; } = new(new Uri("https://odw.example"), "agenda@odw.example");

    protected BookSlot BookSlot => new(Db, Clock, Site);

    protected HoldPlaces HoldPlaces => new(Db, Clock);

    protected ConfirmHold ConfirmHold => new(Db, Clock, Site);

    protected CancelBooking CancelBooking => new(Db, Clock);

    protected MoveBooking MoveBooking => new(Db, Clock, Site);

    protected UndoCancel UndoCancel => new(Db, Clock, Site);

    protected HandOverBooking HandOverBooking => new(Db, Clock, Site);

    protected NameParticipant NameParticipant => new(Db, Clock, Site);

    protected LeaveBooking LeaveBooking => new(Db, Clock);

    /// <summary>By the link of the booking's mail.</summary>
    protected static BookingAccess ByLink => new(null, 1);

    protected static MoveBooking.Request ToMove(Guid bookingId, Guid slotId) => new(bookingId, slotId, ByLink, false, false, Guid.NewGuid());

    protected static NameParticipant.Request ToName(Guid bookingId, string email = "ben@example.org") =>
        new(bookingId, ByLink, "Ben Maes", email, Language.Fr);

    protected static HandOverBooking.Request ToHandOver(Guid participantId, string email = "carla@example.org") =>
        new(participantId, new(null, null), ByLink, "Carla Claes", email, Language.Fr);

    protected static BookSlot.Request ToBook(Guid slotId, Guid personId, int partySize = 1) =>
        new(slotId, personId, partySize, "Ada Peeters", "Wijkpunt", ["nl", "fr"], Language.Nl, false, false, Guid.NewGuid());

    protected static HoldPlaces.Request ToHold(Guid slotId, string email = "ada@example.org", int partySize = 1) =>
        new(slotId, email, partySize, "Ada Peeters", null, ["nl"], Language.Nl, false, [1], [2], Guid.NewGuid());

    protected async Task<Guid> BookAsync(Guid slotId, Guid personId, int partySize = 1)
    {
        var result = await BookSlot.ExecuteAsync(ToBook(slotId, personId, partySize), default);
        Assert.That(result, Is.TypeOf<BookSlot.Result.Booked>());
        return ((BookSlot.Result.Booked)result).BookingId;
    }

    protected async Task<Guid> MoveAsync(Guid bookingId, Guid slotId)
    {
        var result = await MoveBooking.ExecuteAsync(ToMove(bookingId, slotId), default);
        Assert.That(result, Is.TypeOf<MoveBooking.Result.Moved>());
        return ((MoveBooking.Result.Moved)result).BookingId;
    }

    protected async Task<Guid> NameAsync(Guid bookingId, string email = "ben@example.org")
    {
        var result = await NameParticipant.ExecuteAsync(ToName(bookingId, email), default);
        Assert.That(result, Is.TypeOf<NameParticipant.Result.Named>());
        return ((NameParticipant.Result.Named)result).ParticipantId;
    }

    protected Task CancelAsync(Guid bookingId) => CancelBooking.ExecuteAsync(new(bookingId, ByLink), default);

    /// <summary>Of the booking's holder.</summary>
    protected Task<Guid> HolderAsync(Guid bookingId) => ReadAsync<Guid>(
        "select participant_id from participant t join booking b using (booking_id, person_id) where booking_id = @bookingId and t.status = 'confirmed'", new { bookingId });

    /// <summary>As if the pump had sent all that waits.</summary>
    protected Task SendAllAsync() => RunAsync("update outbox set state = 'sent', sent_at = now(), lease_no = 1 where state = 'queued'");

    protected Task<int> TakenAsync(Guid slotId) => ReadAsync<int>("select taken from slot where slot_id = @slotId", new { slotId });

    /// <summary>What the counter must always equal.</summary>
    protected Task<int> SumOfPartiesAsync(Guid slotId) => ReadAsync<int>(
        "select coalesce(sum(party_size), 0)::int from booking where slot_id = @slotId and status in ('held', 'offered', 'confirmed')", new { slotId });

    protected Task<IReadOnlyList<string>> MailsAsync(string state = "queued") =>
        ListAsync<string>("select kind from outbox where state = @state order by kind", new { state });
}
