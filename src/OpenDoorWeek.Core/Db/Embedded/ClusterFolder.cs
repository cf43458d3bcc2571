using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>Where a private cluster lives: data, log, password and lock side by side.</summary>
internal sealed class ClusterFolder
{
    private const string User = "opendoorweek";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public ClusterFolder(string path, ServerAccount account)
    {
        (Path, Account) = (System.IO.Path.GetFullPath(path), account);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>Who owns the data and runs the server.</summary>
    public ServerAccount Account { get; }

    public string Data => In("data");

    public string Log => In("server/postgresql.log");

    /// <summary>Version of PostgreSQL that made the data; null when there are none.</summary>
    public int? Major => File.Exists(In("made")) ? int.Parse(File.ReadAllText(In("made")), CultureInfo.InvariantCulture) : null;

    /// <returns>Null when another process holds it; the system lets go of it when the holder dies.</returns>
    public FileStream? TryOwn()
    {
        try
        {
            return new FileStream(In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <returns>Null when no server runs, as far as its pid file tells.</returns>
    public string? ConnectionString(string database) => !File.Exists(In("password")) || Port() is not { } port ? null
        : new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = User,
            Password = File.ReadAllText(In("password")),
            Database = database,
        }.ConnectionString;

    /// <summary>Makes the cluster; what an interrupted earlier attempt left is removed first.</summary>
    /// <param name="programs">That make it.</param>
    /// <param name="settings">Lines added to postgresql.conf.</param>
    /// <param name="ct">Stops it.</param>
    public async Task MakeAsync(PostgresPrograms programs, IReadOnlyList<string> settings, CancellationToken ct)
    {
        foreach (var leftover in new[] { Data, In("server") }.Where(Directory.Exists))
        {
            Directory.Delete(leftover, recursive: true);
        }

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await WritePrivateAsync("password", password, ct);
        await WritePrivateAsync("password-for-initdb", password, ct);
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(In("server"));
        foreach (var path in new[] { Data, In("server"), In("password-for-initdb") })
        {
            await Account.OwnAsync(path, ct);
        }

        await InitialiseAsync(programs, ct);
        File.Delete(In("password-for-initdb"));
        await File.AppendAllLinesAsync(System.IO.Path.Combine(Data, "postgresql.conf"), [.. Settings, .. settings], ct);
        await File.WriteAllTextAsync(In("made"), programs.Major.ToString(CultureInfo.InvariantCulture), ct);
    }

    /// <summary>The programs themselves, or a copy when the account of the server may not read them (below /root, say).</summary>
    public async Task<PostgresPrograms> ReachableAsync(PostgresPrograms programs, CancellationToken ct)
    {
        if (Account.Name is null || (await Account.TryAsync(programs.Path("initdb"), ["--version"], ct)).Code == 0)
        {
            return programs;
        }

        var copy = In("programs");
        var prefix = Directory.GetParent(programs.Folder)!.FullName;
        await new ServerAccount((string?)null).RunAsync("cp", ["-a", "--no-target-directory", prefix, copy], ct);
        await new ServerAccount((string?)null).RunAsync("chmod", ["-R", "a+rX", copy], ct);
        return programs with { Folder = System.IO.Path.Combine(copy, System.IO.Path.GetFileName(programs.Folder)) };
    }

    public string LogTail() => File.Exists(Log) ? string.Join(' ', File.ReadLines(Log).TakeLast(5)) : "(none)";

    /// <summary>C.UTF-8 knows upper and lower case of é; C is everywhere.</summary>
    private async Task InitialiseAsync(PostgresPrograms programs, CancellationToken ct)
    {
        string[] Arguments(string locale) =>
            ["-D", Data, "-U", User, $"--pwfile={In("password-for-initdb")}", "-A", "scram-sha-256", "-E", "UTF8", $"--locale={locale}", "--no-sync"];
        var (code, _) = await Account.TryAsync(programs.Path("initdb"), Arguments("C.UTF-8"), ct);
        if (code != 0)
        {
            await Account.RunAsync(programs.Path("initdb"), Arguments("C"), ct);
        }
    }

    private int? Port()
    {
        try
        {
            var lines = File.ReadAllLines(System.IO.Path.Combine(Data, "postmaster.pid"));
            return lines.Length > 3 && int.TryParse(lines[3], out var port) ? port : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task WritePrivateAsync(string name, string text, CancellationToken ct)
    {
        File.Delete(In(name));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        await using var writer = new StreamWriter(In(name), options);
        await writer.WriteAsync(text.AsMemory(), ct);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The log tells neither values nor statements: both hold personal data.</summary>
    private static readonly string[] Settings =
    [
        "listen_addresses = '127.0.0.1'",
        "unix_socket_directories = ''",
        "timezone = 'UTC'",
        "log_error_verbosity = terse",
        "log_min_error_statement = panic",
    ];
}
