using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>The same life of pairs by the pages of those who are in them, with the job behind: who answers, swaps and leaves hears what is meant for her, and no more.</summary>
[Category("Database")]
public sealed class PairingLifeTests : PairingTest
{
    private HostRow huis = null!;
    private Guid an, bo, cas;

    [SetUp]
    public async Task ProposeAsync()
    {
        huis = await Rows.AddHostAsync("Huis Zon");
        (an, bo, cas) = (await Roster.AddBuddyAsync(huis, "An"), await Roster.AddBuddyAsync(huis, "Bo"), await Roster.AddBuddyAsync(huis, "Cas"));
        await ProposeAllAsync();
    }

    [Test]
    public async Task A_no_brings_each_the_next_best_and_a_yes_of_both_their_names()
    {
        var free = await FreeAsync();
        Guid[] two = [.. new[] { an, bo, cas }.Except([free])];
        var pair = await LivePairAsync(two);
        Assert.That(await AnswerAsync(pair, two[0], isYes: true), Is.InstanceOf<AnswerProposal.Result.Waiting>());
        Assert.That(await AnswerAsync(pair, two[1], isYes: false), Is.InstanceOf<AnswerProposal.Result.Declined>());
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 1)));
        var next = (await PartnersAsync(free)).Single();
        Assert.That(two, Does.Contain(next));
        await AnswerAsync(await LivePairAsync(free, next), free, isYes: true);
        Assert.That(await AnswerAsync(await LivePairAsync(free, next), next, isYes: true), Is.InstanceOf<AnswerProposal.Result.Accepted>());
        Assert.That((await MailsToAsync(free), await MailsToAsync(next)), Is.EqualTo(("pair.searching pair.proposed pair.accepted", "pair.proposed pair.proposed pair.accepted")));
        await AssertSoundAsync();
    }

    [Test]
    public async Task Who_asks_for_another_gets_one_and_so_does_whom_she_worked_with()
    {
        var free = await FreeAsync();
        Guid[] two = [.. new[] { an, bo, cas }.Except([free])];
        var pair = await LivePairAsync(two);
        await AnswerAsync(pair, two[0], isYes: true);
        await AnswerAsync(pair, two[1], isYes: true);
        var extra = await Roster.AddBuddyAsync(huis, "Dirk");
        await new SwapPair(Db, Clock).ExecuteAsync(new(pair, await PersonAsync(two[0])), default);
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 2)));
        Assert.That((await PartnersAsync(two[0])).Concat(await PartnersAsync(two[1])), Is.EquivalentTo(new[] { free, extra }));
        Assert.That(await MailsToAsync(two[1]), Is.EqualTo("pair.proposed pair.accepted pair.ended pair.proposed").Or.EqualTo("pair.proposed pair.ended pair.proposed"));
    }

    [Test]
    public async Task Who_leaves_is_proposed_to_nobody_any_more()
    {
        var free = await FreeAsync();
        Guid[] two = [.. new[] { an, bo, cas }.Except([free])];
        await new LeavePairing(Db, Clock).ExecuteAsync(new(await LivePairAsync(two), await PersonAsync(two[0])), default);
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 1)));
        await LivePairAsync(two[1], free);
        Assert.That(await PartnersAsync(two[0]), Is.Empty);
    }

    [Test]
    public async Task A_trio_lives_once_all_three_said_yes_and_its_pair_is_no_end_for_anybody()
    {
        var free = await FreeAsync();
        Guid[] two = [.. new[] { an, bo, cas }.Except([free])];
        await new ProposeByHand(Db, Clock).ExecuteAsync(new(Olga, Slug, [.. two, free], Guid.NewGuid()), default);
        var trio = await LivePairAsync(an, bo, cas);
        foreach (var optIn in new[] { an, bo, cas })
        {
            await AnswerAsync(trio, optIn, isYes: true);
        }

        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)));
        Assert.That(await ReadAsync<string>("select state from pair where is_live"), Is.EqualTo("accepted"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'pair.ended'"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'pair.accepted'"), Is.EqualTo(3));
    }

    private async Task<Guid> FreeAsync() =>
        await ReadAsync<Guid>("select a.pairing_opt_in_id from pairing_opt_in a where not exists (select 1 from pair_member m where m.opt_in_id = a.pairing_opt_in_id and m.is_live)");

    private Task<Guid> PersonAsync(Guid optIn) => ReadAsync<Guid>("select person_id from pairing_opt_in where pairing_opt_in_id = @optIn", new { optIn });

    private async Task<AnswerProposal.Result> AnswerAsync(Guid pair, Guid optIn, bool isYes) =>
        await new AnswerProposal(Db, Clock).ExecuteAsync(new(pair, await PersonAsync(optIn), isYes), default);
}
