using System.Diagnostics;

namespace OpenDoorWeek.MatchingCases.Models;

/// <summary>Programs of the machine.</summary>
public static class Programs
{
    /// <returns>Its path, the system's own first: another of the same name may lack what it needs.</returns>
    public static string? Find(string name) =>
        new[] { "/usr/bin" }.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <returns>What it printed.</returns>
    public static string Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(name) ?? name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{name} ended with {process.ExitCode}: {printed}{errors.Result}");
    }
}
