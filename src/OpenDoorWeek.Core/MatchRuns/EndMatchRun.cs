using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Writes down how a run ended, with its plans, or hands it back because its node stops.</summary>
public sealed class EndMatchRun(Database db, TimeProvider clock)
{
    public abstract record Request(MatchWork Work)
    {
        /// <param name="Plans">One for each preset.</param>
        public sealed record Done(MatchWork Work, Problem Problem, IReadOnlyList<Plan> Plans) : Request(Work);

        /// <param name="Error">A word of <see cref="MatchFailure"/>, or the type of an exception.</param>
        public sealed record Failed(MatchWork Work, string Error) : Request(Work);

        /// <summary>An organiser asked for it.</summary>
        public sealed record Cancelled(MatchWork Work) : Request(Work);

        /// <summary>Another node, or the next start, begins it anew at once; the attempt does not count.</summary>
        public sealed record HandedBack(MatchWork Work) : Request(Work);
    }

    /// <returns>Whether it ended so. False: it is another node's by now, or was cancelled before it was done.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                if (await tx.RunAsync(request is Request.HandedBack ? HandBack : End, Args(request, now), ct) == 0)
                {
                    return false;
                }

                AddPlans(tx, request as Request.Done);
                await tx.CommitAsync(ct);
                return true;
            },
            ct);
    }

    private static void AddPlans(Tx tx, Request.Done? done)
    {
        foreach (var plan in done?.Plans ?? [])
        {
            var f = PlanFigures.Of(done!.Problem, plan);
            tx.Add(Insert, new { done.Work.RunId, Preset = plan.Preset.Name, Plan = FrozenFile.Of(plan), f.People, f.WithOne, f.WithTwo, f.WithThree, f.FirstWishes, f.TopThree, f.MeanRank, f.Weighted, f.Bound });
        }
    }

    private static object Args(Request request, DateTimeOffset now)
    {
        var work = request.Work;
        var state = request switch { Request.Done => "done", Request.Failed => "failed", _ => "cancelled" };
        return new { work.RunId, work.Attempt, work.Node, now, state, Engine = Matchmaker.Version, error = (request as Request.Failed)?.Error };
    }

    private const string Insert = """
        insert into match_plan (run_id, preset, plan, people, with_one, with_two, with_three, first_wishes, top_three, mean_rank, weighted, bound)
        values (@RunId, @Preset, @Plan, @People, @WithOne, @WithTwo, @WithThree, @FirstWishes, @TopThree, @MeanRank::double precision, @Weighted, @Bound)
        """;

    // Cancelled a moment before it was done is cancelled: she was told so.
    private const string End = """
        update match_run
           set state = @state, ended_at = @now, engine = @Engine, error = @error::text, lease_until = null,
               progress = case when @state = 'done' then 1000 else progress end
         where run_id = @RunId
           and attempt = @Attempt
           and node = @Node
           and state = 'running'
           and not (cancel_asked and @state = 'done')
        """;

    private const string HandBack = """
        update match_run
           set lease_until = '-infinity', attempt = attempt - 1
         where run_id = @RunId
           and attempt = @Attempt
           and node = @Node
           and state = 'running'
        """;
}
