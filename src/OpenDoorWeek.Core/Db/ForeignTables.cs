using System.Data.Common;
using Npgsql;

namespace OpenDoorWeek.Core.Db;

/// <summary>For what brings its own tables and statements, such as the engine of the jobs: a schema beside ours.</summary>
public static class ForeignTables
{
    private const int Connections = 8;

    /// <summary>Few connections of its own, which see that schema only.</summary>
    /// <remarks>
    /// They wait longer for locks than a request may, since an engine serialises its nodes by locks; and what it leaves on a connection is
    /// reset, unlike with ours. The caller disposes it.
    /// </remarks>
    /// <param name="db">Whose database.</param>
    /// <param name="schema">Made before.</param>
    /// <param name="connections">At most so many at once.</param>
    public static DbDataSource SourceOf(this Database db, string schema, int connections = Connections)
    {
        var settings = new NpgsqlConnectionStringBuilder(db.ConnectionString) { MaxPoolSize = connections, MinPoolSize = 0, NoResetOnClose = false, MaxAutoPrepare = 0 };
        settings.Options = $"{settings.Options} -c lock_timeout=20s -c statement_timeout=30s -c search_path={schema}";
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }

    /// <summary>Makes the schema; several nodes that start at once do it one after another.</summary>
    /// <param name="db">Of a role that owns the database.</param>
    /// <param name="schema">A name of ours, in lower case letters.</param>
    /// <param name="ct">Stops the statement.</param>
    public static Task EnsureSchemaAsync(this Database db, string schema, CancellationToken ct) => db.EnsureSchemaAsync(schema, () => { }, ct);

    /// <inheritdoc cref="EnsureSchemaAsync(Database, string, CancellationToken)"/>
    /// <param name="db">Of a role that owns the database.</param>
    /// <param name="schema">A name of ours, in lower case letters.</param>
    /// <param name="makeTables">Called when the schema is there, on one node at a time; it uses connections of its own, and may be called again.</param>
    /// <param name="ct">Stops the statement.</param>
    public static async Task EnsureSchemaAsync(this Database db, string schema, Action makeTables, CancellationToken ct)
    {
        await db.TransactAsync(tx => LockedAsync(tx, schema, () => tx.RunAsync($"create schema if not exists {schema}", new { }, ct), ct), ct);
        await db.TransactAsync(tx => LockedAsync(tx, schema, () => { makeTables(); return Task.CompletedTask; }, ct), ct);
    }

    private static async Task<bool> LockedAsync(Tx tx, string schema, Func<Task> make, CancellationToken ct)
    {
        await tx.RunAsync(OneAfterAnother, new { schema }, ct);
        await make();
        await tx.CommitAsync(ct);
        return true;
    }

    private const string OneAfterAnother = "select pg_advisory_xact_lock(hashtextextended(@schema, 30))";
}
