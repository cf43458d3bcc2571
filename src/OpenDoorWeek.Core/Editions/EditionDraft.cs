using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>What organisers say of an edition, besides its phases and zones.</summary>
/// <param name="Name">Not empty in any language.</param>
/// <param name="Days">Judged by <see cref="EditionRule"/>.</param>
/// <param name="BookingStopsHours">Before a visit starts, 0 to <see cref="MostHours"/>; from then on nobody books.</param>
public sealed record EditionDraft(Text Name, EditionDays Days, int BookingStopsHours)
{
    /// <summary>Two weeks; constraint <c>edition_booking_stops_range</c> has the same bound.</summary>
    public const int MostHours = 336;
}

/// <summary>A zone that takes part, and whom people of it may call.</summary>
/// <param name="ZoneCode">N, NE, SE, S or CW.</param>
/// <param name="ContactName">Not empty, like the other three.</param>
public sealed record ZoneContact(string ZoneCode, string ContactName, string ContactPhone, string ContactEmail, string ContactAddress);
