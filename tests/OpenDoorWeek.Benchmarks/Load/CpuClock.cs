using System.Globalization;
using Npgsql;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>CPU seconds that each side has used so far; null where the system does not tell (only Linux does).</summary>
/// <param name="Web">The process of the service.</param>
/// <param name="Postgres">All processes of the cluster, those that have ended included.</param>
/// <param name="Driver">This process and the programs it ran.</param>
internal sealed record CpuUse(double? Web, double? Postgres, double? Driver)
{
    public CpuUse Since(CpuUse before) => new(Web - before.Web, Postgres - before.Postgres, Driver - before.Driver);

    public double? All => Web + Postgres + Driver;

    /// <returns>In milliseconds; null where nothing was booked.</returns>
    public CpuUse PerBooking(int bookings) =>
        bookings == 0 ? new(null, null, null) : new(Web * 1000 / bookings, Postgres * 1000 / bookings, Driver * 1000 / bookings);
}

/// <summary>Reads them (proc(5), /proc/[pid]/stat).</summary>
internal sealed class CpuClock(int web, int postmaster)
{
    private const double TicksPerSecond = 100;

    public static async Task<CpuClock> OfAsync(int web, NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select pg_backend_pid()");
        var backend = (int)(await command.ExecuteScalarAsync())!;
        return new CpuClock(web, OperatingSystem.IsLinux() ? Stat(backend)!.Parent : 0);
    }

    /// <summary>The first line of /proc/loadavg, its first number: what else goes on; null where there is none.</summary>
    public static double? Load => OperatingSystem.IsLinux() ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    public CpuUse Read()
    {
        if (!OperatingSystem.IsLinux())
        {
            return new(null, null, null);
        }

        var (head, self) = (Stat(postmaster)!, Stat(Environment.ProcessId)!);
        var children = Directory.GetDirectories("/proc").Select(p => int.TryParse(Path.GetFileName(p), out var id) ? Stat(id) : null).Where(s => s?.Parent == postmaster);
        return new(Stat(web)?.Own, head.Own + head.Ended + children.Sum(c => c!.Own), self.Own + self.Ended);
    }

    /// <param name="Own">CPU seconds of the process.</param>
    /// <param name="Ended">Of its children that have ended.</param>
    private sealed record Process(int Parent, double Own, double Ended);

    /// <returns>Null: it has ended.</returns>
    private static Process? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');   // the name before may hold anything; the first field here is the third
            double Seconds(int field) => double.Parse(fields[field - 3], CultureInfo.InvariantCulture) / TicksPerSecond;
            return new(int.Parse(fields[1], CultureInfo.InvariantCulture), Seconds(14) + Seconds(15), Seconds(16) + Seconds(17));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
