using Npgsql;

namespace OpenDoorWeek.Core.Db;

/// <summary>One process tells the others on its database that there may be something to do. A word may get lost: who listens also looks by itself.</summary>
public static class Bell
{
    /// <summary>So often the line is tried while nobody rings (s), since a cut one is silent.</summary>
    private const int TriedEvery = 30;

    /// <summary>Rings in a transaction of its own: inside that of a change, all changes would commit one after another.</summary>
    /// <param name="db">Whose listeners hear it, this process's too.</param>
    /// <param name="name">Of the bell, in lower case letters.</param>
    /// <param name="ct">Stops the statement.</param>
    public static Task RingAsync(this Database db, string name, CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            await tx.RunAsync(Ring, new { name }, ct);
            await tx.CommitAsync(ct);
            return true;
        },
        ct);

    /// <summary>Listens on a connection of its own until it is cut (an exception of the database) or the caller stops it.</summary>
    /// <param name="db">Whose bell.</param>
    /// <param name="name">Of the bell, in lower case letters.</param>
    /// <param name="heard">Called at each ring, and once at the beginning, since nobody listened before.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task ListenAsync(this Database db, string name, Action heard, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(db.ConnectionString) { Pooling = false, KeepAlive = TriedEvery };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, _) => heard();
        await connection.OpenAsync(ct);
        await using var listen = new NpgsqlCommand($"listen {name}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        heard();
        while (!ct.IsCancellationRequested)
        {
            await connection.WaitAsync(ct);
        }
    }

    private const string Ring = "select pg_notify(@name, '')";
}
