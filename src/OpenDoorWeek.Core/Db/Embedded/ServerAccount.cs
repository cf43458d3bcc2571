namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>Under whom the programs of PostgreSQL run: ourselves, but never root, which PostgreSQL refuses.</summary>
/// <param name="Name">Null: ourselves.</param>
internal sealed record ServerAccount(string? Name)
{
    /// <summary>As root the account <c>postgres</c>, else <c>nobody</c>.</summary>
    public static ServerAccount Find()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerAccount((string?)null);
        }

        var exists = File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal));
        return new ServerAccount(exists ? "postgres" : "nobody");
    }

    /// <summary>Runs a program as this account.</summary>
    /// <exception cref="DatabaseStartException">It ended with another code than 0; the message holds what it wrote.</exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var (code, output) = await TryAsync(program, arguments, ct);
        if (code != 0)
        {
            throw new DatabaseStartException($"{Path.GetFileName(program)} ended with code {code}: {output.Trim()}");
        }
    }

    /// <returns>Exit code, and what it wrote on both streams; -1 when there is no such program.</returns>
    public Task<(int Code, string Output)> TryAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct) =>
        ChildProgram.RunAsync(Name is null ? [program, .. arguments] : [.. Prefix(Name), program, .. arguments], null, ct);

    /// <summary>Makes a folder (with all in it) this account's own and closed to others.</summary>
    public async Task OwnAsync(string path, CancellationToken ct)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (Directory.Exists(path) ? UnixFileMode.UserExecute : 0));
        }

        if (Name is not null)
        {
            await new ServerAccount((string?)null).RunAsync("chown", ["-R", Name, path], ct);
        }
    }

    /// <exception cref="DatabaseStartException">A folder above is closed to this account.</exception>
    public async Task EnsureReachesAsync(string folder, CancellationToken ct)
    {
        if (Name is not null && (await TryAsync("test", ["-x", folder], ct)).Code != 0)
        {
            throw new DatabaseStartException($"The account {Name}, which runs PostgreSQL, cannot enter {folder}. "
                + "Give another folder with DataFolder, such as /var/lib/opendoorweek.");
        }
    }

    /// <summary>util-linux has runuser and setpriv; elsewhere there is su, which wants a shell of its own.</summary>
    private static string[] Prefix(string name) =>
        ChildProgram.OnPath("runuser") is not null ? ["runuser", "-u", name, "--"]
        : ChildProgram.OnPath("setpriv") is not null ? ["setpriv", $"--reuid={name}", "--clear-groups", "--"]
        : ["su", name, "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"];
}

/// <summary>The database that the service brings along could not be had; the message says why and what to do.</summary>
public sealed class DatabaseStartException(string message) : Exception(message);
