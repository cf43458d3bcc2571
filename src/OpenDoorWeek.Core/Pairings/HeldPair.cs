using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A pair as one of its members changes it; its edition is held, so that whoever answers at the same time waits.</summary>
/// <param name="State">proposed, accepted or ended.</param>
/// <param name="AnswerUntil">Last day, Brussels.</param>
/// <param name="OptInId">Of the member.</param>
/// <param name="Answer">Hers; null: silent.</param>
/// <param name="IsOptedIn">She still takes part.</param>
/// <param name="Others">Members besides her.</param>
/// <param name="OthersYes">Those of them who said yes.</param>
internal sealed record HeldPair(
    Guid PairId, Guid EditionId, string Kind, bool IsTrio, string State, DateOnly AnswerUntil, DateOnly LastDay, Guid OptInId, string? Answer, bool IsOptedIn, int Others, int OthersYes)
{
    /// <summary>Locks first, reads after.</summary>
    /// <returns>Null: no such pair, or she is no member.</returns>
    public static async Task<HeldPair?> LockAsync(Tx tx, Guid pairId, Guid personId, CancellationToken ct) =>
        await PairingLock.TakeByPairAsync(tx, pairId, ct) is null ? null : await tx.FindAsync<HeldPair>(Read, new { pairId, personId }, ct);

    private const string Read = """
        select r.pair_id, r.edition_id, r.kind, r.is_trio, r.state, r.answer_until, e.last_day, m.opt_in_id, m.answer, x.ended_at is null as is_opted_in,
               (select count(*)::int from pair_member n where n.pair_id = r.pair_id and n.opt_in_id <> m.opt_in_id) as others,
               (select count(*)::int from pair_member n where n.pair_id = r.pair_id and n.opt_in_id <> m.opt_in_id and n.answer = 'yes') as others_yes
          from pair r
          join edition e on e.edition_id = r.edition_id
          join pair_member m on m.pair_id = r.pair_id
          join pairing_opt_in x on x.pairing_opt_in_id = m.opt_in_id
         where r.pair_id = @pairId
           and x.person_id = @personId
        """;
}
