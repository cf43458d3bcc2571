using System.Data.Common;
using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.States;
using Hangfire.Storage;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Jobs.Engine;

/// <summary>Hangfire on PostgreSQL, in a schema of its own, whose tables it makes itself: the schedule as recurring jobs.</summary>
/// <remarks>
/// Hangfire knows the clock of the machine only. On another clock (<c>Clock__Now</c>, tests) every job is woken each few seconds and looks for itself.
/// Attempts are not repeated: what is due stays due, and the next wake finds it.
/// </remarks>
/// <param name="store">Shared with the dashboard.</param>
/// <param name="isOnMachineClock">The service lives on the clock of the machine.</param>
public sealed class HangfireEngine(HangfireStore store, bool isOnMachineClock) : IJobEngine
{
    /// <summary>Wakes that run at once on this node; one that finds its job running returns at once.</summary>
    private const int AtOnce = 8;

    /// <summary>So soon a due wake is seen.</summary>
    public TimeSpan LooksEvery { get; init; } = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private BackgroundJobServer? server;

    public async Task StartAsync(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken ct)
    {
        var storage = await store.OpenAsync(ct);
        var recurring = new RecurringJobManager(storage);
        foreach (var job in jobs)
        {
            recurring.AddOrUpdate(job.Name, Job.FromExpression<Wake>(w => w.RunAsync(job.Name)), CronOf(job), new RecurringJobOptions { TimeZone = Brussels.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        }

        server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = AtOnce,
                SchedulePollingInterval = LooksEvery,
                HeartbeatInterval = TimeSpan.FromSeconds(15),
                StopTimeout = TimeSpan.FromSeconds(1),
                Activator = new Wakes(jobs, wake, stopping.Token),
            },
            storage);
    }

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        if (Interlocked.Exchange(ref server, null) is { } running)
        {
            running.SendStop();
            await running.WaitForShutdownAsync(CancellationToken.None);
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stopping.Dispose();
    }

    private string CronOf(ScheduledJob job) => isOnMachineClock
        ? $"{job.When.WakeMinutes} * * * *"
        : string.Create(CultureInfo.InvariantCulture, $"*/{Math.Max(1, (int)LooksEvery.TotalSeconds)} * * * * *");

    /// <summary>What Hangfire calls; a job of another build, which shares the store, is passed over.</summary>
    internal sealed class Wake(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken stopping)
    {
        [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete), ForgottenSoon]
        public Task RunAsync(string name) => jobs.FirstOrDefault(j => j.Name == name) is { } job ? wake(job, stopping) : Task.CompletedTask;
    }

    private sealed class Wakes(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken stopping) : JobActivator
    {
        public override object ActivateJob(Type jobType) => new Wake(jobs, wake, stopping);
    }

    /// <summary>A wake each minute for each job would be seventeen thousand rows a day; what ran stands in job_run.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ForgottenSoonAttribute : JobFilterAttribute, IApplyStateFilter
    {
        private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

        public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction) => context.JobExpirationTimeout = Kept;

        public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
        {
        }
    }
}

/// <summary>Where Hangfire keeps its jobs; also for its dashboard.</summary>
public sealed class HangfireStore(Database db) : IAsyncDisposable
{
    private const string Schema = "hangfire";

    /// <summary>Its workers, its locks and its watchers use one each.</summary>
    private const int ConnectionsOfNode = 20;

    private readonly SemaphoreSlim one = new(1);
    private DbDataSource? source;
    private JobStorage? storage;

    /// <summary>Makes schema and tables where they are missing; several nodes that start at once do it one after another.</summary>
    public async Task<JobStorage> OpenAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (storage is null)
            {
                source = db.SourceOf(Schema, ConnectionsOfNode);
                await db.EnsureSchemaAsync(Schema, () => storage = new PostgreSqlStorage(new Connections(source), Options), ct);
            }

            return storage!;
        }
        finally
        {
            one.Release();
        }
    }

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A wake that died with its node is tried again by another within the time that a run's lease has.</summary>
    private static PostgreSqlStorageOptions Options => new()
    {
        SchemaName = Schema,
        QueuePollInterval = TimeSpan.FromSeconds(1),
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(60),
        DistributedLockTimeout = TimeSpan.FromSeconds(5),   // held for milliseconds; that of a killed node must be over before who starts gives up, after 15 s
        PrepareSchemaIfNecessary = true,
    };

    private sealed class Connections(DbDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => (NpgsqlConnection)source.OpenConnection();
    }
}
