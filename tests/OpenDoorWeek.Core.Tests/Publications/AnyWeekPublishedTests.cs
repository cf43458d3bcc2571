using NUnit.Framework;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>Weeks as chance makes them: whatever is published, corrected, stopped and brought back, the house stays whole and nobody is left without an answer.</summary>
[Category("Matching")]
public sealed class AnyWeekPublishedTests : PublicationTest
{
    private static readonly string[] Presets = ["equal", "coverage", "first"];
    private readonly List<Guid> slots = [];
    private readonly List<Guid> people = [];

    [Test]
    public async Task Whatever_week_it_is_everybody_gets_an_answer_to_each_wish_and_who_knows_is_not_written_to_again([Range(1, 4)] int round)
    {
        var seed = Environment.TickCount + round;
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        var dice = new Random(seed);
        await MakeWeekAsync(dice);
        for (var step = 0; step < LongForm.Of(4, 12); step++)
        {
            await ChangeAsync(dice);
            await PublishAnyAsync(dice);
            await AssertSoundAsync();
            await AssertAnsweredAsync($"seed {seed}, step {step}");
            await AssertToldAsync($"seed {seed}, step {step}");
            await GoOnAsync(dice);
        }
    }

    private async Task MakeWeekAsync(Random dice)
    {
        for (var n = 0; n < 10; n++)
        {
            var of = await Rows.AddHostAsync($"Huis {n}");
            slots.Add(await Rows.AddSlotAsync(capacity: dice.Next(1, 6), of: of, day: Rows.Monday.AddDays(dice.Next(5)), start: new(dice.Next(8, 18), 0), languages: dice.Next(3) == 0 ? ["fr"] : ["nl", "fr"]));
        }

        for (var n = 0; n < 25; n++)
        {
            await AddSomebodyAsync(dice);
        }
    }

    private async Task AddSomebodyAsync(Random dice) => people.Add(await Matching.AddWishesAsync(
        EditionId, [.. slots.OrderBy(_ => dice.Next()).Take(dice.Next(1, 7))], wanted: dice.Next(1, 4), party: dice.Next(5) == 0 ? 2 : 1, isOpen: dice.Next(2) == 0, languages: [dice.Next(2) == 0 ? "nl" : "fr"]));

    /// <summary>What happens between two publications.</summary>
    private async Task ChangeAsync(Random dice)
    {
        var (person, slot) = (people[dice.Next(people.Count)], slots[dice.Next(slots.Count)]);
        switch (dice.Next(5))
        {
            case 0:
                await AddSomebodyAsync(dice);
                break;
            case 1:
                await RunAsync("update slot set capacity = capacity + 1 where slot_id = @slot", new { slot });
                break;
            case 2:
                await RunAsync("delete from match_pin");
                await Matching.AddPinAsync(person, slot, isMust: false);
                break;
            case 3:
                await RunAsync("update slot set status = 'cancelled' where slot_id = @slot and taken = 0", new { slot });
                break;
        }
    }

    private async Task PublishAnyAsync(Random dice)
    {
        var last = await ReadAsync<int>("select coalesce(max(number), 0) from publication");
        if (last > 1 && dice.Next(4) == 0)
        {
            await RestoreAsync(dice.Next(1, last));
            return;
        }

        var run = await ShareOutAsync();
        Assert.That(await ReadAsync<string>("select error from match_run where number = @run", new { run }), Is.Null, "the verifier throws no run away");
        var result = await PublishAsync(run, preset: Presets[dice.Next(3)]);
        Assert.That(result, Is.InstanceOf<PublishPlan.Result.Published>(), $"{result}");
    }

    private async Task GoOnAsync(Random dice)
    {
        var last = await ReadAsync<int>("select max(number) from publication");
        switch (dice.Next(4))
        {
            case 0:
                await StopAsync(last);
                break;
            case 1:
                await LeaveAsync(dice.Next(40));
                await StopAsync(last);
                break;
            case 2:
                Clock.Now += TimeSpan.FromMinutes(5);
                break;
            default:
                await LeaveAsync();
                break;
        }
    }

    /// <summary>Everybody who sent wishes has an outcome, each wish has exactly one answer, and what it calls a visit is one.</summary>
    private async Task AssertAnsweredAsync(string told)
    {
        var publicationId = await ReadAsync<Guid>("select publication_id from publication order by number desc limit 1");
        var isRestored = await ReadAsync<bool>("select restores is not null from publication where publication_id = @publicationId", new { publicationId });
        var args = new { publicationId };
        if (!isRestored)
        {
            Assert.That(await ReadAsync<long>("select count(*) from wish_list l where not exists (select 1 from outcome o where o.publication_id = @publicationId and o.person_id = l.person_id)", args), Is.Zero, told);
            Assert.That(await ReadAsync<long>("select count(*) from wish_list l join wish w using (wish_list_id) where not exists (select 1 from outcome_wish o where o.publication_id = @publicationId and o.person_id = l.person_id and o.slot_id = w.slot_id)", args), Is.Zero, told);
        }

        Assert.That(await ReadAsync<long>("select count(*) from outcome o where o.publication_id = @publicationId and not exists (select 1 from outcome_wish w where w.publication_id = o.publication_id and w.person_id = o.person_id)", args), Is.Zero, told);
        Assert.That(await ReadAsync<long>("select count(*) from outcome_wish w where w.publication_id = @publicationId and w.result = 'placed' and not exists (select 1 from participant t where t.person_id = w.person_id and t.slot_id = w.slot_id and t.status = 'confirmed')", args), Is.Zero, told);
    }

    /// <summary>A mail about an outcome waits for exactly those whose last one said something else; a calendar is told of each visit once.</summary>
    private async Task AssertToldAsync(string told)
    {
        Assert.That(await ReadAsync<long>("select count(*) from (select recipient_id from outbox where kind like 'match.outcome%' and state = 'queued' group by recipient_id having count(*) > 1) x"), Is.Zero, told);
        Assert.That(await ReadAsync<long>("select count(*) from participant t join booking b using (booking_id) where b.publication_id is not null and t.status = 'confirmed' and not exists (select 1 from outbox o where o.kind = 'match.invited' and o.key = t.participant_id::text and o.state in ('queued', 'sent'))"), Is.Zero, told);
        Assert.That(await ReadAsync<long>("select count(*) from participant t join booking b using (booking_id) join outbox o on o.kind = 'match.invited' and o.key = t.participant_id::text and o.state = 'sent' where t.status = 'cancelled' and not exists (select 1 from outbox c where c.kind = 'match.withdrawn' and c.key = t.participant_id || '.' || t.sequence and c.state in ('queued', 'sent'))"), Is.Zero, told);
        Assert.That(await ReadAsync<long>("select count(*) from outbox o join participant t on t.participant_id = (o.ids ->> 'participantId')::uuid where o.kind = 'match.invited' and o.state = 'queued' and t.status <> 'confirmed'"), Is.Zero, told);
        await AssertHostsToldAsync(told);
    }

    /// <summary>The last list that a contact of a host got or is about to get names whom publications bring to the slot; without one they bring nobody.</summary>
    private async Task AssertHostsToldAsync(string told)
    {
        var slots = await ListAsync<(string? Guests, Guid[] People, long Queued)>("""
            select l.guests, array(select b.person_id from booking b where b.slot_id = s.slot_id and b.publication_id is not null and b.status = 'confirmed') as people, l.queued
              from slot s
             cross join lateral (select (array_agg(o.ids ->> 'guests' order by o.outbox_id desc))[1] as guests, count(*) filter (where o.state = 'queued') as queued
                                   from outbox o
                                  where o.aggregate_id = s.slot_id and o.kind = 'match.visitors' and o.state in ('queued', 'sent')) l
             where s.status = 'published'
            """);
        Assert.That(slots.Where(s => (s.Guests ?? HostLists.FingerprintOf([])) != HostLists.FingerprintOf(s.People)), Is.Empty, told);
        Assert.That(slots.Select(s => s.Queued), Has.All.LessThanOrEqualTo(1), told);
    }
}
