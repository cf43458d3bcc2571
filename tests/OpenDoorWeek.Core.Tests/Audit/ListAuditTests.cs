using NUnit.Framework;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Audit;

[Category("Security")]
public sealed class ListAuditTests : DbTest
{
    private static readonly ListAudit.Filter Everything = new(null, null, null, null, null);
    private Guid south, north, olga, nora, ada, visit;

    [SetUp]
    public async Task MakeChangesAsync()
    {
        var inSouth = await Rows.AddHostAsync();
        var inNorth = await Rows.AddHostAsync("Het Anker", postcode: "1020", zone: "N");
        (south, north) = (await Rows.AddSlotAsync(of: inSouth), await Rows.AddSlotAsync(of: inNorth));
        (olga, nora) = (await Rows.AddOrganiserAsync("S"), await Rows.AddOrganiserAsync("N"));
        ada = await Rows.AddPersonAsync("ada@example.org", name: "Ada");
        visit = await Rows.AddBookingAsync(south, ada);
        await AddAsync(ada, "booking.confirmed", visit);
        await AddAsync(nora, "slot.changed", south);
        await AddAsync(null, "slot.changed", north);
        await AddAsync(null, "host.accepted", inNorth.HostId);
        await AddAsync(ada, "session.started", ada);
        await AddAsync(null, "edition.changed", inSouth.EditionId);
        await AddAsync(null, "organiser.removed", Guid.NewGuid(), """{"zones": "N NE"}""");
        await AddAsync(null, "organiser.removed", Guid.NewGuid(), """{"zones": "all"}""");
    }

    [Test]
    public async Task An_organiser_sees_her_zone_what_she_did_herself_and_nothing_else()
    {
        Assert.That(await ActionsAsync(new(olga, ["S"])), Is.EquivalentTo(new[] { "booking.confirmed", "slot.changed", "session.started", "edition.changed" }));
        Assert.That(await ActionsAsync(new(nora, ["N"])), Is.EquivalentTo(new[] { "slot.changed", "slot.changed", "host.accepted", "organiser.removed" }));
        Assert.That(await ActionsAsync(new(await Rows.AddOrganiserAsync(), null)), Has.Count.EqualTo(8));
        Assert.That(await ActionsAsync(new(ada, null)), Is.Empty, "the table is asked, not the page");
    }

    [Test]
    public async Task Filters_narrow_what_is_seen()
    {
        OrganiserScope all = new(await Rows.AddOrganiserAsync(), null);
        Assert.That(await ActionsAsync(all, Everything with { Action = "slot.changed" }), Has.Count.EqualTo(2));
        Assert.That(await ActionsAsync(all, Everything with { PersonEmail = "ada@example.org" }), Is.EqualTo(new[] { "session.started", "booking.confirmed" }));
        Assert.That(await ActionsAsync(all, Everything with { SubjectId = visit }), Is.EqualTo(new[] { "booking.confirmed" }));
        Assert.That(await ActionsAsync(all, Everything with { From = Clock.Now.AddMinutes(2), To = Clock.Now.AddMinutes(4) }), Is.EqualTo(new[] { "slot.changed", "slot.changed" }));
        Assert.That(await ActionsAsync(new(olga, ["S"]), Everything with { PersonEmail = "person1@example.org" }), Is.Empty, "nobody is found by her address alone");
    }

    [Test]
    public async Task The_newest_come_first_and_the_older_on_the_next_page()
    {
        OrganiserScope all = new(await Rows.AddOrganiserAsync(), null);
        var first = await new ListAudit(Db).ExecuteAsync(new(all, Everything, null, 5), default);
        var second = await new ListAudit(Db).ExecuteAsync(new(all, Everything, first.Entries[^1].AuditId, 5), default);
        Assert.That((first.Entries.Count, first.IsMore, second.Entries.Count, second.IsMore), Is.EqualTo((5, true, 3, false)));
        Assert.That(first.Entries.Concat(second.Entries).Select(e => e.AuditId), Is.Ordered.Descending.And.Unique);
        var booking = second.Entries[^1];
        Assert.That((booking.Actor, booking.Subject, booking.SubjectId), Is.EqualTo(("Ada", "De Vuurtoren", visit)));
    }

    private async Task<IReadOnlyList<string>> ActionsAsync(OrganiserScope by, ListAudit.Filter? filter = null) =>
        [.. (await new ListAudit(Db).ExecuteAsync(new(by, filter ?? Everything, null, 100), default)).Entries.Select(e => e.Action)];

    /// <summary>One minute after the other.</summary>
    private async Task AddAsync(Guid? actor, string action, Guid subject, string facts = "{}") => await RunAsync(
        "insert into audit (at, actor_id, action, subject_id, facts) select @now::timestamptz + count(*) * interval '1 minute' + interval '1 minute', @actor::uuid, @action, @subject, @facts::jsonb from audit",
        new { now = Clock.Now.UtcDateTime, actor, action, subject, facts });
}
