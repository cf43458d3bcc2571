using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

[Category("Rules")]
public sealed class SlotRules
{
    private static readonly EditionDays Week = new(Rows.Monday, Rows.Monday.AddDays(4));
    private static readonly SlotOffer Plain = new() { Languages = ["nl"], Street = "Brugstraat 1", Postcode = "1060" };

    [TestCase("10:00", "11:30", "")]
    [TestCase("00:00", "02:00", "End AtClockChange", Description = "it would end at the very hour that may not be")]
    [TestCase("01:59", "03:00", "")]
    [TestCase("02:00", "03:30", "Start AtClockChange")]
    [TestCase("02:59", "03:30", "Start AtClockChange")]
    [TestCase("03:00", "04:30", "")]
    [TestCase("02:10", "02:40", "Start AtClockChange, End AtClockChange")]
    [TestCase("10:00", "10:00", "End TimeOrder")]
    [TestCase("11:30", "10:00", "End TimeOrder")]
    [TestCase("22:30", "00:00", "End OverMidnight")]
    [TestCase("22:30", "00:30", "End OverMidnight")]
    [TestCase("18:00", "17:00", "End TimeOrder")]
    [TestCase("10:00", "00:30", "End TimeOrder")]
    public void Hours_lie_in_one_day_in_order_and_never_where_the_clocks_change(string start, string end, string expected) =>
        Assert.That(Said(SlotRule.JudgeSpan(new(TimeOnly.Parse(start, null), TimeOnly.Parse(end, null)))), Is.EqualTo(expected));

    [TestCase(-1, "Day DayOutside")]
    [TestCase(0, "")]
    [TestCase(4, "")]
    [TestCase(5, "Day DayOutside")]
    public void A_visit_lies_in_the_week(int day, string expected) =>
        Assert.That(Said(SlotRule.JudgeDay(Rows.Monday.AddDays(day), Week)), Is.EqualTo(expected));

    [TestCase(0, 1, "Capacity CapacityRange")]
    [TestCase(1, 1, "")]
    [TestCase(500, 500, "")]
    [TestCase(501, 1, "Capacity CapacityRange")]
    [TestCase(8, 9, "Minimum MinimumRange")]
    [TestCase(8, 0, "Minimum MinimumRange")]
    [TestCase(-3, -3, "Capacity CapacityRange, Minimum MinimumRange")]
    public void Places_and_minimum_have_bounds(int capacity, int minimum, string expected) =>
        Assert.That(Said(SlotRule.JudgePlaces(capacity, minimum)), Is.EqualTo(expected));

    [Test]
    public void The_bound_of_the_minimum_is_what_its_words_name() => Assert.That(
        SlotRule.JudgePlaces(8, 9).Single().Values, Is.EqualTo(new object[] { 8 }));

    private static readonly TestCaseData[] Offers =
    [
        new(Plain, ""),
        new(Plain with { Languages = [] }, "Languages NoLanguage"),
        new(Plain with { Languages = ["nl", "xx"] }, "Languages UnknownLanguage"),
        new(Plain with { Supports = ["soup"] }, "Supports UnknownSupport"),
        new(Plain with { Admits = [] }, "Admits NobodyAdmitted"),
        new(Plain with { Admits = ["cat"] }, "Admits UnknownAdmit"),
        new(Plain with { Visibility = "hidden" }, "Visibility UnknownVisibility"),
        new(Plain with { Format = " " }, "Format NoFormat"),
        new(Plain with { Format = "fietstocht" }, ""),
        new(Plain with { Format = new('x', 61) }, "Format TooLong"),
        new(Plain with { PlaceKind = "boat" }, "PlaceKind UnknownPlaceKind"),
        new(Plain with { PlaceKind = "meeting-point" }, "MeetingPoint NoMeetingPoint"),
        new(Plain with { PlaceKind = "mobile", Street = "" }, "Street NoStreet"),
        new(Plain with { Postcode = "9000" }, "Postcode UnknownPostcode"),
        new(Plain with { Texts = [new("nl", "", "Soep.", "")] }, "TitleNl NoTitle"),
        new(Plain with { Texts = [new("fr", new('x', 101), "", new('x', 2001))] }, "TitleFr TooLong, QuestionsFr TooLong"),
        new(Plain with { Texts = [new("en", "", "", "")] }, ""),
    ];

    [TestCaseSource(nameof(Offers))]
    public void What_is_offered_is_known_and_said(SlotOffer offer, string expected) => Assert.That(Said(SlotRule.JudgeOffer(offer)), Is.EqualTo(expected));

    [Test]
    public void Own_visits_that_share_time_are_found_and_those_that_touch_are_not()
    {
        SlotMoment At(int day, int from, int to) => new(Rows.Monday.AddDays(day), new(new(from, 0), new(to, 0)));
        SlotMoment[] own = [At(0, 9, 10), At(0, 10, 12), At(1, 10, 11)];
        Assert.That(SlotRule.Overlapping(At(0, 10, 11), own), Is.EqualTo(new[] { own[1] }));
    }

    [TestCase("9", "09:00")]
    [TestCase("9.30", "09:30")]
    [TestCase("18.00 uur", "18:00")]
    [TestCase("18h", "18:00")]
    [TestCase("18:60", null)]
    [TestCase("24:01", null)]
    [TestCase("9u30", "09:30")]
    [TestCase("18 h 30", "18:30")]
    [TestCase("18 uur", "18:00")]
    [TestCase("1830", "18:30")]
    [TestCase("930", "09:30")]
    [TestCase("09:30:00", "09:30")]
    [TestCase("24:00", "00:00")]
    [TestCase("25:00", null)]
    [TestCase("half tien", null)]
    [TestCase("", null)]
    public void A_time_is_read_as_people_type_it(string typed, string? expected) =>
        Assert.That(WallTime.Read(typed) is { } time ? WallTime.Write(time) : null, Is.EqualTo(expected));

    [Test]
    public void Days_and_hours_make_visits_the_same_each_day_or_each_day_its_own()
    {
        var (monday, tuesday) = (Rows.Monday, Rows.Monday.AddDays(1));
        var (early, late) = (new SlotSpan(new(9, 0), new(10, 30)), new SlotSpan(new(18, 0), new(19, 30)));
        var same = new SlotAnswers { Days = [tuesday, monday], Spans = [late, early] };
        Assert.That(same.Moments, Is.EqualTo(new SlotMoment[] { new(monday, early), new(monday, late), new(tuesday, early), new(tuesday, late) }));

        var own = (same with { IsSameEachDay = false }).WithDay(monday, [late]);
        Assert.That(own.Moments, Is.EqualTo(new SlotMoment[] { new(monday, late) }));
        Assert.That((own.DayWithoutSpan, own.DayAfter(monday), own.DayAfter(tuesday)), Is.EqualTo(((DateOnly?)tuesday, (DateOnly?)tuesday, (DateOnly?)null)));
    }

    private static readonly TestCaseData[] Gates =
    [
        new("draft", true, new PhaseGate.Open(Rows.Today), null),
        new("accepted", true, new PhaseGate.Open(Rows.Today), null),
        new("draft", true, new PhaseGate.NotYet(Rows.Today), new SlotRefusal.NotOpenYet(Rows.Today)),
        new("draft", true, new PhaseGate.Over(Rows.Today), new SlotRefusal.Closed(Rows.Today)),
        new("draft", true, new PhaseGate.NotForeseen(), new SlotRefusal.NotOpenYet(null)),
        new("accepted", false, new PhaseGate.Over(Rows.Today), null),
        new("withdrawn", false, new PhaseGate.Open(Rows.Today), new SlotRefusal.HostWithdrawn()),
    ];

    [TestCaseSource(nameof(Gates))]
    public void Visits_are_added_while_hosts_register_and_by_an_organiser_at_any_time(string status, bool isContact, PhaseGate gate, SlotRefusal? expected) =>
        Assert.That(SlotGate.Refuse(status, isContact, gate), Is.EqualTo(expected));

    internal static string Said(IEnumerable<SlotProblem> problems) => string.Join(", ", problems.Select(p => $"{p.Field} {p.Fault}"));
}
