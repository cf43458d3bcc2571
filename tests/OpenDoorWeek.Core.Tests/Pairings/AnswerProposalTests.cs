using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Proposals are answered, pairs live and end.</summary>
[Category("Database")]
public sealed class AnswerProposalTests : PairTest
{
    private Seeker ada = null!, ben = null!;
    private Guid pair;

    [SetUp]
    public async Task ProposeAsync()
    {
        (ada, ben) = (await Pairing.AddSeekerAsync("Ada", topics: "Rondleiding"), await Pairing.AddSeekerAsync("Ben"));
        pair = await Pairing.AddPairAsync("proposed", ada, ben);
    }

    [Test]
    public async Task Both_say_yes_and_each_gets_the_data_of_the_other_once()
    {
        Assert.That(await AnswerAsync(pair, ada), Is.EqualTo(new AnswerProposal.Result.Waiting()));
        Assert.That(await MailsAsync(), Is.Empty);
        Assert.That(await AnswerAsync(pair, ben), Is.EqualTo(new AnswerProposal.Result.Accepted()));
        Assert.That(await AnswerAsync(pair, ben), Is.EqualTo(new AnswerProposal.Result.Accepted()), "pressed twice");

        Assert.That(await StateAsync(pair), Is.EqualTo("accepted"));
        Assert.That(await MailsAsync(), Is.EqualTo(["pair.accepted ada@example.org", "pair.accepted ben@example.org"]));
    }

    [Test]
    public async Task Nobody_knows_name_or_address_of_the_other_before_all_said_yes_nor_after_it_ended()
    {
        await ExpectAsync(null);
        await AnswerAsync(pair, ada);
        await ExpectAsync(null);
        await AnswerAsync(pair, ben);
        await ExpectAsync("Ada Peeters");
        await SwapAsync(pair, ben);
        await ExpectAsync(null);

        async Task ExpectAsync(string? name)
        {
            var partner = (await ReadPairAsync(pair, ben))!.Partners.Single();
            Assert.That((partner.Name, partner.Organisation), Is.EqualTo((name, "Huis Ada")));
            Assert.That((object?[])[partner.Email, partner.Phone, partner.Topics, partner.Times], name is null ? Is.All.Null : Is.All.Not.Null);
        }
    }

    [Test]
    public async Task A_no_ends_the_proposal_both_stay_and_nobody_is_told()
    {
        await AnswerAsync(pair, ada);
        Assert.That(await AnswerAsync(pair, ben, isYes: false), Is.EqualTo(new AnswerProposal.Result.Declined()));
        Assert.That(await AnswerAsync(pair, ben, isYes: false), Is.EqualTo(new AnswerProposal.Result.Declined()), "pressed twice");
        Assert.That(await AnswerAsync(pair, ada), Is.EqualTo(new AnswerProposal.Result.Over()));

        Assert.That(await StateAsync(pair), Is.EqualTo("ended declined"));
        Assert.That(await MailsAsync(), Is.Empty);
        Assert.That(await ReadAsync<long>("select count(*) from pairing_opt_in where ended_at is null"), Is.EqualTo(2));
    }

    [Test]
    public async Task Who_answers_late_reads_that_it_is_over_and_nothing_is_written()
    {
        Clock.Now = TestSupport.Rows.Today.AddDays(8);
        Assert.That(await AnswerAsync(pair, ada), Is.EqualTo(new AnswerProposal.Result.Over()));
        Assert.That(await ReadAsync<long>("select count(*) from pair_member where answer is not null"), Is.Zero);
    }

    [Test]
    public async Task A_stranger_finds_no_pair()
    {
        var carla = await Pairing.AddSeekerAsync("Carla");
        Assert.That(await AnswerAsync(pair, carla), Is.EqualTo(new AnswerProposal.Result.Unknown()));
        Assert.That(await AnswerAsync(Guid.NewGuid(), ada), Is.EqualTo(new AnswerProposal.Result.Unknown()));
        Assert.That(await LeaveAsync(pair, carla), Is.EqualTo(new LeavePairing.Result.Unknown()));
        Assert.That(await SwapAsync(pair, carla), Is.EqualTo(new SwapPair.Result.Unknown()));
        Assert.That(await ReadPairAsync(pair, carla), Is.Null);
    }

    [Test]
    public async Task Of_three_the_last_yes_ends_the_pair_that_two_of_them_were_and_tells_nobody_of_that()
    {
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        var carla = await Pairing.AddSeekerAsync("Carla");
        var trio = await Pairing.AddPairAsync("proposed", ada, ben, carla);

        await AnswerAsync(trio, ada);
        await AnswerAsync(trio, carla);
        Assert.That(await StateAsync(pair), Is.EqualTo("accepted"), "it lives on meanwhile");
        Assert.That(await AnswerAsync(trio, ben), Is.EqualTo(new AnswerProposal.Result.Accepted()));

        Assert.That((await StateAsync(pair), await StateAsync(trio)), Is.EqualTo(("ended trio", "accepted")));
        Assert.That((await MailsAsync()).Skip(2), Is.EquivalentTo(["pair.accepted ada@example.org", "pair.accepted ben@example.org", "pair.accepted carla@example.org"]));
    }

    [Test]
    public async Task Of_three_a_no_leaves_the_pair_as_it_was()
    {
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        var trio = await Pairing.AddPairAsync("proposed", ada, ben, await Pairing.AddSeekerAsync("Carla"));
        await AnswerAsync(trio, ben, isYes: false);
        Assert.That((await StateAsync(pair), await StateAsync(trio)), Is.EqualTo(("accepted", "ended declined")));
    }

    [Test]
    public async Task Who_leaves_ends_the_pair_and_the_other_is_told_without_blame()
    {
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        Assert.That(await LeaveAsync(pair, ada), Is.EqualTo(new LeavePairing.Result.Left()));
        Assert.That(await LeaveAsync(pair, ada), Is.EqualTo(new LeavePairing.Result.Left()), "pressed twice");
        Assert.That(await StateAsync(pair), Is.EqualTo("ended left"));
        Assert.That((await MailsAsync()).Skip(2), Is.EqualTo(["pair.ended ben@example.org"]));
        Assert.That(await ReadAsync<string>("select string_agg(p.name, ' ') from pairing_opt_in x join person p using (person_id) where x.ended_at is null"), Is.EqualTo("Ben Peeters"));
    }

    [Test]
    public async Task Who_asks_for_another_ends_the_pair_and_both_stay()
    {
        Assert.That(await SwapAsync(pair, ada), Is.EqualTo(new SwapPair.Result.NotPaired()));
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        var trio = await Pairing.AddPairAsync("proposed", ada, ben, await Pairing.AddSeekerAsync("Carla"));

        Assert.That(await SwapAsync(pair, ada), Is.EqualTo(new SwapPair.Result.Swapped()));
        Assert.That(await SwapAsync(pair, ben), Is.EqualTo(new SwapPair.Result.Over()));

        Assert.That((await StateAsync(pair), await StateAsync(trio)), Is.EqualTo(("ended swap", "ended swap")));
        Assert.That((await MailsAsync()).Skip(2), Is.EqualTo(["pair.ended ben@example.org"]), "and Carla, who was proposed to them only, hears of the next");
        Assert.That(await ReadAsync<long>("select count(*) from pairing_opt_in where ended_at is null"), Is.EqualTo(3));
    }

    [Test]
    public async Task How_it_went_is_asked_after_the_week_for_a_month_and_stays_with_who_said_it()
    {
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        Assert.That(await SayAsync(), Is.EqualTo(new SayHowItWent.Result.NotNow()));
        Clock.Now = new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await SayAsync(), Is.EqualTo(new SayHowItWent.Result.Kept()));

        var own = (await ReadPairAsync(pair, ada))!;
        Assert.That((own.Went, own.WentNote, own.Again), Is.EqualTo(("well", "Fijn", (bool?)true)));
        var other = (await ReadPairAsync(pair, ben))!;
        Assert.That((other.Went, other.WentNote, other.Again), Is.EqualTo(((string?)null, (string?)null, (bool?)null)));
        Clock.Now = new DateTimeOffset(2026, 12, 28, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await SayAsync(), Is.EqualTo(new SayHowItWent.Result.NotNow()));
    }

    private Task<SayHowItWent.Result> SayAsync() => new SayHowItWent(Db, Clock).ExecuteAsync(new(pair, ada.PersonId, "well", "Fijn", true), default);
}
