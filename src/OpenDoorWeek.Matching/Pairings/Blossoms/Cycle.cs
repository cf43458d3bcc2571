namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Finds the odd cycle that an arc between two outer nodes of one tree closes.</summary>
internal sealed class Cycle(Family family, Forest forest)
{
    private readonly int[] _seen = new int[family.NodeCount];
    private int _search;

    /// <summary>Children and links as <see cref="Family.Enclose"/> takes them: the node where the two ways to the root meet comes first.</summary>
    public (int[] Children, Link[] Links) Closed(Link arc)
    {
        var meeting = Meeting(family.Outermost[arc.From], family.Outermost[arc.To]);
        var (down, downLinks) = Way(family.Outermost[arc.From], meeting);
        var (up, upLinks) = Way(family.Outermost[arc.To], meeting);
        return (
            [meeting, .. Enumerable.Reverse(down), .. up],
            [.. Enumerable.Reverse(downLinks).Select(link => link.Reversed), arc, .. upLinks]);
    }

    // Both ways are climbed in turn, so the cost is the length of the cycle and not the height of the tree.
    private int Meeting(int one, int other)
    {
        _search++;
        while (true)
        {
            if (one >= 0)
            {
                if (_seen[one] == _search)
                {
                    return one;
                }

                _seen[one] = _search;
                one = forest.Above(one);
            }

            (one, other) = (other, one);
        }
    }

    private (List<int> Nodes, List<Link> Links) Way(int outer, int meeting)
    {
        var (nodes, links) = (new List<int>(), new List<Link>());
        while (outer != meeting)
        {
            var toInner = new Link(family.Bases[outer], family.MateOf(outer));
            var inner = family.Outermost[toInner.To];
            var toOuter = forest.EntryOf(inner);
            nodes.AddRange(outer, inner);
            links.AddRange(toInner, toOuter);
            outer = family.Outermost[toOuter.To];
        }

        return (nodes, links);
    }
}
