using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Db.Embedded;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>The database of this start, with the newest schema and the zones; disposing stops it if this start started it.</summary>
internal sealed class OpenedDatabase : IAsyncDisposable
{
    private const string OwnName = "opendoorweek";
    private readonly PrivateCluster? cluster;

    private OpenedDatabase(PrivateCluster? cluster, string connectionString) =>
        (this.cluster, Db) = (cluster, Database.Open(connectionString));

    public Database Db { get; }

    /// <summary>The service brought it along, in Development.</summary>
    public bool IsOwn => cluster is not null;

    public static async Task<OpenedDatabase> OpenAsync(ServiceSettings settings, CancellationToken ct)
    {
        var cluster = settings.ConnectionString is null ? await StartOwnAsync(settings, ct) : null;
        try
        {
            if (cluster is not null)
            {
                await cluster.EnsureDatabaseAsync(OwnName, ct);
            }

            var connectionString = settings.ConnectionString ?? cluster!.ConnectionString(OwnName);
            var files = await Migrator.MigrateAsync(connectionString, ct);
            Narration.Say(files.Count == 0 ? "The schema is up to date" : $"Migrated the schema: {files.Count} files");
            var opened = new OpenedDatabase(cluster, connectionString);
            await opened.LoadZonesAsync(ct);
            return opened;
        }
        catch
        {
            await (cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        if (cluster is { IsOwned: true })
        {
            Narration.Say("Stopping the database");
        }

        await (cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static Task<PrivateCluster> StartOwnAsync(ServiceSettings settings, CancellationToken ct) => PrivateCluster.StartAsync(
        Path.Combine(settings.DataFolder, "postgres"),
        settings.PostgresPrograms,
        Path.Combine(settings.DataFolder, "postgres-programs"),
        [],
        Narration.Say,
        ct);

    private async Task LoadZonesAsync(CancellationToken ct)
    {
        switch (await new LoadZones(Db).ExecuteAsync(ct))
        {
            case LoadZones.Result.Loaded loaded:
                Narration.Say($"Loaded {loaded.Zones} zones and {loaded.Places} places");
                break;
            case LoadZones.Result.PlacesGone gone:
                Narration.Say($"Kept the zones as they are: postcodes {string.Join(", ", gone.Postcodes)} are in use but no longer in brussels.json");
                break;
        }
    }
}
