using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Tests.Zones;

[Category("Rules")]
public sealed class ZoneMapTests
{
    [TestCase("1060", new[] { "1000", "1040", "1050", "1070", "1170", "1180", "1190" })]
    [TestCase("1130", new[] { "1030", "1120", "1140" })]
    [TestCase("1082", new[] { "1070", "1081", "1083", "1090" })]
    public void Neighbours_are_the_places_whose_tiles_touch_at_a_side_or_a_corner(string postcode, string[] expected) =>
        Assert.That(ZoneMap.Brussels.NeighboursOf(postcode).Select(p => p.Postcode), Is.EqualTo(expected).AsCollection);

    [Test]
    public void A_neighbour_of_mine_has_me_as_a_neighbour()
    {
        foreach (var place in ZoneMap.Brussels.Places)
        {
            var back = ZoneMap.Brussels.NeighboursOf(place.Postcode).Select(n => ZoneMap.Brussels.NeighboursOf(n.Postcode));
            Assert.That(back, Has.All.Contains(place));
        }
    }

    [Test]
    public void The_pentagon_lies_in_two_zones_and_proposes_one()
    {
        var pentagon = ZoneMap.Brussels.Places.Single(p => p.Postcode == "1000");
        Assert.That(pentagon.DefaultZone, Is.EqualTo("CW"));
        Assert.That(pentagon.PossibleZones, Is.EquivalentTo(["CW", "S"]));
        Assert.That(pentagon.Tile, Is.EqualTo(new Tile(2, 3)));
    }

    [TestCase("1050", "Elsene / Ixelles")]
    [TestCase("1200", "Sint-Lambrechts-Woluwe / Woluwe-Saint-Lambert")]
    [TestCase("1070", "Anderlecht")]
    public void An_English_page_gives_both_names_in_alphabetical_order(string postcode, string expected) =>
        Assert.That(ZoneMap.Brussels.Places.Single(p => p.Postcode == postcode).Name.In(Language.En), Is.EqualTo(expected));
}
