namespace OpenDoorWeek.Matching.Pairings;

/// <summary>Lots between equal claims, which anyone who knows the seed can draw again.</summary>
internal static class Lots
{
    /// <summary>Lot of two people, in the order given.</summary>
    public static ulong Of(ulong seed, int one, int other) =>
        Engine.Lottery.Draw(Engine.Lottery.Draw(seed, (ulong)one), (ulong)other);

    /// <summary>The numbers 0 to count - 1, drawn one after the other.</summary>
    public static int[] Order(ulong seed, int count) =>
        [.. Enumerable.Range(0, count).OrderBy(number => Engine.Lottery.Draw(seed, (ulong)number))];
}
