using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Rules")]
public sealed class DayPlanRules
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly PlannedVisit First = new(
        Guid.Empty, 1, "De Vuurtoren", null, null, null, null, Monday, new(10, 0), new(11, 30),
        new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new(2026, 11, 23, 10, 30, 0, TimeSpan.Zero),
        "Voorbeeldstraat 12", "1060", "Sint-Gillis", "Saint-Gilles", null, ["nl"], "+32 2 555 00 00", 2, 4);

    [TestCase(-1, ExpectedResult = 0)]
    [TestCase(0, ExpectedResult = 0)]
    [TestCase(1, ExpectedResult = 3)]
    [TestCase(3, ExpectedResult = 3)]
    [TestCase(4, ExpectedResult = 3)]
    public int The_next_day_that_is_not_over_is_shown_else_the_last(int today) =>
        ReadDayPlan.Choose([Monday, Monday.AddDays(3)], Monday.AddDays(today))!.Value.DayNumber - Monday.DayNumber;

    [Test]
    public void Without_a_visit_there_is_no_day() => Assert.That(ReadDayPlan.Choose([], Monday), Is.Null);

    [TestCase(2, 4, ExpectedResult = 10)]
    [TestCase(3, 4, ExpectedResult = 21)]
    [TestCase(3, 5, ExpectedResult = 25)]
    public int The_way_takes_as_long_as_the_batch_counts(int column, int row) => (First with { TileColumn = column, TileRow = row }).TravelFrom(First);

    [Test]
    public void Between_two_visits_count_the_minutes_from_end_to_start() =>
        Assert.That((First with { StartsAt = First.EndsAt.AddMinutes(45) }).GapAfter(First), Is.EqualTo(45));

    [Test]
    public void Who_has_no_phone_is_called_through_the_zone()
    {
        Assert.That(First.Phone, Is.EqualTo("+32 2 555 00 00"));
        Assert.That((First with { HostPhone = "+32 2 555 00 12" }).Phone, Is.EqualTo("+32 2 555 00 12"));
    }
}
