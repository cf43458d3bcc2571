using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Mail and jobs without pages; any number may run beside any number of serves.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken ct)
    {
        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddQuietConsole();
        builder.Services.AddService(settings, opened.Db).AddWork(settings);
        using var host = builder.Build();
        await host.StartAsync(ct);
        Narration.Say("Working: mail and jobs, no pages. Ctrl+C stops it");
        await host.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }
}
