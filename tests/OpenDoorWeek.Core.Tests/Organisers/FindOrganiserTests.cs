using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Organisers;

[Category("Security")]
public sealed class FindOrganiserTests : DbTest
{
    [Test]
    public async Task Who_has_no_zone_is_no_organiser() =>
        Assert.That(await FindAsync(await Rows.AddPersonAsync()), Is.Null);

    [Test]
    public async Task An_organiser_of_two_zones_acts_in_these_and_in_no_other()
    {
        var scope = (await FindAsync(await Rows.AddOrganiserAsync("S", "CW")))!.Scope;
        Assert.That(scope.Zones, Is.EqualTo(new[] { "CW", "S" }));
        Assert.That(new[] { "S", "CW", "N" }.Select(scope.Covers), Is.EqualTo(new[] { true, true, false }));
        Assert.That((scope.Covers(["S"]), scope.Covers(["S", "N"]), scope.Covers((string[]?)null)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public async Task An_organiser_of_all_zones_acts_everywhere()
    {
        var scope = (await FindAsync(await Rows.AddOrganiserAsync()))!.Scope;
        Assert.That((scope.IsAll, scope.Covers("N"), scope.Covers((string[]?)null)), Is.EqualTo((true, true, true)));
    }

    [TestCase("S", "zuid-2026", true)]
    [TestCase("S CW", "zuid-2026", true)]
    [TestCase("N", "zuid-2026", false)]
    [TestCase("S", "nowhere", false)]
    [TestCase("S", null, false)]
    [TestCase("", "zuid-2026", true)]
    [TestCase("", null, true)]
    public async Task Who_has_every_zone_of_an_edition_has_the_whole_of_it(string zones, string? slug, bool whole)
    {
        await Rows.AddEditionAsync();
        var organiser = await Rows.AddOrganiserAsync(zones.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That((await FindAsync(organiser, slug))!.HasWholeEdition, Is.EqualTo(whole));
    }

    private Task<FindOrganiser.Result?> FindAsync(Guid personId, string? slug = null) => new FindOrganiser(Db).ExecuteAsync(new(personId, slug), default);
}
