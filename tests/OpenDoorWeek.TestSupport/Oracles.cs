using System.Diagnostics;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// Judges of calendar files written by others: a linter in Python and libical. They stand beside the repository where the
/// team works; elsewhere our own assertions judge alone.
/// </summary>
public static class Oracles
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "oracles"));
    private static readonly Lazy<string?> ItipCheck = new(Compile);

    /// <summary>What each judge that is present has to say against the files; empty when all are content.</summary>
    /// <param name="extension">"ics" for calendar objects, "eml" for whole mails; libical reads the first only.</param>
    /// <param name="files">Octets of each file.</param>
    public static string Complaints(string extension, params byte[][] files)
    {
        using var folder = TestFolder.Make("oracles");
        var paths = files.Select((octets, i) => (Path: Path.Combine(folder.Path, $"{i:0000}.{extension}"), octets)).ToList();
        paths.ForEach(f => File.WriteAllBytes(f.Path, f.octets));
        return string.Concat(Judges(extension).Select(judge => Ask(judge.Program, [.. judge.Arguments, .. paths.Select(p => p.Path)])));
    }

    /// <summary>Names of the judges present, for the log of the test.</summary>
    public static IEnumerable<string> Present => Judges("ics").Select(j => j.Name);

    private static IEnumerable<(string Name, string Program, string[] Arguments)> Judges(string extension)
    {
        var lint = Path.Combine(Folder, "imip_lint.py");
        if (File.Exists(lint) && FindProgram("python3") is { } python)
        {
            yield return ("imip_lint", python, [lint]);
        }

        if (extension == "ics" && ItipCheck.Value is { } check)
        {
            yield return ("itipcheck", check, []);
        }
    }

    private static string? Compile()
    {
        var source = Path.Combine(Folder, "itipcheck.c");
        if (!File.Exists(source) || FindProgram("gcc") is not { } gcc || !File.Exists("/usr/include/libical/ical.h"))
        {
            return null;
        }

        var program = Path.Combine(TestFolder.Make("itipcheck").Path, "itipcheck");
        var complaint = Ask(gcc, [source, "-o", program, "-lical"]);
        return complaint.Length == 0 ? program : throw new InvalidOperationException(complaint);
    }

    private static string Ask(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : string.Join('\n', output.Split('\n').Where(l => !IsPraise(l))) + errors.Result;
    }

    private static bool IsPraise(string line) =>
        line.StartsWith("ok ", StringComparison.Ordinal) || line.Contains("restriction=1 errors=0", StringComparison.Ordinal);

    // The Python of the system first: another one on the path may lack its packages.
    private static string? FindProgram(string name) =>
        new[] { "/usr/bin" }.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
