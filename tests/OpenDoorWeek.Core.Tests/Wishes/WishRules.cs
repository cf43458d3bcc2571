using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Wishes;

namespace OpenDoorWeek.Core.Tests.Wishes;

/// <summary>What a visitor is told of a wish, without a database.</summary>
[Category("Rules")]
public sealed class WishRules
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly WishList List = new(Guid.NewGuid(), 1, 2, 2, 1, ["nl"], null, true, null, null);

    [TestCase("9:00", "10:30", 1, "Overlaps { Rank = 1 }")]
    [TestCase("9:00", "10:00", 1, "TooFar { Rank = 1, Minutes = 21 }", Description = "it begins when the other ends, one tile further")]
    [TestCase("9:00", "9:40", 1, "TooFar { Rank = 1, Minutes = 21 }")]
    [TestCase("9:00", "9:39", 1, "Tight { Rank = 1, Minutes = 21 }")]
    [TestCase("9:00", "9:31", 1, "Tight { Rank = 1, Minutes = 29 }")]
    [TestCase("9:00", "9:30", 1, "")]
    [TestCase("9:00", "9:50", 0, "", Description = "in the same postcode ten minutes do")]
    [TestCase("9:00", "9:51", 0, "TooFar { Rank = 1, Minutes = 10 }")]
    [TestCase("11:30", "13:00", 0, "TooFar { Rank = 1, Minutes = 10 }", Description = "the dearer one comes after")]
    [TestCase("11:55", "13:00", 1, "Tight { Rank = 1, Minutes = 25 }")]
    [TestCase("12:00", "13:00", 1, "")]
    public void Two_wishes_of_one_day_are_told_apart_by_the_minute(string start, string end, int tiles, string expected)
    {
        var dearer = Wish(1, start, end, column: tiles);
        Assert.That(Notes(Wish(2, "10:00", "11:30"), dearer), Is.EqualTo(expected));
        Assert.That(Notes(dearer, Wish(2, "10:00", "11:30")), Is.Empty, "of the dearer one nothing is said");
        Assert.That(Notes(Wish(2, "10:00", "11:30"), dearer with { LocalDate = Monday.AddDays(1), StartsAt = dearer.StartsAt.AddDays(1), EndsAt = dearer.EndsAt.AddDays(1) }), Is.Empty, "nor of another day");
        Assert.That(Notes(Wish(2, "10:00", "11:30"), dearer with { IsOffered = false }), Is.Empty, "nor of one that is cancelled");
    }

    [Test]
    public void The_same_host_twice_is_said_also_on_another_day()
    {
        var host = Guid.NewGuid();
        var other = Wish(1, "10:00", "11:30", day: 2) with { HostId = host };
        Assert.That(Notes(Wish(2, "10:00", "11:30") with { HostId = host }, other), Is.EqualTo("SameHost { Rank = 1 }"));
    }

    [Test]
    public void What_rules_a_wish_out_is_said_first_and_of_a_cancelled_one_nothing_else()
    {
        var wish = Wish(2, "10:00", "11:30") with { Languages = ["fr"], Admits = ["carer"], PlacesLeft = 2 };
        var (list, times) = (List with { Kind = "citizen", PartySize = 3 }, new[] { new UnavailableTime(Monday, new(11, 0), new(12, 0)) });
        Assert.That(Say(WishRule.NotesOn(wish, [Wish(1, "10:00", "11:30"), wish], list, times)),
            Is.EqualTo("OtherLanguage { }, NotAdmitted { }, Unavailable { }, GroupTooLarge { Places = 2 }, Overlaps { Rank = 1 }"));
        Assert.That(Say(WishRule.NotesOn(wish with { IsOffered = false }, [Wish(1, "10:00", "11:30"), wish], list, times)), Is.EqualTo("NotOffered { }"));
        Assert.That(Say(WishRule.NotesOn(wish with { Languages = ["nl"], Admits = ["citizen"], PlacesLeft = 3 }, [wish], list, [new(Monday, new(11, 30), new(12, 0))])), Is.Empty);
    }

    [TestCase("professional", false)]
    [TestCase("professional,independent,carer,citizen", false)]
    [TestCase("carer", true)]
    [TestCase("professional,independent", true)]
    public void The_kind_of_visitor_is_asked_where_a_visit_takes_others_and_not_everybody(string admits, bool asks) =>
        Assert.That(WishRule.AsksForKind([Wish(1, "10:00", "11:30"), Wish(2, "12:00", "13:00") with { Admits = admits.Split(',') }]), Is.EqualTo(asks));

    [TestCase(0, 6, null, false, false)]
    [TestCase(4, 1, null, false, false)]
    [TestCase(5, 5, 5, false, false)]
    [TestCase(7, 6, 5, false, false)]
    [TestCase(8, 6, 10, true, false)]
    [TestCase(14, 6, 15, true, false)]
    [TestCase(18, 6, 20, true, true)]
    [TestCase(23, 8, 25, true, true)]
    [TestCase(22, 8, 20, true, false)]
    public void Popularity_is_told_in_steps_of_five_and_hidden_below_five(int wishes, int places, int? about, bool isPopular, bool isVery)
    {
        var popularity = Popularity.Of(wishes, places);
        Assert.That((popularity.About, popularity.IsPopular, popularity.IsVeryPopular), Is.EqualTo((about, isPopular, isVery)));
    }

    [TestCase(4, 1, "3 0 1 2")]
    [TestCase(1, 4, "1 2 3 0")]
    [TestCase(2, 3, "0 2 1 3")]
    [TestCase(2, 9, "0 2 3 1")]
    public void A_moved_wish_pushes_those_between(int from, int to, string expected)
    {
        var slots = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();
        Assert.That(string.Join(' ', MoveWish.Moved(slots, slots[from - 1], to).Select(s => Array.IndexOf(slots, s))), Is.EqualTo(expected));
    }

    private static string Notes(Wished wish, Wished other) => Say(WishRule.NotesOn(wish, [wish, other], List, []));

    private static string Say(IEnumerable<WishNote> notes) => string.Join(", ", notes);

    private static Wished Wish(int rank, string start, string end, int column = 0, int day = 0)
    {
        var (date, from, to) = (Monday.AddDays(day), TimeOnly.Parse(start, CultureInfo.InvariantCulture), TimeOnly.Parse(end, CultureInfo.InvariantCulture));
        DateTimeOffset At(TimeOnly time) => new(date.ToDateTime(time), TimeSpan.FromHours(1));
        return new(
            Guid.NewGuid(), rank, true, date, from, to, At(from), At(to), Guid.NewGuid(), "Huis", "housing", null, null, null, "1060", $"Gemeente {column}", "Commune",
            column, 0, "S", "Zuid", "Sud", "South", ["nl"], ["professional"], 10, 0);
    }
}
