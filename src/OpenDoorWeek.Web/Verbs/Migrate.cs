using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

internal static class Migrate
{
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken ct)
    {
        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        return ExitCode.Done;
    }
}
