using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Pairings;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Who may ask for a buddy or a mentor, and who may be one.</summary>
[TestFixture, Category("Rules")]
public sealed class OptInRules
{
    private static readonly DateOnly Today = new(2026, 11, 4);
    private static readonly Guid Here = Guid.NewGuid();

    private static readonly OptInHost Host = new() { OrganisationId = Here, IsContact = true, Status = "accepted", FirstDay = new(2026, 11, 23) };

    private static readonly OptIn Colleague = new() { Role = OptIn.Mentor, OrganisationId = Here, PersonName = "Ben Maes" };

    private static readonly OptIn Own = new() { Role = OptIn.Mentor, OrganisationId = Here, IsOwn = true, Capacity = 3, Load = 2 };

    [TestCase(0, null, false)]
    [TestCase(1, null, true)]
    [TestCase(0, true, true)]
    [TestCase(3, false, false)]
    public void History_decides_who_is_experienced_and_the_organiser_has_the_last_word(int editions, bool? said, bool isExperienced) =>
        Assert.That(HostExperience.IsExperienced(editions, said), Is.EqualTo(isExperienced));

    [TestCase(OptIn.Buddy, 0, true)]
    [TestCase(OptIn.Buddy, 2, true)]
    [TestCase(OptIn.Mentor, 0, false)]
    [TestCase(OptIn.Mentor, 1, true)]
    [TestCase(OptIn.Newcomer, 0, true)]
    [TestCase(OptIn.Newcomer, 1, false)]
    public void A_mentor_took_part_before_and_who_asks_for_one_did_not(string role, int editions, bool may) =>
        Assert.That((Host with { Editions = editions }).WhyNot(role, Today) is null, Is.EqualTo(may));

    [Test]
    public void An_organiser_asks_for_nobody() => Assert.That((Host with { IsContact = false }).WhyNot(OptIn.Buddy, Today), Is.EqualTo(new OptInRefusal.NotContact()));

    [Test]
    public void A_host_that_withdrew_asks_no_more() => Assert.That((Host with { Status = "withdrawn" }).WhyNot(OptIn.Buddy, Today), Is.EqualTo(new OptInRefusal.HostWithdrawn()));

    [TestCase(22, true)]
    [TestCase(23, false)]
    public void It_can_be_asked_until_the_week_begins(int day, bool may) =>
        Assert.That(Host.WhyNot(OptIn.Buddy, new(2026, 11, day)) is null, Is.EqualTo(may));

    [Test]
    public void One_of_a_structure_is_mentor_and_the_other_is_told_who()
    {
        var host = Host with { Editions = 1, OptIns = [Colleague] };
        Assert.That(host.WhyNot(OptIn.Mentor, Today), Is.EqualTo(new OptInRefusal.ColleagueDoes("Ben Maes")));
        Assert.That((host with { OptIns = [Colleague with { EndedAt = DateTimeOffset.UnixEpoch }] }).WhyNot(OptIn.Mentor, Today), Is.Null);
    }

    [Test]
    public void Several_of_a_structure_look_for_a_buddy() =>
        Assert.That((Host with { OptIns = [Colleague with { Role = OptIn.Buddy }] }).WhyNot(OptIn.Buddy, Today), Is.Null);

    [Test]
    public void Who_asked_for_another_structure_stops_there_first()
    {
        var elsewhere = Own with { Role = OptIn.Buddy, OrganisationId = Guid.NewGuid(), Organisation = "De Kade" };
        Assert.That((Host with { OptIns = [elsewhere] }).WhyNot(OptIn.Buddy, Today), Is.EqualTo(new OptInRefusal.Elsewhere("De Kade")));
    }

    [TestCase(1, false)]
    [TestCase(2, true)]
    public void A_mentor_wants_no_fewer_than_she_has(int capacity, bool may)
    {
        var request = new SetOptIn.Request(Guid.Empty, new HostActor(Guid.Empty, false), OptIn.Mentor, ["nl"], capacity, "any", false, null, []);
        Assert.That(SetOptIn.Decide(Host with { Editions = 1, OptIns = [Own] }, request, Today), may ? Is.Null : Is.EqualTo(new OptInRefusal.BelowLoad(2)));
    }
}
