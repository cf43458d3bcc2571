using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

/// <summary>From submit to the answer, and round again.</summary>
[Category("Database")]
public sealed class AnswerHostTests : RegistrationTest
{
    [Test]
    public async Task Submitting_tells_the_organisers_of_the_zone_and_nobody_else_once()
    {
        var row = await Rows.AddRegistrationAsync();
        var (south, all) = (await Rows.AddOrganiserAsync("S", "CW"), await Rows.AddOrganiserAsync());
        await Rows.AddOrganiserAsync("N");

        Assert.That(await SubmitAsync(row), Is.TypeOf<HostChange.Done>());
        Assert.That(await SubmitAsync(row), Is.TypeOf<HostChange.Done>());

        Assert.That(await ListAsync<Guid>("select recipient_id from outbox where kind = 'host.submitted'"), Is.EquivalentTo(new[] { south, all }));
        Assert.That(await ReadAsync<int>("select submission_no from host"), Is.EqualTo(1));
        var mail = (await WriteAsync(SubmitHost.Mail))!;
        Assert.That(mail.Text, Does.Contain("- Organisatie: Huis De Brug").And.Contain($"https://odw.example/nl/editions/zuid-2026/hosts/{row.HostId}"));
    }

    [Test]
    public async Task A_returned_host_reads_the_note_edits_submits_again_and_is_accepted()
    {
        var row = await Rows.AddRegistrationAsync();
        var olga = Organiser(await Rows.AddOrganiserAsync("S"));
        await SubmitAsync(row);

        Assert.That(await new ReturnHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 1, "Welke dagen?", olga), default), Is.TypeOf<HostChange.Done>());
        Assert.That((await WriteAsync(ReturnHost.Mail))!.Text, Does.Contain("Welke dagen?").And.Contain($"/nl/hosts/{row.HostId}"));
        Assert.That(await WriteAsync(SubmitHost.Mail), Is.Null, "answered");
        Assert.That(await new ChangeReach(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), "+32 2 3", null), default), Is.TypeOf<HostChange.Done>());
        Assert.That(await SubmitAsync(row), Is.TypeOf<HostChange.Done>());
        Assert.That(Refusal(await new AcceptHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 1, olga), default)), Is.EqualTo(new HostRefusal.NotSubmitted()), "an older submission");
        Assert.That(await new AcceptHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 2, olga), default), Is.TypeOf<HostChange.Done>());
        Assert.That(await new AcceptHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 2, olga), default), Is.TypeOf<HostChange.Done>());

        Assert.That((await WriteAsync(AcceptHost.Mail))!.Subject, Is.EqualTo("Aanvaard: de inschrijving van Huis De Brug"));
        Assert.That(await WriteAsync(ReturnHost.Mail), Is.Null, "no longer so");
        Assert.That(await ReadAsync<string>("select status || coalesce(organiser_note, '') from host"), Is.EqualTo("accepted"));
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "host.submitted", "host.returned", "host.changed", "host.submitted", "host.accepted" }));
    }

    [Test]
    public async Task An_organiser_of_another_zone_finds_neither_list_nor_host()
    {
        var row = await Rows.AddRegistrationAsync("submitted");
        OrganiserScope[] strangers = [new(await Rows.AddOrganiserAsync("N"), ["N"]), new(await Rows.AddPersonAsync(), null), new(row.ContactId, ["S"])];
        foreach (var stranger in strangers)
        {
            Assert.That(await new ListHosts(Db).ExecuteAsync(new("zuid-2026", stranger), default), Is.Null);
            Assert.That(await new ReadSubmission(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, stranger), default), Is.Null);
            Assert.That(await new AcceptHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 1, stranger), default), Is.TypeOf<HostChange.Unknown>());
            Assert.That(await new ReturnHost(Db, Clock).ExecuteAsync(new("zuid-2026", row.HostId, 1, "x", stranger), default), Is.TypeOf<HostChange.Unknown>());
        }

        Assert.That(await StatusAsync(row.HostId), Is.EqualTo("submitted"));
    }

    [Test]
    public async Task The_list_holds_the_hosts_of_her_zones_and_begins_with_what_waits_for_her()
    {
        await Rows.AddRegistrationAsync("accepted", "A");
        await Rows.AddRegistrationAsync("draft", "B");
        await Rows.AddRegistrationAsync("submitted", "C");
        await RunAsync("insert into edition_zone select edition_id, 'N', 'n', '1', 'n@example.org', 'n' from edition");
        await Rows.AddHostAsync("Noord", postcode: "1020", zone: "N");

        var south = (await new ListHosts(Db).ExecuteAsync(new("zuid-2026", Organiser(await Rows.AddOrganiserAsync("S"))), default))!;
        var all = (await new ListHosts(Db).ExecuteAsync(new("zuid-2026", new(await Rows.AddOrganiserAsync(), null)), default))!;

        Assert.That(south.Hosts.Select(h => h.Name), Is.EqualTo(new[] { "C", "B", "A" }));
        Assert.That(all.Hosts.Select(h => h.Name), Is.EqualTo(new[] { "C", "B", "A", "Noord" }));
        Assert.That(await new ListHosts(Db).ExecuteAsync(new("nowhere", Organiser(await Rows.AddOrganiserAsync("S"))), default), Is.Null);
    }
}
