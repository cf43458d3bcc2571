namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>A PostgreSQL of our own in a folder: on loopback only, behind a password that only this account can read.</summary>
/// <remarks>
/// Whoever holds the lock file of the folder owns the server and stops it in the end, also when it found it running
/// because an earlier owner was killed. Whoever does not get the lock is a guest: it uses the server and leaves it alone.
/// </remarks>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClusterFolder folder;
    private PostgresPrograms? programs;
    private FileStream? ownership;

    private PrivateCluster(ClusterFolder folder, PostgresPrograms? programs, FileStream? ownership) =>
        (this.folder, this.programs, this.ownership) = (folder, programs, ownership);

    /// <summary>False: another process of ours runs this server, and stops it.</summary>
    public bool IsOwned => ownership is not null;

    /// <summary>Makes the cluster if there is none, and starts it unless it runs.</summary>
    /// <param name="path">The folder; made when missing, and then closed to other accounts.</param>
    /// <param name="chosenPrograms">Setting Postgres__Programs; null: look around.</param>
    /// <param name="npmFolder">Where PostgreSQL from npm is, or is put.</param>
    /// <param name="settings">Lines of postgresql.conf for a cluster made now.</param>
    /// <param name="say">Told before each step that takes time.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="DatabaseStartException">It could not be had; the message says why and what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(
        string path, string? chosenPrograms, string npmFolder, IReadOnlyList<string> settings, Action<string> say, CancellationToken ct)
    {
        var folder = new ClusterFolder(path, ServerAccount.Find());
        if (folder.TryOwn() is not { } ownership)
        {
            var guest = new PrivateCluster(folder, null, null);
            await guest.JoinAsync(say, ct);
            return guest;
        }

        var owner = new PrivateCluster(folder, null, ownership);
        try
        {
            await folder.Account.EnsureReachesAsync(folder.Path, ct);
            say("Looking for PostgreSQL");
            var found = await PostgresPrograms.FindAsync(chosenPrograms, folder.Major, npmFolder, say, ct);
            owner.programs = await folder.ReachableAsync(found, ct);
            say($"Found PostgreSQL {found.Major} in {owner.programs.Folder}");
            await owner.StartOrAdoptAsync(owner.programs, settings, say, ct);
            return owner;
        }
        catch
        {
            await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>Of the superuser of this cluster.</summary>
    /// <param name="database">Name of a database in it.</param>
    public string ConnectionString(string database) =>
        folder.ConnectionString(database) ?? throw new DatabaseStartException($"The PostgreSQL in {folder.Path} has stopped.");

    /// <summary>Makes a database unless it exists.</summary>
    /// <param name="name">Plain lower case; it is not quoted.</param>
    /// <param name="ct">Stops the statement.</param>
    public Task EnsureDatabaseAsync(string name, CancellationToken ct) =>
        Maintenance.EnsureDatabaseAsync(ConnectionString(Maintenance.Database), name, ct);

    /// <summary>Stops the server if it is ours: running statements are cut off, nothing committed is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ownership is not null && programs is not null)
        {
            await folder.Account.TryAsync(programs.Path("pg_ctl"), ["-D", folder.Data, "-m", "fast", "-w", "-t", "30", "stop"], CancellationToken.None);
        }

        await (ownership?.DisposeAsync() ?? ValueTask.CompletedTask);
        ownership = null;
    }

    private async Task StartOrAdoptAsync(PostgresPrograms programs, IReadOnlyList<string> settings, Action<string> say, CancellationToken ct)
    {
        if (await AnswersAsync(ct))
        {
            say("The database still runs after an earlier start; taking it over");
            return;
        }

        if (folder.Major is null)
        {
            say($"Making a database cluster in {folder.Path}");
            await folder.MakeAsync(programs, settings, ct);
        }

        say("Starting the database");
        await LaunchAsync(programs, ct);
    }

    /// <summary>A port that was free may be taken a moment later: a few tries.</summary>
    /// <remarks>pg_ctl is never cut off: its server would come up all the same, with nobody to stop it.</remarks>
    private async Task LaunchAsync(PostgresPrograms programs, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (code, output) = await folder.Account.TryAsync(
                programs.Path("pg_ctl"), ["-D", folder.Data, "-l", folder.Log, "-o", $"-p {FreePort.Next()}", "-w", "-t", "60", "start"], CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            if (code == 0 && await AnswersAsync(ct))
            {
                return;
            }

            if (attempt == 3)
            {
                throw new DatabaseStartException($"The database does not start: {output.Trim()} Its last lines in {folder.Log}: {folder.LogTail()}");
            }
        }
    }

    private async Task JoinAsync(Action<string> say, CancellationToken ct)
    {
        say("Another start of the service runs this database; using it too");
        for (var waited = TimeSpan.Zero; !await AnswersAsync(ct); waited += TimeSpan.FromMilliseconds(200))
        {
            if (waited > Patience)
            {
                throw new DatabaseStartException($"Another process holds {folder.Path}, but its database does not answer.");
            }

            await Task.Delay(200, ct);
        }
    }

    private Task<bool> AnswersAsync(CancellationToken ct) =>
        folder.ConnectionString(Maintenance.Database) is { } running ? Maintenance.AnswersAsync(running, ct) : Task.FromResult(false);
}
