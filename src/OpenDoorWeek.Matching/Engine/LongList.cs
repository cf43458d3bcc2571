using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// The second path: a visitor whose bundles are too many to list (over 8 items, up to 43,745 bundles of at most 3 of 64).
/// Moves from the bundle held are tried one item at a time; only the bound looks at all bundles, cutting off what prices make hopeless.
/// </summary>
internal sealed class LongList(WishList list, LongList.Table table)
{
    /// <summary>Everything that drops any visits of <paramref name="held"/> and gains at most one; good until the next call for any long list.</summary>
    public Bundles Around(ulong held)
    {
        table.Clear();
        var kept = held;
        Grow(kept);
        while (kept != 0)
        {
            kept = (kept - 1) & held;
            Grow(kept);
        }

        return table.Bundles;
    }

    /// <returns>The largest value net of prices over all bundles, from 0 (the empty one).</returns>
    /// <param name="prices">By slot, for each place.</param>
    public long BestNet(long[] prices)
    {
        var net = new long[list.Count];
        for (var index = 0; index < net.Length; index++)
        {
            net[index] = list.Party * (list.Worth[index] + list.Bonus[index] - prices[list.Slots[index]]);
        }

        var byNet = Enumerable.Range(0, net.Length).OrderByDescending(index => net[index]).ToArray();
        return Best(new Choice(0, 0, 0), new Order(byNet, net, prices), 0);
    }

    private long Best(Choice choice, Order order, long best)
    {
        best = Math.Max(best, list.Value(choice.Mask) - choice.Cost);
        var size = BitOperations.PopCount(choice.Mask);
        for (var next = choice.Next; size < list.Want && next < order.Items.Length; next++)
        {
            var index = order.Items[next];
            if (Ceiling(choice, order.Net[index], size) <= best)
            {
                break;
            }

            if (list.Joins(choice.Mask, index))
            {
                var cost = choice.Cost + (list.Party * order.Prices[list.Slots[index]]);
                best = Best(new Choice(choice.Mask | (1UL << index), cost, next + 1), order, best);
            }
        }

        return best;
    }

    /// <summary>No bundle that adds items of at most <paramref name="net"/> each can be worth more.</summary>
    private long Ceiling(Choice choice, long net, int size)
    {
        var ceiling = long.MinValue;
        for (var more = 1; size + more <= list.Want; more++)
        {
            var counts = list.Party * (list.Counts[size + more] - list.Counts[size]);
            ceiling = Math.Max(ceiling, list.Value(choice.Mask) - choice.Cost + counts + (more * net));
        }

        return ceiling;
    }

    private void Grow(ulong kept)
    {
        table.Add(kept, list.Value(kept));
        if (BitOperations.PopCount(kept) == list.Want)
        {
            return;
        }

        for (var index = 0; index < list.Count; index++)
        {
            if ((kept >> index & 1) == 0 && list.Joins(kept, index))
            {
                var grown = kept | (1UL << index);
                table.Add(grown, list.Value(grown));
            }
        }
    }

    /// <summary>Room for one answer, shared by the long lists of a market: up to 8 subsets of what is held, each alone and with one further item.</summary>
    internal sealed class Table
    {
        private const int Most = 8 * (WishList.Most + 1);
        private readonly ulong[] _masks = new ulong[Most];
        private readonly int[] _values = new int[Most];
        private int _count;

        public Bundles Bundles => new(_masks.AsSpan(0, _count), _values.AsSpan(0, _count));

        public void Clear() => _count = 0;

        public void Add(ulong mask, int value) => (_masks[_count], _values[_count++]) = (mask, value);
    }

    private readonly record struct Choice(ulong Mask, long Cost, int Next);

    private readonly record struct Order(int[] Items, long[] Net, long[] Prices);
}
