using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Editions;

[Category("Rules")]
public sealed class ProgrammeFilterTests
{
    private static readonly ProgrammeSlot Visit = Programmes.Slot(languages: ["nl", "fr"]);

    private static IEnumerable<TestCaseData> Filters() =>
    [
        Case("nothing asked", new(), true),
        Case("its zone", new() { ZoneCode = "S" }, true),
        Case("another zone", new() { ZoneCode = "N" }, false),
        Case("its commune", new() { Commune = "1060" }, true),
        Case("a commune next to it", new() { Commune = "1190" }, false),
        Case("a commune next to it, with neighbours", new() { Commune = "1190", WithNeighbours = true }, true),
        Case("a commune that touches its corner, with neighbours", new() { Commune = "1040", WithNeighbours = true }, true),
        Case("a commune further away, with neighbours", new() { Commune = "1030", WithNeighbours = true }, false),
        Case("its own commune, with neighbours", new() { Commune = "1060", WithNeighbours = true }, true),
        Case("a postcode unknown to the map, with neighbours", new() { Commune = "9999", WithNeighbours = true }, false),
        Case("neighbours of no commune", new() { WithNeighbours = true }, true),
        Case("its sector", new() { Sector = "mental-health" }, true),
        Case("another sector", new() { Sector = "housing" }, false),
        Case("its day", new() { Day = Rows.Monday }, true),
        Case("another day", new() { Day = Rows.Monday.AddDays(1) }, false),
        Case("weekdays", new() { Days = ProgrammeFilter.Weekday }, true),
        Case("the weekend", new() { Days = ProgrammeFilter.Weekend }, false),
        Case("mornings", new() { Part = ProgrammeFilter.Morning }, true),
        Case("evenings", new() { Part = ProgrammeFilter.Evening }, false),
        Case("its second language", new() { Language = "fr" }, true),
        Case("another language", new() { Language = "en" }, false),
        Case("free places", new() { FreeOnly = true }, true),
        Case("all that fits but the day", new() { ZoneCode = "S", Commune = "1060", Sector = "mental-health", Language = "nl", Day = Rows.Monday.AddDays(2) }, false),
    ];

    [TestCaseSource(nameof(Filters))]
    public void A_visit_is_found_where_it_fits_all_that_is_asked(ProgrammeFilter filter, bool isFound) =>
        Assert.That(filter.Admits(Visit, Rows.Today), Is.EqualTo(isFound));

    [Test]
    public void Free_places_are_asked_of_visits_that_have_some_and_are_still_to_come()
    {
        var free = new ProgrammeFilter { FreeOnly = true };
        Assert.That(free.Admits(Visit with { PlacesLeft = 0 }, Rows.Today), Is.False);
        Assert.That(free.Admits(Visit with { PlacesLeft = 1 }, Visit.StartsAt), Is.False, "it begins now");
        Assert.That(free.Admits(Visit with { PlacesLeft = 1 }, Visit.StartsAt.AddTicks(-1)), Is.True);
    }

    [TestCase("2026-11-27", ProgrammeFilter.Weekday)]
    [TestCase("2026-11-28", ProgrammeFilter.Weekend)]
    [TestCase("2026-11-29", ProgrammeFilter.Weekend)]
    [TestCase("2026-11-30", ProgrammeFilter.Weekday)]
    [TestCase("2026-11-11", ProgrammeFilter.Weekday)]
    public void Saturday_and_Sunday_are_the_weekend_and_a_holiday_is_the_day_on_which_it_falls(string day, string kind) =>
        Assert.That(ProgrammeFilter.KindOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Is.EqualTo(kind));

    private static TestCaseData Case(string asked, ProgrammeFilter filter, bool isFound) => new TestCaseData(filter, isFound).SetArgDisplayNames(asked);
}
