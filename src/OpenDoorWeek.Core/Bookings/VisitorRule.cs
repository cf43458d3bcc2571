using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What a visitor's other visits and languages say to one more visit; pure.</summary>
internal static class VisitorRule
{
    /// <param name="slot">The slot she asks for.</param>
    /// <param name="others">Her confirmed visits of that day.</param>
    public static Refusal? RefuseByOthers(LockedSlot slot, IReadOnlyList<OtherVisit> others)
    {
        if (others.FirstOrDefault(o => o.SlotId == slot.SlotId) is { } same)
        {
            return new Refusal.AlreadyBooked(same.BookingId);
        }

        // Half-open: a visit that begins when another ends does not overlap it.
        return others.FirstOrDefault(o => o.StartsAt < slot.EndsAt && slot.StartsAt < o.EndsAt) is { } clash
            ? new Refusal.Overlaps(clash)
            : null;
    }

    /// <summary>Sharing no language is allowed after an explicit yes.</summary>
    public static Refusal? RefuseByLanguage(LockedSlot slot, IEnumerable<string> languages, bool acceptsOtherLanguage) =>
        acceptsOtherLanguage || languages.Intersect(slot.Languages).Any() ? null : new Refusal.NoSharedLanguage(slot.Languages);

    /// <summary>Too little time to travel is a warning here, and allowed after an explicit yes; the batch never plans it.</summary>
    public static Refusal? RefuseByTravel(LockedSlot slot, IEnumerable<OtherVisit> others, bool acceptsTightTravel)
    {
        if (acceptsTightTravel)
        {
            return null;
        }

        foreach (var other in others)
        {
            var minutes = TravelTime.Minutes(other.Tile, slot.Tile);
            var gap = other.EndsAt <= slot.StartsAt ? slot.StartsAt - other.EndsAt : other.StartsAt - slot.EndsAt;
            if (gap < TimeSpan.FromMinutes(minutes))
            {
                return new Refusal.TightTravel(other, minutes);
            }
        }

        return null;
    }
}
