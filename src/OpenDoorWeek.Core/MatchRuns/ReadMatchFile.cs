using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>problem.json or a plan.json of a run, without names: what the verbs match and verify read and write, to the byte.</summary>
public sealed class ReadMatchFile(Database db)
{
    /// <param name="Preset">Of the plan; null: the problem.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset);

    /// <returns>Null: no such edition, run or plan, or not hers as a whole.</returns>
    public async Task<byte[]?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var of = new { request.By.PersonId, request.Slug, request.Number, request.Preset };
        var row = await db.FindAsync<Row>(request.Preset is null ? FindProblem : FindPlan, of, ct);
        return row is null ? null : FrozenFile.Unpack(row.File);
    }

    private sealed record Row(byte[] File);

    private const string FindProblem = $"""
        select r.problem as file
          from edition e
          join match_run r on r.edition_id = e.edition_id
         where e.slug = @Slug
           and r.number = @Number
           and r.state = 'done'
           and {HeldEdition.IsHers}
        """;

    private const string FindPlan = $"""
        select m.plan as file
          from edition e
          join match_run r on r.edition_id = e.edition_id
          join match_plan m on m.run_id = r.run_id
         where e.slug = @Slug
           and r.number = @Number
           and m.preset = @Preset
           and {HeldEdition.IsHers}
        """;
}
