using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Editions;

namespace OpenDoorWeek.Web.Tests.Editions;

/// <summary>What stands where in the views of the programme, and in its address.</summary>
[Category("Rules")]
public sealed class ProgrammeLayoutTests
{
    private static readonly ReadProgramme.Result Programme = Programmes.Of(
        Programmes.Slot(languages: ["nl", "fr"]),
        Programmes.Slot(postcode: "1050", sector: "housing", day: 1, start: new(14, 0)),
        Programmes.Slot(postcode: "1050", day: 1, start: new(9, 0), left: 0),
        Programmes.Slot(postcode: "1000", day: 5, start: new(17, 0)));

    [Test]
    public void The_address_says_all_that_is_asked_and_is_read_back_the_same()
    {
        var filter = new ProgrammeFilter
        {
            ZoneCode = "S",
            Commune = "1050",
            WithNeighbours = true,
            Sector = "housing",
            Day = Rows.Monday.AddDays(1),
            Days = ProgrammeFilter.Weekday,
            Part = ProgrammeFilter.Afternoon,
            Language = "nl",
            FreeOnly = true,
        };
        var address = ProgrammeAddress.Query(filter, ProgrammeView.Map);
        Assert.That(address, Is.EqualTo(
            "?zone=S&commune=1050&neighbours=1&sector=housing&day=2026-11-24&days=weekday&part=afternoon&language=nl&free=1&view=map"));
        Assert.That(Read(address), Is.EqualTo((filter, ProgrammeView.Map)));
        Assert.That(ProgrammeAddress.Query(ProgrammeFilter.None, ProgrammeView.List), Is.Empty);
    }

    [TestCase("?zone=N")]
    [TestCase("?commune=1030")]
    [TestCase("?commune=&neighbours=1")]
    [TestCase("?sector=hospital")]
    [TestCase("?day=2026-11-25")]
    [TestCase("?day=yesterday")]
    [TestCase("?days=holidays")]
    [TestCase("?part=night&language=fy&free=yes&view=globe")]
    [TestCase("?part=morning&part=evening")]
    public void What_the_programme_does_not_offer_is_not_asked(string address) =>
        Assert.That(Read(address), Is.EqualTo((ProgrammeFilter.None, ProgrammeView.List)));

    [Test]
    public void A_commune_of_the_zone_can_be_asked_for_though_nobody_opens_a_door_there() =>
        Assert.That(Read("?commune=1180").Filter.Commune, Is.EqualTo("1180"));

    [Test]
    public void Each_value_of_a_filter_says_how_many_visits_it_would_leave()
    {
        var selects = new ProgrammeChoices(Programme, new() { Part = ProgrammeFilter.Morning }, Language.Nl).List();
        string[] Of(string key) => [.. selects.Single(s => s.Key == key).Choices.Select(c => $"{c.Words} {c.Count}{(c.IsChosen ? " chosen" : "")}")];
        Assert.That(Of("part"), Is.EqualTo(new[] { "voormiddag 2 chosen", "namiddag 1", "avond 1" }));
        Assert.That(Of("days"), Is.EqualTo(new[] { "weekdag 2", "weekend 0" }));
        Assert.That(Of("sector"), Is.EqualTo(new[] { "Geestelijke gezondheid 2", "Wonen en dakloosheid 0" }));
        Assert.That(Of("commune"), Does.Contain("1050 Elsene 1").And.Contain("1180 Ukkel 0"));
        Assert.That(selects.Single(s => s.Key == "zone").IsOffered, Is.False, "all visits are of one zone");
    }

    [Test]
    public void The_week_has_a_row_for_each_day_and_leaves_empty_ones_in_sight()
    {
        var week = Week(ProgrammeFilter.None);
        Assert.That(week.Parts, Is.EqualTo(ProgrammeFilter.Parts));
        Assert.That(week.Days.Select(d => string.Join(' ', d.Cells.Select(c => c.Count))), Is.EqualTo(new[] { "1 0 0", "1 1 0", "0 0 0", "0 0 0", "0 0 0", "0 0 1" }));
        Assert.That(week.Days[5].Date, Is.EqualTo(Rows.Monday.AddDays(5)), "the Saturday after the week");
    }

    [Test]
    public void A_filter_on_days_or_parts_leaves_only_these_in_the_week()
    {
        Assert.That(Week(new() { Days = ProgrammeFilter.Weekend }).Days.Select(d => d.Date), Is.EqualTo(new[] { Rows.Monday.AddDays(5) }));
        Assert.That(Week(new() { Day = Rows.Monday.AddDays(1) }).Days, Has.Count.EqualTo(1));
        Assert.That(Week(new() { Part = ProgrammeFilter.Evening }).Parts, Is.EqualTo(new[] { ProgrammeFilter.Evening }));
    }

    [Test]
    public void The_map_counts_visits_of_each_place_whatever_place_is_asked_for()
    {
        var tiles = ProgrammeMap.Of(Programme, new() { Commune = "1060", Days = ProgrammeFilter.Weekday }).Tiles.ToDictionary(t => t.Place.Postcode);
        Assert.That(tiles, Has.Count.EqualTo(22));
        Assert.That(tiles.Values.Where(t => t.Count > 0).Select(t => (t.Place.Postcode, t.Count)), Is.EquivalentTo([("1050", 2), ("1060", 1)]));
        Assert.That(tiles.Values.Where(t => t.IsOn).Select(t => t.Place.Postcode), Is.EqualTo(new[] { "1060" }));
        Assert.That(tiles.Values.Where(t => t.TakesPart).Select(t => t.Place.Postcode), Is.EquivalentTo(["1000", "1050", "1060", "1170", "1180", "1190"]));
        Assert.That(tiles["1050"].Choose, Is.EqualTo(new ProgrammeFilter { Commune = "1050", Days = ProgrammeFilter.Weekday }));
    }

    [Test]
    public void Neighbours_that_are_asked_for_are_lit_on_the_map_and_so_is_a_zone()
    {
        Assert.That(Lit(new() { Commune = "1180", WithNeighbours = true }), Is.EquivalentTo(["1180", "1190", "1060", "1050", "1170"]));
        Assert.That(Lit(new() { ZoneCode = "S" }), Is.EquivalentTo(["1000", "1050", "1060", "1170", "1180", "1190"]));
        Assert.That(Lit(ProgrammeFilter.None), Is.Empty);
    }

    [TestCase("1000", "CW·Z", "1 bezoekmoment in Brussel (Vijfhoek), zorgzone Centrum-West of Zuid")]
    [TestCase("1180", "Z", "geen bezoekmomenten in Ukkel, zorgzone Zuid")]
    public void A_tile_says_in_words_what_it_shows(string postcode, string letters, string words)
    {
        var tile = ProgrammeMap.Of(Programme, ProgrammeFilter.None).Tiles.Single(t => t.Place.Postcode == postcode);
        Assert.That((tile.Letters(Language.Nl), tile.Words(Language.Nl)), Is.EqualTo((letters, words)));
    }

    [Test]
    public void No_two_tiles_share_their_place_and_all_lie_in_the_picture()
    {
        var tiles = ProgrammeMap.Of(Programme, ProgrammeFilter.None).Tiles;
        Assert.That(tiles.Select(t => t.Outline), Is.Unique);
        Assert.That(tiles.All(t => t.Middle is > 32 and < 360 - 32 && t.Top is >= 0 and <= 432 - 72));
    }

    private static ProgrammeWeek Week(ProgrammeFilter filter) => ProgrammeWeek.Of(Programme, filter, [.. Programme.Slots.Where(s => filter.Admits(s, Programme.Now))]);

    private static IEnumerable<string> Lit(ProgrammeFilter filter) => ProgrammeMap.Of(Programme, filter).Tiles.Where(t => t.IsOn).Select(t => t.Place.Postcode);

    private static (ProgrammeFilter Filter, ProgrammeView View) Read(string address)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(address));
        return (ProgrammeAddress.ReadFilter(query, Programme), ProgrammeAddress.ReadView(query));
    }
}
