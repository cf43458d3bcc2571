using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>What duals say about two vertices that may have no edge.</summary>
internal sealed class Cover
{
    private readonly ProvenMatching _proof;
    private readonly List<int>[] _setsOf;

    public Cover(ProvenMatching proof)
    {
        _proof = proof;
        _setsOf = [.. proof.Mates.Select(_ => new List<int>())];
        for (var set = 0; set < proof.OddSets.Count; set++)
        {
            foreach (var member in proof.OddSets[set].Members)
            {
                _setsOf[member].Add(set);
            }
        }
    }

    /// <returns>How much the duals of two vertices, doubled, fall short of twice a weight; 0 or less when they cover it.</returns>
    public long Lacks(int one, int other, int weight)
    {
        var lack = (2L * weight) - _proof.TwiceVertexDuals[one] - _proof.TwiceVertexDuals[other];
        return lack <= 0 ? lack : lack - CommonSets(one, other);
    }

    private long CommonSets(int one, int other)
    {
        var sum = 0L;
        foreach (var set in _setsOf[one])
        {
            sum += _setsOf[other].BinarySearch(set) >= 0 ? _proof.OddSets[set].TwiceDual : 0;
        }

        return sum;
    }
}
