using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Whoever makes or ends pairs of an edition does so one after the other: one row is held, the edition's, before anything is read.</summary>
/// <remarks>Order of the house: the edition, then opt-ins, then pairs, each in id order. An organiser's use case holds the edition by its own lock.</remarks>
internal static class PairingLock
{
    /// <summary>Once held, what is read of opt-ins and pairs stays so until the end of the transaction.</summary>
    public static Task TakeAsync(Tx tx, Guid editionId, CancellationToken ct) => tx.FindAsync<Guid?>(LockEdition, new { editionId }, ct);

    /// <summary>For who knows of a pair only.</summary>
    /// <returns>Its edition; null: there is no such pair.</returns>
    public static Task<Guid?> TakeByPairAsync(Tx tx, Guid pairId, CancellationToken ct) => tx.FindAsync<Guid?>(LockEditionOfPair, new { pairId }, ct);

    private const string LockEdition = """
        select edition_id
          from edition
         where edition_id = @editionId
           for no key update
        """;

    private const string LockEditionOfPair = """
        select e.edition_id
          from edition e
         where e.edition_id = (select p.edition_id from pair p where p.pair_id = @pairId)
           for no key update
        """;
}
