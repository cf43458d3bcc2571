using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Asks the members of accepted pairs how it went, once, the morning after the week. In quiet hours nobody.</summary>
/// <remarks>Called by a job; called twice, or by two nodes at once, it asks once: the mails are one for a pair and person.</remarks>
public sealed class AskHowItWent(Database db, TimeProvider clock)
{
    /// <summary>After so many days nobody is asked any more who was not until then.</summary>
    private const int AtMostDays = 14;

    /// <returns>Pairs whose members were asked.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (QuietHours.Are(now))
        {
            return 0;
        }

        var today = Brussels.DayOf(now);
        var over = await db.ListAsync<Over>(ListOver, new { today, since = today.AddDays(-AtMostDays) }, ct);
        Guid[] due = [.. over.Where(o => now >= PairingDays.AskAt(o.LastDay)).Select(o => o.PairId)];
        return due.Length == 0 ? 0 : await db.TransactAsync(tx => AskAsync(tx, due, now, ct), ct);
    }

    private static async Task<int> AskAsync(Tx tx, Guid[] pairIds, DateTimeOffset now, CancellationToken ct)
    {
        PairMails.AddFeedback(tx, pairIds, now);
        await tx.CommitAsync(ct);
        return pairIds.Length;
    }

    private sealed record Over(Guid PairId, DateOnly LastDay);

    private const string ListOver = """
        select r.pair_id, e.last_day
          from pair r
          join edition e on e.edition_id = r.edition_id
         where r.state = 'accepted'
           and e.last_day >= @since
           and e.last_day < @today
           and exists (select 1
                         from pair_member m
                         join pairing_opt_in a on a.pairing_opt_in_id = m.opt_in_id
                         join person p on p.person_id = a.person_id
                        where m.pair_id = r.pair_id
                          and p.email is not null)
           and not exists (select 1
                             from pair_member m
                             join pairing_opt_in a on a.pairing_opt_in_id = m.opt_in_id
                             join outbox o on o.kind = 'pair.feedback' and o.key = r.pair_id || '.' || a.person_id
                            where m.pair_id = r.pair_id)
         order by r.pair_id
        """;
}
