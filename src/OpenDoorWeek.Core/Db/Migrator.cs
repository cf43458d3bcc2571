using System.Reflection;
using Dapper;
using Npgsql;

namespace OpenDoorWeek.Core.Db;

/// <summary>Brings a database to the newest schema: the files of sql/, forward only, each once, each in its own transaction.</summary>
public static class Migrator
{
    /// <summary>Any number that nothing else in this database locks.</summary>
    private const long Lock = 0x0D_0077_EE_4B;

    /// <summary>Applies what is missing; several nodes that start at once do it one after another.</summary>
    /// <param name="connectionString">Of a role that owns the database.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>Names of the files applied now.</returns>
    /// <exception cref="NewerSchemaException">The database was migrated by a newer build.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(TakeLock, new { Lock });
        await connection.ExecuteAsync(CreateTable);
        var done = (await connection.QueryAsync<string>(ListDone)).ToHashSet();
        var scripts = Scripts();
        if (done.Except(scripts.Select(s => s.Name)).FirstOrDefault() is { } unknown)
        {
            throw new NewerSchemaException(unknown);
        }

        var missing = scripts.Where(s => !done.Contains(s.Name)).ToList();
        foreach (var (name, sql) in missing)
        {
            await ApplyAsync(connection, name, sql, ct);
        }

        await connection.ExecuteAsync(ReleaseLock, new { Lock });
        return [.. missing.Select(s => s.Name)];
    }

    /// <summary>All migrations of this build, in order.</summary>
    internal static IReadOnlyList<(string Name, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith("sql/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => (n["sql/".Length..], Resource.Read(n))),
        ];
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, string sql, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, transaction: transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(MarkDone, new { name }, transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private const string TakeLock = "select pg_advisory_lock(@Lock)";
    private const string ReleaseLock = "select pg_advisory_unlock(@Lock)";

    private const string CreateTable = """
        create table if not exists migration (
          name       text primary key,
          applied_at timestamptz not null default now()
        )
        """;

    private const string ListDone = "select name from migration";
    private const string MarkDone = "insert into migration (name) values (@name)";
}

/// <summary>The database knows a migration that this build does not.</summary>
public sealed class NewerSchemaException(string name)
    : Exception($"The database was migrated by a newer build (it knows {name}, this build does not). Start that build, or restore a backup.");
