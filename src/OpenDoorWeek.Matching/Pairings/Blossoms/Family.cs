namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>One vertex of a node beside one vertex of the next.</summary>
internal readonly record struct Link(int From, int To)
{
    public Link Reversed => new(To, From);
}

/// <summary>
/// The matching, and the blossoms over its vertices. A node is a vertex (0 to n-1) or a blossom (from n): an odd cycle of nodes in which
/// every node but the first, which holds the base, is matched to a neighbour within the cycle.
/// </summary>
internal sealed class Family
{
    private readonly int[] _next;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[][] _children;
    private readonly Link[][] _links;
    private readonly Stack<int> _unused;

    public Family(int vertexCount)
    {
        VertexCount = vertexCount;
        NodeCount = vertexCount + (vertexCount / 2);
        Mates = Filled(vertexCount, -1);
        Outermost = [.. Enumerable.Range(0, vertexCount)];
        Parents = Filled(NodeCount, -1);
        Bases = [.. Enumerable.Range(0, NodeCount)];
        (_first, _last) = (new int[NodeCount], new int[NodeCount]);
        Outermost.CopyTo(_first, 0);
        Outermost.CopyTo(_last, 0);
        _next = new int[vertexCount];
        (_children, _links) = (new int[NodeCount][], new Link[NodeCount][]);
        _unused = new Stack<int>(Enumerable.Range(vertexCount, NodeCount - vertexCount).Reverse());
    }

    public int VertexCount { get; }

    /// <summary>Bound of the numbers of nodes: there are never more than n / 2 blossoms at a time.</summary>
    public int NodeCount { get; }

    /// <summary>By vertex: its partner, or -1.</summary>
    public int[] Mates { get; }

    /// <summary>By vertex: the largest blossom that holds it, or itself.</summary>
    public int[] Outermost { get; }

    /// <summary>By node: the smallest blossom around it, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>By node: its one vertex that is not matched within it.</summary>
    public int[] Bases { get; }

    /// <summary>Vertices of a node, in no order that matters.</summary>
    public Leaves LeavesOf(int node) => new(_next, _first[node], _last[node]);

    /// <summary>Of a blossom, in the order of its cycle, the one with the base first.</summary>
    public int[] ChildrenOf(int blossom) => _children[blossom];

    /// <summary>From child i to child i + 1, and last from the last child to the first.</summary>
    public Link[] LinksOf(int blossom) => _links[blossom];

    public bool IsBlossom(int node) => node >= VertexCount;

    public bool IsOutermost(int node) => Outermost[_first[node]] == node;

    /// <summary>Vertex that the base of a node is matched to, or -1.</summary>
    public int MateOf(int node) => Mates[Bases[node]];

    /// <returns>A new outermost blossom around outermost nodes.</returns>
    public int Enclose(int[] children, Link[] links)
    {
        var blossom = _unused.Pop();
        (_children[blossom], _links[blossom], Bases[blossom]) = (children, links, Bases[children[0]]);
        (_first[blossom], _last[blossom]) = (_first[children[0]], _last[children[^1]]);
        for (var i = 0; i < children.Length; i++)
        {
            Parents[children[i]] = blossom;
            if (i > 0)
            {
                _next[_last[children[i - 1]]] = _first[children[i]];
            }
        }

        Claim(blossom);
        return blossom;
    }

    /// <summary>Takes an outermost blossom apart; its children become outermost. Its number may be used again.</summary>
    public int[] Open(int blossom)
    {
        var children = _children[blossom];
        foreach (var child in children)
        {
            Parents[child] = -1;
            Claim(child);
        }

        _unused.Push(blossom);
        return children;
    }

    /// <summary>Moves the base of an outermost node to one of its vertices by swapping matched and unmatched edges within it.</summary>
    public void Rebase(int node, int vertex)
    {
        if (IsBlossom(node))
        {
            var work = new Stack<(int Blossom, int Vertex)>([(node, vertex)]);
            while (work.TryPop(out var step))
            {
                RebaseOne(step.Blossom, step.Vertex, work);
            }
        }
    }

    /// <summary>Position in the cycle of the child that holds the vertex.</summary>
    public int ChildIndex(int blossom, int vertex)
    {
        var child = vertex;
        while (Parents[child] != blossom)
        {
            child = Parents[child];
        }

        return Array.IndexOf(_children[blossom], child);
    }

    private void Claim(int node)
    {
        foreach (var vertex in LeavesOf(node))
        {
            Outermost[vertex] = node;
        }
    }

    // From the child of the new base an even number of steps leads to the child of the old one; every second link on the way becomes a pair.
    private void RebaseOne(int blossom, int vertex, Stack<(int Blossom, int Vertex)> work)
    {
        var (children, links) = (_children[blossom], _links[blossom]);
        var entry = ChildIndex(blossom, vertex);
        Later(children[entry], vertex, work);
        var (from, to) = entry % 2 == 0 ? (0, entry) : (entry + 1, children.Length);
        for (var i = from; i < to; i += 2)
        {
            var link = links[i];
            Later(children[i], link.From, work);
            Later(children[(i + 1) % children.Length], link.To, work);
            (Mates[link.From], Mates[link.To]) = (link.To, link.From);
        }

        _children[blossom] = [.. children[entry..], .. children[..entry]];
        _links[blossom] = [.. links[entry..], .. links[..entry]];
        Bases[blossom] = vertex;
    }

    private void Later(int child, int vertex, Stack<(int Blossom, int Vertex)> work)
    {
        if (IsBlossom(child))
        {
            work.Push((child, vertex));
        }
    }

    private static int[] Filled(int length, int value)
    {
        var array = new int[length];
        Array.Fill(array, value);
        return array;
    }
}

/// <summary>Vertices of a node, as a chain that its blossoms share.</summary>
internal readonly struct Leaves(int[] next, int first, int last)
{
    public Enumerator GetEnumerator() => new(next, first, last);

    public struct Enumerator(int[] next, int first, int last)
    {
        private int _current = -1;

        public readonly int Current => _current;

        public bool MoveNext()
        {
            if (_current == last)
            {
                return false;
            }

            _current = _current < 0 ? first : next[_current];
            return true;
        }
    }
}
