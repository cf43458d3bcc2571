using NUnit.Framework;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Zones;

[Category("Database")]
public sealed class LoadZonesTests : DbTest
{
    [Test]
    public async Task Five_zones_and_22_places_are_there_however_often_they_are_loaded()
    {
        var first = await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        var before = await DumpAsync();
        var second = await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        Assert.That(first, Is.EqualTo(new LoadZones.Result.Loaded(5, 22)));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(await DumpAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_name_spoilt_in_the_database_is_put_right()
    {
        await RunAsync("update place set name_fr = 'Uccel' where postcode = '1180'; insert into zone_alias values ('gone', 'S')");
        await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        Assert.That(await ReadAsync<string>("select name_fr from place where postcode = '1180'"), Is.EqualTo("Uccle"));
        Assert.That(await ReadAsync<long>("select count(*) from zone_alias where alias = 'gone'"), Is.Zero);
    }

    [Test]
    public async Task A_place_that_the_file_no_longer_has_is_named_and_nothing_is_deleted()
    {
        await RunAsync("begin; insert into place values ('1999', 'Weg', 'Parti', 'S', 0, 0); insert into place_zone values ('1999', 'S'); commit");
        var result = await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        Assert.That(result, Is.InstanceOf<LoadZones.Result.PlacesGone>());
        Assert.That(((LoadZones.Result.PlacesGone)result).Postcodes, Is.EqualTo(["1999"]));
        Assert.That(await ReadAsync<long>("select count(*) from place where postcode = '1999'"), Is.EqualTo(1));
    }

    private async Task<string> DumpAsync() => await ReadAsync<string>("""
        select jsonb_build_array(
                 (select jsonb_agg(z order by zone_code) from zone z),
                 (select jsonb_agg(a order by alias) from zone_alias a),
                 (select jsonb_agg(p order by postcode) from place p),
                 (select jsonb_agg(y order by postcode, zone_code) from place_zone y),
                 (select jsonb_agg(f order by group_no, postcode) from place_affinity f))::text
        """);
}
