using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using Quartz;
using Quartz.Extensibility;

namespace OpenDoorWeek.Jobs.Engine;

/// <summary>Quartz.NET on its clustered PostgreSQL store, in a schema of its own, whose tables it makes itself.</summary>
public sealed class QuartzEngine(Database db, TimeProvider clock, ILoggerFactory logs) : IJobEngine
{
    private const string Schema = "quartz";

    /// <summary>Jobs that run at once on this node; a wake that finds its job running returns at once.</summary>
    private const int AtOnce = 8;

    /// <summary>So soon this node sees what another one scheduled, and a clock that was moved.</summary>
    public TimeSpan LooksEvery { get; init; } = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private DbDataSource? source;
    private IScheduler? scheduler;

    public async Task StartAsync(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken ct)
    {
        await db.EnsureSchemaAsync(Schema, ct);
        source = db.SourceOf(Schema);
        scheduler = await QuartzSchedulerBuilder.Create(quartz => Configure(quartz, new WakeFactory(jobs, wake, stopping.Token))).BuildScheduler(ct);
        foreach (var job in jobs)
        {
            await scheduler.ScheduleJob(JobBuilder.Create<Wake>().WithIdentity(job.Name).Build(), [TriggerOf(job)], ScheduleJobOptions.Replacing, ct);
        }

        await scheduler.Start(ct);
    }

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        if (scheduler is { Status: not SchedulerStatus.Shutdown })
        {
            await scheduler.Shutdown(waitForJobsToComplete: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await (source?.DisposeAsync() ?? ValueTask.CompletedTask);
        stopping.Dispose();
    }

    private void Configure(IQuartzBuilder quartz, WakeFactory wakes)
    {
        quartz.Services.AddSingleton(logs);
        quartz.UseTimeProvider(clock);
        quartz.UseJobFactory(wakes);
        quartz.UseDefaultThreadPool(AtOnce);
        quartz.ConfigureScheduler(node =>
        {
            node.InstanceName = "OpenDoorWeek";
            node.InstanceId = $"{Guid.NewGuid():n}";
            node.IdleWaitTime = LooksEvery;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(data => data.DataSourceFactory = _ => source!);
            store.ConfigureStore(tables =>
            {
                tables.TablePrefix = "qrtz_";
                tables.MisfireHandlerFrequency = 2.5 * LooksEvery;   // so soon after a pause of all nodes; else a minute
            });
            store.ProvisionSchema();
            store.UseClustering();
        });
    }

    private ITrigger TriggerOf(ScheduledJob job) => TriggerBuilder.Create(clock)
        .WithIdentity(job.Name)
        .WithSchedule(CronScheduleBuilder.Create($"0 {job.When.WakeMinutes} * * * ?")
            .InTimeZone(TimeZoneInfo.Utc)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    private sealed class Wake(Func<Task> wake) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await wake();
    }

    /// <summary>A job of another build, which shares the store, is passed over.</summary>
    private sealed class WakeFactory(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken stopping) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken)
        {
            var job = jobs.FirstOrDefault(j => j.Name == bundle.JobDetail.Key.Name);
            return ValueTask.FromResult(new JobScope(new Wake(() => job is null ? Task.CompletedTask : wake(job, stopping))));
        }

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
