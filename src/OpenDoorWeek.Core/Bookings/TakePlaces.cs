namespace OpenDoorWeek.Core.Bookings;

/// <summary>The one statement that takes places; run with the slot locked, first of its batch.</summary>
internal static class TakePlaces
{
    /// <summary>Changes no row when the places are not there: the use case rolls back and says so.</summary>
    /// <remarks><c>Notices</c>: 1 when the host is mailed about it, which raises the SEQUENCE of the host's entry; else 0.</remarks>
    public const string Sql = """
        update slot
           set taken = taken + @PartySize,
               host_sequence = host_sequence + @Notices
         where slot_id = @SlotId
           and taken + @PartySize <= capacity
        """;
}
