using System.Globalization;
using OpenDoorWeek.MatchingCases.Models;

namespace OpenDoorWeek.Matching.Tests.Pairings.Graphs;

/// <summary>
/// A maximum weight matching made by others: Debian's python3-networkx, where it is installed. Elsewhere each answer is judged by its
/// certificate alone.
/// </summary>
internal static class Networkx
{
    private const string Script = """
        import sys
        import networkx
        for line in open(sys.argv[1]):
            numbers = [int(word) for word in line.split()]
            graph = networkx.Graph()
            for one, other, weight in zip(numbers[0::3], numbers[1::3], numbers[2::3]):
                if not graph.has_edge(one, other) or graph[one][other]['weight'] < weight:
                    graph.add_edge(one, other, weight=weight)
            print(sum(graph[one][other]['weight'] for one, other in networkx.max_weight_matching(graph)))
        """;

    public static bool IsPresent { get; } = Programs.Find("python3") is not null && HasModule();

    /// <returns>The greatest weight of each graph.</returns>
    public static long[] Weights(IEnumerable<RandomGraph> graphs)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, graphs.Select(graph => string.Join(' ', graph.Edges.Select(e => $"{e.One} {e.Other} {e.Weight}"))));
            var printed = Programs.Run("python3", "-c", Script, file);
            return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool HasModule() =>
        Programs.Run("python3", "-c", "import importlib.util; print(importlib.util.find_spec('networkx') is not None)").StartsWith("True", StringComparison.Ordinal);
}
