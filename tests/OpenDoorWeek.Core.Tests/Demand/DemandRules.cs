using NUnit.Framework;
using OpenDoorWeek.Core.Demand;

namespace OpenDoorWeek.Core.Tests.Demand;

/// <summary>What is told of demand, and what would help, without a database.</summary>
[Category("Rules")]
public sealed class DemandRules
{
    [TestCase(4, 40, 5, 0, "", Description = "too few lists to say anything")]
    [TestCase(5, 5, 5, 0, "")]
    [TestCase(5, 6, 5, 0, "MorePlaces { People = 1 }")]
    [TestCase(9, 9, 5, 0, "MorePlaces { People = 4 }")]
    [TestCase(10, 10, 5, 0, "AnotherSlot { People = 5 }", Description = "as many again find no place")]
    [TestCase(6, 6, 8, 4, "")]
    [TestCase(6, 6, 8, 5, "OtherLanguage { Wishes = 5 }")]
    [TestCase(30, 44, 8, 12, "AnotherSlot { People = 36 }, OtherLanguage { Wishes = 12 }")]
    public void What_would_help_follows_from_wishes_and_places(int wishes, int people, int capacity, int inNone, string expected) =>
        Assert.That(string.Join(", ", DemandAdvice.Of(Slot(wishes, people, capacity, inNone))), Is.EqualTo(expected));

    [TestCase(0, "<\u00a05")]
    [TestCase(4, "<\u00a05")]
    [TestCase(5, "5")]
    [TestCase(1250, "1250")]
    public void Small_numbers_are_hidden(int count, string expected) => Assert.That(DemandWords.Count(count), Is.EqualTo(expected));

    [TestCase(7, 12, "7")]
    [TestCase(12, 12, "12")]
    [TestCase(4, 12, "<\u00a05")]
    [TestCase(9, 12, "<\u00a05", Description = "the other three could be counted back")]
    [TestCase(4, 4, "<\u00a05")]
    public void A_part_is_hidden_too_where_the_rest_of_it_would_be_small(int part, int whole, string expected) =>
        Assert.That(DemandWords.Part(part, whole), Is.EqualTo(expected));

    private static SlotDemand Slot(int wishes, int people, int capacity, int inNone) => new(
        Guid.NewGuid(), "Huis", "housing", "S", "Zuid", "Sud", "South", new(2026, 11, 23), new(10, 0), new(11, 30), default, capacity, ["nl"],
        wishes, people, 0, 0, 0, 0, inNone);
}
