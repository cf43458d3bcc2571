using System.Data;
using Dapper;
using Npgsql;

namespace OpenDoorWeek.Core.Db;

/// <summary>One open transaction. Every command carries the transaction and the token, so neither can be forgotten.</summary>
/// <remarks>Writes are collected by <see cref="Add"/> and travel together: one round trip for all rows of a use case.</remarks>
public sealed class Tx(NpgsqlConnection connection, NpgsqlTransaction transaction, Func<string, string> rewrite, Action mailEnqueued) : IAsyncDisposable
{
    private readonly List<(string Sql, object Args)> pending = [];
    private bool hasMail;

    /// <summary>One row, or default when there is none.</summary>
    public Task<T?> FindAsync<T>(string sql, object args, CancellationToken ct) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, args, ct));

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object args, CancellationToken ct) =>
        (await connection.QueryAsync<T>(Command(sql, args, ct))).AsList();

    /// <summary>Several statements in one round trip, each with its own snapshot: lock first, read after.</summary>
    /// <returns>The row of the last statement, or default when there is none. The rows of the others are dropped.</returns>
    public async Task<T?> FindLastAsync<T>(IReadOnlyList<string> statements, object args, CancellationToken ct)
    {
        await using var rows = await connection.QueryMultipleAsync(Command(string.Join(";\n", statements), args, ct));
        for (var dropped = statements.Count - 1; dropped > 0; dropped--)
        {
            await rows.ReadAsync<object>();
        }

        return await rows.ReadSingleOrDefaultAsync<T>();
    }

    /// <summary>Runs at once; returns the number of rows changed.</summary>
    public Task<int> RunAsync(string sql, object args, CancellationToken ct) => connection.ExecuteAsync(Command(sql, args, ct));

    /// <summary>Puts a writing statement at the end of the batch that <see cref="FlushAsync"/> or <see cref="CommitAsync"/> sends.</summary>
    public void Add(string sql, object args) => pending.Add((sql, args));

    /// <summary>Sends the batch in one round trip.</summary>
    /// <returns>Rows changed by each statement, in the order in which they were added.</returns>
    public async Task<IReadOnlyList<int>> FlushAsync(CancellationToken ct) => pending.Count == 0 ? [] : await SendAsync([], ct);

    /// <summary>Sends what is left of the batch, commits, and wakes the pump when there is mail.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await FlushAsync(ct);
        await transaction.CommitAsync(ct);
        if (hasMail)
        {
            mailEnqueued();
        }
    }

    /// <summary>Sends the batch and commits in one round trip: for what must lie in the database as soon as it can. It wakes no pump.</summary>
    /// <remarks>Where this process dies meanwhile, the database goes on: all of it may be committed after its end.</remarks>
    /// <returns>As <see cref="FlushAsync"/>.</returns>
    public Task<IReadOnlyList<int>> CommitAtOnceAsync(CancellationToken ct) => SendAsync(["commit"], ct);

    /// <param name="last">Sent behind the batch.</param>
    private async Task<IReadOnlyList<int>> SendAsync(string[] last, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var command in pending.Select(p => BatchParameters.Bind(rewrite(p.Sql), p.Args)).Concat(last.Select(sql => new NpgsqlBatchCommand(sql))))
        {
            batch.BatchCommands.Add(command);
        }

        var added = pending.Count;
        pending.Clear();
        await batch.ExecuteNonQueryAsync(ct);
        return [.. batch.BatchCommands.Cast<NpgsqlBatchCommand>().Take(added).Select(c => (int)c.RecordsAffected)];
    }

    /// <summary>Says that this transaction holds mail; called by the outbox only.</summary>
    internal void MarkMail() => hasMail = true;

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object args, CancellationToken ct) =>
        new(rewrite(sql), args, transaction, cancellationToken: ct);
}
