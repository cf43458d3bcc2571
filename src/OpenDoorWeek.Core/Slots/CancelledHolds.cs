using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>The visit is cancelled while somebody has not yet confirmed her place: the hold ends, and she is told that there is nothing to confirm.</summary>
/// <remarks>Nobody has proved that address: the mail says nothing of who typed it, and the host is not told how many there were.</remarks>
internal static class CancelledHolds
{
    public const string Mail = "booking.hold-cancelled";

    /// <param name="tx">Holds the slot, whose expired holds have ended already; what is written waits in its batch.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the query.</param>
    public static async Task EndAsync(Tx tx, Guid slotId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var hold in await tx.ListAsync<Hold>(List, new { slotId }, ct))
        {
            tx.AddMail(new(
                Mail, $"{hold.BookingId}", hold.BookingId, 1, null, hold.Email, hold.Language, new { hold.BookingId }, now, now + Enqueue.DefaultLife));
        }

        tx.Add(LockedSlot.EndHolds, new { slotId, now, everyHold = true, Email = (string?)null, BrowserHash = (byte[]?)null });
    }

    private sealed record Hold(Guid BookingId, string Email, Language Language);

    // Who held places from two browsers is one reader.
    private const string List = """
        select distinct on (email) booking_id, email, language
          from booking
         where slot_id = @slotId
           and status = 'held'
         order by email, created_at desc, booking_id
        """;
}
