using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Jobs;

/// <summary>Tells the pumps of all processes that this one has put mail into the outbox: after the commit, and at most every 100 ms.</summary>
/// <remarks>What it fails to tell, a pump finds within a second by itself.</remarks>
public sealed class OutboxBell(Database db, ILogger<OutboxBell> log) : BackgroundService
{
    /// <summary>Of the bell in the database.</summary>
    public const string Name = "outbox";

    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>One mark stands for all mail since the last ring.</summary>
    private readonly Channel<bool> marks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        db.MailEnqueued += Mark;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in marks.Reader.ReadAllAsync(stoppingToken))
        {
            await RingAsync(stoppingToken);
            await Task.Delay(AtMostEvery, stoppingToken);
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        db.MailEnqueued -= Mark;
        return base.StopAsync(cancellationToken);
    }

    private void Mark() => marks.Writer.TryWrite(true);

    private async Task RingAsync(CancellationToken ct)
    {
        try
        {
            await db.RingAsync(Name, ct);
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            log.LogWarning(away, "The pumps of other processes could not be woken");
        }
    }
}
