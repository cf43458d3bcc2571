namespace OpenDoorWeek.Core.Pairings;

/// <summary>Why these suit each other: facts in the JSON of <c>pair.reasons</c>, put into words when they are read. No name, no address.</summary>
/// <param name="Languages">Common to all, as codes; empty where an organiser brought together who share none.</param>
/// <param name="Sides">One for each member.</param>
/// <param name="Minutes">Travel between their places, the longest way.</param>
/// <param name="Editions">In which the mentor took part; 0: nobody is one.</param>
/// <param name="IsByHand">An organiser chose them.</param>
public sealed record PairReasons(string[] Languages, PairReasons.Side[] Sides, int Minutes, int Editions, bool IsByHand)
{
    /// <param name="LikesSector">The others are of a sector that this one prefers.</param>
    public sealed record Side(Guid OptInId, string Postcode, string Sector, bool LikesSector);
}
