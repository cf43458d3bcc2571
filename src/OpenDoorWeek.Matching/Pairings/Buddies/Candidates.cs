using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// The best candidates of each person, so that a large problem stays small. Between equally good ones the lottery decides for each pair
/// anew: by number, everybody in one street would bring in the same few people and the rest would stay alone.
/// </summary>
internal sealed class Candidates
{
    private readonly PairWorth _worth;
    private readonly BuddyOptions _options;
    private readonly PriorityQueue<int, ulong>[] _best;

    private Candidates(PairWorth worth, BuddyOptions options, int vertexCount)
    {
        (_worth, _options) = (worth, options);
        _best = [.. Enumerable.Range(0, vertexCount).Select(_ => new PriorityQueue<int, ulong>(options.Neighbours))];
    }

    /// <param name="persons">By vertex.</param>
    /// <returns>Edge ab when a is among the best of b or b among those of a.</returns>
    public static WeightedGraph Graph(PairWorth worth, BuddyOptions options, int[] persons, CancellationToken cancellation)
    {
        var candidates = new Candidates(worth, options, persons.Length);
        for (var a = 0; a < persons.Length; a++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var b = a + 1; b < persons.Length; b++)
            {
                var weight = worth.Of(persons[a], persons[b]);
                if (weight > 0)
                {
                    candidates.Offer(a, b, weight);
                    candidates.Offer(b, a, weight);
                }
            }
        }

        return new WeightedGraph(persons.Length, candidates.Edges(persons));
    }

    // Priority: the weight in the upper half, the lot in the lower.
    private void Offer(int to, int candidate, int weight)
    {
        var best = _best[to];
        var full = best.Count == _options.Neighbours;
        if (full && best.TryPeek(out _, out var least) && weight < (int)(least >> 32))
        {
            return;
        }

        var claim = ((ulong)weight << 32) | (Lottery.Of(_options.Seed, to, candidate) >> 32);
        if (full)
        {
            best.EnqueueDequeue(candidate, claim);
        }
        else
        {
            best.Enqueue(candidate, claim);
        }
    }

    private IEnumerable<Edge> Edges(int[] persons) =>
        _best.SelectMany((best, a) => best.UnorderedItems.Select(item => new Edge(a, item.Element, _worth.Of(persons[a], persons[item.Element]))));
}
