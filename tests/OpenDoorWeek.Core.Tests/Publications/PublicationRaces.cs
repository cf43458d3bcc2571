using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>Two organisers publish at once, others book the same slots meanwhile, and a process dies in the middle.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class PublicationRaces : PublicationTest
{
    private readonly List<Guid> slots = [];

    private static int Rounds => LongForm.Of(3, 30);

    [SetUp]
    public async Task AddWeekAsync()
    {
        for (var n = 0; n < 6; n++)
        {
            slots.Add(await Rows.AddSlotAsync(capacity: 4, of: await Rows.AddHostAsync($"Huis {n}"), day: Rows.Monday.AddDays(n % 5), start: new(9 + n, 0)));
        }

        for (var n = 0; n < 20; n++)
        {
            await Matching.AddWishesAsync(EditionId, [slots[n % 6], slots[(n + 1) % 6], slots[(n + 2) % 6]], wanted: 2);
        }
    }

    [Test]
    public async Task Of_two_organisers_who_publish_at_once_one_does_and_the_other_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var run = await ShareOutAsync();
            var form = await LookAsync(run);
            var results = await Task.WhenAll(PressAsync(Db, run, form), PressAsync(Db, run, form));

            Assert.That(results.OfType<PublishPlan.Result.Published>().Select(p => p.Number), Is.EqualTo(new[] { 1 }));
            Assert.That(results.OfType<PublishPlan.Result.Refused>().Select(r => r.Refusal), Is.EqualTo(new[] { new PublicationRefusal.PublishedMeanwhile(1) }));
            await AssertSoundAsync();
            await ForgetAsync();
        }
    }

    [Test]
    public async Task Without_the_lock_of_the_edition_both_would_publish()
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Contains("from edition", StringComparison.Ordinal) || sql.Contains("from person", StringComparison.Ordinal) || sql.Contains("from slot", StringComparison.Ordinal)
            ? sql.Replace("for no key update", "", StringComparison.Ordinal)
            : sql);
        var run = await ShareOutAsync();
        var isBroken = false;
        for (var round = 0; round < 50 && !isBroken; round++)
        {
            var form = await LookAsync(run);
            try
            {
                var results = await Task.WhenAll(PressAsync(naive, run, form), PressAsync(naive, run, form));
                isBroken = results.All(r => r is PublishPlan.Result.Published);
            }
            catch (Exception twice) when (twice is PostgresException or BusyException)
            {
                isBroken = true;
            }

            await ForgetAsync();
        }

        Assert.That(isBroken, Is.True, "the test would see two publications");
    }

    [Test]
    public async Task While_sixteen_book_the_same_slots_by_phone_a_plan_is_published_whole_or_refused_as_stale()
    {
        var published = 0;
        for (var round = 0; round < Rounds * 2; round++)
        {
            var run = await ShareOutAsync();
            var form = await LookAsync(run);
            var isFirst = round % 2 == 1;
            var pressed = isFirst ? PressAsync(Db, run, form) : null;
            await UntilHeldAsync(pressed);
            var callers = Enumerable.Range(0, 16).Select(n => CallAsync(round, n)).ToList();
            var result = await (pressed ?? PressAsync(Db, run, form));
            var calls = await Task.WhenAll(callers);

            await AssertSoundAsync();
            published += result is PublishPlan.Result.Published ? 1 : 0;
            Assert.That(isFirst, Is.False.Or.EqualTo(result is PublishPlan.Result.Published), "who holds the slots first publishes");
            Assert.That(result, Is.InstanceOf<PublishPlan.Result.Published>().Or.EqualTo(new PublishPlan.Result.Refused(new PublicationRefusal.Stale())), $"{result}");
            Assert.That(await ReadAsync<long>("select count(*) from booking where publication_id is null and status = 'confirmed'"), Is.EqualTo(calls.Count(c => c is BookByPhone.Result.Booked)));
            if (round == 0)
            {
                Assert.That((await PublishAsync(await ShareOutAsync())), Is.InstanceOf<PublishPlan.Result.Published>(), "a new run publishes");
                await AssertSoundAsync();
            }

            await ForgetAsync();
        }

        await TestContext.Out.WriteLineAsync($"{published} of {Rounds * 2} published beside the calls, the others were stale");
    }

    [Test]
    public async Task Who_dies_at_whatever_statement_of_it_leaves_nothing_half_published()
    {
        var run = await ShareOutAsync();
        var form = await LookAsync(run);
        var before = await WorldAsync();
        for (var last = 1; ; last++)
        {
            var left = last;
            await using var dying = Database.Open(ConnectionString, sql => left-- > 0 ? sql : throw new DeathException());
            if (await DiesAsync(dying, run, form))
            {
                Assert.That(await WorldAsync(), Is.EqualTo(before), $"after {last} statements");
                continue;
            }

            Assert.That(last, Is.GreaterThan(20));
            Assert.That(await ReadAsync<long>("select count(*) from outcome"), Is.EqualTo(20), "the last one lived");
            return;
        }
    }

    /// <summary>It holds the people and slots: whoever calls from now on waits.</summary>
    private async Task UntilHeldAsync(Task? publishing)
    {
        while (publishing is { IsCompleted: false } && !await ReadAsync<bool>("select exists (select 1 from pg_locks where relation = 'slot'::regclass and mode = 'RowShareLock' and granted)"))
        {
            await Task.Delay(1);
        }
    }

    private async Task<bool> DiesAsync(Database dying, int run, ReadPublishForm.Result form)
    {
        try
        {
            await PressAsync(dying, run, form);
            return false;
        }
        catch (DeathException)
        {
            return true;
        }
    }

    private Task<PublishPlan.Result> PressAsync(Database db, int run, ReadPublishForm.Result form) =>
        new PublishPlan(db, Clock, Site).ExecuteAsync(new(Olga, Slug, run, form.Preset, form.Changes.Mails, form.Seen, Guid.NewGuid()), default);

    /// <returns>Null: it was too busy for her, honestly said.</returns>
    private async Task<BookByPhone.Result?> CallAsync(int round, int n)
    {
        try
        {
            return await new BookByPhone(Db, Clock, Site).ExecuteAsync(
                new(slots[n % 6], Olga, null, $"caller{round}.{n}@example.org", null, 1, "Kaat Claes", null, ["nl"], Language.Nl, false, true, Guid.NewGuid()), default);
        }
        catch (BusyException)
        {
            return null;
        }
    }

    private Task<int> ForgetAsync() => RunAsync(
        """
        delete from outbox; delete from waiting_entry; delete from participant; delete from booking; delete from publication; delete from visitor_call; delete from audit;
        update slot set taken = 0
        """);

    private sealed class DeathException : Exception;
}
