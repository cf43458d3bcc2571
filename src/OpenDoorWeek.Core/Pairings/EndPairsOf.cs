using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>For the erasure of a person: all pairs of hers end, who worked with her is told, and nothing of hers stays but that she was in them.</summary>
internal static class EndPairsOf
{
    /// <summary>Runs before her name and address are wiped; ends what no other mail says, and takes her out of those that were written.</summary>
    /// <param name="tx">Holds no edition yet.</param>
    /// <param name="personId">Who is erased.</param>
    /// <param name="now">The moment of the erasure.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task EndAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        await tx.ListAsync<Guid>(LockEditions, new { personId }, ct);
        var optIns = await tx.ListAsync<(Guid EditionId, Guid OptInId)>(List, new { personId }, ct);
        foreach (var edition in optIns.GroupBy(x => x.EditionId))
        {
            await EndedOptIns.EndAsync(tx, [.. edition.Select(x => x.OptInId)], EndPair.Erased, now, ct);
        }

        foreach (var sql in (string[])[WipeOptIns, WipeSheets, WipeNotes, DropMails, WipeMails])
        {
            tx.Add(sql, new { personId });
        }

        await tx.FlushAsync(ct);
    }

    private const string LockEditions = """
        select e.edition_id
          from edition e
         where e.edition_id in (select x.edition_id from pairing_opt_in x where x.person_id = @personId)
         order by e.edition_id
           for no key update
        """;

    private const string List = """
        select edition_id, pairing_opt_in_id
          from pairing_opt_in
         where person_id = @personId
         order by edition_id, pairing_opt_in_id
        """;

    private const string WipeOptIns = """
        update pairing_opt_in
           set languages = '{}', topics = null, times = '{}'
         where person_id = @personId
        """;

    // Both wrote in it; nobody can tell whose words they are.
    private const string WipeSheets = """
        delete from pair_sheet
         where pair_id in (select m.pair_id from pair_member m join pairing_opt_in x on x.pairing_opt_in_id = m.opt_in_id where x.person_id = @personId)
        """;

    private const string WipeNotes = """
        update pair_member
           set went = null, went_note = null
         where opt_in_id in (select x.pairing_opt_in_id from pairing_opt_in x where x.person_id = @personId)
        """;

    // She is written to no more.
    private const string DropMails = """
        update outbox
           set state = 'superseded'
         where kind like 'pair.%'
           and recipient_id = @personId
           and state in ('queued', 'retry', 'held')
        """;

    // Those to her greet her by name; those about her name her where all had said yes.
    private const string WipeMails = """
        update outbox m
           set subject = null, text_body = null, html_body = null, calendar = null, calendar_method = null
         where m.kind like 'pair.%'
           and (m.recipient_id = @personId
                or m.aggregate_id in (select n.pair_id from pair_member n join pairing_opt_in x on x.pairing_opt_in_id = n.opt_in_id where x.person_id = @personId))
        """;
}
