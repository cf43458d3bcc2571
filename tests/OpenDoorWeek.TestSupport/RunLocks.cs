using Npgsql;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// Each run holds an advisory lock named after its databases, so that another run can tell which databases have no run any more,
/// also where several machines share one PostgreSQL.
/// </summary>
internal static class RunLocks
{
    public static async Task HoldAsync(NpgsqlConnection connection, string prefix)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended(@prefix, 0))", connection);
        command.Parameters.AddWithValue("prefix", prefix);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Drops the databases of runs that were killed.</summary>
    public static async Task SweepAsync(NpgsqlConnection connection)
    {
        foreach (var prefix in (await ListAsync(connection, "odw_")).Select(PrefixOf).Distinct())
        {
            await using var probe = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended(@prefix, 0))", connection);
            probe.Parameters.AddWithValue("prefix", prefix);
            if (await probe.ExecuteScalarAsync() is true)
            {
                await DropAsync(connection, prefix);
                await using var release = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended(@prefix, 0))", connection);
                release.Parameters.AddWithValue("prefix", prefix);
                await release.ExecuteNonQueryAsync();
            }
        }
    }

    public static async Task DropAsync(NpgsqlConnection connection, string prefix)
    {
        foreach (var database in await ListAsync(connection, $"{prefix}_"))
        {
            await using var drop = new NpgsqlCommand($"drop database if exists {database} with (force)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    /// <summary>odw_3f2a9c1d_core_4711_12: the run is odw_3f2a9c1d_core_4711.</summary>
    private static string PrefixOf(string database) => string.Join('_', database.Split('_')[..4]);

    private static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection connection, string start)
    {
        await using var command = new NpgsqlCommand(ListDatabases, connection);
        command.Parameters.AddWithValue("start", start);
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private const string ListDatabases = """
        select datname
          from pg_database
         where starts_with(datname, @start)
           and datname ~ '^odw_[0-9a-f]{8}_[a-z]+_[0-9]+_[a-z0-9]+$'
        """;
}
