using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Pages, mail and jobs in one process.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken ct)
    {
        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        var demo = await FindDemoAsync(opened, settings, ct);
        var dev = DevPages.For(settings, opened.IsOwn, demo);
        await using var app = WebService.Build(settings, opened.Db, dev);
        if (dev.AreOpen)
        {
            await app.Services.GetRequiredService<EnrolDemoOrganisers>().ExecuteAsync(ct);
        }

        await app.StartAsync(ct);
        Welcome.Print(settings, demo, dev);
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    /// <summary>Loads it into a database of our own that has none.</summary>
    private static async Task<FindDemo.Result> FindDemoAsync(OpenedDatabase opened, ServiceSettings settings, CancellationToken ct)
    {
        var find = new FindDemo(opened.Db, settings.Clock());
        var found = await find.ExecuteAsync(ct);
        if (found is FindDemo.Result.NoDemo && opened.IsOwn && await Demo.LoadAsync(opened.Db, settings, ct))
        {
            return await find.ExecuteAsync(ct);
        }

        return found;
    }
}
