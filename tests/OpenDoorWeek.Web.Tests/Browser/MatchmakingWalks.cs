using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.MatchRuns;
using OpenDoorWeek.Web.Pages.Outcomes;
using OpenDoorWeek.Web.Pages.Publications;
using OpenDoorWeek.Web.Pages.Wishes;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>
/// The places of edition B of the demo, 600 visitors and 240 slots, from the wishes of one more visitor to the outcomes of all: by keys alone and
/// without script, with real mail.
/// </summary>
[Category("Browser"), SharesTheMachine]
public sealed class MatchmakingWalks : BrowserTest
{
    private const int Visitors = 601;
    private string slug = "";
    private Guid bea;
    private IReadOnlyList<Guid> wished = [];

    /// <summary>A wish of hers that the first run does not meet.</summary>
    private Guid missed;

    [SetUp]
    public async Task LoadDemoAsync()
    {
        slug = ((LoadDemo.Result.Loaded)await new LoadDemo(Db, Clock).ExecuteAsync(default)).Editions[1];
        var editionId = await ReadAsync<Guid>("select edition_id from edition where slug = @slug", new { slug });
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, Clock.Now.AddDays(-3), Clock.Now.AddHours(2));
        await Rows.SetPhaseAsync(editionId, Phase.Matchmaking, Clock.Now.AddHours(2), Clock.Now.AddDays(5));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, Clock.Now.AddDays(5), Clock.Now.AddDays(20));
        bea = await Rows.AddPersonAsync("bea@example.org", "Bea");
        wished = await ListAsync<Guid>(MostWanted, new { slug });
    }

    [Test]
    public async Task From_wishes_over_two_runs_a_pin_a_stop_and_a_correction_to_everybodys_outcome()
    {
        await WishAsync();
        Clock.Now += TimeSpan.FromHours(3);
        var organiser = await NewGuestAsync(Way.Keyboard, o => o.JavaScriptEnabled = false);
        await organiser.SignInAsync(Site, await Rows.AddOrganiserAsync(), secondFactor: true);

        var before = await WorldAsync();
        await RunAsync(organiser, 1);
        missed = await FindMissedAsync(organiser);
        await PinAsync(organiser, missed);
        await RunAsync(organiser, 2);
        await organiser.OpenAsync($"/nl/editions/{slug}/runs/2/compare?with=1");
        Assert.That(await organiser.ReadAsync(), Does.Contain("Bea"), "who gets something else stands in the comparison");
        Assert.That(await WorldAsync(), Is.EqualTo(before), "no booking and no mail before something is published");

        await PublishAsync(organiser, 2);
        Assert.That(await CountAsync("booking where publication_id is not null and status = 'confirmed'"), Is.GreaterThan(600));
        await LookAsync("nl", isShown: false);

        await SendForAMinuteAsync(31);
        await organiser.OpenAsync($"/nl/editions/{slug}/publications/1");
        await organiser.PressAsync(PublicationTexts.Stop.Nl);
        var told = await ListAsync<string>("select recipient from outbox where kind like 'match.outcome%' and state = 'sent'");
        Assert.That(told, Has.Count.GreaterThan(0).And.Count.LessThan(Visitors));
        Assert.That(await CountAsync("outbox where publication_id is not null and state not in ('sent', 'stopped')"), Is.Zero);
        Assert.That(await CountAsync("outcome where is_shown"), Is.EqualTo(told.Count), "who was told sees it, and nobody else");

        await RunAsync(organiser, 3);
        await PublishAsync(organiser, 3);
        await SendAllAsync();
        await AssertEverybodyKnowsAsync(told);
        foreach (var code in (string[])["nl", "fr", "en"])
        {
            await LookAsync(code, isShown: true);
        }
    }

    private async Task WishAsync()
    {
        var guest = await NewGuestAsync(bea, Way.Keyboard, o => o.JavaScriptEnabled = false);
        foreach (var slot in wished)
        {
            await guest.OpenAsync($"/nl/slots/{slot}/wish");
            await guest.PressAsync(WishTexts.Add.Nl);
        }

        await guest.OpenAsync($"/nl/editions/{slug}/wishes");
        await guest.FollowAsync(WishTexts.Continue.Nl);
        await guest.PressAsync(WishTexts.Continue.Nl);
        await guest.FollowAsync(AnswerTexts.ToCheck.Nl);
        await guest.PressAsync(AnswerTexts.Send.Nl);
        Assert.That(await guest.HeadingAsync(), Is.EqualTo(AnswerTexts.SentTitle.Nl));
        await Mailbox.OpenAsync("bea@example.org", "Goed ontvangen");
    }

    private async Task RunAsync(Guest organiser, int number)
    {
        await organiser.OpenAsync($"/nl/editions/{slug}/runs");
        await organiser.Page.Locator("input[name=Preset][value=equal]").CheckAsync();
        await organiser.PressAsync(MatchTexts.Start.Nl);
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
        Assert.That(async () => await ReadAsync<string>("select state from match_run where number = @number", new { number }), Is.EqualTo("done").After(60_000, 50));
    }

    /// <summary>She wants two of her four, so the rest has a reason.</summary>
    private async Task<Guid> FindMissedAsync(Guest organiser)
    {
        await organiser.OpenAsync($"/nl/editions/{slug}/runs/1/people/{bea}");
        var lines = await organiser.Page.Locator("ol.slots > li").AllInnerTextsAsync();
        Assert.That(lines, Has.Count.EqualTo(wished.Count));
        return wished[lines.Index().First(l => l.Item.Contains("Volzet", StringComparison.Ordinal) || l.Item.Contains("zoveel als u vroeg", StringComparison.Ordinal)).Index];
    }

    private async Task PinAsync(Guest organiser, Guid slotId)
    {
        var day = await ReadAsync<string>("select local_date::text from slot where slot_id = @slotId", new { slotId });
        await organiser.OpenAsync($"/nl/editions/{slug}/pins/new?person={bea}&day={day}");
        await organiser.Page.GetByLabel(PinTexts.Slot.Nl, new() { Exact = true }).SelectOptionAsync($"{slotId}");
        await organiser.TickAsync(PinTexts.ToPin.Nl);
        await organiser.TypeAsync(PinTexts.Reason.Nl, "Afgesproken aan de telefoon");
        await organiser.PressAsync(PinTexts.Save.Nl);
        Assert.That(await organiser.ReadAsync(), Does.Contain("Afgesproken aan de telefoon"));
    }

    /// <summary>First with a wrong number, which is refused beside the field and stays in it.</summary>
    private async Task PublishAsync(Guest organiser, int run)
    {
        await organiser.OpenAsync($"/nl/editions/{slug}/runs/{run}");
        await organiser.FollowAsync(PublicationTexts.PublishLink.Nl);
        var button = await organiser.Page.Locator("#publish button[type=submit]").InnerTextAsync();
        var mails = string.Concat(button.Where(char.IsAsciiDigit));
        await organiser.TypeAsync(PublicationTexts.TypeIt.Nl, "7");
        await organiser.PressAsync(button);
        Assert.That(await organiser.ReadAsync(), Does.Contain($"er vertrekken {mails} e-mails"));
        Assert.That(await organiser.Page.GetByLabel(PublicationTexts.TypeIt.Nl).InputValueAsync(), Is.EqualTo("7"));
        await organiser.TypeAsync(PublicationTexts.TypeIt.Nl, mails);
        await organiser.PressAsync(button);
        Assert.That(await organiser.ReadAsync(), Does.Contain("De eerste e-mail vertrekt om"));
    }

    /// <summary>What the limit of a minute lets leave.</summary>
    private async Task SendForAMinuteAsync(int minutes)
    {
        Clock.Now += TimeSpan.FromMinutes(minutes);
        for (long last = -1, now = 0; now != last || now == 0; (last, now) = (now, await CountAsync("outbox where publication_id is not null and state = 'sent'")))
        {
            await Task.Delay(1_000);
        }
    }

    private async Task SendAllAsync()
    {
        Clock.Now += TimeSpan.FromMinutes(31);
        await new ShowOutcomes(Db, Clock).ExecuteAsync(default);
        for (var minute = 0; await CountAsync("outbox where publication_id is not null and state in ('queued', 'sending', 'retry')") > 0; minute++)
        {
            Assert.That(minute, Is.LessThan(2_000), "it never ends");
            Clock.Now += TimeSpan.FromMinutes(1);
            await Task.Delay(50);
        }
    }

    private async Task AssertEverybodyKnowsAsync(IReadOnlyList<string> told)
    {
        Assert.That(await CountAsync("outcome o join publication p using (publication_id) where p.number = 2 and o.is_shown"), Is.EqualTo(Visitors), "nobody is without an answer");
        Assert.That(await CountAsync("outbox where publication_id is not null and state in ('dead', 'unknown')"), Is.Zero);
        var again = await ListAsync<string>("select o.recipient from outbox o join publication p using (publication_id) where p.number = 2 and o.kind like 'match.outcome%' and o.state = 'sent'");
        var changed = await ListAsync<string>("select r.email from outcome o join publication p using (publication_id) join person r using (person_id) where p.number = 2 and o.is_changed");
        Assert.That(again, Is.EquivalentTo(changed), "only who knows otherwise is written to");
        Assert.That(told.Concat(again).Distinct().Count(), Is.EqualTo(Visitors));
    }

    private async Task LookAsync(string code, bool isShown)
    {
        var language = Language.Parse(code);
        var guest = await NewGuestAsync(bea, Way.Keyboard, o => o.JavaScriptEnabled = false);
        await guest.OpenAsync($"/{code}/agenda");
        var host = await ReadAsync<string>("select o.name from slot s join host h using (host_id) join organisation o using (organisation_id) where s.slot_id = @missed", new { missed });
        Assert.That(await guest.ReadAsync(), isShown ? Does.Contain(host) : Does.Not.Contain(host));
        await guest.OpenAsync($"/{code}/editions/{slug}/outcome");
        if (isShown)
        {
            Assert.That(await guest.ReadAsync(), Does.Contain(OutcomeTexts.Visits.In(language)).And.Contain(host).And.Contain(OutcomeTexts.Wish.In(language, ("rank", wished.ToList().IndexOf(missed) + 1))));
        }
        else
        {
            Assert.That(await guest.ReadAsync(), Does.Not.Contain(OutcomeTexts.Visits.In(language)).And.Not.Contain(OutcomeTexts.TitleNone.In(language)));
        }
    }

    private Task<long> CountAsync(string of) => ReadAsync<long>($"select count(*) from {of}");

    /// <summary>Bookings, places and mails, each row with its last writer.</summary>
    private Task<string> WorldAsync() => ReadAsync<string>("""
        select md5(coalesce(string_agg(row, '|' order by row), '')) from (
          select xmin || booking::text from booking union all
          select xmin || participant::text from participant union all
          select xmin || slot::text from slot union all
          select xmin || outbox::text from outbox) rows(row)
        """);

    /// <summary>Four that most people want, of four hosts and on four days, in Dutch and for everybody.</summary>
    private const string MostWanted = """
        select slot_id
          from (select distinct on (s.local_date) s.slot_id, s.host_id, c.wishes
                  from slot s
                  join edition e on e.edition_id = s.edition_id
                  join host h on h.host_id = s.host_id and h.status = 'accepted'
                  join slot_language l on l.slot_id = s.slot_id and l.language = 'nl'
                  cross join lateral (select count(*) as wishes from wish w where w.slot_id = s.slot_id) c
                 where e.slug = @slug
                   and s.status = 'published'
                   and s.visibility = 'public'
                   and h.visibility = 'public'
                   and 'professional' = any(s.admits)
                   and s.capacity - s.taken > 1
                 order by s.local_date, c.wishes desc) d
         order by wishes desc
         limit 4
        """;
}
