using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>What visitors are told of, who clashes, and when the mails leave; pure.</summary>
[Category("Rules")]
public sealed class ToldRules
{
    private static readonly ToldFacts Monday = new(Rows.Monday, new(10, 0), new(11, 30), SlotOffer.House, "Brugstraat 1", "1060", null, ["nl", "fr"]);
    private static readonly DateTimeOffset Ten = Brussels.InstantOf(Rows.Monday, new(10, 0));
    private static readonly SlotVisitor Ada = new(Guid.NewGuid(), Guid.NewGuid(), "Ada"), Ben = new(Guid.NewGuid(), Guid.NewGuid(), "Ben");

    private static readonly TestCaseData[] Changes =
    [
        new(Monday, ""),
        new(Monday with { Languages = ["fr", "nl"] }, ""),
        new(Monday with { PlaceKind = SlotOffer.AtMeetingPoint }, ""),
        new(Monday with { LocalDate = Rows.Monday.AddDays(1) }, "When"),
        new(Monday with { LocalStart = new(9, 59) }, "When"),
        new(Monday with { LocalEnd = new(11, 31) }, "When"),
        new(Monday with { Street = "Brugstraat 2" }, "Where"),
        new(Monday with { Postcode = "1050" }, "Where"),
        new(Monday with { MeetingPoint = "Onthaal" }, "MeetingPoint"),
        new(Monday with { PlaceKind = SlotOffer.Mobile }, "MeetingPoint"),
        new(Monday with { Languages = ["nl"] }, "Languages"),
        new(Monday with { Languages = ["nl", "fr", "en"] }, "Languages"),
        new(new ToldFacts(Rows.Monday, new(14, 0), new(15, 30), SlotOffer.Mobile, "Elders 9", "1050", "Onthaal", ["fr"]), "When Where MeetingPoint Languages"),
    ];

    [TestCaseSource(nameof(Changes))]
    public void What_a_visitor_would_do_otherwise_is_told(ToldFacts now, string expected)
    {
        Assert.That(string.Join(' ', Monday.ChangesTo(now)), Is.EqualTo(expected));
        Assert.That(string.Join(' ', now.ChangesTo(Monday)), Is.EqualTo(expected), "and back");
    }

    [TestCase(-90, 0, "", Description = "ends when it begins")]
    [TestCase(-90, 1, "Ada")]
    [TestCase(0, 90, "Ada")]
    [TestCase(30, 60, "Ada")]
    [TestCase(89, 180, "Ada")]
    [TestCase(90, 180, "", Description = "begins when it ends")]
    public void Who_is_elsewhere_at_that_time_clashes(int from, int until, string names)
    {
        var news = News([Ada, Ben], new SlotVisitor.Elsewhere(Ada.PersonId, Ten.AddMinutes(from), Ten.AddMinutes(until)));
        Assert.That(string.Join(' ', news.Clashing.Select(c => c.Name)), Is.EqualTo(names));
        Assert.That(news.People, Is.EqualTo(2 - news.Clashing.Count), "the others keep their place");
    }

    [Test]
    public void The_host_is_asked_where_somebody_is_told()
    {
        Assert.That(News([Ada]).IsTold, Is.True);
        Assert.That(News([]).IsTold, Is.False, "nobody comes");
        Assert.That(SlotNews.Of(Monday, Monday, [Ada], [], Ten, Ten.AddMinutes(90)).IsTold, Is.False, "nothing to tell");
        Assert.That(News([Ada], new SlotVisitor.Elsewhere(Ada.PersonId, Ten, Ten.AddHours(1))).IsTold, Is.True, "for her it ends");
    }

    [Test]
    public void A_yes_holds_for_this_number_and_these_people()
    {
        var news = News([Ada, Ben], new SlotVisitor.Elsewhere(Ada.PersonId, Ten, Ten.AddHours(1)));
        Assert.That(news.IsAs(null), Is.False);
        Assert.That(news.IsAs(new(1, [Ada.ParticipantId])), Is.True);
        Assert.That(news.IsAs(new(2, [Ada.ParticipantId])), Is.False);
        Assert.That(news.IsAs(new(1, [])), Is.False);
        Assert.That(news.IsAs(new(1, [Ben.ParticipantId])), Is.False);
        Assert.That(news.IsAs(new(1, [Ada.ParticipantId, Ben.ParticipantId])), Is.False);
    }

    [TestCase(61, 90, 5, Description = "both starts are far")]
    [TestCase(60, 90, 0, Description = "she may be on her way already")]
    [TestCase(90, 60, 0, Description = "she must be on her way soon")]
    public void A_change_is_told_after_five_minutes_or_at_once_where_the_visit_is_near(int from, int to, int minutes)
    {
        var terms = ChangeTerms.Of(Ten.AddMinutes(from), Ten.AddMinutes(to), Ten.AddMinutes(to + 90), Ten);
        Assert.That(terms, Is.EqualTo(new ChangeTerms(Ten.AddMinutes(minutes), Ten.AddMinutes(to + 90))), "and not after the visit");
    }

    [Test]
    public void After_two_days_nobody_is_told_any_more() =>
        Assert.That(ChangeTerms.Of(Ten.AddDays(9), Ten.AddDays(9), Ten.AddDays(10), Ten).Expires, Is.EqualTo(Ten.AddHours(48)));

    private static SlotNews News(SlotVisitor[] visitors, params SlotVisitor.Elsewhere[] elsewhere) =>
        SlotNews.Of(Monday with { LocalStart = new(9, 0) }, Monday, visitors, elsewhere, Ten, Ten.AddMinutes(90));
}
