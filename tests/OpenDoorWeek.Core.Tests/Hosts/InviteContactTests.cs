using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

[Category("Database")]
public sealed class InviteContactTests : RegistrationTest
{
    private InviteContact InviteContact => new(Db, Clock);

    private AcceptInvitation AcceptInvitation => new(Db, Clock);

    [Test]
    public async Task A_colleague_gets_a_link_and_becomes_contact_by_its_button_without_being_signed_in()
    {
        var row = await Rows.AddRegistrationAsync();
        await InviteContact.ExecuteAsync(ToInvite(row), default);
        var mail = (await WriteAsync(InviteContact.Mail))!;
        Assert.That((mail.To.Address, mail.Language), Is.EqualTo(("bea@example.org", Language.Fr)));
        Assert.That(mail.Text, Does.Not.Contain("Bea").And.Contain("/fr/hosts/invitation?token="));
        var link = (await new LinkTokens(Db, Clock).ReadAsync(LinkPurpose.ContactInvitation, mail.Text.Split("token=")[1].Split('\n')[0], default))!;
        Assert.That((await new ReadInvitation(Db, Clock).ExecuteAsync(new(link.Id, link.Version), default))!.HostName, Is.EqualTo("Huis De Brug"));
        Assert.That(await ReadAsync<long>("select count(*) from organisation_contact"), Is.EqualTo(1), "nobody yet");

        var accepted = await AcceptInvitation.ExecuteAsync(new(link.Id, link.Version), default);

        Assert.That(accepted, Is.EqualTo(new AcceptInvitation.Result.Accepted(row.HostId)));
        Assert.That(await AcceptInvitation.ExecuteAsync(new(link.Id, link.Version), default), Is.EqualTo(accepted), "pressed twice");
        var contacts = (await new ReadHost(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row)), default))!.Contacts;
        Assert.That(contacts.Select(c => (c.Name, c.Role, c.InvitedUntil)), Is.EqualTo(new[] { ("Bea Brug", "Directie", (DateTimeOffset?)null), ("Hanne Host", "Coördinator", null) }));
        Assert.That(await ReadAsync<long>("select count(*) from session"), Is.Zero);
        Assert.That(await WriteAsync(InviteContact.Mail), Is.Null, "accepted");
    }

    [Test]
    public async Task The_same_form_writes_once_and_a_new_invitation_ends_the_link_before()
    {
        var row = await Rows.AddRegistrationAsync();
        var request = ToInvite(row);
        await InviteContact.ExecuteAsync(request, default);
        await InviteContact.ExecuteAsync(request, default);
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "host.contact-invited bea@example.org" }));
        await InviteContact.ExecuteAsync(request with { Key = Guid.NewGuid() }, default);
        var id = await ReadAsync<Guid>("select invitation_id from contact_invitation");
        Assert.That(await AcceptInvitation.ExecuteAsync(new(id, 1), default), Is.TypeOf<AcceptInvitation.Result.Ended>());
        Clock.Now += InviteContact.Life;
        Assert.That(await AcceptInvitation.ExecuteAsync(new(id, 2), default), Is.TypeOf<AcceptInvitation.Result.Ended>());
    }

    [Test]
    public async Task Nobody_is_asked_who_is_contact_and_a_form_is_no_way_to_write_to_many()
    {
        var row = await Rows.AddRegistrationAsync();
        var own = await ReadAsync<string>("select email from person where person_id = @ContactId", row);
        Assert.That(Refusal(await InviteContact.ExecuteAsync(ToInvite(row) with { Email = own }, default)), Is.EqualTo(new HostRefusal.ContactAlready()));
        for (var i = 0; i < InviteContact.MaxPerDay; i++)
        {
            Assert.That(await InviteContact.ExecuteAsync(ToInvite(row) with { Email = $"c{i}@example.org" }, default), Is.TypeOf<HostChange.Done>());
        }

        Assert.That(Refusal(await InviteContact.ExecuteAsync(ToInvite(row), default)), Is.EqualTo(new HostRefusal.TooManyInvitations()));
        Clock.Now += TimeSpan.FromDays(1);
        Assert.That(await InviteContact.ExecuteAsync(ToInvite(row), default), Is.TypeOf<HostChange.Done>());
    }

    [Test]
    public async Task Drafts_that_nobody_touched_are_remembered_once_and_only_while_they_can_be_submitted()
    {
        var row = await Rows.AddRegistrationAsync();
        await Rows.AddRegistrationAsync("accepted", "Aanvaard");
        var remind = new RemindDrafts(Db, Clock);
        var week = new RemindDrafts.Request(TimeSpan.FromDays(7));
        Assert.That(await remind.ExecuteAsync(week, default), Is.Zero);
        Clock.Now += TimeSpan.FromDays(7);
        Assert.That(await remind.ExecuteAsync(week, default), Is.Zero, "11 November is a holiday");
        Clock.Now += TimeSpan.FromDays(1);
        Assert.That(await remind.ExecuteAsync(week, default), Is.EqualTo(1));
        Assert.That(await remind.ExecuteAsync(week, default), Is.Zero, "once");
        Assert.That(await ListAsync<Guid>("select recipient_id from outbox"), Is.EqualTo(new[] { row.ContactId }));
        Assert.That((await WriteAsync(RemindDrafts.Mail))!.Text, Does.Contain("Dat kan tot en met maandag 30\u00a0november.").And.Contain($"/nl/hosts/{row.HostId}"));
        var late = await Rows.AddRegistrationAsync(name: "Laat");
        Clock.Now = new(2026, 11, 30, 23, 0, 0, TimeSpan.Zero);
        Assert.That(await remind.ExecuteAsync(week, default), Is.Zero, $"too late for {late.HostId}");
        Assert.That(await WriteAsync(RemindDrafts.Mail), Is.Null);
    }

    private static InviteContact.Request ToInvite(HostRow row) =>
        new(row.HostId, Contact(row), "bea@example.org", "Bea Brug", "Directie", null, Language.Fr, Guid.NewGuid());
}
