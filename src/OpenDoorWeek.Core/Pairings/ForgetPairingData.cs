using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A month after an edition its pairs are wiped: languages, topics, times, worksheets, notes, what runs read, and the texts of their mails. What stays is who was with whom, and whether they would again.</summary>
/// <remarks>Called by a job.</remarks>
public sealed class ForgetPairingData(Database db, TimeProvider clock)
{
    /// <summary>Until then, inclusive, everything is kept.</summary>
    /// <param name="lastDay">Of the edition.</param>
    internal static DateOnly LastDayOf(DateOnly lastDay) => lastDay.AddMonths(1);

    /// <returns>Editions whose pairs were wiped now.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        return db.TransactAsync(
            async tx =>
            {
                var editions = await tx.ListAsync<Guid>(Lock, new { today }, ct);
                foreach (var sql in (string[])[WipeOptIns, WipeSheets, WipeNotes, WipeReasons, WipeRuns, WipeRules, WipeMails])
                {
                    tx.Add(sql, new { editions = editions.ToArray() });
                }

                await tx.CommitAsync(ct);
                return editions.Count;
            },
            ct);
    }

    // By the same rule as LastDayOf. Those that have nothing left are passed over.
    private const string Lock = """
        select e.edition_id
          from edition e
         where (e.last_day + interval '1 month')::date < @today
           and exists (select 1 from pairing_opt_in x where x.edition_id = e.edition_id and x.languages <> '{}')
         order by e.edition_id
           for no key update
        """;

    private const string WipeOptIns = """
        update pairing_opt_in
           set languages = '{}', topics = null, times = '{}'
         where edition_id = any(@editions)
        """;

    private const string WipeSheets = """
        delete from pair_sheet
         where pair_id in (select r.pair_id from pair r where r.edition_id = any(@editions))
        """;

    private const string WipeNotes = """
        update pair_member
           set went_note = null
         where went_note is not null
           and pair_id in (select r.pair_id from pair r where r.edition_id = any(@editions))
        """;

    private const string WipeReasons = """
        update pair
           set reasons = '{"languages": [], "sides": [], "minutes": 0, "editions": 0, "isByHand": false}'
         where edition_id = any(@editions)
        """;

    // What they read, and whom they proposed why; who was in a pair stands with the pair.
    private const string WipeRuns = """
        update pairing_run
           set problem = '',
               plan = jsonb_set(jsonb_set(plan, '{pairs}', '[]'), '{alone}', '[]')
         where edition_id = any(@editions)
        """;

    private const string WipeRules = """
        update pairing_rule
           set reason = '-'
         where edition_id = any(@editions)
        """;

    private const string WipeMails = """
        update outbox m
           set subject = null, text_body = null, html_body = null, calendar = null, calendar_method = null
         where m.kind like 'pair.%'
           and m.aggregate_id in (select r.pair_id from pair r where r.edition_id = any(@editions)
                                   union all
                                  select r.run_id from pairing_run r where r.edition_id = any(@editions)
                                   union all
                                  select x.pairing_opt_in_id from pairing_opt_in x where x.edition_id = any(@editions))
        """;
}
