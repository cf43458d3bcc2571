using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.People;

/// <summary>The person's row, held until the end of the transaction: people are locked before slots, in id order.</summary>
internal static class PersonLock
{
    /// <returns>Her address.</returns>
    /// <exception cref="InvalidOperationException">No such person: a session outlived her.</exception>
    public static async Task<string> TakeAsync(Tx tx, Guid personId, CancellationToken ct) =>
        await tx.FindAsync<string>(Lock, new { personId }, ct)
        ?? throw new InvalidOperationException("A session outlived its person.");

    /// <summary>Several people at once, in id order.</summary>
    public static Task TakeManyAsync(Tx tx, Guid[] personIds, CancellationToken ct) => tx.ListAsync<Guid>(LockMany, new { personIds }, ct);

    /// <summary>
    /// For a use case that must lock before it can know whom: it answers null where, once everything was locked, it found others than
    /// those it had locked. Then it starts over in a new transaction, since locks out of order could not be waited for.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="useCase">Null: others came in between.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="BusyException">The rows were too busy, also after further tries.</exception>
    public static async Task<T> TransactUntilSettledAsync<T>(this Database db, Func<Tx, Task<T?>> useCase, CancellationToken ct)
        where T : class
    {
        while (true)
        {
            if (await db.TransactAsync(useCase, ct) is { } result)
            {
                return result;
            }
        }
    }

    /// <summary>Finds or makes the person of an address that has just been proved or was named by a booker, and locks her.</summary>
    public static async Task<Guid> TakeByAddressAsync(Tx tx, string email, Language language, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(InsertNew, new { personId = Guid.CreateVersion7(now), email, language, now }, ct);
        return await tx.FindAsync<Guid>(LockByAddress, new { email }, ct);
    }

    private const string Lock = """
        select email
          from person
         where person_id = @personId
           for no key update
        """;

    private const string LockMany = """
        select person_id
          from person
         where person_id = any(@personIds)
         order by person_id
           for no key update
        """;

    private const string InsertNew = """
        insert into person (person_id, email, language, created_at)
        values (@personId, @email, @language, @now)
        on conflict on constraint person_email_once do nothing
        """;

    private const string LockByAddress = """
        select person_id
          from person
         where email = @email
           for no key update
        """;
}
