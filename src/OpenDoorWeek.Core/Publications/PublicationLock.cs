using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Publications;

/// <summary>All that a publication reads and writes, held in the order of the house: people and then slots in id order, then mails.</summary>
internal static class PublicationLock
{
    /// <summary>Once held, what is read stays so; who books meanwhile waits, or is asked to try again.</summary>
    /// <param name="tx">With the edition locked.</param>
    /// <param name="people">Who may get or lose a visit.</param>
    public static async Task TakeAsync(Tx tx, Guid editionId, IEnumerable<Guid> people, CancellationToken ct)
    {
        await PersonLock.TakeManyAsync(tx, [.. people], ct);
        await tx.ListAsync<Guid>(LockSlots, new { editionId }, ct);
        await PublicationBasis.HoldMailsAsync(tx, editionId, ct);
    }

    /// <summary>Twenty thousand people take longer than a page may.</summary>
    public static Task AllowTimeAsync(Tx tx, CancellationToken ct) => tx.RunAsync(TakeTime, new { }, ct);

    private const string TakeTime = "set local statement_timeout = '60s'; set local lock_timeout = '15s'";

    private const string LockSlots = """
        select slot_id
          from slot
         where edition_id = @editionId
         order by slot_id
           for no key update
        """;
}
