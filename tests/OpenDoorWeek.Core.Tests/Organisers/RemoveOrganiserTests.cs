using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Tests.Organisers;

[Category("Security")]
public sealed class RemoveOrganiserTests : OrganiserTest
{
    [Test]
    public async Task Role_second_factor_and_sessions_end_at_once()
    {
        var (olga, nora) = (await Rows.AddOrganiserAsync(), await Rows.AddOrganiserAsync("S"));
        await EnrolAsync(nora);
        await SignInAsync(nora);

        Assert.That(await RemoveAsync(All(olga), nora), Is.TypeOf<RemoveOrganiser.Result.Removed>());

        Assert.That(await new FindOrganiser(Db).ExecuteAsync(new(nora, null), default), Is.Null);
        Assert.That((await SessionsAsync(nora), await ReadAsync<int>("select count(*) from second_factor")), Is.EqualTo((0, 0)));
        var row = await ReadAsync<string>("select actor_id || ' ' || subject_id || ' ' || action || ' ' || (facts ->> 'zones') from audit");
        Assert.That(row, Is.EqualTo($"{olga} {nora} organiser.removed S"));
        Assert.That(await RemoveAsync(All(olga), nora), Is.TypeOf<RemoveOrganiser.Result.Unknown>());
    }

    [TestCase("S", "S", true)]
    [TestCase("S CW", "S", true)]
    [TestCase("S", "S CW", false)]
    [TestCase("S", "N", false)]
    [TestCase("S", "", false)]
    [TestCase("N NE SE S CW", "", false)]
    public async Task One_acts_on_those_whose_zones_are_all_hers(string mine, string hers, bool may)
    {
        await Rows.AddOrganiserAsync();
        var (olga, nora) = (await Rows.AddOrganiserAsync(Split(mine)), await Rows.AddOrganiserAsync(Split(hers)));
        var shown = (await new ListOrganisers(Db, Clock).ExecuteAsync(Of(olga, Split(mine)), default)).Organisers.SingleOrDefault(o => o.PersonId == nora);

        Assert.That(shown?.MayChange ?? false, Is.EqualTo(may));
        Assert.That(await new ResetSecondFactor(Db, Clock).ExecuteAsync(new(Of(olga, Split(mine)), nora), default), Is.EqualTo(may));
        Assert.That(await RemoveAsync(Of(olga, Split(mine)), nora) is RemoveOrganiser.Result.Removed, Is.EqualTo(may));
    }

    [Test]
    public async Task Organisers_of_other_zones_are_not_even_listed()
    {
        var olga = await Rows.AddOrganiserAsync("S");
        await Rows.AddOrganiserAsync("N", "NE");
        var (both, all) = (await Rows.AddOrganiserAsync("N", "S"), await Rows.AddOrganiserAsync());
        var shown = (await new ListOrganisers(Db, Clock).ExecuteAsync(Of(olga, "S"), default)).Organisers;
        Assert.That(shown.Select(o => o.PersonId), Is.EquivalentTo(new[] { olga, both, all }));
        Assert.That(shown.Single(o => o.PersonId == all).Zones, Is.Null);
    }

    [Test]
    public async Task The_last_with_all_zones_stays()
    {
        var olga = await Rows.AddOrganiserAsync();
        Assert.That(await RemoveAsync(All(olga), olga), Is.TypeOf<RemoveOrganiser.Result.LastOfAllZones>());
        await Rows.AddOrganiserAsync();
        Assert.That(await RemoveAsync(All(olga), olga), Is.TypeOf<RemoveOrganiser.Result.Removed>());
    }

    /// <summary>Each sees the other when she decides; without a common lock both would go, and nobody could invite anybody.</summary>
    [Test]
    public async Task Two_who_remove_each_other_at_once_leave_one()
    {
        var (olga, nora) = (await Rows.AddOrganiserAsync(), await Rows.AddOrganiserAsync());
        var results = await Task.WhenAll(RemoveAsync(All(olga), nora), RemoveAsync(All(nora), olga));
        Assert.That(results.Count(r => r is RemoveOrganiser.Result.Removed), Is.EqualTo(1));
        Assert.That(await ReadAsync<int>("select count(*) from organiser"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_reset_ends_second_factor_and_sessions_and_sends_the_way_back()
    {
        var (olga, nora) = (await Rows.AddOrganiserAsync(), await Rows.AddOrganiserAsync("CW", "S"));
        await EnrolAsync(nora);
        await SignInAsync(nora);

        Assert.That(await new ResetSecondFactor(Db, Clock).ExecuteAsync(new(All(olga), nora), default), Is.True);
        Assert.That(await new ResetSecondFactor(Db, Clock).ExecuteAsync(new(All(olga), nora), default), Is.True, "again, since the mail was lost");

        Assert.That((await SessionsAsync(nora), await ReadAsync<int>("select count(*) from second_factor")), Is.EqualTo((0, 0)));
        var open = await ListAsync<string>("select array_to_string(zones, ' ') from organiser_invitation where outcome is null and renews_factor");
        Assert.That(open, Is.EqualTo(new[] { "CW S" }), "the older link is void");
    }

    private static string[] Split(string zones) => zones.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Task<RemoveOrganiser.Result> RemoveAsync(OrganiserScope by, Guid personId) => new RemoveOrganiser(Db, Clock).ExecuteAsync(new(by, personId), default);
}
