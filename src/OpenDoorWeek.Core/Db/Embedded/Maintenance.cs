using Npgsql;

namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>What is done in the database that every cluster has from the start.</summary>
internal static class Maintenance
{
    public const string Database = "postgres";

    /// <returns>False while nobody listens, or the server still starts.</returns>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(connectionString, ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <param name="connectionString">Of a role that may create databases.</param>
    /// <param name="name">Plain lower case; it is not quoted.</param>
    /// <param name="ct">Stops the statement.</param>
    public static async Task EnsureDatabaseAsync(string connectionString, string name, CancellationToken ct)
    {
        await using var connection = await OpenAsync(connectionString, ct);
        await using var find = new NpgsqlCommand("select 1 from pg_database where datname = @name", connection);
        find.Parameters.AddWithValue("name", name);
        if (await find.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand($"create database {name}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
