using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Contacts ask, change what they said, stop and come back.</summary>
[Category("Database")]
public sealed class OptInTests : PairTest
{
    private HostRow host = null!;

    [SetUp]
    public async Task AddHostAsync() => host = await Rows.AddHostAsync("Huis Zon");

    [Test]
    public async Task What_a_contact_asks_for_is_kept_and_may_be_changed()
    {
        Assert.That(await AskAsync(host, host.ContactId), Is.EqualTo(new SetOptIn.Result.Done(IsNew: true)));
        Assert.That(await AskAsync(host, host.ContactId, change: r => r with { Languages = ["nl", "fr"], IsOpenToOthers = true, Topics = "Rondleiding", Times = ["morning"], SectorWish = "other" }),
            Is.EqualTo(new SetOptIn.Result.Done(IsNew: false)));

        var own = (await ReadAsync(host.ContactId))!.Host.Own(OptIn.Buddy)!;
        Assert.That((own.Languages, own.IsOpenToOthers, own.Topics, own.Times, own.SectorWish), Is.EqualTo((new[] { "nl", "fr" }, true, "Rondleiding", new[] { "morning" }, "other")));
        Assert.That(await ListAsync<string>("select action from audit order by audit_id"), Is.EqualTo(["pairing.asked", "pairing.changed"]));
    }

    [Test]
    public async Task Who_took_part_in_an_earlier_edition_is_mentor_and_the_organiser_may_say_otherwise()
    {
        Assert.That(await AskAsync(host, host.ContactId, "mentor"), Is.EqualTo(new SetOptIn.Result.Refused(new OptInRefusal.NotExperienced())));
        var earlier = await Rows.AddEditionAsync("zuid-2025", TestSupport.Rows.Monday.AddYears(-1));
        await RunAsync("insert into host (host_id, edition_id, organisation_id, status, created_at) values (gen_random_uuid(), @earlier, @OrganisationId, 'accepted', now())", new { earlier, host.OrganisationId });
        Assert.That(await AskAsync(host, host.ContactId, "mentor", r => r with { Capacity = 3 }), Is.EqualTo(new SetOptIn.Result.Done(IsNew: true)));
        Assert.That(await AskAsync(host, host.ContactId, "newcomer"), Is.EqualTo(new SetOptIn.Result.Refused(new OptInRefusal.Experienced())));

        await RunAsync("insert into pairing_experience values (@EditionId, @OrganisationId, false, @ContactId, now())", host);
        Assert.That(await AskAsync(host, host.ContactId, "newcomer"), Is.EqualTo(new SetOptIn.Result.Done(IsNew: true)));
    }

    [Test]
    public async Task A_second_mentor_of_a_structure_is_told_who_does_it_already()
    {
        await RunAsync("insert into pairing_experience values (@EditionId, @OrganisationId, true, @ContactId, now())", host);
        var colleague = await Rows.AddPersonAsync("ben@example.org", "Ben Maes");
        await RunAsync("insert into organisation_contact (organisation_id, person_id) values (@OrganisationId, @colleague)", new { host.OrganisationId, colleague });
        await AskAsync(host, colleague, "mentor");
        Assert.That(await AskAsync(host, host.ContactId, "mentor"), Is.EqualTo(new SetOptIn.Result.Refused(new OptInRefusal.ColleagueDoes("Ben Maes"))));
    }

    [Test]
    public async Task A_contact_of_another_host_asks_for_nothing_here()
    {
        var other = await Rows.AddHostAsync("Elders");
        Assert.That(await AskAsync(host, other.ContactId), Is.EqualTo(new SetOptIn.Result.Unknown()));
        Assert.That(await StopAsync(host, other.ContactId), Is.EqualTo(new StopOptIn.Result.Unknown()));
        Assert.That(await ReadAsync(other.ContactId), Is.Null);
    }

    [Test]
    public async Task Who_stops_ends_her_pair_and_the_other_is_told_once_without_a_reason()
    {
        var (ada, ben) = (await Pairing.AddSeekerAsync("Ada"), await Pairing.AddSeekerAsync("Ben"));
        var pair = await Pairing.AddPairAsync("accepted", ada, ben);

        Assert.That(await StopAsync(ada.Host, ada.PersonId), Is.EqualTo(new StopOptIn.Result.Stopped(1)));
        Assert.That(await StopAsync(ada.Host, ada.PersonId), Is.EqualTo(new StopOptIn.Result.Stopped(0)), "a second press");

        Assert.That(await StateAsync(pair), Is.EqualTo("ended left"));
        Assert.That(await MailsAsync(), Is.EqualTo(["pair.ended ben@example.org"]));
        Assert.That(await AskAsync(ada.Host, ada.PersonId), Is.EqualTo(new SetOptIn.Result.Done(IsNew: true)), "she comes back");
        Assert.That(await ReadAsync<long>("select count(*) from pairing_opt_in where ended_at is null"), Is.EqualTo(2));
        Assert.That(await StateAsync(pair), Is.EqualTo("ended left"), "and the pair does not");
    }

    [Test]
    public async Task A_mentor_who_stops_frees_all_three_and_her_load()
    {
        var mentor = await Pairing.AddSeekerAsync("Mia", "mentor", capacity: 3);
        foreach (var name in (string[])["Ada", "Ben", "Cleo"])
        {
            await Pairing.AddPairAsync("accepted", mentor, await Pairing.AddSeekerAsync(name, "newcomer"));
        }

        Assert.That(await new StopOptIn(Db, Clock).ExecuteAsync(new(mentor.Host.HostId, new(mentor.PersonId, false), "mentor"), default), Is.EqualTo(new StopOptIn.Result.Stopped(3)));
        Assert.That(await MailsAsync(), Is.EquivalentTo(["pair.ended ada@example.org", "pair.ended ben@example.org", "pair.ended cleo@example.org"]));
        Assert.That(await ReadAsync<long>("select sum(load) from pairing_opt_in"), Is.Zero);
    }

    private Task<StopOptIn.Result> StopAsync(HostRow of, Guid personId) => new StopOptIn(Db, Clock).ExecuteAsync(new(of.HostId, new(personId, false), "buddy"), default);

    private Task<ReadOptIns.Result?> ReadAsync(Guid personId) => new ReadOptIns(Db, Clock).ExecuteAsync(new(host.HostId, new(personId, false)), default);
}
