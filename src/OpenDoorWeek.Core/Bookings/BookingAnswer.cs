using System.Text.Json;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The answer that a repeated form gets again.</summary>
/// <param name="HeldUntil">Null for a confirmed booking.</param>
internal sealed record BookingAnswer(Guid BookingId, DateTimeOffset? HeldUntil = null)
{
    public static BookingAnswer Read(string json) => JsonSerializer.Deserialize<BookingAnswer>(json, Enqueue.Json)!;
}
