namespace OpenDoorWeek.Matching.Engine;

/// <summary>The order in which visitors with equal claims come: carried-over priority, then larger parties, which fit less easily, then the lot.</summary>
internal static class Lottery
{
    public static int[] Order(Market market, ulong seed)
    {
        var order = new int[market.Visitors];
        var lots = new (int Priority, int Party, ulong Lot)[order.Length];
        for (var visitor = 0; visitor < order.Length; visitor++)
        {
            order[visitor] = visitor;
            lots[visitor] = (-market.Priority[visitor], -market.Party[visitor], Draw(seed, (ulong)visitor));
        }

        Array.Sort(lots, order);
        return order;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): a bijection for each seed, so no two visitors draw the same lot.</summary>
    public static ulong Draw(ulong seed, ulong visitor)
    {
        var z = unchecked(seed + ((visitor + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
