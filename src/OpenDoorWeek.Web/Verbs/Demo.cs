using System.Diagnostics;
using System.Globalization;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

internal static class Demo
{
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken ct)
    {
        if (!settings.IsDevelopment)
        {
            await Console.Error.WriteLineAsync("The demo exists in Development only: anybody can sign in as its people. Set ASPNETCORE_ENVIRONMENT=Development.");
            return ExitCode.WrongUse;
        }

        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        return await LoadAsync(opened.Db, settings, ct) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <returns>False: the database holds a week that is no demo; nothing was changed.</returns>
    public static async Task<bool> LoadAsync(Database db, ServiceSettings settings, CancellationToken ct)
    {
        Narration.Say("Loading the demo");
        var watch = Stopwatch.StartNew();
        switch (await new LoadDemo(db, settings.Clock()).ExecuteAsync(ct))
        {
            case LoadDemo.Result.Loaded made:
                Narration.Say(string.Create(CultureInfo.InvariantCulture, $"{Counts(made)}, in {watch.Elapsed.TotalSeconds:0.0} s"));
                return true;
            case LoadDemo.Result.OtherEditions others:
                await Console.Error.WriteLineAsync(
                    $"No demo here: this database holds {string.Join(", ", others.Slugs)}, which the demo did not make. Nothing was changed. Give the demo a database of its own.");
                return false;
            default:
                throw new InvalidOperationException();
        }
    }

    private static string Counts(LoadDemo.Result.Loaded made) =>
        $"Loaded {string.Join(" and ", made.Editions)}: {made.Hosts} hosts, {made.Slots} slots, {made.Visitors} visitors, {made.Bookings} bookings, {made.Wishes} wishes";
}
