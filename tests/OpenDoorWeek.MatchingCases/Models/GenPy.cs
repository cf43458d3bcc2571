using OpenDoorWeek.Matching.Files;
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
            return ProblemFile.Read(File.ReadAllBytes(file)) switch
            {
                FileAnswer<Problem>.Read read => read.Value,
                FileAnswer<Problem>.Refused refused => throw new InvalidDataException(string.Join('\n', refused.Complaints)),
                _ => throw new NotSupportedException(),
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Above(string folder) =>
        File.Exists(Path.Combine(folder, "OpenDoorWeek.sln"))
            ? new[] { Path.GetFullPath(Path.Combine(folder, "..", "shared", "matching", "gen.py")) }.FirstOrDefault(File.Exists)
            : Path.GetDirectoryName(folder) is { } parent ? Above(parent) : null;
}
