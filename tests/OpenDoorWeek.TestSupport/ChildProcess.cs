using System.Diagnostics;
using NUnit.Framework;

namespace OpenDoorWeek.TestSupport;

/// <summary>Runs tests again in a process of another time zone, since a process keeps the zone with which it began.</summary>
public static class ChildProcess
{
    private const string ExpectedZone = "ODW_CHILD_ZONE";

    /// <summary>In the child: fails unless it really lives in the zone that the parent asked for.</summary>
    public static void AssertLocalZone()
    {
        if (Environment.GetEnvironmentVariable(ExpectedZone) is { } zone)
        {
            Assert.That(TimeZoneInfo.Local.BaseUtcOffset, Is.EqualTo(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset));
        }
    }

    /// <summary>Runs the cases of one test method with TZ set, and fails unless exactly that many passed.</summary>
    public static async Task RunTestsAsync(Type fixture, string method, string zone, int cases)
    {
        var filter = $"FullyQualifiedName~{fixture.FullName}.{method}";
        var start = new ProcessStartInfo("dotnet", ["vstest", fixture.Assembly.Location, $"--TestCaseFilter:{filter}"]) { RedirectStandardOutput = true };
        start.Environment["TZ"] = zone;
        start.Environment[ExpectedZone] = zone;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Match($@"Passed:\s+{cases}\b"));
    }
}
