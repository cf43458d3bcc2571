namespace OpenDoorWeek.Matching.Tests.Pairings.Graphs;

/// <summary>Tries all ways to pair up to a dozen vertices.</summary>
internal sealed class EveryPairing
{
    private readonly int[,] _weights;
    private readonly Dictionary<int, long> _best = new() { [0] = 0 };

    private EveryPairing(RandomGraph graph)
    {
        _weights = new int[graph.VertexCount, graph.VertexCount];
        foreach (var edge in graph.Edges)
        {
            var weight = Math.Max(_weights[edge.One, edge.Other], edge.Weight);
            (_weights[edge.One, edge.Other], _weights[edge.Other, edge.One]) = (weight, weight);
        }
    }

    /// <returns>The greatest weight, and mates that reach it.</returns>
    public static (long Weight, int[] Mates) Of(RandomGraph graph)
    {
        var tried = new EveryPairing(graph);
        var everybody = (1 << graph.VertexCount) - 1;
        return (tried.Best(everybody), tried.Mates(everybody, graph.VertexCount));
    }

    private long Best(int left)
    {
        if (!_best.TryGetValue(left, out var best))
        {
            best = _best[left] = Choices(left).Max(choice => choice.Weight + Best(choice.Left));
        }

        return best;
    }

    // The first vertex that is left stays alone or takes one of the others.
    private IEnumerable<(int First, int Mate, long Weight, int Left)> Choices(int left)
    {
        var first = int.TrailingZeroCount(left);
        var others = left & (left - 1);
        yield return (first, -1, 0, others);
        for (var mate = first + 1; mate < _weights.GetLength(0); mate++)
        {
            if ((others >> mate & 1) == 1 && _weights[first, mate] > 0)
            {
                yield return (first, mate, _weights[first, mate], others & ~(1 << mate));
            }
        }
    }

    private int[] Mates(int left, int n)
    {
        var mates = new int[n];
        Array.Fill(mates, -1);
        while (left != 0)
        {
            var choice = Choices(left).First(c => c.Weight + Best(c.Left) == Best(left));
            mates[choice.First] = choice.Mate;
            if (choice.Mate >= 0)
            {
                mates[choice.Mate] = choice.First;
            }

            left = choice.Left;
        }

        return mates;
    }
}
