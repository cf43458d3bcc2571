namespace OpenDoorWeek.Matching.Pairings.Graphs;

/// <summary>
/// Judges whether a matching comes with a proof that none weighs more. Knows nothing of how either was found: it needs the edges,
/// the pairs and the numbers, and adds them up again.
/// </summary>
public sealed class Certificate
{
    private readonly WeightedGraph _graph;
    private readonly ProvenMatching _claim;
    private readonly List<string> _violations = [];

    private Certificate(WeightedGraph graph, ProvenMatching claim) => (_graph, _claim) = (graph, claim);

    /// <returns>A sentence for each thing that is wrong; empty when the matching is proven to be of maximum weight.</returns>
    public static IReadOnlyList<string> Violations(WeightedGraph graph, ProvenMatching claim)
    {
        var certificate = new Certificate(graph, claim);
        certificate.CheckShape();
        if (certificate._violations.Count == 0)
        {
            certificate.CheckPairs();
            certificate.CheckVertices();
            certificate.CheckOddSets();
            certificate.CheckEdges();
            certificate.CheckSum();
        }

        return certificate._violations;
    }

    private void CheckShape()
    {
        var n = _graph.VertexCount;
        Demand(_claim.Mates.Length == n, $"There are {_claim.Mates.Length} mates for {n} vertices.");
        Demand(_claim.TwiceVertexDuals.Length == n, $"There are {_claim.TwiceVertexDuals.Length} duals for {n} vertices.");
        Demand(_claim.Mates.All(mate => mate >= -1 && mate < n), "A mate is no vertex.");
        foreach (var set in _claim.OddSets)
        {
            Demand(set.Members.All(member => member >= 0 && member < n), "A member of an odd set is no vertex.");
            Demand(set.Members.Length % 2 == 1 && set.Members.Length > 1, $"A set has {set.Members.Length} members, not an odd number from 3.");
            Demand(set.Members.Distinct().Count() == set.Members.Length, "An odd set names a member twice.");
        }
    }

    private void CheckPairs()
    {
        var weights = _graph.Edges.ToDictionary(edge => (edge.One, edge.Other), edge => edge.Weight);
        var weight = 0L;
        for (var v = 0; v < _graph.VertexCount; v++)
        {
            var mate = _claim.Mates[v];
            if (mate >= 0)
            {
                Demand(_claim.Mates[mate] == v, $"{v} has mate {mate}, who has mate {_claim.Mates[mate]}.");
                Demand(weights.ContainsKey((Math.Min(v, mate), Math.Max(v, mate))), $"{v} and {mate} are paired without an edge.");
                weight += v < mate ? weights.GetValueOrDefault((v, mate)) : 0;
            }
        }

        Demand(weight == _claim.Weight, $"The pairs weigh {weight}, not {_claim.Weight}.");
    }

    private void CheckVertices()
    {
        for (var v = 0; v < _graph.VertexCount; v++)
        {
            var dual = _claim.TwiceVertexDuals[v];
            Demand(dual >= 0, $"The dual of {v} is negative.");
            Demand(dual == 0 || _claim.Mates[v] >= 0, $"{v} has no partner and a dual above 0.");
        }
    }

    private void CheckOddSets()
    {
        foreach (var set in _claim.OddSets)
        {
            var members = set.Members.ToHashSet();
            var paired = set.Members.Count(v => members.Contains(_claim.Mates[v]));
            Demand(set.TwiceDual >= 0, $"The dual of the odd set of {set.Members[0]} is negative.");
            Demand(paired == members.Count - 1, $"The odd set of {set.Members[0]} has a dual, and {members.Count - paired} of its members are not paired within it.");
        }
    }

    private void CheckEdges()
    {
        var covered = Covered();
        for (var i = 0; i < _graph.Edges.Length; i++)
        {
            var (one, other, weight) = _graph.Edges[i];
            var slack = _claim.TwiceVertexDuals[one] + _claim.TwiceVertexDuals[other] + covered[i] - (2L * weight);
            Demand(slack >= 0, $"The duals of {one} and {other} do not cover their edge.");
            Demand(slack == 0 || _claim.Mates[one] != other, $"{one} and {other} are paired and their edge has slack.");
        }
    }

    /// <summary>By edge: sum of the doubled duals of the odd sets that hold both ends.</summary>
    private long[] Covered()
    {
        var covered = new long[_graph.Edges.Length];
        var edgesAt = Enumerable.Range(0, _graph.Edges.Length).ToLookup(i => _graph.Edges[i].One);
        foreach (var set in _claim.OddSets)
        {
            var members = set.Members.ToHashSet();
            foreach (var i in set.Members.SelectMany(v => edgesAt[v]).Where(i => members.Contains(_graph.Edges[i].Other)))
            {
                covered[i] += set.TwiceDual;
            }
        }

        return covered;
    }

    private void CheckSum()
    {
        var twiceBound = _claim.TwiceVertexDuals.Sum() + _claim.OddSets.Sum(set => set.TwiceDual * (set.Members.Length / 2));
        Demand(twiceBound == 2 * _claim.Weight, $"The duals prove {twiceBound} halves, the pairs weigh {_claim.Weight}.");
    }

    private void Demand(bool holds, string violation)
    {
        if (!holds)
        {
            _violations.Add(violation);
        }
    }
}
