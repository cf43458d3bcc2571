using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Mail and jobs without pages, and the addresses of health; any number may run beside any number of serves.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken ct)
    {
        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        await using var app = WebService.BuildWorker(settings, opened.Db);
        await app.StartAsync(ct);
        Narration.Say($"Health at {new Uri(ListenAddresses.Reachable(settings.Addresses[0]), "/health/ready")}");
        Narration.Say("Working: mail and jobs, no pages. Ctrl+C stops it");
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }
}
