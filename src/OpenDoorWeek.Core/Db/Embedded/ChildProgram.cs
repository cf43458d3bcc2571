using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>Other programs, run to their end.</summary>
internal static class ChildProgram
{
    /// <param name="command">Program and its arguments; no shell in between.</param>
    /// <param name="folder">Where it runs; null: the root folder, which every account may read.</param>
    /// <param name="ct">Kills it.</param>
    /// <returns>Exit code, and what it wrote on both streams; -1 when it could not be started.</returns>
    public static async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> command, string? folder, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe(command, folder) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return (-1, failure.Message);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (await EndAsync(process, ct), output.ToString());
    }

    /// <returns>Full path of a program; null when it is not on the PATH.</returns>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names(program).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string[] Names(string program) => OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : [program];

    private static ProcessStartInfo Describe(IReadOnlyList<string> command, string? folder)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetPathRoot(AppContext.BaseDirectory)!,
        };
        // One language and one byte order of messages everywhere; macOS also needs it set for PostgreSQL to start.
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    private static async Task<int> EndAsync(Process process, CancellationToken ct)
    {
        try
        {
            await process.WaitForExitAsync(ct);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
