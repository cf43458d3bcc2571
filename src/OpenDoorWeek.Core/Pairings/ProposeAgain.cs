using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Ends proposals that nobody answered in time and pairs of whom somebody is gone, and proposes the next best to who lost a partner.</summary>
/// <remarks>Called by a job; called twice, or by two nodes at once, it does each thing once. Nobody is told who said no, nor that anybody did.</remarks>
public sealed class ProposeAgain(Database db, TimeProvider clock)
{
    /// <param name="Ended">Pairs.</param>
    /// <param name="Proposed">New pairs.</param>
    public sealed record Result(int Ended, int Proposed);

    public async Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var result = new Result(0, 0);
        foreach (var editionId in await db.ListAsync<Guid>(ListDue, new { today = Brussels.DayOf(now) }, ct))
        {
            try
            {
                var done = await db.TransactAsync(tx => LookAgainAsync(tx, editionId, now, ct), ct);
                result = new(result.Ended + done.Ended, result.Proposed + done.Proposed);
            }
            catch (BusyException)
            {
                // It stays due; the other editions need not wait for it.
            }
        }

        return result;
    }

    private static async Task<Result> LookAgainAsync(Tx tx, Guid editionId, DateTimeOffset now, CancellationToken ct)
    {
        await PairingLock.TakeAsync(tx, editionId, ct);
        var firstDay = await tx.FindAsync<DateOnly>(ReadFirstDay, new { editionId }, ct);
        var ended = await OverduePair.EndAsync(tx, editionId, now, ct);
        var lost = await tx.ListAsync<Lost>(ListLost, new { editionId }, ct);
        var proposed = lost.Count > 0 && PairingDays.AnswerUntil(Brussels.DayOf(now), firstDay, DaysOf(lost)) is { } until
            ? await ProposeAsync(tx, editionId, [.. lost.Select(l => l.OptInId).Distinct()], until, now, ct)
            : 0;
        tx.Add(MarkTold, new { editionId, now });
        await tx.CommitAsync(ct);
        return new(ended, proposed);
    }

    private static async Task<int> ProposeAsync(Tx tx, Guid editionId, IReadOnlyList<Guid> lost, DateOnly until, DateTimeOffset now, CancellationToken ct)
    {
        var pool = PairingAgain.Narrow(await PairingPool.ReadAsync(tx, editionId, ct), await tx.ListAsync<Guid>(ListKnown, new { editionId }, ct));
        var plan = PairingPlanner.Plan(pool, PairingPlanner.Seed(editionId, 0), ct);
        var pairs = plan.Pairs.Select(p => p.Propose(null, until, now)).ToList();
        var alone = await PlannedPairs.UntoldAsync(tx, [.. plan.Alone.Where(l => lost.Contains(l.OptInId))], ct);
        PairRows.Add(tx, editionId, pairs, now);
        if (pairs.Count > 0)
        {
            PairMails.AddProposed(tx, editionId, pairs.Min(p => p.PairId), [.. pairs.Select(p => p.PairId)], now, PairingDays.Over(until));
            tx.AddAudit(now, null, "pairing.proposed", editionId, new { pairs = pairs.Count });
        }

        PairMails.AddSearching(tx, alone, now);
        return pairs.Count;
    }

    /// <summary>As many days as before: the longest of those who lost a partner.</summary>
    private static int DaysOf(IReadOnlyList<Lost> lost) => Math.Max(1, lost.Max(l => l.AnswerUntil.DayNumber - Brussels.DayOf(l.ProposedAt).DayNumber));

    private sealed record Lost(Guid OptInId, DateOnly AnswerUntil, DateTimeOffset ProposedAt);

    // Of pair r, one that has ended: she looks on, and nobody has looked for her since.
    private const string IsLost = $"""
        r.end_reason <> 'trio'
           and m.told_at is null
           and {PairingPool.IsThere}
           and (m.role <> 'buddy' or not exists (select 1 from pair_member n where n.opt_in_id = m.opt_in_id and n.is_live))
        """;

    private const string ListDue = $"""
        select e.edition_id
          from edition e
         where e.last_day >= @today
           and exists (select 1
                         from pair r
                        where r.edition_id = e.edition_id
                          and (r.is_live and {OverduePair.IsOverdue}
                               or not r.is_live and exists (select 1 {OverduePair.Members} and {IsLost})))
         order by e.edition_id
        """;

    private const string ReadFirstDay = """
        select first_day
          from edition
         where edition_id = @editionId
        """;

    private const string ListLost = $"""
        select m.opt_in_id, r.answer_until, r.proposed_at
          from pair r
          join pair_member m on m.pair_id = r.pair_id
          join pairing_opt_in a on a.pairing_opt_in_id = m.opt_in_id
          join person p on p.person_id = a.person_id
         where r.edition_id = @editionId
           and not r.is_live
           and {IsLost}
         order by m.opt_in_id, r.pair_id
        """;

    // In a pair of this edition before, or told that nobody suits for now.
    private const string ListKnown = """
        select m.opt_in_id
          from pair_member m
          join pair r on r.pair_id = m.pair_id
         where r.edition_id = @editionId
         union
        select a.pairing_opt_in_id
          from pairing_opt_in a
          join outbox o on o.kind = 'pair.searching' and o.key = a.pairing_opt_in_id::text
         where a.edition_id = @editionId
        """;

    private const string MarkTold = """
        update pair_member m
           set told_at = @now
          from pair r
         where r.pair_id = m.pair_id
           and r.edition_id = @editionId
           and not m.is_live
           and m.told_at is null
        """;
}
