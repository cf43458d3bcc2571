using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

/// <summary>What tests of registrations share.</summary>
public abstract class RegistrationTest : DbTest
{
    protected static readonly MailTemplates Templates = MailTemplates.Load();

    protected static Site Site { get; } = new(new Uri("https://odw.example"), "agenda@odw.example");

    protected RegistrationMails Mails => new(Site, Templates, new LinkTokens(Db, Clock));

    /// <summary>Registration of the edition that <see cref="Rows"/> makes, open now.</summary>
    protected async Task<Guid> OpenAsync(string slug = "zuid-2026")
    {
        var editionId = await Rows.AddEditionAsync(slug);
        await Rows.SetPhaseAsync(editionId, Phase.HostsRegister, Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        return editionId;
    }

    protected static HostActor Contact(HostRow row) => new(row.ContactId, false);

    protected static OrganiserScope Organiser(Guid personId) => new(personId, ["S"]);

    protected static StartHost.Request ToStart(Guid personId) =>
        new("zuid-2026", personId, "Huis De Brug", "youth-family", "Brugstraat 1", "1060", null, Guid.NewGuid());

    protected async Task<HostChange> SubmitAsync(HostRow row) => await new SubmitHost(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row)), default);

    protected Task<string> StatusAsync(Guid hostId) => ReadAsync<string>("select status from host where host_id = @hostId", new { hostId });

    protected Task<IReadOnlyList<string>> MailsAsync() => ListAsync<string>("select kind || ' ' || recipient from outbox where state = 'queued' order by outbox_id");

    protected Task<IReadOnlyList<string>> AuditAsync() => ListAsync<string>("select action from audit order by audit_id");

    /// <summary>The newest row of a kind, as its writer makes it now.</summary>
    protected async Task<MailDraft?> WriteAsync(string kind)
    {
        await using var tx = await Db.BeginAsync(default);
        var mail = await tx.FindAsync<QueuedMail>(Newest, new { kind }, default);
        return await Mails.WriteAsync(tx, mail!, Clock.Now, default);
    }

    protected static HostRefusal Refusal(HostChange change)
    {
        Assert.That(change, Is.TypeOf<HostChange.Refused>());
        return ((HostChange.Refused)change).Refusal;
    }

    private const string Newest = """
        select outbox_id, kind, key, aggregate_id, aggregate_seq, recipient, language, ids::text as ids, message_id
          from outbox
         where kind = @kind
         order by outbox_id desc
         limit 1
        """;
}
