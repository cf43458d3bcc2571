using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.TestSupport;

/// <summary>The PostgreSQL of one test assembly, with a migrated template; a test takes a clone of it and drops it.</summary>
/// <remarks>
/// A private cluster that need not survive a power cut, in memory where that goes, or the one that <c>ODW_TEST_DATABASE</c> names
/// (a connection string of a role that may create databases; PostgreSQL 15 or later).
/// </remarks>
public static class TestCluster
{
    private static readonly string[] Settings =
    [
        "fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200",
        "autovacuum = off", "max_wal_senders = 0", "wal_level = minimal", "max_wal_size = 128MB", "min_wal_size = 32MB",
    ];

    /// <summary>Octets for the cluster of one assembly: it takes 150 MB, with a few clones and the log.</summary>
    private const long Room = 1L << 30;

    private static TestFolder? folder;
    private static PrivateCluster? cluster;
    private static NpgsqlConnection? runLock;
    private static string admin = "";
    private static string prefix = "";
    private static int clones;

    /// <summary>Starts, sweeps what killed runs left, migrates the template.</summary>
    /// <param name="assembly">Name of the test assembly; part of the names of its databases.</param>
    public static async Task StartAsync(string assembly)
    {
        admin = Environment.GetEnvironmentVariable("ODW_TEST_DATABASE") ?? await StartPrivateAsync();
        prefix = $"odw_{HashOfMigrations()}_{assembly.Split('.')[1].ToLowerInvariant()}_{Environment.ProcessId}";
        runLock = await OpenAsync("postgres");
        await RunLocks.SweepAsync(runLock);
        await RunLocks.HoldAsync(runLock, prefix);
        await RunAsync($"create database {prefix}_template");
        var template = Named($"{prefix}_template", pooling: false);
        await Migrator.MigrateAsync(template, CancellationToken.None);
        await ReferenceRows.AddAsync(template);
    }

    /// <summary>Drops everything of this run.</summary>
    public static async Task EndAsync()
    {
        if (runLock is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunLocks.DropAsync(runLock, prefix);
            await runLock.DisposeAsync();
        }

        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }

        folder?.Dispose();
    }

    /// <summary>A fresh database with the newest schema and the zones and places, without anything else.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CloneAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}_{Interlocked.Increment(ref clones)}");
        await RunAsync($"create database {name} template {prefix}_template strategy file_copy");
        return Named(name, pooling: true);
    }

    /// <summary>An empty database: no table, no row.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateEmptyAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}_{Interlocked.Increment(ref clones)}");
        await RunAsync($"create database {name}");
        return Named(name, pooling: true);
    }

    public static Task DropAsync(string connectionString) => RunAsync($"drop database if exists {DatabaseOf(connectionString)} with (force)");

    /// <summary>How often PostgreSQL had to break a deadlock (40P01) in a database, whoever was connected to it.</summary>
    /// <remarks>Counts reach the statistics when a connection ends; this waits up to 2 s until all have.</remarks>
    public static async Task<long> CountDeadlocksAsync(string connectionString)
    {
        await using var connection = await OpenAsync("postgres");
        await using var command = new NpgsqlCommand(CountDeadlocks, connection);
        command.Parameters.AddWithValue("database", DatabaseOf(connectionString));
        for (var round = 0; ; round++)
        {
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            if (row.GetInt64(0) == 0 || round == 100)
            {
                return row.GetInt64(1);
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Runs a statement in the maintenance database.</summary>
    internal static async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync("postgres");
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartPrivateAsync()
    {
        folder = TestFolder.MakeInMemory("cluster", Room);
        cluster = await PrivateCluster.StartAsync(
            folder.Path,
            Environment.GetEnvironmentVariable("Postgres__Programs"),
            TestFolder.Shared("postgres-programs"),
            Settings,
            TestContextLog,
            CancellationToken.None);
        return cluster.ConnectionString("postgres");
    }

    private static void TestContextLog(string step) => NUnit.Framework.TestContext.Progress.WriteLine($"Test database: {step}");

    private static async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(Named(database, pooling: true));
        await connection.OpenAsync();
        return connection;
    }

    private static string Named(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(admin) { Database = database, Pooling = pooling, MaxPoolSize = 50 }.ConnectionString;

    private static string DatabaseOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static string HashOfMigrations() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Migrator.Scripts().Select(s => s.Name + s.Sql)))))[..8];

    private const string CountDeadlocks = """
        select (select count(*) from pg_stat_activity where datname = @database),
               coalesce((select deadlocks from pg_stat_database where datname = @database), 0)
        """;
}
