namespace OpenDoorWeek.Core.Slots;

/// <summary>Free places as pages show them. Places of holds that have expired count as free, before anybody has ended those.</summary>
internal static class PlacesLeft
{
    /// <summary>An expression over slot <c>s</c>; <c>@now</c> is the moment of the request.</summary>
    public const string Sql = """
        s.capacity - s.taken + coalesce((select sum(b.party_size)
                                           from booking b
                                          where b.slot_id = s.slot_id
                                            and b.status = 'held'
                                            and b.held_until <= @now), 0)::int
        """;
}
