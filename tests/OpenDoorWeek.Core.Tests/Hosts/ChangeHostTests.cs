using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

/// <summary>The pages of a registration, and who may fill them in.</summary>
[Category("Database")]
public sealed class ChangeHostTests : RegistrationTest
{
    [Test]
    public async Task Each_page_is_saved_marked_and_written_in_the_audit()
    {
        var row = await Rows.AddRegistrationAsync(stepsDone: []);
        var (id, contact) = (row.HostId, Contact(row));

        HostChange[] changes =
        [
            await new ChangeOrganisation(Db, Clock).ExecuteAsync(new(id, contact, "Nieuw Huis", "housing", "Laan 2", "1050", null), default),
            await new ChangeReach(Db, Clock).ExecuteAsync(new(id, contact, null, "https://huis.example.org"), default),
            await new ChangeAreas(Db, Clock).ExecuteAsync(new(id, contact, ["1050", "1180"]), default),
            await new ChangeLanguages(Db, Clock).ExecuteAsync(new(id, contact, ["fr", "vgt"]), default),
            await new ChangeVisibility(Db, Clock).ExecuteAsync(new(id, contact, "professionals", true), default),
            await new ChangeContact(Db, Clock).ExecuteAsync(new(id, contact, "Hanne Brug", null, "+32 2 000 00 00"), default),
            await new SkipColleague(Db, Clock).ExecuteAsync(new(id, contact), default),
        ];

        Assert.That(changes, Is.All.TypeOf<HostChange.Done>());
        var (host, contacts, _) = (await new ReadHost(Db, Clock).ExecuteAsync(new(id, contact), default))!;
        Assert.That((host.Name, host.Sector, host.Street, host.Postcode, host.ZoneCode), Is.EqualTo(("Nieuw Huis", "housing", "Laan 2", "1050", "S")));
        Assert.That((host.Phone, host.Website, host.Visibility, host.IsFullNote), Is.EqualTo(((string?)null, "https://huis.example.org", "professionals", true)));
        Assert.That((host.Areas, host.Languages, host.OpenSteps.Count), Is.EqualTo((new[] { "1050", "1180" }, new[] { "fr", "vgt" }, 0)));
        Assert.That((contacts.Single().Name, contacts.Single().Role, contacts.Single().Phone), Is.EqualTo(("Hanne Brug", (string?)null, "+32 2 000 00 00")));
        Assert.That(await AuditAsync(), Has.Count.EqualTo(7).And.All.EqualTo("host.changed"));
    }

    [Test]
    public async Task Of_another_host_nothing_is_read_or_changed_whoever_asks()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        var other = await Rows.AddHostAsync("Elders");
        HostActor[] strangers = [Contact(other), new(await Rows.AddOrganiserAsync("N"), true), new(await Rows.AddOrganiserAsync("S"), false), new(Guid.NewGuid(), true)];
        foreach (var stranger in strangers)
        {
            Assert.That(await new FindHostActor(Db).ExecuteAsync(new(row.HostId, stranger), default), Is.Null);
            Assert.That(await new ReadHost(Db, Clock).ExecuteAsync(new(row.HostId, stranger), default), Is.Null);
            Assert.That(await new ChangeReach(Db, Clock).ExecuteAsync(new(row.HostId, stranger, "x", null), default), Is.TypeOf<HostChange.Unknown>());
            Assert.That(await new SubmitHost(Db, Clock).ExecuteAsync(new(row.HostId, stranger), default), Is.TypeOf<HostChange.Unknown>());
            Assert.That(await new WithdrawHost(Db, Clock).ExecuteAsync(new(row.HostId, stranger, SlotReach.Nobody), default), Is.TypeOf<HostChange.Unknown>());
            Assert.That(await new RenewPreview(Db, Clock).ExecuteAsync(new(row.HostId, stranger, 0), default), Is.TypeOf<HostChange.Unknown>());
            var invite = new InviteContact.Request(row.HostId, stranger, "x@example.org", "X", null, null, Core.Words.Language.Nl, Guid.NewGuid());
            Assert.That(await new InviteContact(Db, Clock).ExecuteAsync(invite, default), Is.TypeOf<HostChange.Unknown>());
        }

        Assert.That(await AuditAsync(), Is.Empty);
    }

    [Test]
    public async Task An_organiser_of_the_zone_with_a_second_factor_acts_for_the_host_and_the_audit_says_so()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        var olga = new HostActor(await Rows.AddOrganiserAsync("S"), true);
        Assert.That(await new ChangeReach(Db, Clock).ExecuteAsync(new(row.HostId, olga, "+32 2 1", null), default), Is.TypeOf<HostChange.Done>());
        Assert.That(await ReadAsync<string>("select (actor_id = @PersonId) || ' ' || (facts ->> 'asOrganiser') from audit", olga), Is.EqualTo("true true"));
        Assert.That(Refusal(await new ChangeReach(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), "x", null), default)), Is.EqualTo(new HostRefusal.BeingRead()));
    }

    [Test]
    public async Task A_host_that_has_no_visits_in_the_programme_withdraws_and_nobody_is_told()
    {
        var row = await Rows.AddRegistrationAsync("returned");
        var slotId = await Rows.AddSlotAsync(of: row);

        Assert.That(await new WithdrawHost(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), SlotReach.Nobody), default), Is.TypeOf<HostChange.Done>());

        Assert.That(await StatusAsync(row.HostId), Is.EqualTo("withdrawn"));
        Assert.That(await ReadAsync<string>("select status from slot where slot_id = @slotId", new { slotId }), Is.EqualTo("published"), "it waits for the host to come back");
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
    }

    [Test]
    public async Task The_preview_shows_the_host_until_it_expires_is_renewed_or_the_host_withdraws()
    {
        var row = await Rows.AddRegistrationAsync();
        var (renew, read) = (new RenewPreview(Db, Clock), new ReadPreview(Db, Clock));
        await renew.ExecuteAsync(new(row.HostId, Contact(row), 0), default);
        await renew.ExecuteAsync(new(row.HostId, Contact(row), 0), default);
        Assert.That((await read.ExecuteAsync(new(row.HostId, 1), default))!.Name, Is.EqualTo("Huis De Brug"), "sent twice it renews once");
        await renew.ExecuteAsync(new(row.HostId, Contact(row), 1), default);
        Assert.That(await read.ExecuteAsync(new(row.HostId, 1), default), Is.Null);
        Assert.That(await read.ExecuteAsync(new(row.HostId, 2), default), Is.Not.Null);
        Clock.Now += RenewPreview.Life;
        Assert.That(await read.ExecuteAsync(new(row.HostId, 2), default), Is.Null);
        await renew.ExecuteAsync(new(row.HostId, Contact(row), 2), default);
        await new WithdrawHost(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), SlotReach.Nobody), default);
        Assert.That(await read.ExecuteAsync(new(row.HostId, 3), default), Is.Null);
    }

    [TestCase("public", "public", true, true)]
    [TestCase("public", "professionals", false, true)]
    [TestCase("professionals", "public", false, true)]
    [TestCase("matching", "public", false, false)]
    [TestCase("public", "matching", false, false)]
    [TestCase("professionals", "matching", false, false)]
    public async Task The_narrower_of_host_and_slot_says_who_finds_a_visit(string host, string slot, bool anonymous, bool signedIn)
    {
        await Rows.AddSlotAsync();
        await RunAsync("update host set visibility = @host; update slot set visibility = @slot", new { host, slot });
        var programme = new Core.Editions.ReadProgramme(Db, Clock);
        Assert.That((await programme.ExecuteAsync(new("zuid-2026", false), default))!.Slots.Count == 1, Is.EqualTo(anonymous));
        Assert.That((await programme.ExecuteAsync(new("zuid-2026", true), default))!.Slots.Count == 1, Is.EqualTo(signedIn));
        Assert.That((await new Core.Editions.ReadEdition(Db, Clock).ExecuteAsync("zuid-2026", default))!.Facts.Slots == 1, Is.EqualTo(anonymous));
    }
}
