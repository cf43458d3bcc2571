using System.Diagnostics;

namespace OpenDoorWeek.Benchmarks;

/// <summary>What one run took.</summary>
/// <param name="Seconds">By the wall clock.</param>
/// <param name="CpuSeconds">Of all threads: more than <paramref name="Seconds"/> would betray a second thread, less a busy machine.</param>
/// <param name="Megabytes">Most memory of the process during the run; null where the system does not tell (only Linux does).</param>
internal sealed record Measured<T>(T Answer, double Seconds, double CpuSeconds, double? Megabytes);

internal static class Measure
{
    public static Measured<T> Run<T>(Func<T> work)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ForgetPeak();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var answer = work();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Measured<T>(answer, seconds, (process.TotalProcessorTime - cpu).TotalSeconds, Peak());
    }

    /// <summary>Long lists of the generator are gone before a run; 5 resets the high water mark (proc(5), clear_refs).</summary>
    private static void ForgetPeak()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static double? Peak() =>
        OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status").Where(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], null) / 1024).First()
            : null;
}
