using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Ends pairs, proposed or accepted; what has ended already stays as it is. No mail: see <see cref="PairMails"/>.</summary>
internal static class EndPair
{
    /// <summary>Somebody said no; no one is told who.</summary>
    public const string Declined = "declined";

    /// <summary>Silence beyond the last day.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>Somebody takes no part any more.</summary>
    public const string Left = "left";

    /// <summary>Somebody asked for another partner.</summary>
    public const string Swap = "swap";

    /// <summary>Somebody had herself erased.</summary>
    public const string Erased = "erased";

    public const string ByOrganiser = "organiser";

    /// <summary>The two have become three.</summary>
    public const string Trio = "trio";

    /// <param name="tx">With the edition held (<see cref="PairingLock"/>).</param>
    /// <param name="pairIds">Of one edition.</param>
    /// <param name="reason">One of the above; never shown to the members as such.</param>
    /// <param name="now">The moment of the end.</param>
    public static void End(Tx tx, IReadOnlyCollection<Guid> pairIds, string reason, DateTimeOffset now)
    {
        if (pairIds.Count == 0)
        {
            return;
        }

        var args = new { pairIds = pairIds.ToArray(), reason, now };
        tx.Add(LockOptIns, args);
        tx.Add(LockPairs, args);
        tx.Add(LowerLoad, args);
        tx.Add(Finish, args);
    }

    private const string LockOptIns = """
        select o.pairing_opt_in_id
          from pairing_opt_in o
         where o.pairing_opt_in_id in (select m.opt_in_id from pair_member m where m.pair_id = any(@pairIds))
         order by o.pairing_opt_in_id
           for no key update
        """;

    private const string LockPairs = """
        select p.pair_id
          from pair p
         where p.pair_id = any(@pairIds)
         order by p.pair_id
           for update
        """;

    // While they still count as live.
    private const string LowerLoad = """
        update pairing_opt_in o
           set load = o.load - m.pairs
          from (select n.opt_in_id, count(*)::int as pairs
                  from pair_member n
                 where n.pair_id = any(@pairIds)
                   and n.is_live
                   and n.role <> 'buddy'
                 group by n.opt_in_id) m
         where o.pairing_opt_in_id = m.opt_in_id
        """;

    private const string Finish = """
        update pair
           set state = 'ended', end_reason = @reason, ended_at = @now
         where pair_id = any(@pairIds)
           and state <> 'ended'
        """;
}
