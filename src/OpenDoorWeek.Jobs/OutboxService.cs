using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Jobs;

/// <summary>Runs the pump as long as the process lives: at once when this process enqueued or another one rang, else every second.</summary>
/// <remarks>Several rounds run side by side, so that one slow mail holds up its own round only, and no sign-in code.</remarks>
public sealed class OutboxService(OutboxPump pump, Database db, ILogger<OutboxService> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private const int SideBySide = 4;
    private readonly SemaphoreSlim wake = new(0, SideBySide);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        db.MailEnqueued += Wake;
        await Task.WhenAll([ListenAsync(stoppingToken), .. Enumerable.Range(0, SideBySide).Select(_ => RunRoundsAsync(stoppingToken))]);
        db.MailEnqueued -= Wake;
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await db.ListenAsync(OutboxBell.Name, Wake, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is DbException or TimeoutException)
            {
                // The rounds say that the database is away; until the line stands again they look by themselves.
                await Task.Delay(Poll, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunRoundsAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (await RunRoundAsync(ct) == 0)
            {
                await WaitAsync(ct);
            }
        }
    }

    private async Task<int> RunRoundAsync(CancellationToken ct)
    {
        try
        {
            return await pump.RunRoundAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception fault)
        {
            // The database may be away for a while; the mail is safe in it.
            log.LogError("A round of the outbox failed: {Fault}", FaultText.Of(fault));
            return 0;
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        try
        {
            await wake.WaitAsync(Poll, ct);
        }
        catch (OperationCanceledException)
        {
            // The service stops; the loop sees it.
        }
    }

    private void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke the pump in between.
            }
        }
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }
}
