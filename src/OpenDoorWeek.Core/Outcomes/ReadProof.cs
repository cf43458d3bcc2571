using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>How near the plan that people know comes to the best that there could be: for everybody, and of nobody in particular.</summary>
public sealed class ReadProof(Database db, TimeProvider clock)
{
    /// <returns>Of the last publication that was released; null: no such edition, or none was.</returns>
    public Task<PlanFigures?> ExecuteAsync(string slug, CancellationToken ct) => db.FindAsync<PlanFigures>(Find, new { slug, now = clock.GetUtcNow() }, ct);

    private const string Find = """
        select m.people, m.with_one, m.with_two, m.with_three, m.first_wishes, m.top_three, m.mean_rank, m.weighted, m.bound
          from publication q
          join edition e on e.edition_id = q.edition_id
          join match_plan m on m.run_id = q.run_id and m.preset = q.preset
         where e.slug = @slug
           and q.release_at <= @now
           and (q.stopped_at is null or q.stopped_at >= q.release_at)
         order by q.number desc
         limit 1
        """;
}
