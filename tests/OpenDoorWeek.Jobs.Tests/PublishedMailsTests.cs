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

        Assert.That(Sink.Mails, Has.Count.EqualTo(11));
        var subjects = await ListAsync<string>("select subject from outbox where publication_id is not null order by outbox_id");
        Assert.That(subjects.Count(s => s.StartsWith("Uw programma: één bezoek", StringComparison.Ordinal)), Is.EqualTo(5));
        Assert.That(subjects.Count(s => s.StartsWith("Verdeling van de plaatsen: nog geen bezoek", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'match.invited' and calendar_method = 'REQUEST'"), Is.EqualTo(5));
        Assert.That(await ReadAsync<string>("select text_body from outbox where kind = 'match.outcome' and recipient = 'wisher4@example.org'"), Does.Contain("De Veer").And.Contain("Al uw wensen zijn gelukt."));
        Assert.That(await ReadAsync<string>("select text_body from outbox where kind = 'match.outcome-none'"), Does.Contain("Wens 1, La Plume: Dit bezoek is in het Frans."));
    }

    [Test]
    public async Task Once_somebody_has_stopped_it_what_has_not_left_never_does()
    {
        Clock.Now += TimeSpan.FromMinutes(30);
        var pump = NewPump();
        await pump.RunRoundAsync(default);
        var left = Sink.Mails.Count;
        Assert.That(left, Is.EqualTo(OutboxPump.AtOnce));

        Assert.That(await new StopPublication(Db, Clock).ExecuteAsync(new(olga, Slug, 1), default), Is.EqualTo(new StopPublication.Result.Stopped(11 - left)));
        Clock.Now += TimeSpan.FromHours(2);
        await DrainAsync(pump);

        Assert.That(Sink.Mails, Has.Count.EqualTo(left));
        Assert.That(await new ShowOutcomes(Db, Clock).ExecuteAsync(default), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from outcome where is_shown"), Is.EqualTo(left), "only who was told sees hers");
    }
}
