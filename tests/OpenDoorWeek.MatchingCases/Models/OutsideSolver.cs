using System.Diagnostics;
using System.Globalization;

namespace OpenDoorWeek.MatchingCases.Models;

/// <summary>A solver made by others, where it is installed: a judge that shares nothing with the engine.</summary>
/// <param name="Name">cbc, glpsol or highs.</param>
/// <param name="Solve">From the model's file, the file for its answer and the most seconds, the command to run.</param>
/// <param name="Read">From what it printed and the text of its answer, the proven optimum; null when it proved none.</param>
public sealed record OutsideSolver(
    string Name,
    Func<string, string, int, (string Program, string[] Arguments)> Solve,
    Func<string, string, decimal?> Read)
{
    private static readonly OutsideSolver Cbc = new(
        "cbc",
        (model, answer, seconds) => ("cbc", [model, "-ratioGap", "0", "-allowableGap", "0", "-seconds", $"{seconds}", "-solve", "-solution", answer]),
        (_, answer) => answer.StartsWith("Optimal", StringComparison.Ordinal) ? Math.Abs(Number(answer.Split('\n')[0].Split(' ')[^1])) : null);

    private static readonly OutsideSolver Glpsol = new(
        "glpsol",
        (model, answer, seconds) => ("glpsol", ["--lp", model, "--tmlim", $"{seconds}", "--cuts", "--write", answer]),
        (_, answer) => answer.Split('\n').Select(l => l.Split(' ')).FirstOrDefault(l => l is ["s", "mip", _, _, "o", _]) is { } line ? Number(line[5]) : null);

    /// <summary>HiGHS as WebAssembly: the folder where `npm install highs` ran is told by ODW_HIGHS.</summary>
    private static readonly OutsideSolver Highs = new(
        "highs",
        (model, _, seconds) => ("node", ["-e", HighsScript, model, $"{seconds}", Path.Combine(HighsFolder!, "node_modules", "highs")]),
        (printed, _) => printed.Split('\n').Select(l => l.Split(' ')).FirstOrDefault(l => l is ["Optimal", _]) is { } line ? Number(line[1]) : null);

    private const string HighsScript = """
        const [file, seconds, folder] = process.argv.slice(1);
        require(folder)({}).then(highs => {
          const text = require('fs').readFileSync(file, 'utf8');
          const answer = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: Number(seconds) });
          console.log('\n' + answer.Status + ' ' + answer.ObjectiveValue);
        });
        """;

    /// <summary>Those that can be run here; may be none.</summary>
    public static IReadOnlyList<OutsideSolver> Present { get; } =
        [.. new[] { Cbc, Glpsol }.Where(s => Programs.Find(s.Name) is not null), .. HighsFolder is not null && Programs.Find("node") is not null ? [Highs] : Array.Empty<OutsideSolver>()];

    private static string? HighsFolder => Environment.GetEnvironmentVariable("ODW_HIGHS") is { Length: > 0 } folder ? folder : null;

    /// <returns>The optimum that it proved, or null when the time was too short; and the seconds it took, its start included.</returns>
    public (long? Optimum, double Seconds) Run(string model, int mostSeconds = 600)
    {
        var folder = Directory.CreateTempSubdirectory("opendoorweek-model-");
        try
        {
            var (file, answer) = (Path.Combine(folder.FullName, "week.lp"), Path.Combine(folder.FullName, "answer.txt"));
            File.WriteAllText(file, model);
            var watch = Stopwatch.StartNew();
            var (program, arguments) = Solve(file, answer, mostSeconds);
            var printed = Programs.Run(program, arguments);
            var optimum = Read(printed, File.Exists(answer) ? File.ReadAllText(answer) : "");
            return (optimum is { } value ? (long)Math.Round(value) : null, watch.Elapsed.TotalSeconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
