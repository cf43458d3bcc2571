namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// The best candidates of each vertex. Between equally good ones the lottery decides for each two anew: by number, everybody in one
/// street would bring in the same few people and the rest would stay alone.
/// </summary>
internal sealed class Shortlists(int vertexCount, int length, ulong seed)
{
    private readonly PriorityQueue<int, ulong>[] _best = [.. Enumerable.Range(0, vertexCount).Select(_ => new PriorityQueue<int, ulong>(length + 1))];

    // By vertex: what a full list asks for. Most offers end here.
    private readonly int[] _least = new int[vertexCount];

    /// <summary>Each as (vertex, candidate); both ways round when both have each other.</summary>
    public IEnumerable<Two> All => _best.SelectMany((best, vertex) => best.UnorderedItems.Select(item => new Two(vertex, item.Element)));

    /// <param name="worth">From 1; the greater, the better.</param>
    public void Offer(int one, int other, int worth)
    {
        OfferTo(one, other, worth);
        OfferTo(other, one, worth);
    }

    // Priority: the worth in the upper half, the lot in the lower.
    private void OfferTo(int to, int candidate, int worth)
    {
        if (worth < _least[to])
        {
            return;
        }

        var best = _best[to];
        best.Enqueue(candidate, ((ulong)worth << 32) | (Lots.Of(seed, to, candidate) >> 32));
        if (best.Count > length)
        {
            best.Dequeue();
            best.TryPeek(out _, out var last);
            _least[to] = (int)(last >> 32);
        }
    }
}
