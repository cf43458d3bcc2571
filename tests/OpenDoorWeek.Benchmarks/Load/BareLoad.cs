using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>The statements of a booking without the product around them.</summary>
internal sealed class BareLoad(LoadWeek week, BookingScript script, string? choice)
{
    private readonly string? pgBench = choice is null or "pgbench" ? FindPgBench() : null;

    public bool IsWanted => choice != "none";

    public string Name => pgBench is null ? "Npgsql, prepared batches" : "pgbench -M prepared, pipelines";

    /// <returns>Seconds from the first booking to the last.</returns>
    public Task<double> RunAsync(int slots, int clients, int seconds) =>
        pgBench is null ? LoopAsync(slots, clients, seconds) : RunPgBenchAsync(pgBench, slots, clients, seconds);

    /// <summary>Makes the bookings of the week so far, ten in each slot, on one connection.</summary>
    public async Task BookEarlierAsync()
    {
        await using var connection = await week.Source.OpenConnectionAsync();
        await using var booking = new PreparedBooking(connection, script);
        for (var number = 0; number < LoadWeek.MostSlots * LoadWeek.Days; number++)
        {
            var (person, day) = (number % LoadWeek.MostSlots, number / LoadWeek.MostSlots);
            var slot = ((person + day) % LoadWeek.Days * LoadWeek.MostHosts) + (person / LoadWeek.Days);
            await booking.BookAsync(new(LoadWeek.FirstEarlier + person, slot, LoadWeek.FirstEarlier + number));
        }
    }

    private async Task<double> LoopAsync(int slots, int clients, int seconds)
    {
        var next = -1;
        var (watch, end) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            await using var connection = await week.Source.OpenConnectionAsync();
            await using var booking = new PreparedBooking(connection, script);
            while (watch.Elapsed < end && LoadWeek.TurnOf(Interlocked.Increment(ref next), slots, LoadWeek.MostPeople) is { } turn)
            {
                await booking.BookAsync(turn);
            }
        }));
        return watch.Elapsed.TotalSeconds;
    }

    private async Task<double> RunPgBenchAsync(string program, int slots, int clients, int seconds)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script.ToPgBench(slots, clients));
            var settings = new NpgsqlConnectionStringBuilder(week.ConnectionString);
            var start = new ProcessStartInfo(program,
                ["-n", "-M", "prepared", "-f", file, "-D", "done=0", "-c", $"{clients}", "-j", "2", "-T", $"{seconds}",
                 "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, settings.Database!])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PGPASSWORD"] = settings.Password;
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? SecondsOf(await output) : throw new InvalidOperationException($"pgbench: {await error}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Without the time in which it connects: the service keeps its connections too.</summary>
    private static double SecondsOf(string output)
    {
        double After(string label) => double.Parse(
            output.Split('\n').First(l => l.StartsWith(label, StringComparison.Ordinal))[label.Length..].TrimStart().Split(' ', '/')[0], CultureInfo.InvariantCulture);
        return After("number of transactions actually processed: ") / After("tps = ");
    }

    private static string? FindPgBench()
    {
        const string debian = "/usr/lib/postgresql";
        return ChildProgram.OnPath("pgbench")
            ?? (Directory.Exists(debian) ? Directory.GetDirectories(debian).Select(v => Path.Combine(v, "bin", "pgbench")).FirstOrDefault(File.Exists) : null);
    }
}
