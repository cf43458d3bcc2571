using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What the pump makes of a publication: nothing before its time, each mail after it, and none once somebody has stopped it.</summary>
[Category("Database")]
public sealed class PublishedMailsTests : PumpTest
{
    private const string Slug = "zuid-2026";
    private OrganiserScope olga = null!;

    /// <summary>Six people; the small visit takes two of the four who want it, and nobody gets the one in French.</summary>
    [SetUp]
    public async Task PublishAsync()
    {
        var matching = new MatchRows(Rows, RunAsync);
        var editionId = await matching.AddEditionAsync();
        await Rows.SetPhaseAsync(editionId, "free-booking", Rows.Today.AddDays(7), Rows.Today.AddDays(30));
        olga = new(await Rows.AddOrganiserAsync(), null);
        var small = await Rows.AddSlotAsync(capacity: 2, of: await Rows.AddHostAsync("De Pluim"));
        var large = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Veer"), day: Rows.Monday.AddDays(1));
        var french = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("La Plume"), day: Rows.Monday.AddDays(2), languages: ["fr"]);
        for (var n = 0; n < 6; n++)
        {
            await matching.AddWishesAsync(editionId, n == 5 ? [french] : n < 4 ? [small, large] : [large], await Rows.AddPersonAsync($"wisher{n}@example.org"));
        }

        await new StartMatchRun(Db, Clock).ExecuteAsync(new(olga, Slug, "equal", Guid.NewGuid()), default);
        await new MatchRunner(new(Db, Clock), new(Db, Clock), new(Db), new(Db, Clock), NullLogger<MatchRunner>.Instance).RunNextAsync(default);
        var form = (await new ReadPublishForm(Db, Clock).ExecuteAsync(new(olga, Slug, 1, null), default))!;
        Assert.That(await new PublishPlan(Db, Clock, Site).ExecuteAsync(new(olga, Slug, 1, "equal", form.Changes.Mails, 0, Guid.NewGuid()), default), Is.EqualTo(new PublishPlan.Result.Published(1)));
    }

    [Test]
    public async Task Nothing_leaves_before_the_half_hour_is_over_and_then_each_mail_once_the_outcomes_first()
    {
        var pump = NewPump();
        await DrainAsync(pump);
        Assert.That(Sink.Mails, Is.Empty);

        Clock.Now += TimeSpan.FromMinutes(30);
        await DrainAsync(pump);
        Assert.That(Sink.Mails, Has.Count.EqualTo(6), "the invitations follow");
        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.EqualTo(6), "who is told sees it too");
        Clock.Now += TimeSpan.FromSeconds(1);
        await DrainAsync(pump);

        Assert.That(Sink.Mails, Has.Count.EqualTo(11), "the hosts are last");
        Clock.Now += TimeSpan.FromSeconds(1);
        await DrainAsync(pump);

        Assert.That(Sink.Mails, Has.Count.EqualTo(13));
        var subjects = await ListAsync<string>("select subject from outbox where publication_id is not null order by outbox_id");
        Assert.That(subjects.Count(s => s.StartsWith("Uw programma: één bezoek", StringComparison.Ordinal)), Is.EqualTo(5));
        Assert.That(subjects.Count(s => s.StartsWith("Verdeling van de plaatsen: nog geen bezoek", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'match.invited' and calendar_method = 'REQUEST'"), Is.EqualTo(5));
        Assert.That(await ReadAsync<string>("select text_body from outbox where kind = 'match.outcome' and recipient = 'wisher4@example.org'"), Does.Contain("De Veer").And.Contain("Al uw wensen zijn gelukt."));
        Assert.That(await ReadAsync<string>("select text_body from outbox where kind = 'match.outcome-none'"), Does.Contain("Wens 1, La Plume: Dit bezoek is in het Frans."));
    }

    [Test]
    public async Task The_host_reads_who_comes_with_her_own_entry_and_later_changes_follow_it()
    {
        Clock.Now += TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(2);
        await RunAsync("update outbox set state = 'superseded' where kind like 'match.%' and kind <> 'match.visitors'");
        await DrainAsync(NewPump());

        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.EqualTo(6), "what a host reads everybody may know");
        var (subject, text, method, calendar) = (await ListAsync<(string, string, string, byte[])>(
            "select o.subject, o.text_body, o.calendar_method, o.calendar from outbox o join slot s on s.slot_id = o.aggregate_id where o.kind = 'match.visitors' and s.capacity = 2"))[0];
        Assert.That(subject.Replace('\u00a0', ' '), Is.EqualTo("2 personen op bezoek: De Pluim, ma 23 nov, 10.00 uur"));
        Assert.That(text, Does.Contain("2 van 2 plaatsen bezet"));
        Assert.That(method, Is.EqualTo("REQUEST"));
        Assert.That(System.Text.Encoding.UTF8.GetString(calendar), Does.Contain("SEQUENCE:1\r\n").And.Contain("2 van 2 plaatsen bezet").And.Not.Contain("wisher"));
    }

    [Test]
    public async Task A_host_is_not_told_of_what_was_stopped()
    {
        Clock.Now += TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(2);
        await new StopPublication(Db, Clock).ExecuteAsync(new(olga, Slug, 1), default);
        await RunAsync("update outbox set state = 'queued' where kind = 'match.visitors'");
        await DrainAsync(NewPump());
        Assert.That(Sink.Mails, Is.Empty, "its writer asks again");
        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.Zero);
    }

    [Test]
    public async Task Once_somebody_has_stopped_it_what_has_not_left_never_does()
    {
        Clock.Now += TimeSpan.FromMinutes(30);
        var pump = NewPump();
        await pump.RunRoundAsync(default);
        var left = Sink.Mails.Count;
        Assert.That(left, Is.EqualTo(OutboxPump.AtOnce));

        Assert.That(await new StopPublication(Db, Clock).ExecuteAsync(new(olga, Slug, 1), default), Is.EqualTo(new StopPublication.Result.Stopped(13 - left)));
        Clock.Now += TimeSpan.FromHours(2);
        await DrainAsync(pump);

        Assert.That(Sink.Mails, Has.Count.EqualTo(left));
        Assert.That(await new ShowOutcomes(Db, Clock).ExecuteAsync(default), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.EqualTo(left), "only who was told sees hers");
    }
}
