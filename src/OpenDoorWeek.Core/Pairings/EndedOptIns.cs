using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Somebody takes no part any more: what she asked for ends with all pairs she is in, and who worked with her is told without a reason.</summary>
internal static class EndedOptIns
{
    /// <param name="tx">With the edition held (<see cref="PairingLock"/>).</param>
    /// <param name="optInIds">Of one edition.</param>
    /// <param name="reason">Of <see cref="EndPair"/>.</param>
    /// <param name="now">The moment of the end.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Pairs that ended.</returns>
    public static async Task<int> EndAsync(Tx tx, IReadOnlyCollection<Guid> optInIds, string reason, DateTimeOffset now, CancellationToken ct)
    {
        var pairs = await tx.ListAsync<Guid>(ListLive, new { optInIds = optInIds.ToArray() }, ct);
        EndPair.End(tx, pairs, reason, now);
        tx.Add(Finish, new { optInIds = optInIds.ToArray(), now });
        PairMails.AddEnded(tx, pairs, optInIds, now);
        return pairs.Count;
    }

    private const string ListLive = """
        select distinct m.pair_id
          from pair_member m
         where m.opt_in_id = any(@optInIds)
           and m.is_live
         order by m.pair_id
        """;

    private const string Finish = """
        update pairing_opt_in
           set ended_at = @now
         where pairing_opt_in_id = any(@optInIds)
           and ended_at is null
        """;
}
