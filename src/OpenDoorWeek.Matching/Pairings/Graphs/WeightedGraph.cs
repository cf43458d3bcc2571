namespace OpenDoorWeek.Matching.Pairings.Graphs;

/// <summary>Two vertices that may be paired, and what that is worth.</summary>
/// <param name="One">0 to n-1.</param>
/// <param name="Other">0 to n-1, another one.</param>
/// <param name="Weight">1 to <see cref="WeightedGraph.HeaviestEdge"/>.</param>
public readonly record struct Edge(int One, int Other, int Weight);

/// <summary>
/// An undirected graph without loops, packed for scanning: the neighbours of a vertex stand side by side, in the order of their
/// numbers, so that the order in which edges were given changes nothing.
/// </summary>
public sealed class WeightedGraph
{
    public const int MostVertices = 20_000;
    public const int MostEdges = 2_000_000;
    public const int HeaviestEdge = 1_000_000_000;

    private readonly int[] _starts;

    /// <param name="vertexCount">n, at most <see cref="MostVertices"/>.</param>
    /// <param name="edges">In any order and direction; of parallel ones the heaviest stays.</param>
    /// <exception cref="ArgumentOutOfRangeException">When a count, an end or a weight is out of bounds: a fault of the caller.</exception>
    public WeightedGraph(int vertexCount, IEnumerable<Edge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertexCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vertexCount, MostVertices);
        VertexCount = vertexCount;
        Edges = Simplified(edges);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Edges.Length, MostEdges, nameof(edges));
        _starts = Starts();
        Arcs = Packed();
    }

    public int VertexCount { get; }

    /// <summary>Each once, the smaller vertex first, in order.</summary>
    internal Edge[] Edges { get; }

    /// <summary>Each edge twice, once from each end; those of vertex v are <see cref="Start"/>(v) to <see cref="Start"/>(v + 1) - 1.</summary>
    internal Arc[] Arcs { get; }

    internal int Start(int vertex) => _starts[vertex];

    private Edge[] Simplified(IEnumerable<Edge> edges)
    {
        var sorted = edges.Select(Checked).ToArray();
        Array.Sort(sorted, (a, b) => a.One != b.One ? a.One.CompareTo(b.One)
            : a.Other != b.Other ? a.Other.CompareTo(b.Other)
            : b.Weight.CompareTo(a.Weight));
        return [.. sorted.Where((edge, i) => i == 0 || edge.One != sorted[i - 1].One || edge.Other != sorted[i - 1].Other)];
    }

    private Edge Checked(Edge edge)
    {
        var (small, large) = edge.One < edge.Other ? (edge.One, edge.Other) : (edge.Other, edge.One);
        ArgumentOutOfRangeException.ThrowIfNegative(small, nameof(edge));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(large, VertexCount, nameof(edge));
        ArgumentOutOfRangeException.ThrowIfEqual(small, large, nameof(edge));
        ArgumentOutOfRangeException.ThrowIfLessThan(edge.Weight, 1, nameof(edge));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edge.Weight, HeaviestEdge, nameof(edge));
        return new Edge(small, large, edge.Weight);
    }

    private int[] Starts()
    {
        var starts = new int[VertexCount + 1];
        foreach (var edge in Edges)
        {
            starts[edge.One + 1]++;
            starts[edge.Other + 1]++;
        }

        for (var v = 0; v < VertexCount; v++)
        {
            starts[v + 1] += starts[v];
        }

        return starts;
    }

    // Edges are sorted, so each vertex first meets its smaller neighbours in order and then its larger ones.
    private Arc[] Packed()
    {
        var arcs = new Arc[2 * Edges.Length];
        var next = _starts[..^1];
        foreach (var edge in Edges)
        {
            arcs[next[edge.Other]++] = new Arc(edge.One, edge.Weight);
        }

        foreach (var edge in Edges)
        {
            arcs[next[edge.One]++] = new Arc(edge.Other, edge.Weight);
        }

        return arcs;
    }
}

/// <summary>An edge seen from one of its ends.</summary>
internal readonly record struct Arc(int To, int Weight);
