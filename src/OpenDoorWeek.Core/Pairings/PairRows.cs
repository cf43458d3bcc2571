using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Writes proposals with their members, and counts them for mentors and newcomers. No mail: see <see cref="PairMails"/>.</summary>
internal static class PairRows
{
    /// <param name="tx">With the edition held (<see cref="PairingLock"/>).</param>
    /// <param name="editionId">Of all of them.</param>
    /// <param name="pairs">New ones.</param>
    /// <param name="now">The moment of the proposal.</param>
    public static void Add(Tx tx, Guid editionId, IReadOnlyCollection<NewPair> pairs, DateTimeOffset now)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        NewPair[] ordered = [.. pairs.OrderBy(p => p.PairId)];
        var members = ordered.SelectMany(p => p.Members.Select(m => (p.PairId, p.IsTrio, m.OptInId, m.Role))).ToArray();
        var (optIns, ids) = (members.Select(m => m.OptInId).ToArray(), members.Select(m => m.PairId).ToArray());
        tx.Add(LockOptIns, new { optIns });
        tx.Add(InsertPairs, ArgsOf(editionId, ordered, now));
        tx.Add(InsertMembers, new { ids, optIns, Roles = members.Select(m => m.Role).ToArray(), Trios = members.Select(m => m.IsTrio).ToArray() });
        tx.Add(RaiseLoad, new { optIns = members.Where(m => m.Role != "buddy").Select(m => m.OptInId).ToArray() });
    }

    private static object ArgsOf(Guid editionId, NewPair[] pairs, DateTimeOffset now) => new
    {
        editionId,
        Ids = pairs.Select(p => p.PairId).ToArray(),
        Kinds = pairs.Select(p => p.Kind).ToArray(),
        Trios = pairs.Select(p => p.IsTrio).ToArray(),
        Runs = pairs.Select(p => p.RunId).ToArray(),
        Reasons = pairs.Select(p => JsonSerializer.Serialize(p.Reasons, Enqueue.Json)).ToArray(),
        Untils = pairs.Select(p => p.AnswerUntil).ToArray(),
        now,
    };

    private const string LockOptIns = """
        select pairing_opt_in_id
          from pairing_opt_in
         where pairing_opt_in_id = any(@optIns)
         order by pairing_opt_in_id
           for no key update
        """;

    private const string InsertPairs = """
        insert into pair (pair_id, edition_id, kind, is_trio, run_id, reasons, proposed_at, answer_until)
        select p.id, @editionId, p.kind, p.is_trio, p.run, p.reasons::jsonb, @now, p.until
          from unnest(@Ids::uuid[], @Kinds::text[], @Trios::boolean[], @Runs::uuid[], @Reasons::text[], @Untils::date[]) as p (id, kind, is_trio, run, reasons, until)
        """;

    private const string InsertMembers = """
        insert into pair_member (pair_id, opt_in_id, role, is_trio)
        select m.id, m.opt_in, m.role, m.is_trio
          from unnest(@ids::uuid[], @optIns::uuid[], @Roles::text[], @Trios::boolean[]) as m (id, opt_in, role, is_trio)
        """;

    private const string RaiseLoad = """
        update pairing_opt_in o
           set load = o.load + m.pairs
          from (select u.id, count(*)::int as pairs from unnest(@optIns::uuid[]) as u (id) group by u.id) m
         where o.pairing_opt_in_id = m.id
        """;
}
