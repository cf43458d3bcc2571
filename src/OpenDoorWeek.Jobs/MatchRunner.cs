using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Jobs;

/// <summary>Does a run of the matching that somebody asked for: freezes the input, makes a plan for each preset, has each checked, keeps them.</summary>
public sealed class MatchRunner(ClaimMatchRun claim, FreezeMatchInput freeze, RenewMatchRun renew, EndMatchRun end, ILogger<MatchRunner> log)
{
    /// <summary>How soon another node takes over from one that died; renewed while the run goes on.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often progress is written and a wish to stop is heard.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Machine and process, and a part of its own for each start.</summary>
    public string Node { get; init; } = NodeName.Make();

    /// <summary>Told of every step beside the database: a test stands here in the middle of a run.</summary>
    internal Action<string>? Watcher { get; init; }

    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await claim.ExecuteAsync(new(Node, Lease), ct) is not { } work)
        {
            return false;
        }

        var ending = await WorkAsync(work, ct);
        if (ending is not null && !await end.ExecuteAsync(ending, CancellationToken.None) && ending is EndMatchRun.Request.Done)
        {
            // Somebody stopped it while the last plan was kept; where another node has it, this does nothing.
            await end.ExecuteAsync(new EndMatchRun.Request.Cancelled(work), CancellationToken.None);
        }

        return true;
    }

    /// <returns>Null: another node has it.</returns>
    private async Task<EndMatchRun.Request?> WorkAsync(MatchWork work, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var progress = new MatchRunProgress(Watcher);
        var beating = BeatAsync(work, progress, stop);
        var ending = await TryAsync(work, progress, stop.Token);
        await stop.CancelAsync();
        return await beating switch
        {
            RenewMatchRun.Result.Gone => null,
            RenewMatchRun.Result.Cancel => new EndMatchRun.Request.Cancelled(work),
            _ => ending,
        };
    }

    private async Task<EndMatchRun.Request?> TryAsync(MatchWork work, MatchRunProgress progress, CancellationToken ct)
    {
        try
        {
            return await PlanAsync(work, progress, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new EndMatchRun.Request.HandedBack(work);
        }
        catch (Exception fault)
        {
            log.LogError("A run of the matching failed: {Fault}", FaultText.Of(fault));
            return new EndMatchRun.Request.Failed(work, fault.GetType().Name);
        }
    }

    private async Task<EndMatchRun.Request?> PlanAsync(MatchWork work, MatchRunProgress progress, CancellationToken ct)
    {
        if (await freeze.ExecuteAsync(work, ct) is not { } problem)
        {
            return null;
        }

        var plans = new List<Plan>();
        foreach (var preset in Preset.All.OrderBy(p => p.Name != work.Preset))
        {
            progress.Begin(plans.Count);
            if (Match(problem, preset, work, progress, ct) is not MatchAnswer.Planned { Plan: var plan })
            {
                return new EndMatchRun.Request.Failed(work, MatchFailure.Input);
            }

            plans.Add(plan);
            if (!IsValid(problem, plan, progress, ct))
            {
                return new EndMatchRun.Request.Failed(work, MatchFailure.NotValid);
            }
        }

        return new EndMatchRun.Request.Done(work, problem, plans);
    }

    private static bool IsValid(Problem problem, Plan plan, MatchRunProgress progress, CancellationToken ct)
    {
        progress.Verify();
        ct.ThrowIfCancellationRequested();
        return Verifier.Verify(problem, plan).IsValid;
    }

    private static MatchAnswer Match(Problem problem, Preset preset, MatchWork work, MatchRunProgress progress, CancellationToken ct) =>
        Matchmaker.Match(problem, new() { Seed = (ulong)work.Seed, Preset = preset }, progress, ct);

    /// <summary>Renews the lease until the work ends, and ends the work when it is another's or not wanted any more.</summary>
    private async Task<RenewMatchRun.Result> BeatAsync(MatchWork work, MatchRunProgress progress, CancellationTokenSource stop)
    {
        while (true)
        {
            await Task.Delay(Beat, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return RenewMatchRun.Result.GoOn;
            }

            var (step, thousandths) = progress.Now;
            if (await RenewAsync(new(work, Lease, step, thousandths)) is var heard and not RenewMatchRun.Result.GoOn)
            {
                await stop.CancelAsync();
                return heard;
            }
        }
    }

    /// <summary>While the database is away the work goes on: the lease may run out, and the fence keeps two ends apart.</summary>
    private async Task<RenewMatchRun.Result> RenewAsync(RenewMatchRun.Request request)
    {
        try
        {
            return await renew.ExecuteAsync(request, CancellationToken.None);
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            return RenewMatchRun.Result.GoOn;
        }
    }
}
