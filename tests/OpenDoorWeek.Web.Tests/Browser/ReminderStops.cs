using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Reminders;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which somebody gets reminders, or not: signed in, and by the link of a mail.</summary>
internal static class ReminderStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("reminders", (t, l) => Stop.OpenAsync(t, l, "/reminders", t.Ada)),
        new("reminders, stopped", async (t, l) => await Stop.OpenAsync(t, l, "/reminders?done=set", await StoppedAsync(t))),
        Stop.Read("reminders, stop by mail", async t => $"/reminders/stop?token={await t.TokenAsync(LinkPurpose.StopReminders, t.Ada)}"),
        Stop.Read("reminders, stopped by mail", async t => $"/reminders/stop?token={await t.TokenAsync(LinkPurpose.StopReminders, await StoppedAsync(t))}"),
    ];

    private static async Task<Guid> StoppedAsync(Tour tour)
    {
        await tour.Site.Services.GetRequiredService<SetReminders>().ExecuteAsync(new(tour.Bea, Wanted: false), default);
        return tour.Bea;
    }
}
