using System.Diagnostics;
using System.Text;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>The built program as a process of its own, with nothing of this machine's settings but the given ones.</summary>
internal sealed class StartedService : IAsyncDisposable
{
    private static readonly string[] Ours =
        ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "ConnectionStrings__", "Mail__", "Limits__", "Clock__", "PublicUrl", "KnownProxies", "DataFolder", "URLS"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly StringBuilder output = new();

    private StartedService(Process process) => this.process = process;

    /// <summary>What it said so far, on both streams.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>What it printed after "Open ".</summary>
    public Uri Address => new(Output.Split('\n').Single(l => l.StartsWith("Open ", StringComparison.Ordinal))["Open ".Length..].Trim());

    /// <summary>Where it answers whether it is well; a worker has nothing else.</summary>
    public Uri Health => new(Output.Split('\n').SingleOrDefault(l => l.StartsWith("- Health at ", StringComparison.Ordinal)) is { } line ? line["- Health at ".Length..].Trim() : $"{Address}");

    public int ProcessId => process.Id;

    public static StartedService Start(string[] args, params (string Name, string Value)[] settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "OpenDoorWeek.Web.dll");
        // A run in the background ignores SIGINT, and so would its children: a person at a keyboard has it as it is by default.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var info = new ProcessStartInfo(command[0], [.. command[1..], program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "src", "OpenDoorWeek.Web"),
        };
        foreach (var name in info.Environment.Keys.Where(n => Ours.Any(o => n.StartsWith(o, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            info.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        var service = new StartedService(new Process { StartInfo = info });
        service.Begin();
        return service;
    }

    /// <summary>Waits until it has said this; fails when it ends before.</summary>
    public async Task UntilItSaysAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.That(process.HasExited || watch.Elapsed > Patience, Is.False, () => $"It never said \"{text}\" but:\n{Output}");
            await Task.Delay(20);
        }
    }

    /// <returns>Exit code, once it has ended by itself.</returns>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <param name="name">TERM, INT, KILL.</param>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await SignalAsync("TERM");
            await EndAsync();
        }

        process.Dispose();
    }

    private void Begin()
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        Overheard.HearConsole(line);
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
