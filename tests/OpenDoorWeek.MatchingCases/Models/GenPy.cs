using System.Text.Json;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Models;

/// <summary>The generator of the design, in Python, which stands beside the repository where the team works.</summary>
public static class GenPy
{
    private static readonly string? Script = Above(AppContext.BaseDirectory);

    public static bool IsPresent => Script is not null && Programs.Find("python3") is not null;

    /// <param name="size">S, M, L or XL.</param>
    public static Problem Make(string size, int seed)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opendoorweek-{size}-{seed}-{Guid.NewGuid():N}.json");
        try
        {
            Programs.Run("python3", Script!, size, "--seed", $"{seed}", "--out", file);
            return Read(File.ReadAllBytes(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Problem Read(byte[] octets)
    {
        using var document = JsonDocument.Parse(octets);
        var root = document.RootElement;
        var hosts = List(root.GetProperty("hosts"), h => new Host(Number(h, "commune"), Number(h, "sector")));
        return new Problem(
            List(root.GetProperty("travel"), row => List(row, cell => cell.GetInt32())),
            hosts,
            List(root.GetProperty("slots"), s => ReadSlot(s, hosts)),
            List(root.GetProperty("visitors"), ReadVisitor));
    }

    private static Slot ReadSlot(JsonElement slot, Host[] hosts) => new()
    {
        Host = Number(slot, "host"),
        Place = hosts[Number(slot, "host")].Place,
        Day = Number(slot, "day"),
        Start = Number(slot, "start"),
        End = Number(slot, "end"),
        Capacity = Number(slot, "cap"),
        Minimum = Number(slot, "min"),
        Languages = Tags(slot),
    };

    private static Visitor ReadVisitor(JsonElement visitor) => new()
    {
        Languages = Tags(visitor),
        Want = Number(visitor, "want"),
        PerDay = Number(visitor, "perDay"),
        Wishes = List(visitor.GetProperty("wishes"), w => w.GetInt32()),
        Pinned = List(visitor.GetProperty("pinned"), p => p.GetInt32()),
    };

    private static string[] Tags(JsonElement element) => List(element.GetProperty("langs"), tag => tag.GetString()!);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static T[] List<T>(JsonElement array, Func<JsonElement, T> read) => [.. array.EnumerateArray().Select(read)];

    private static string? Above(string folder) =>
        File.Exists(Path.Combine(folder, "OpenDoorWeek.sln"))
            ? new[] { Path.GetFullPath(Path.Combine(folder, "..", "shared", "matching", "gen.py")) }.FirstOrDefault(File.Exists)
            : Path.GetDirectoryName(folder) is { } parent ? Above(parent) : null;
}
