using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What is to be said of a run without opening its files.</summary>
/// <param name="StartedBy">Name or address; null: erased since.</param>
/// <param name="State">queued, running, done, cancelled or failed.</param>
/// <param name="Step">What is being done: waiting, snapshot, place, polish, minimum, certify, verify.</param>
/// <param name="Progress">Thousandths.</param>
/// <param name="ProblemHash">Null: nothing was frozen yet.</param>
/// <param name="LeftOut">JSON of <see cref="PinLeftOut"/>.</param>
public sealed record MatchRunHead(
    Guid RunId, int Number, string Preset, string State, string? StartedBy, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long Seed,
    int Attempt, bool CancelAsked, string Step, int Progress, DateTimeOffset? SnapshotAt, string? ProblemHash, string LeftOut, string? Engine, string? Error)
{
    /// <summary>By preset, the one asked for first; empty until the run is done.</summary>
    public IReadOnlyDictionary<string, PlanFigures> Figures { get; private init; } = new Dictionary<string, PlanFigures>();

    /// <summary>Of the preset that was asked for; null until the run is done.</summary>
    public PlanFigures? Asked => Figures.GetValueOrDefault(Preset);

    public bool IsOpen => State is "queued" or "running";

    public bool IsDone => State == "done";

    /// <param name="number">Null: all, the newest first.</param>
    internal static async Task<IReadOnlyList<MatchRunHead>> ListAsync(Tx tx, Guid editionId, int? number, CancellationToken ct)
    {
        var heads = await tx.ListAsync<MatchRunHead>(List, new { editionId, number }, ct);
        var plans = (await tx.ListAsync<Row>(ListFigures, new { editionId, number }, ct)).ToLookup(p => p.RunId);
        return [.. heads.Select(h => h with { Figures = plans[h.RunId].OrderBy(p => p.Preset != h.Preset).ToDictionary(p => p.Preset, p => p.Figures) })];
    }

    private sealed record Row(
        Guid RunId, string Preset, int People, int WithOne, int WithTwo, int WithThree, int FirstWishes, int TopThree, double? MeanRank, long Weighted, long Bound)
    {
        public PlanFigures Figures => new(People, WithOne, WithTwo, WithThree, FirstWishes, TopThree, MeanRank, Weighted, Bound);
    }

    private const string List = """
        select r.run_id, r.number, r.preset, r.state, coalesce(p.name, p.email) as started_by, r.created_at, r.started_at, r.ended_at, r.seed,
               r.attempt, r.cancel_asked, r.step, r.progress, r.snapshot_at, r.problem_hash, r.left_out::text as left_out, r.engine, r.error
          from match_run r
          left join person p on p.person_id = r.started_by
         where r.edition_id = @editionId
           and (@number::int is null or r.number = @number)
         order by r.number desc
        """;

    private const string ListFigures = """
        select m.run_id, m.preset, m.people, m.with_one, m.with_two, m.with_three, m.first_wishes, m.top_three, m.mean_rank, m.weighted, m.bound
          from match_plan m
          join match_run r on r.run_id = m.run_id
         where r.edition_id = @editionId
           and (@number::int is null or r.number = @number)
         order by m.run_id, m.preset
        """;
}
