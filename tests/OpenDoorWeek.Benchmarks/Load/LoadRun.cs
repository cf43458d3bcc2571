using Npgsql;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>Bookings per second through the form of the running service, against its bare statements on the same database.</summary>
internal static class LoadRun
{
    private const int WarmUpSeconds = 8;

    public static void Run(string[] arguments) => RunAsync(new LoadOptions(arguments)).GetAwaiter().GetResult();

    private static async Task RunAsync(LoadOptions options)
    {
        // Not a temp folder of ours alone: as root, PostgreSQL runs under another account.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"opendoorweek-load-{Environment.ProcessId}")).FullName;
        try
        {
            // As an operator's cluster: a booking is on the disk before it is answered.
            await using var cluster = await PrivateCluster.StartAsync(
                Path.Combine(folder, "cluster"), Environment.GetEnvironmentVariable("Postgres__Programs"), Path.Combine(Path.GetTempPath(), "opendoorweek-postgres-programs"),
                ["max_connections = 200"], Console.WriteLine, CancellationToken.None);
            await cluster.EnsureDatabaseAsync("load", CancellationToken.None);
            await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("load"));
            await RunAsync(options, new LoadWeek(source, cluster.ConnectionString("load")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(LoadOptions options, LoadWeek week)
    {
        await week.FillAsync();
        var script = await BookingScript.RecordAsync(week.ConnectionString);
        var bare = new BareLoad(week, script, options.Bare);
        await bare.BookEarlierAsync();
        await week.KeepAsync();
        await week.ResetAsync();
        await using var service = await LoadService.StartAsync($"{week.ConnectionString};{options.Connection}");
        var forms = new FormLoad(service.Address, options.People);
        await forms.OpenFormsAsync();
        Console.WriteLine($"A booking: {script.Statements} statements in {script.Trips.Count} round trips, and commit. Bare: {bare.Name}. {Environment.ProcessorCount} processors for all.");
        await forms.RunAsync(LoadWeek.MostSlots, 16, WarmUpSeconds);
        await MeasureAsync(options, new Measurement(week, forms, bare, await CpuClock.OfAsync(service.ProcessId, week.Source)));
    }

    private static async Task MeasureAsync(LoadOptions options, Measurement measurement)
    {
        var table = new Table(
            ("slots", 6), ("clients", 8), ("HTTP /s", 8), ("bare /s", 8), ("ratio", 6), ("by CPU", 6), ("p50 ms", 7), ("p95 ms", 7), ("p99 ms", 7), ("others", 6),
            ("CPU ms: web", 11), ("postgres", 8), ("driver", 6), ("bare: postgres", 14), ("driver", 6), ("load", 5));
        foreach (var slots in options.Slots)
        {
            foreach (var clients in options.Clients)
            {
                for (var round = 0; round < options.Rounds; round++)
                {
                    await measurement.RowAsync(table, slots, clients, options.Seconds);
                }
            }
        }
    }

    private sealed record Measurement(LoadWeek Week, FormLoad Forms, BareLoad Bare, CpuClock Clock)
    {
        public async Task RowAsync(Table table, int slots, int clients, int seconds)
        {
            await Week.ResetAsync();
            var load = CpuClock.Load;
            var begun = Clock.Read();
            var run = await Forms.RunAsync(slots, clients, seconds);
            var cpu = Clock.Read().Since(begun).PerBooking(run.Booked);
            await Week.VerifyAsync(run.Booked);
            Explain(run);
            var perSecond = run.Booked / run.Seconds;
            var (bare, bareCpu) = Bare.IsWanted ? await BareAsync(slots, clients, seconds) : (null, null);
            table.Row(slots, clients, perSecond, bare, perSecond / bare, bareCpu?.All / cpu.All, run.Percentile(50), run.Percentile(95), run.Percentile(99), run.Others,
                cpu.Web, cpu.Postgres, cpu.Driver, bareCpu?.Postgres, bareCpu?.Driver, load);
        }

        /// <summary>A table of refusals is worth nothing without their reason.</summary>
        private static void Explain(FormRun run)
        {
            if (run.Other is { } head)
            {
                Console.WriteLine($"Other answers, such as: {head.Split("\r\n\r\n")[0].ReplaceLineEndings(" | ")}");
            }
        }

        private async Task<(double? PerSecond, CpuUse? Cpu)> BareAsync(int slots, int clients, int seconds)
        {
            await Week.ResetAsync();
            var begun = Clock.Read();
            var taken = await Bare.RunAsync(slots, clients, seconds);
            var cpu = Clock.Read().Since(begun);
            var booked = await Week.VerifyAsync(null);
            return (booked / taken, cpu.PerBooking(booked));
        }
    }
}
