namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>
/// Alternating trees, one from each unpaired vertex whose dual is above 0. Nodes at even distance from the root are outer, at odd distance
/// inner; an inner node has one child, the outer node it is matched to; an outer node is above as many inner ones as it touches.
/// </summary>
internal sealed class Forest
{
    private readonly Family _family;
    private readonly Duals _duals;
    private readonly int[] _roots;
    private readonly Link[] _entries;
    private readonly List<int>[] _members;

    public Forest(Family family, Duals duals)
    {
        (_family, _duals) = (family, duals);
        (_roots, _entries) = (new int[family.NodeCount], new Link[family.NodeCount]);
        _members = new List<int>[family.VertexCount];
    }

    /// <summary>Trees that still grow.</summary>
    public int Count { get; private set; }

    /// <summary>Root vertex of the tree of an outermost node; says something for outer and inner nodes only.</summary>
    public int RootOf(int node) => _roots[node];

    /// <summary>Of an inner node: from its own vertex to the vertex of the outer node above it.</summary>
    public Link EntryOf(int inner) => _entries[inner];

    /// <returns>The outer node two steps above an outer node, or -1 for a root.</returns>
    public int Above(int outer) => _family.MateOf(outer) is >= 0 and var mate
        ? _family.Outermost[_entries[_family.Outermost[mate]].To]
        : -1;

    /// <summary>Begins a tree at an unpaired vertex that is in no blossom.</summary>
    public void Plant(int vertex)
    {
        Count++;
        MakeOuter(vertex, vertex);
    }

    public void MakeOuter(int node, int root)
    {
        Join(node, root);
        SetRates(node, Duals.Outer);
    }

    public void MakeInner(int node, int root, Link entry)
    {
        Join(node, root);
        SetRates(node, Duals.Inner);
        _entries[node] = entry;
    }

    /// <summary>Makes a node free: in no tree.</summary>
    public void Release(int node) => SetRates(node, Duals.Free);

    /// <summary>Ends a tree and makes its nodes free.</summary>
    /// <param name="released">Takes the nodes.</param>
    public void Fell(int root, List<int> released)
    {
        foreach (var node in _members[root])
        {
            // A member may have left since: swallowed by a blossom, opened, or freed with its inner blossom.
            if (_family.IsOutermost(node) && _roots[node] == root && _duals.Rate(node) != Duals.Free)
            {
                Release(node);
                released.Add(node);
            }
        }

        _members[root].Clear();
        Count--;
    }

    private void Join(int node, int root)
    {
        _roots[node] = root;
        (_members[root] ??= []).Add(node);
    }

    private void SetRates(int node, int role)
    {
        foreach (var vertex in _family.LeavesOf(node))
        {
            if (_duals.Rate(vertex) != role)
            {
                _duals.SetRate(vertex, role);
            }
        }

        if (_family.IsBlossom(node))
        {
            _duals.SetRate(node, -2 * role);
        }
    }
}
