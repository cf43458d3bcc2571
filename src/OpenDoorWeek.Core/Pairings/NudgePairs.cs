using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Reminds who has not answered a proposal, once, two days before its last day. In quiet hours nobody.</summary>
/// <remarks>Called by a job; called twice, or by two nodes at once, it reminds once.</remarks>
public sealed class NudgePairs(Database db, TimeProvider clock)
{
    /// <returns>Proposals of which somebody was reminded.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (QuietHours.Are(now))
        {
            return 0;
        }

        var due = (await db.ListAsync<Silent>(ListSilent, new { today = Brussels.DayOf(now) }, ct)).Where(s => IsDue(s, now));
        var nudged = 0;
        foreach (var group in due.GroupBy(s => s.EditionId).OrderBy(g => g.Key))
        {
            try
            {
                nudged += await db.TransactAsync(tx => NudgeAsync(tx, group.Key, [.. group], now, ct), ct);
            }
            catch (BusyException)
            {
                // They stay due.
            }
        }

        return nudged;
    }

    /// <summary>The rule: her morning has come, and the last day is not over.</summary>
    internal static bool IsDue(Silent silent, DateTimeOffset now) =>
        PairingDays.NudgeAt(silent.ProposedAt, silent.AnswerUntil) is { } at && now >= at && now < PairingDays.Over(silent.AnswerUntil);

    private static async Task<int> NudgeAsync(Tx tx, Guid editionId, Silent[] due, DateTimeOffset now, CancellationToken ct)
    {
        await PairingLock.TakeAsync(tx, editionId, ct);
        var ids = await tx.ListAsync<Guid>(ListStill, new { pairIds = due.Select(s => s.PairId).ToArray() }, ct);
        foreach (var group in due.Where(s => ids.Contains(s.PairId)).GroupBy(s => s.AnswerUntil))
        {
            PairMails.AddNudges(tx, [.. group.Select(s => s.PairId)], now, PairingDays.Over(group.Key));
        }

        tx.Add(Mark, new { ids = ids.ToArray(), now });
        await tx.CommitAsync(ct);
        return ids.Count;
    }

    internal sealed record Silent(Guid PairId, Guid EditionId, DateTimeOffset ProposedAt, DateOnly AnswerUntil);

    // More days than any row of weekends and holidays.
    private const string ListSilent = """
        select pair_id, edition_id, proposed_at, answer_until
          from pair
         where state = 'proposed'
           and nudged_at is null
           and answer_until between @today and @today + 9
         order by pair_id
        """;

    private const string ListStill = """
        select pair_id
          from pair
         where pair_id = any(@pairIds)
           and state = 'proposed'
           and nudged_at is null
         order by pair_id
        """;

    private const string Mark = """
        update pair
           set nudged_at = @now
         where pair_id = any(@ids)
        """;
}
