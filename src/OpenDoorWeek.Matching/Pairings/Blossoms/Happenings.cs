using System.Numerics;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Something that falls due when the duals have moved far enough.</summary>
/// <param name="At">The clock of <see cref="Duals"/> at which it is due.</param>
/// <param name="Node">The vertex that the arc leaves; without arc the vertex or blossom whose dual is 0 by then.</param>
/// <param name="Arc">Index of an arc that has no slack by then, or -1.</param>
internal readonly record struct Happening(long At, int Node, int Arc);

/// <summary>
/// What falls due when: a radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990). Time never runs back, so entries may lie unsorted in
/// buckets by the highest bit in which their time differs from now; each entry moves down at most once a bit.
/// </summary>
internal sealed class Happenings
{
    private readonly List<Happening>[] _buckets = [.. Enumerable.Range(0, 65).Select(_ => new List<Happening>())];

    public long Now { get; private set; }

    public int CountDue => _buckets[0].Count;

    /// <summary>Never before <see cref="Now"/>.</summary>
    public void Add(Happening happening) => Bucket(happening.At).Add(happening);

    /// <summary>Moves <see cref="Now"/> to the next time at which anything falls due.</summary>
    /// <returns>False when nothing ever will.</returns>
    public bool Advance()
    {
        var next = _buckets.FirstOrDefault(bucket => bucket.Count > 0);
        if (next is null)
        {
            return false;
        }

        Now = next.Min(happening => happening.At);
        foreach (var happening in next)
        {
            Bucket(happening.At).Add(happening);
        }

        next.Clear();
        return true;
    }

    /// <summary>Hands over all that is due now.</summary>
    public void TakeDue(List<Happening> due)
    {
        due.AddRange(_buckets[0]);
        _buckets[0].Clear();
    }

    private List<Happening> Bucket(long at) => _buckets[64 - BitOperations.LeadingZeroCount((ulong)(at ^ Now))];
}
