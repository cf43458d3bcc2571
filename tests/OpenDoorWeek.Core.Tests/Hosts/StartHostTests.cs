using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

[Category("Database")]
public sealed class StartHostTests : RegistrationTest
{
    private StartHost StartHost => new(Db, Clock);

    private JoinEdition JoinEdition => new(Db, Clock);

    [Test]
    public async Task The_first_page_makes_the_organisation_its_contact_and_a_draft()
    {
        await OpenAsync();
        var ada = await Rows.AddPersonAsync();

        var started = (StartHost.Result.Started)await StartHost.ExecuteAsync(ToStart(ada), default);

        Assert.That(await ReadAsync<string>("select name || ' ' || zone_code from organisation"), Is.EqualTo("Huis De Brug S"));
        Assert.That(await ReadAsync<Guid>("select person_id from organisation_contact"), Is.EqualTo(ada));
        Assert.That(await StatusAsync(started.HostId), Is.EqualTo("draft"));
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "host.started" }));
        var read = await new ReadHost(Db, Clock).ExecuteAsync(new(started.HostId, new(ada, false)), default);
        Assert.That(read!.Host.OpenSteps, Is.EqualTo(HostSteps.All.Skip(1)));
    }

    [Test]
    public async Task The_same_form_sent_twice_makes_one_organisation_and_another_body_is_refused()
    {
        await OpenAsync();
        var request = ToStart(await Rows.AddPersonAsync());
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartHost.ExecuteAsync(request, default)));
        Assert.That(results.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from organisation"), Is.EqualTo(1));
        Assert.That(Refused(await StartHost.ExecuteAsync(request with { Name = "Other" }, default)), Is.EqualTo(new HostRefusal.KeyReused()));
    }

    [Test]
    public async Task An_organisation_that_is_known_is_not_made_again_by_a_stranger()
    {
        await OpenAsync();
        await StartHost.ExecuteAsync(ToStart(await Rows.AddPersonAsync()), default);
        var again = ToStart(await Rows.AddPersonAsync()) with { Name = "huis de BRUG" };
        Assert.That(Refused(await StartHost.ExecuteAsync(again, default)), Is.EqualTo(new HostRefusal.OrganisationKnown()));
        Assert.That(await StartHost.ExecuteAsync(again with { Postcode = "1190", Key = Guid.NewGuid() }, default), Is.TypeOf<StartHost.Result.Started>());
    }

    [Test]
    public async Task Outside_the_phase_nobody_registers_and_the_answer_says_when()
    {
        var editionId = await OpenAsync();
        var request = ToStart(await Rows.AddPersonAsync());
        var (opens, closes) = (Clock.Now.AddDays(1), Clock.Now.AddDays(2));
        await Rows.SetPhaseAsync(editionId, Phase.HostsRegister, opens, closes);
        Assert.That(Refused(await StartHost.ExecuteAsync(request, default)), Is.EqualTo(new HostRefusal.NotOpenYet(opens)));
        Clock.Now = closes;
        Assert.That(Refused(await StartHost.ExecuteAsync(request, default)), Is.EqualTo(new HostRefusal.Closed(closes)));
        await RunAsync("delete from edition_phase where phase = 'hosts-register'");
        Assert.That(Refused(await StartHost.ExecuteAsync(request, default)), Is.EqualTo(new HostRefusal.NotOpenYet(null)));
    }

    [Test]
    public async Task A_contact_brings_her_organisation_into_the_next_edition_and_a_stranger_does_not()
    {
        var row = await Rows.AddHostAsync(editionId: await Rows.AddEditionAsync("zuid-2025", Rows.Monday.AddYears(-1)));
        await OpenAsync();

        var request = new JoinEdition.Request("zuid-2026", row.OrganisationId, Contact(row));
        var joined = (JoinEdition.Result.Joined)await JoinEdition.ExecuteAsync(request, default);

        Assert.That(await JoinEdition.ExecuteAsync(request, default), Is.EqualTo(joined), "once");
        Assert.That(await ReadAsync<long>("select count(*) from host"), Is.EqualTo(2));
        Assert.That(await JoinEdition.ExecuteAsync(request with { Actor = new(await Rows.AddPersonAsync(), true) }, default), Is.TypeOf<JoinEdition.Result.Unknown>());
        Assert.That(await JoinEdition.ExecuteAsync(request with { Actor = new(await Rows.AddOrganiserAsync("S"), true) }, default), Is.EqualTo(joined));
    }

    [Test]
    public async Task Who_withdrew_may_begin_anew_with_the_answers_kept()
    {
        var row = await Rows.AddRegistrationAsync("withdrawn");
        var joined = await JoinEdition.ExecuteAsync(new("zuid-2026", row.OrganisationId, Contact(row)), default);
        Assert.That(joined, Is.EqualTo(new JoinEdition.Result.Joined(row.HostId)));
        Assert.That(await StatusAsync(row.HostId), Is.EqualTo("draft"));
        Assert.That(await ReadAsync<int>("select cardinality(steps_done) from host"), Is.EqualTo(7));
    }

    private static HostRefusal Refused(StartHost.Result result)
    {
        Assert.That(result, Is.TypeOf<StartHost.Result.Refused>());
        return ((StartHost.Result.Refused)result).Refusal;
    }
}
