using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A pair that lives, for the organisers: they may know who is still to answer.</summary>
/// <param name="State"><c>proposed</c> or <c>accepted</c>.</param>
/// <param name="Run">Number of its run; null: proposed anew, or by hand.</param>
/// <param name="Members">Opt-ins, a mentor first.</param>
/// <param name="Answered">Of them, who said yes.</param>
public sealed record LivePair(Guid PairId, string Kind, bool IsTrio, string State, int? Run, PairReasons Why, DateOnly AnswerUntil, Guid[] Members, Guid[] Answered)
{
    internal static async Task<IReadOnlyList<LivePair>> ListAsync(Tx tx, Guid editionId, CancellationToken ct) =>
        [.. (await tx.ListAsync<Row>(List, new { editionId }, ct)).Select(r => new LivePair(
            r.PairId, r.Kind, r.IsTrio, r.State, r.Run, JsonSerializer.Deserialize<PairReasons>(r.Reasons, Enqueue.Json)!, r.AnswerUntil, r.Members, r.Answered))];

    private sealed record Row(Guid PairId, string Kind, bool IsTrio, string State, int? Run, string Reasons, DateOnly AnswerUntil, Guid[] Members, Guid[] Answered);

    private const string List = """
        select r.pair_id, r.kind, r.is_trio, r.state, u.number as run, r.reasons::text as reasons, r.answer_until,
               array(select m.opt_in_id from pair_member m where m.pair_id = r.pair_id order by m.role = 'newcomer', m.opt_in_id) as members,
               array(select m.opt_in_id from pair_member m where m.pair_id = r.pair_id and m.answer = 'yes' order by m.opt_in_id) as answered
          from pair r
          left join pairing_run u on u.run_id = r.run_id
         where r.edition_id = @editionId
           and r.is_live
         order by r.kind, r.state, r.answer_until, r.pair_id
        """;
}
