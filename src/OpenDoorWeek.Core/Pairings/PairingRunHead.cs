using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A run with its proof and what became of it.</summary>
/// <param name="Pairs">That it proposes.</param>
/// <param name="Alone">Who gets less than she asked for.</param>
/// <param name="StartedBy">Name or address; null: erased since.</param>
/// <param name="PublishedAt">Null: not published.</param>
/// <param name="AnswerUntil">Last day for an answer, where it is published.</param>
/// <param name="Mails">That left.</param>
public sealed record PairingRunHead(
    Guid RunId, int Number, long Seed, string Engine, string ProblemHash, long BuddyWeight, long BuddyBound, long MentorWeight, long MentorBound, int Pairs, int Alone,
    string? StartedBy, DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt, DateOnly? AnswerUntil, int? Mails)
{
    /// <summary>No other pairs can be better: the proof reaches the pairs.</summary>
    public bool IsBest => BuddyWeight == BuddyBound && MentorWeight == MentorBound;

    /// <param name="number">Null: all, the newest first.</param>
    internal static Task<IReadOnlyList<PairingRunHead>> ListAsync(Tx tx, Guid editionId, int? number, CancellationToken ct) =>
        tx.ListAsync<PairingRunHead>(List, new { editionId, number }, ct);

    private const string List = """
        select r.run_id, r.number, r.seed, r.engine, r.problem_hash, r.buddy_weight, r.buddy_bound, r.mentor_weight, r.mentor_bound,
               jsonb_array_length(r.plan -> 'pairs') as pairs, jsonb_array_length(r.plan -> 'alone') as alone,
               coalesce(s.name, s.email) as started_by, r.created_at, r.published_at, r.answer_until, r.mails
          from pairing_run r
          left join person s on s.person_id = r.started_by
         where r.edition_id = @editionId
           and (@number::int is null or r.number = @number)
         order by r.number desc
        """;
}
