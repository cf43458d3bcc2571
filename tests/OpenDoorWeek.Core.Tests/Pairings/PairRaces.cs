using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Members who answer, leave and write at the same time; for each a control with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class PairRaces : PairTest
{
    private static int Rounds => LongForm.Of(10, 200);

    private Seeker ada = null!, ben = null!;

    [SetUp]
    public async Task AddSeekersAsync() => (ada, ben) = (await Pairing.AddSeekerAsync("Ada"), await Pairing.AddSeekerAsync("Ben"));

    [Test]
    public async Task Two_who_say_yes_at_the_same_time_are_a_pair_and_each_gets_one_mail()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var pair = await Pairing.AddPairAsync("proposed", ada, ben);
            var results = await Task.WhenAll(AnswerAsync(pair, ada), AnswerAsync(pair, ben));

            Assert.That(results, Is.EquivalentTo(new AnswerProposal.Result[] { new AnswerProposal.Result.Waiting(), new AnswerProposal.Result.Accepted() }), $"round {round}");
            Assert.That(await StateAsync(pair), Is.EqualTo("accepted"));
            Assert.That(await ReadAsync<long>("select count(*) from outbox where ids ->> 'pairId' = @pair", new { pair = $"{pair}" }), Is.EqualTo(2));
            await SwapAsync(pair, ada);
        }
    }

    [Test]
    public async Task Without_the_lock_two_who_say_yes_at_the_same_time_both_wait_for_ever()
    {
        IsWithoutLock = true;
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("for no key update", "", StringComparison.Ordinal));
        for (var round = 0; round < 50; round++)
        {
            var pair = await Pairing.AddPairAsync("proposed", ada, ben);
            var results = await Task.WhenAll(AnswerAsync(pair, ada, db: naive), AnswerAsync(pair, ben, db: naive));
            if (results.All(r => r is AnswerProposal.Result.Waiting))
            {
                return;
            }

            await SwapAsync(pair, ada);
        }

        Assert.Fail("the test would not see it");
    }

    [Test]
    public async Task A_yes_and_a_no_at_the_same_time_end_in_one_of_both_and_never_between()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var pair = await Pairing.AddPairAsync("proposed", ada, ben);
            await Task.WhenAll(AnswerAsync(pair, ada), AnswerAsync(pair, ben, isYes: false));
            Assert.That(await StateAsync(pair), Is.EqualTo("ended declined"), $"round {round}");
            Assert.That(await MailsAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task Who_leaves_while_the_other_says_yes_is_in_no_pair_and_nobody_waits()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var pair = await Pairing.AddPairAsync("proposed", ada, ben);
            await AnswerAsync(pair, ada);
            await Task.WhenAll(LeaveAsync(pair, ada), AnswerAsync(pair, ben));
            Assert.That(await StateAsync(pair), Is.EqualTo("ended left"), $"round {round}");
            await RunAsync("update pairing_opt_in set ended_at = null");
        }
    }

    [Test]
    public async Task Two_who_save_the_worksheet_at_the_same_time_lose_nothing()
    {
        var pair = await Pairing.AddPairAsync("accepted", ada, ben);
        for (var round = 0; round < Rounds; round++)
        {
            var results = await Task.WhenAll(SaveAsync(pair, ada, round), SaveAsync(pair, ben, round));
            Assert.That(results.Count(r => r is SaveSheet.Result.Saved), Is.EqualTo(1), $"round {round}");
            var lost = results.OfType<SaveSheet.Result.ChangedSince>().Single();
            Assert.That((lost.Version, lost.Texts.Shown), Is.EqualTo((round + 1, await ReadAsync<string>("select shown from pair_sheet"))));
        }
    }

    [Test]
    public async Task Without_the_lock_one_would_write_over_the_other()
    {
        IsWithoutLock = true;
        var pair = await Pairing.AddPairAsync("accepted", ada, ben);
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("for no key update", "", StringComparison.Ordinal));
        for (var round = 0; round < 50; round++)
        {
            var version = await ReadAsync<int>("select coalesce(max(version), 0) from pair_sheet");
            var results = await Task.WhenAll(SaveAsync(pair, ada, version, naive), SaveAsync(pair, ben, version, naive));
            if (results.All(r => r is SaveSheet.Result.Saved))
            {
                return;
            }
        }

        Assert.Fail("the test would not see it");
    }

    private async Task<SaveSheet.Result> SaveAsync(Guid pairId, Seeker by, int version, Database? db = null)
    {
        try
        {
            return await new SaveSheet(db ?? Db, Clock).ExecuteAsync(new(pairId, by.PersonId, SheetTexts.Empty with { Shown = $"{by.PersonId} {version}" }, version), default);
        }
        catch (Exception torn) when (IsWithoutLock && torn is PostgresException or BusyException)
        {
            return new SaveSheet.Result.Unknown();
        }
    }
}
