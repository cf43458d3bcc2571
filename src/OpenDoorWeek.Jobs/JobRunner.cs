using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.JobRuns;

namespace OpenDoorWeek.Jobs;

/// <summary>What a node does when the engine wakes it for a job: it takes what is due, runs it, and writes down how it ended.</summary>
/// <remarks>The engine only wakes. Which occurrence runs, and that it runs once, is decided in <see cref="ClaimRun"/>, whatever the engine.</remarks>
public sealed class JobRunner(ClaimRun claimRun, RenewRun renewRun, EndRun endRun, IServiceProvider services, ILogger<JobRunner> log)
{
    /// <summary>How soon another node takes over from one that died; renewed while the run goes on.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Machine and process, and a part of its own for each start.</summary>
    public string Node { get; init; } = NodeName.Make();

    /// <summary>Runs what is due of a job, and what came due meanwhile; returns at once when another node does it.</summary>
    public async Task RunDueAsync(ScheduledJob job, CancellationToken ct)
    {
        try
        {
            while (await claimRun.ExecuteAsync(new(job.Name, job.When, job.StartsWithin, Node, Lease), ct) is { } run)
            {
                await EndAsync(await RunAsync(job, run, ct));
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The node stops between two runs.
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            // What is due stays due; what runs is taken over when its lease is over.
            log.LogError(away, "Job {Job}: the database is away", job.Name);
        }
    }

    private async Task<EndRun.Request> RunAsync(ScheduledJob job, JobRun run, CancellationToken ct)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = RenewAsync(run, ends);
        try
        {
            return Done(run, await job.RunAsync(services, ends.Token));
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return new EndRun.Request.HandedBack(run);
        }
        catch (Exception fault)
        {
            log.LogError("Job {Job} failed: {Fault}", job.Name, FaultText.Of(fault));
            return new EndRun.Request.Failed(run, fault.GetType().Name);
        }
        finally
        {
            await ends.CancelAsync();
            await renewing;
        }
    }

    private EndRun.Request.Done Done(JobRun run, JobReport report)
    {
        if (report.IsAlarm)
        {
            log.LogError("Job {Job} raises an alarm: {Counts}", run.Name, string.Join(", ", report.Counts.Select(c => $"{c.Key} {c.Value}")));
        }

        return new(run, report);
    }

    /// <summary>What happened is written down also while the node stops.</summary>
    private Task<bool> EndAsync(EndRun.Request end) => endRun.ExecuteAsync(end, CancellationToken.None);

    /// <summary>Stops the run when another node has taken over: this one was silent too long.</summary>
    private async Task RenewAsync(JobRun run, CancellationTokenSource ends)
    {
        try
        {
            do
            {
                await Task.Delay(Lease / 3, ends.Token);
            }
            while (await renewRun.ExecuteAsync(new(run, Lease), ends.Token));

            log.LogWarning("Job {Job}: another node has taken over", run.Name);
            await ends.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            // The lease runs out; the fence keeps two ends apart.
        }
    }
}
