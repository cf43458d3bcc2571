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
    /// <param name="schema">Made by <see cref="EnsureSchemaAsync"/>.</param>
    public static DbDataSource SourceOf(this Database db, string schema)
    {
        var settings = new NpgsqlConnectionStringBuilder(db.ConnectionString) { MaxPoolSize = Connections, MinPoolSize = 0, NoResetOnClose = false, MaxAutoPrepare = 0 };
        settings.Options = $"{settings.Options} -c lock_timeout=20s -c statement_timeout=30s -c search_path={schema}";
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }

    /// <summary>Makes the schema; several nodes that start at once do it one after another.</summary>
    /// <param name="db">Of a role that owns the database.</param>
    /// <param name="schema">A name of ours, in lower case letters.</param>
    /// <param name="ct">Stops the statement.</param>
    public static Task EnsureSchemaAsync(this Database db, string schema, CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            await tx.RunAsync(OneAfterAnother, new { schema }, ct);
            await tx.RunAsync($"create schema if not exists {schema}", new { }, ct);
            await tx.CommitAsync(ct);
            return true;
        },
        ct);

    private const string OneAfterAnother = "select pg_advisory_xact_lock(hashtextextended(@schema, 30))";
}
