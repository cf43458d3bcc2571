using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Jobs;

/// <summary>Looks every second for a run of the matching that somebody asked for, as long as the process lives.</summary>
public sealed class MatchService(MatchRunner runner, ILogger<MatchService> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The engine computes without a pause: not on the thread that starts the service.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunNextAsync(stoppingToken))
            {
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken ct)
    {
        try
        {
            return await runner.RunNextAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            // What waits goes on waiting; what ran is taken over when its lease is over.
            log.LogWarning(away, "Runs of the matching: the database is away");
            return false;
        }
    }
}
