namespace OpenDoorWeek.Core.Bookings;

/// <summary>The one statement that gives places back; run with the slot locked.</summary>
internal static class FreePlaces
{
    /// <remarks>The host is mailed about it, so the SEQUENCE of the host's entry rises.</remarks>
    public const string Sql = """
        update slot
           set taken = taken - @PartySize,
               host_sequence = host_sequence + 1
         where slot_id = @SlotId
        """;
}
