using Dapper;
using Npgsql;

namespace OpenDoorWeek.Core.Db;

/// <summary>Opens transactions. The only type of the house that hands out connections.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>Beyond the first try: 40001, 40P01 and 55P03 are tried again with jitter, then <see cref="BusyException"/> says so.</summary>
    private const int Retries = 3;

    /// <summary>Constraints that stand below a rule: when one fires, the rule decides anew and sees what the constraint saw.</summary>
    private static readonly HashSet<string> Nets =
        ["slot_taken_within_capacity", "participant_once_per_slot", "participant_no_overlap", "booking_hold_once", "waiting_entry_once"];

    /// <summary>The connection string may say otherwise. Plans are kept, and a connection goes back as it is: nothing here outlives a transaction (decision 0015).</summary>
    private const string Defaults = "Timeout=5;Max Auto Prepare=100;No Reset On Close=true";

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        ColumnTypes.Register();
    }

    private readonly Func<NpgsqlDataSource> source;
    private readonly Func<string> connectionString;
    private readonly Func<string, string> rewrite;

    private Database(Func<NpgsqlDataSource> source, Func<string> connectionString, Func<string, string> rewrite) =>
        (this.source, this.connectionString, this.rewrite) = (source, connectionString, rewrite);

    /// <summary>With its password, for <see cref="ForeignTables"/>.</summary>
    internal string ConnectionString => connectionString();

    /// <summary>Fires after a commit that put mail into the outbox, so that the pump of this process need not wait for its poll.</summary>
    public event Action? MailEnqueued;

    /// <summary>Waits 2 s for a lock and 5 s for a statement, unless the connection string says otherwise.</summary>
    /// <param name="connectionString">Of Npgsql; its own <c>Options</c> win over the house's.</param>
    public static Database Open(string connectionString) => Open(connectionString, sql => sql);

    /// <inheritdoc cref="Open(string)"/>
    /// <param name="connectionString">Of Npgsql.</param>
    /// <param name="rewrite">Lets a race test take the lock or the conditional update out of a statement, to show that the test would notice.</param>
    internal static Database Open(string connectionString, Func<string, string> rewrite)
    {
        var settings = new NpgsqlConnectionStringBuilder($"{Defaults};{connectionString}");
        settings.Options = $"-c lock_timeout=2s -c statement_timeout=5s {settings.Options}".TrimEnd();
        var opened = NpgsqlDataSource.Create(settings.ConnectionString);
        return new Database(() => opened, () => settings.ConnectionString, rewrite);
    }

    /// <summary>Stands for another one, which may change between two statements: for a site that serves one test after another.</summary>
    /// <param name="which">Asked for each connection; stays its owner's to dispose.</param>
    internal static Database Follow(Func<Database> which) => new(() => which().source(), () => which().ConnectionString, sql => which().rewrite(sql));

    /// <summary>Begins a READ COMMITTED transaction on a fresh connection; disposing without commit rolls back.</summary>
    public async Task<Tx> BeginAsync(CancellationToken ct)
    {
        var connection = await source().OpenConnectionAsync(ct);
        try
        {
            return new Tx(connection, await connection.BeginTransactionAsync(ct), rewrite, () => MailEnqueued?.Invoke());
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one use case in its transaction; it commits itself, and a refusal simply returns.</summary>
    /// <remarks>
    /// A serialisation failure, a deadlock, a lock not had in time and a connection lost, also in the middle of the commit,
    /// are tried again from the start. After a lost commit the idempotency key answers, so nothing is done twice.
    /// </remarks>
    /// <exception cref="BusyException">Three more tries did not help, or one statement lasted too long.</exception>
    public async Task<T> TransactAsync<T>(Func<Tx, Task<T>> useCase, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var tx = await BeginAsync(ct);
                return await useCase(tx);
            }
            catch (NpgsqlException failure) when (WaitedTooLong(failure) || IsWorthAnotherTry(failure))
            {
                if (attempt == Retries || WaitedTooLong(failure))
                {
                    throw new BusyException(failure);
                }

                await Task.Delay(Random.Shared.Next(10, 50 << attempt), ct);
            }
        }
    }

    /// <summary>One row of a single reading statement, or default when there is none.</summary>
    public async Task<T?> FindAsync<T>(string sql, object args, CancellationToken ct)
    {
        await using var connection = await source().OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(rewrite(sql), args, cancellationToken: ct));
    }

    /// <summary>All rows of a single reading statement.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object args, CancellationToken ct)
    {
        await using var connection = await source().OpenConnectionAsync(ct);
        return (await connection.QueryAsync<T>(new CommandDefinition(rewrite(sql), args, cancellationToken: ct))).AsList();
    }

    /// <summary>Closes the connections of the pool.</summary>
    public ValueTask DisposeAsync() => source().DisposeAsync();

    /// <summary>
    /// In a long queue for one slot each step forward is a wait of its own: no step lasts as long as lock_timeout, all together last as long as
    /// statement_timeout. Whoever stood in line so long is not sent to its end again.
    /// </summary>
    private static bool WaitedTooLong(NpgsqlException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    private static bool IsWorthAnotherTry(NpgsqlException failure) =>
        failure is PostgresException { SqlState: var state }
            ? state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow
                || Nets.Contains(((PostgresException)failure).ConstraintName ?? "")
            : failure.IsTransient && failure.InnerException is not TimeoutException;   // no free connection: asking again only adds to it
}
