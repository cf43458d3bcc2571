namespace OpenDoorWeek.Core.Bookings;

/// <summary>Which visits are offered to somebody whose visit the host cancelled; pure.</summary>
internal static class AlternativeRule
{
    /// <summary>A tired reader compares three, not thirty.</summary>
    public const int AtMost = 3;

    /// <summary>The closest: the same sector, then the same zone, then the start that is nearest in time, before or after.</summary>
    /// <param name="lost">What she would have visited.</param>
    /// <param name="open">Visits that she could book at once, without a further question.</param>
    public static IReadOnlyList<Alternative> Closest(LostVisit lost, IEnumerable<Alternative> open) =>
    [
        .. open.OrderByDescending(a => a.Sector == lost.Sector)
            .ThenByDescending(a => a.ZoneCode == lost.ZoneCode)
            .ThenBy(a => (a.StartsAt - lost.StartsAt).Duration())
            .ThenBy(a => a.StartsAt)
            .ThenBy(a => a.SlotId)
            .Take(AtMost),
    ];

    /// <summary>The rule of booking itself, for her and her party: why not, or null. What booking would ask first (language, travel) is a no here.</summary>
    public static Refusal? Refuse(Alternative alternative, LostVisit lost, IReadOnlyList<OtherVisit> others, DateTimeOffset now) =>
        BookSlot.Refuse(alternative.ForBooking(), others, lost.ToBook(alternative.SlotId, Guid.Empty), lost.Email ?? "", now);
}
