using Microsoft.Extensions.Hosting;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Jobs.Engine;

namespace OpenDoorWeek.Jobs;

/// <summary>Runs the schedule as long as the process lives.</summary>
public sealed class JobService(IJobEngine engine, JobRunner runner, KnowJobs knowJobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await knowJobs.ExecuteAsync([.. Schedule.All.Select(j => j.Name)], cancellationToken);
        await engine.StartAsync(Schedule.All, runner.RunDueAsync, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync();
}
