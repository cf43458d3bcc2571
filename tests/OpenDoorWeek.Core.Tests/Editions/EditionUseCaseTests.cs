using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Editions;

[Category("Database")]
public sealed class EditionUseCaseTests : EditionTest
{
    [Test]
    public async Task A_new_edition_has_its_zones_its_default_phases_and_a_line_in_the_audit()
    {
        var by = await OrganiserAsync("S");
        Assert.That(await CreateAsync(ToCreate(by)), Is.EqualTo(new CreateEdition.Result.Created("zuid-2027")));

        var made = await ReadEditionAsync("zuid-2027");
        Assert.That(made.Name, Is.EqualTo(Draft.Name));
        Assert.That(made.Zones.Single().ContactEmail, Is.EqualTo("zuid@example.org"));
        Assert.That(made.Phases, Is.EquivalentTo(PhaseDefaults.Of(NextYear)));
        Assert.That(await ActionsAsync(), Is.EqualTo(["edition.created"]));
        Assert.That(await ReadAsync<Guid>("select actor_id from audit"), Is.EqualTo(by.PersonId));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_tried_out_beside_the_demo_belongs_to_it_and_beside_a_real_week_it_does_not(bool isDemo)
    {
        await Rows.AddEditionAsync(isDemo: isDemo);
        await CreateAsync(ToCreate(await OrganiserAsync()));
        Assert.That(await ReadAsync<bool>("select is_demo from edition where slug = 'zuid-2027'"), Is.EqualTo(isDemo));
    }

    [Test]
    public async Task The_same_form_sent_twice_makes_one_edition_and_another_body_is_refused()
    {
        var request = ToCreate(await OrganiserAsync());
        await CreateAsync(request);
        Assert.That(await CreateAsync(request), Is.EqualTo(new CreateEdition.Result.Created("zuid-2027")));
        Assert.That(await CreateAsync(request with { Slug = "other" }), Is.EqualTo(new CreateEdition.Result.Refused(new EditionRefusal.KeyReused())));
        Assert.That(await ReadAsync<long>("select count(*) from edition"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_makes_an_edition_of_a_zone_that_is_not_hers_whatever_the_page_said()
    {
        var by = await OrganiserAsync("S");
        var result = await CreateAsync(ToCreate(by with { Zones = null }, Zuid, Zuid with { ZoneCode = "N" }));
        Assert.That(((EditionRefusal.ZonesOfOthers)((CreateEdition.Result.Refused)result).Refusal).Zones, Is.EqualTo(["N"]));
        Assert.That(await ReadAsync<long>("select (select count(*) from edition) + (select count(*) from audit)"), Is.Zero);
    }

    [Test]
    public async Task An_address_belongs_to_one_edition()
    {
        await Rows.AddEditionAsync("zuid-2027");
        Assert.That(await CreateAsync(ToCreate(await OrganiserAsync())), Is.EqualTo(new CreateEdition.Result.Refused(new EditionRefusal.SlugTaken())));
    }

    [Test]
    public async Task A_copy_has_the_days_zones_and_phases_of_the_old_one_a_year_later_its_hosts_as_drafts_and_no_visitor()
    {
        var slot = await Rows.AddSlotAsync();
        await Rows.AddBookingAsync(slot, await Rows.AddPersonAsync());
        await RunAsync("update host set visibility = 'professionals'");
        var old = await ReadEditionAsync("zuid-2026");

        Assert.That(await CopyAsync(ToCopy(await OrganiserAsync("S"))), Is.EqualTo(new CopyEdition.Result.Copied("zuid-2027", 1)));

        var copy = await ReadEditionAsync("zuid-2027");
        Assert.That(copy.Days, Is.EqualTo(NextYear));
        Assert.That(copy.Zones, Is.EqualTo(old.Zones));
        Assert.That(copy.Phases, Is.EqualTo(PhaseDefaults.Move(old.Days, NextYear, old.Phases)));
        Assert.That(await ReadAsync<string>("select string_agg(concat_ws(' ', slug, status, visibility), ', ' order by slug) from host join edition using (edition_id)"),
            Is.EqualTo("zuid-2026 accepted professionals, zuid-2027 draft professionals"));
        Assert.That(await ReadAsync<long>("select count(*) from slot join edition using (edition_id) where slug = 'zuid-2027'"), Is.Zero);
    }

    [Test]
    public async Task Hosts_come_along_only_when_asked_and_a_second_press_copies_nothing_more()
    {
        await Rows.AddHostAsync();
        var request = ToCopy(await OrganiserAsync()) with { WithHosts = false };
        Assert.That(await CopyAsync(request), Is.EqualTo(new CopyEdition.Result.Copied("zuid-2027", 0)));
        Assert.That(await CopyAsync(request), Is.EqualTo(new CopyEdition.Result.Copied("zuid-2027", 0)));
        Assert.That(await ReadAsync<long>("select count(*) from host"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_copy_that_begins_on_another_weekday_is_asked_about_first()
    {
        await Rows.AddEditionAsync();
        var tuesday = ToCopy(await OrganiserAsync()) with { FirstDay = NextYear.FirstDay.AddDays(1) };
        Assert.That(await CopyAsync(tuesday), Is.EqualTo(new CopyEdition.Result.Refused(new EditionRefusal.OtherWeekday(Rows.Monday, tuesday.FirstDay))));
        Assert.That(await CopyAsync(tuesday with { AcceptsOtherWeekday = true, Key = Guid.NewGuid() }), Is.TypeOf<CopyEdition.Result.Copied>());
    }

    [Test]
    public async Task When_the_days_move_the_phases_move_along()
    {
        var editionId = await Rows.AddEditionAsync();
        var byHand = new Phase(Phase.Wishes, Brussels.InstantOf(new(2026, 10, 5), new(12, 0)), Brussels.InstantOf(new(2026, 10, 19), new(12, 0)));
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, byHand.OpensAt, byHand.ClosesAt);

        var to = new EditionDays(Rows.Monday.AddDays(7), Rows.Monday.AddDays(10));
        Assert.That(await EditAsync(await OrganiserAsync(), Draft with { Days = to }), Is.EqualTo(new EditEdition.Result.Saved(DaysMoved: true)));

        var edition = await ReadEditionAsync("zuid-2026");
        Assert.That(edition.Days, Is.EqualTo(to));
        Assert.That(edition.Find(Phase.Wishes), Is.EqualTo(byHand.Shift(7)), "noon stays noon over the change of the clocks");
        Assert.That(await ActionsAsync(), Is.EqualTo(["edition.changed"]));
    }

    [Test]
    public async Task The_days_stay_while_visits_would_lie_outside_and_cancelled_ones_do_not_count()
    {
        var slot = await Rows.AddSlotAsync();
        var (by, later) = (await OrganiserAsync(), Draft with { Days = new(Rows.Monday.AddDays(1), Rows.Monday.AddDays(4)) });
        Assert.That(await EditAsync(by, later), Is.EqualTo(new EditEdition.Result.Refused(new EditionRefusal.SlotsOutside(1))));
        await RunAsync("update slot set status = 'cancelled' where slot_id = @slot", new { slot });
        Assert.That(await EditAsync(by, later), Is.TypeOf<EditEdition.Result.Saved>());
    }

    [Test]
    public async Task Phases_are_set_all_at_once_and_refused_as_a_whole()
    {
        await Rows.AddEditionAsync();
        var (by, setPhases) = (await OrganiserAsync("S"), new SetPhases(Db, Clock));
        var days = new EditionDays(Rows.Monday, Rows.Monday.AddDays(4));
        var small = PhaseDefaults.Of(days).Where(p => p.Name is Phase.Programme or Phase.FreeBooking).ToList();
        Assert.That(await setPhases.ExecuteAsync(new(by, "zuid-2026", small), default), Is.TypeOf<SetPhases.Result.Saved>());
        Assert.That((await ReadEditionAsync("zuid-2026")).Phases, Is.EqualTo(small));

        var refused = await setPhases.ExecuteAsync(new(by, "zuid-2026", [small[1]]), default);
        Assert.That(refused, Is.TypeOf<SetPhases.Result.Refused>().With.Property("Refusal").TypeOf<EditionRefusal.PhasesDoNotFit>());
        Assert.That((await ReadEditionAsync("zuid-2026")).Phases, Is.EqualTo(small));
        Assert.That(await ActionsAsync(), Is.EqualTo(["edition.phases-changed"]));
    }

    [Test]
    public async Task A_zone_with_hosts_stays_and_a_contact_changes()
    {
        await Rows.AddHostAsync();
        var (by, setZones) = (await OrganiserAsync(), new SetZones(Db, Clock));
        var noord = Zuid with { ZoneCode = "N" };
        var refused = (SetZones.Result.Refused)await setZones.ExecuteAsync(new(by, "zuid-2026", [noord]), default);
        Assert.That(((EditionRefusal.ZonesWithHosts)refused.Refusal).Zones, Is.EqualTo(["S"]));
        Assert.That(await setZones.ExecuteAsync(new(by, "zuid-2026", [noord, Zuid with { ContactPhone = "+32 2 555 00 99" }]), default), Is.TypeOf<SetZones.Result.Saved>());
        Assert.That((await ReadEditionAsync("zuid-2026")).Zones.Select(z => $"{z.ZoneCode} {z.ContactPhone}"), Is.EqualTo(["N +32 2 555 00 00", "S +32 2 555 00 99"]));
    }

    [Test]
    public async Task Who_lacks_a_zone_of_the_edition_changes_nothing_of_it()
    {
        await Rows.AddEditionAsync();
        var unknown = new EditionRefusal.Unknown();
        foreach (var by in new[] { await OrganiserAsync("N"), new(await Rows.AddPersonAsync(), null) })
        {
            Assert.That(await EditAsync(by, Draft), Is.EqualTo(new EditEdition.Result.Refused(unknown)));
            Assert.That(await CopyAsync(ToCopy(by)), Is.EqualTo(new CopyEdition.Result.Refused(unknown)));
            Assert.That(await new SetPhases(Db, Clock).ExecuteAsync(new(by, "zuid-2026", []), default), Is.EqualTo(new SetPhases.Result.Refused(unknown)));
            Assert.That(await new SetZones(Db, Clock).ExecuteAsync(new(by, "zuid-2026", [Zuid]), default), Is.EqualTo(new SetZones.Result.Refused(unknown)));
            Assert.That(await new RemoveOtherEvent(Db, Clock).ExecuteAsync(new(by, "zuid-2026", null), default), Is.EqualTo(new RemoveOtherEvent.Result.Refused(unknown)));
            Assert.That(await new ReadOverview(Db).ExecuteAsync(new(by, "zuid-2026"), default), Is.Empty);
        }

        Assert.That(await ActionsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_overview_counts_hosts_visits_and_places_zone_by_zone_and_names_where_nothing_is()
    {
        var editionId = await Rows.AddEditionAsync();
        await RunAsync("insert into edition_zone select @editionId, 'N', 'x', 'x', 'x@example.org', 'x'", new { editionId });
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(capacity: 8), await Rows.AddPersonAsync(), partySize: 3);
        await Rows.AddHostAsync("Het Anker");
        await RunAsync("update host set status = 'submitted', submitted_at = now() where host_id not in (select host_id from slot)");

        var all = await new ReadOverview(Db).ExecuteAsync(new(await OrganiserAsync(), "zuid-2026"), default);
        Assert.That(all.Select(z => $"{z.ZoneCode} {z.Drafts} {z.Submitted} {z.Accepted} {z.Slots} {z.Capacity} {z.Taken}"), Is.EqualTo(["N 0 0 0 0 0 0", "S 0 1 1 1 8 3"]));
        Assert.That(all[1].PlacesWithout, Is.EqualTo(["1050", "1170", "1180", "1190"]));
        var hers = await new ReadOverview(Db).ExecuteAsync(new(await OrganiserAsync("N"), "zuid-2026"), default);
        Assert.That(hers.Select(z => z.ZoneCode), Is.EqualTo(["N"]));
    }
}
