using Dapper;
using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.TestSupport;

/// <summary>A test that owns a whole database: each one gets a clone and a new instance, so all may run at once.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase), Parallelizable(ParallelScope.All)]
public abstract class DbTest
{
    private NpgsqlDataSource source = null!;

    /// <summary>Stands at <see cref="Rows.Today"/> until the test sets it.</summary>
    protected TestClock Clock { get; } = new(Rows.Today);

    protected string ConnectionString { get; private set; } = "";

    /// <summary>As the service opens it: with the house's limits on waiting.</summary>
    protected Database Db { get; private set; } = null!;

    /// <summary>For a control only: what the lock that it takes out keeps from happening may end in a deadlock as well.</summary>
    protected bool IsWithoutLock { get; set; }

    /// <summary>Makes what the test speaks of.</summary>
    protected Rows Rows { get; private set; } = null!;

    [SetUp]
    public async Task CloneAsync()
    {
        ConnectionString = await TestCluster.CloneAsync();
        source = NpgsqlDataSource.Create(ConnectionString);
        Db = Database.Open(ConnectionString);
        Rows = new Rows(source);
    }

    /// <summary>A deadlock is a failure, not noise: also one that a further try made good, in whatever process.</summary>
    [TearDown]
    public async Task DropAsync()
    {
        await source.DisposeAsync();
        await Db.DisposeAsync();
        var deadlocks = await TestCluster.CountDeadlocksAsync(ConnectionString);
        await TestCluster.DropAsync(ConnectionString);
        Assert.That(Overheard.Take(), Is.Empty, "lines of the log that say whom they are about");
        Assert.That(IsWithoutLock ? 0 : deadlocks, Is.Zero, "deadlocks (40P01) that PostgreSQL had to break in this test");
    }

    /// <summary>One value; null where there is no row.</summary>
    protected async Task<T> ReadAsync<T>(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, args))!;
    }

    /// <summary>All rows, columns by name.</summary>
    protected async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, args)).AsList();
    }

    /// <summary>Returns the number of rows changed.</summary>
    protected async Task<int> RunAsync(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteAsync(sql, args);
    }
}
