using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A pair that goes on in the database only: nobody answered in time, or somebody of it is gone.</summary>
/// <param name="Reason"><c>lapsed</c>, <c>left</c> or <c>erased</c>.</param>
/// <param name="Gone">Opt-ins of who is gone.</param>
internal sealed record OverduePair(Guid PairId, string Reason, Guid[] Gone)
{
    /// <summary>Ends all of an edition; the others of accepted ones are told.</summary>
    /// <param name="tx">With the edition held.</param>
    /// <returns>How many.</returns>
    public static async Task<int> EndAsync(Tx tx, Guid editionId, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = await tx.ListAsync<OverduePair>(List, new { editionId, today = Brussels.DayOf(now) }, ct);
        foreach (var group in overdue.GroupBy(o => o.Reason))
        {
            Guid[] pairIds = [.. group.Select(o => o.PairId)];
            PairMails.AddEnded(tx, pairIds, [.. group.SelectMany(o => o.Gone)], now);
            EndPair.End(tx, pairIds, group.Key, now);
        }

        foreach (var pair in overdue)
        {
            tx.AddAudit(now, null, "pairing.ended", editionId, new { pair.PairId, pair.Reason });
        }

        await tx.FlushAsync(ct);
        return overdue.Count;
    }

    /// <summary>Members <c>m</c> of pair <c>r</c>, with opt-in <c>a</c> and person <c>p</c>.</summary>
    internal const string Members = """
        from pair_member m
                  join pairing_opt_in a on a.pairing_opt_in_id = m.opt_in_id
                  join person p on p.person_id = a.person_id
                 where m.pair_id = r.pair_id
        """;

    /// <summary>Condition on a pair <c>r</c> that lives.</summary>
    internal const string IsOverdue = $"""
        (r.state = 'proposed' and r.answer_until < @today or exists (select 1 {Members} and not ({PairingPool.IsThere})))
        """;

    private const string List = $"""
        select r.pair_id, case when d.is_erased then 'erased' when cardinality(d.gone) > 0 then 'left' else 'lapsed' end as reason, d.gone
          from pair r
         cross join lateral (select array_remove(array_agg(case when not ({PairingPool.IsThere}) then m.opt_in_id end order by m.opt_in_id), null) as gone,
                                    bool_or(p.email is null) as is_erased
                               {Members}) d
         where r.edition_id = @editionId
           and r.is_live
           and {IsOverdue}
         order by r.pair_id
        """;
}
