namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Makes blossoms of odd cycles in a tree and takes them apart.</summary>
internal sealed class BlossomSteps(Family family, Duals duals, Forest forest, Scanner scanner)
{
    private readonly Cycle _cycle = new(family, forest);

    /// <summary>Shrinks the cycle that an arc between two outer nodes of one tree closes into one outer node.</summary>
    public void Shrink(Link arc)
    {
        var root = forest.RootOf(family.Outermost[arc.From]);
        var (children, links) = _cycle.Closed(arc);
        var wereInner = children.Where(child => duals.Rate(AnyVertex(child)) == Duals.Inner).ToList();
        foreach (var child in children.Where(family.IsBlossom))
        {
            duals.SetRate(child, 0);
        }

        var blossom = family.Enclose(children, links);
        duals.Set(blossom, 0, 0);
        forest.MakeOuter(blossom, root);
        wereInner.ForEach(scanner.FromOuter);
    }

    /// <summary>
    /// Takes an inner blossom apart whose dual is used up. The even way around its cycle, from where the tree enters to the base, stays in
    /// the tree; the other children become free.
    /// </summary>
    public void Expand(int blossom)
    {
        var (root, entry) = (forest.RootOf(blossom), forest.EntryOf(blossom));
        var (way, others) = Split(blossom, entry);
        family.Open(blossom);
        others.ForEach(forest.Release);
        for (var i = 0; i < way.Count; i++)
        {
            if (i % 2 == 0)
            {
                forest.MakeInner(way[i].Node, root, way[i].Entry);
            }
            else
            {
                forest.MakeOuter(way[i].Node, root);
            }
        }

        for (var i = 0; i < way.Count; i++)
        {
            (i % 2 == 0 ? scanner.FromInner : (Action<int>)scanner.FromOuter)(way[i].Node);
        }

        others.ForEach(scanner.FromFree);
    }

    /// <summary>Takes free blossoms apart, as deep as their duals are 0: they would stand in the way without proving anything.</summary>
    public void Flatten(int node)
    {
        var work = new Stack<int>([node]);
        while (work.TryPop(out var next))
        {
            if (family.IsBlossom(next) && duals.Of(next) == 0)
            {
                Array.ForEach(family.Open(next), work.Push);
            }
        }
    }

    // The way from the entered child to the base's: first and last are inner, and each inner one is entered from the one before it.
    private (List<(int Node, Link Entry)> Way, List<int> Others) Split(int blossom, Link entry)
    {
        var (children, links) = (family.ChildrenOf(blossom), family.LinksOf(blossom));
        var at = family.ChildIndex(blossom, entry.From);
        var (length, step) = at % 2 == 0 ? (at, -1) : (children.Length - at, 1);
        var way = new List<(int, Link)> { (children[at], entry) };
        for (var i = 1; i <= length; i++)
        {
            var link = step < 0 ? links[at - i] : links[at + i - 1].Reversed;
            way.Add((children[(at + (i * step)) % children.Length], link));
        }

        var onWay = way.Select(w => w.Item1).ToHashSet();
        return (way, children.Where(child => !onWay.Contains(child)).ToList());
    }

    private int AnyVertex(int node) => family.Bases[node];
}
