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
