using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Jobs;

/// <summary>Ends offers that nobody answered in time, as long as the process lives: every half minute, in each process.</summary>
/// <remarks>Any number of processes may do so: each slot is settled under its lock. Whoever books, cancels or answers settles the slot as well.</remarks>
public sealed class WaitingListService(ExpireOffers expireOffers, ILogger<WaitingListService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RunRoundAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private async Task RunRoundAsync(CancellationToken ct)
    {
        try
        {
            await expireOffers.ExecuteAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away for a while; what is due stays due.
            log.LogError(fault, "A round of the waiting lists failed");
        }
    }
}
