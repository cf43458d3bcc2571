using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Demo;

/// <summary>The whole demo as records: the same for the same day, whatever the machine.</summary>
internal static class DemoPlan
{
    public const string Seed = "open-door-week-1";
    public const int HostsOfZuid = 24;
    public const int HostsOfBrussel = 60;
    public const int VisitorsOfZuid = 200;
    public const int VisitorsOfBrussel = 600;

    /// <param name="today">The day of loading, in Brussels.</param>
    public static DemoRows Make(DateOnly today)
    {
        var (a, b) = (DemoEditions.Zuid(today), DemoEditions.Brussel(today));
        var hostsOfA = DemoHosts.Make(a.Row, 1, HostsOfZuid, ["S"]);
        var hostsOfB = DemoHosts.Make(b.Row, HostsOfZuid + 1, HostsOfBrussel, [.. ZoneMap.Brussels.Zones.Select(z => z.Code)]);
        var slotsOfB = DemoSlots.Make(b.Row, hostsOfB, hasMinimum: true);
        var visitorsOfA = DemoVisitors.Make(today, 1, VisitorsOfZuid, hostsOfA);
        var visitorsOfB = DemoVisitors.Make(today, VisitorsOfZuid + 1, VisitorsOfBrussel, hostsOfB);
        var booked = DemoBookings.Make(today, DemoSlots.Make(a.Row, hostsOfA, hasMinimum: false), visitorsOfA);
        var (lists, wishes) = DemoWishes.Make(b.Row, slotsOfB, hostsOfB, visitorsOfB);
        var staff = DemoPairings.StaffOf(hostsOfB);
        var optIns = DemoPairings.OptIns(b.Row, hostsOfB, staff, Brussels.InstantOf(today.AddDays(-7), new TimeOnly(12, 0)));
        IReadOnlyList<DemoHost> hosts = [.. hostsOfA, .. hostsOfB, .. DemoHosts.Applicants(a.Row, b.Row, HostsOfZuid + HostsOfBrussel + 1)];
        var organisers = Organisers(b.Row);
        return new DemoRows(
            [a.Row, b.Row], [.. a.Phases, .. b.Phases], [.. a.Zones, .. b.Zones],
            [.. organisers, .. hosts.SelectMany(h => h.Contacts), .. staff, .. visitorsOfA, .. visitorsOfB],
            [new(organisers[0].PersonId, "S"), new(organisers[1].PersonId, null)],
            hosts, [.. booked.Slots, .. slotsOfB], booked.Bookings, booked.Participants, lists, wishes,
            optIns, DemoPairings.Experience(optIns, organisers[1].PersonId),
            [.. DemoEditions.OtherEvents(a.Row), .. DemoEditions.OtherEvents(b.Row)]);
    }

    private static IReadOnlyList<PersonRow> Organisers(EditionRow edition) =>
    [
        new(DemoId.Of("person", "organiser.zuid"), "organiser.zuid@example.org", "Nadia Van den Zavel", null, ["nl", "fr"], "nl", edition.CreatedAt),
        new(DemoId.Of("person", "organiser"), "organiser@example.org", "Gauthier Moulinasse", null, ["fr", "nl", "en"], "fr", edition.CreatedAt),
    ];
}
