using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Somebody says no, says nothing, leaves or is erased: the others get the next best, and nobody hears who it was.</summary>
[Category("Database")]
public sealed class ProposeAgainTests : PairingTest
{
    private HostRow huis = null!;

    [SetUp]
    public async Task AddHostAsync() => huis = await Rows.AddHostAsync("Huis Zon");

    [Test]
    public async Task In_a_chain_of_three_refusals_each_gets_the_next_best_until_nobody_is_left()
    {
        Guid[] four = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas"), await BuddyAsync("Dirk")];
        await ProposeAllAsync();
        var seen = new HashSet<string>();
        for (var round = 0; round < 3; round++)
        {
            var partner = (await PartnersAsync(four[0])).Single();
            Assert.That(seen.Add($"{partner}"), Is.True, "never the same again");
            await DeclineAsync(await LivePairAsync(four[0], partner));
            await DeclineAsync(await LivePairAsync([.. four.Except([four[0], partner])]));
            await LookAgainAsync();
            await AssertSoundAsync();
        }

        Assert.That(await PartnersAsync(four[0]), Is.Empty);
        Assert.That(await MailsToAsync(four[0]), Is.EqualTo("pair.proposed pair.proposed pair.proposed pair.searching"));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)), "done is done");
    }

    [Test]
    public async Task Who_says_no_and_who_is_left_hear_the_same()
    {
        Guid[] four = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas"), await BuddyAsync("Dirk")];
        await ProposeAllAsync();
        var partner = (await PartnersAsync(four[0])).Single();
        var others = four.Except([four[0], partner]).ToArray();
        await DeclineAsync(await LivePairAsync(four[0], partner));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)), "the others are in pairs");
        Assert.That((await MailsToAsync(four[0]), await MailsToAsync(partner)), Is.EqualTo(("pair.proposed pair.searching", "pair.proposed pair.searching")));
        await DeclineAsync(await LivePairAsync(others));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 2)), "who waited is thought of");
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'pair.proposed'"), Is.EqualTo(8));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind not in ('pair.proposed', 'pair.searching')"), Is.Zero);
    }

    [Test]
    public async Task Both_say_no_as_one_does()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        var pair = await LivePairAsync(an, bo);
        await DeclineAsync(pair);
        await DeclineAsync(pair);
        await LookAgainAsync();
        await LookAgainAsync();
        Assert.That((await MailsToAsync(an), await MailsToAsync(bo)), Is.EqualTo(("pair.proposed pair.searching", "pair.proposed pair.searching")));
        Assert.That(await ReadAsync<string>("select end_reason from pair"), Is.EqualTo("declined"));
    }

    [Test]
    public async Task Silence_until_the_last_day_ends_a_proposal_and_the_next_one_gets_as_many_days()
    {
        Guid[] three = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas")];
        await ProposeAllAsync();
        Clock.Now = Rows.Today.AddDays(7);
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)), "the last day counts whole");
        Clock.Now = Rows.Today.AddDays(8);
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 1)));
        Assert.That(await ReadAsync<DateOnly>("select answer_until from pair where is_live"), Is.EqualTo(Today.AddDays(15)));
        Assert.That(await ReadAsync<string>("select end_reason from pair where not is_live"), Is.EqualTo("lapsed"));
        Clock.Now = Rows.Today.AddDays(16);
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 1)));
        Assert.That(await ReadAsync<DateOnly>("select answer_until from pair where is_live"), Is.EqualTo(Rows.Monday.AddDays(-1)), "but the day before the week at most");
        Assert.That(three, Has.Length.EqualTo(3));
        await AssertSoundAsync();
    }

    [Test]
    public async Task From_the_first_day_on_an_end_brings_no_proposal_and_no_mail_that_we_look_on()
    {
        Guid[] three = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas")];
        await ProposeAllAsync();
        Clock.Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var mails = await ReadAsync<long>("select count(*) from outbox");
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 0)));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.EqualTo(mails));
        Assert.That(three, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task When_somebody_leaves_after_both_said_yes_the_other_is_told_without_a_reason_and_gets_another()
    {
        Guid[] three = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas")];
        await ProposeAllAsync();
        var free = three.Single(t => PartnersAsync(t).Result.Count == 0);
        var (leaver, other) = (three.Except([free]).First(), three.Except([free]).Last());
        await AcceptAsync(await LivePairAsync(leaver, other));
        await RunAsync("update pairing_opt_in set ended_at = @Now where pairing_opt_in_id = @leaver", new { Clock.Now, leaver });
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 1)));
        Assert.That(await PartnersAsync(other), Is.EqualTo(new[] { free }));
        Assert.That((await MailsToAsync(other), await MailsToAsync(leaver)), Is.EqualTo(("pair.proposed pair.ended pair.proposed", "pair.proposed")));
        Assert.That(await ReadAsync<string>("select end_reason from pair where not is_live"), Is.EqualTo("left"));
    }

    [Test]
    public async Task Who_is_erased_leaves_her_pair_and_gets_no_mail_any_more()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        await AcceptAsync(await LivePairAsync(an, bo));
        await RunAsync("update person set email = null, name = null where person_id = (select person_id from pairing_opt_in where pairing_opt_in_id = @an)", new { an });
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 0)));
        Assert.That(await MailsToAsync(bo), Is.EqualTo("pair.proposed pair.ended pair.searching"));
        Assert.That(await MailsToAsync(an), Is.EqualTo("pair.proposed"), "that one the erasure stops");
        Assert.That(await ReadAsync<string>("select end_reason from pair"), Is.EqualTo("erased"));
    }

    [Test]
    public async Task When_a_structure_withdraws_its_people_leave_their_pairs()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        await RunAsync("update host set status = 'withdrawn'");
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 0)));
        Assert.That((await MailsToAsync(an), await MailsToAsync(bo)), Is.EqualTo(("pair.proposed", "pair.proposed")));
    }

    [Test]
    public async Task Who_is_no_contact_of_her_structure_any_more_leaves_her_pair_and_the_other_is_told()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        await AcceptAsync(await LivePairAsync(an, bo));
        await RunAsync("delete from organisation_contact where person_id = (select person_id from pairing_opt_in where pairing_opt_in_id = @an)", new { an });
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 0)));
        Assert.That(await MailsToAsync(bo), Is.EqualTo("pair.proposed pair.ended pair.searching"));
        Assert.That(await ReadAsync<string>("select end_reason from pair"), Is.EqualTo("left"));
    }

    [Test]
    public async Task Of_an_odd_number_the_organiser_makes_a_trio_that_lives_when_all_three_said_yes()
    {
        Guid[] three = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas")];
        await ProposeAllAsync();
        var lone = (await new ReadPairings(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!.Alone.Single();
        await AcceptAsync(await LivePairAsync(lone.Trio!));
        var made = await new ProposeByHand(Db, Clock).ExecuteAsync(new(Olga, Slug, [.. lone.Trio!, lone.OptInId], Guid.NewGuid()), default);
        Assert.That(made, Is.InstanceOf<ProposeByHand.Result.Proposed>());
        Assert.That(await ReadAsync<long>("select count(*) from pair where is_live"), Is.EqualTo(2), "the pair lives on meanwhile");
        Assert.That((await LookAsync(await RunOnceAsync())).Plan.Alone, Is.Empty, "who is asked about a trio waits");
        await DeclineAsync(await LivePairAsync(lone.Trio!), EndPair.Trio);
        await AcceptAsync(await LivePairAsync(three));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)), "the two were not parted");
        await RunAsync("update pairing_opt_in set ended_at = @Now where pairing_opt_in_id = @OptInId", new { Clock.Now, lone.OptInId });
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(1, 1)));
        await LivePairAsync(lone.Trio!);
    }

    [Test]
    public async Task A_trio_that_somebody_does_not_want_leaves_the_pair_as_it_was()
    {
        Guid[] three = [await BuddyAsync("An"), await BuddyAsync("Bo"), await BuddyAsync("Cas")];
        await ProposeAllAsync();
        var lone = (await new ReadPairings(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!.Alone.Single();
        await new ProposeByHand(Db, Clock).ExecuteAsync(new(Olga, Slug, [.. lone.Trio!, lone.OptInId], Guid.NewGuid()), default);
        await DeclineAsync(await LivePairAsync(three));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 0)));
        await LivePairAsync(lone.Trio!);
        var again = await new ProposeByHand(Db, Clock).ExecuteAsync(new(Olga, Slug, [.. lone.Trio!, lone.OptInId], Guid.NewGuid()), default);
        Assert.That(again, Is.EqualTo(new ProposeByHand.Result.Refused(new PairingRefusal.WereTogether())));
    }

    [Test]
    public async Task When_a_mentor_of_three_leaves_each_newcomer_is_told_and_gets_another_where_there_is_one()
    {
        var mentor = await Roster.AddMentorAsync(huis, 3);
        List<Guid> newcomers = [];
        for (var n = 0; n < 3; n++)
        {
            newcomers.Add(await Roster.AddNewcomerAsync(await Rows.AddHostAsync($"Nieuw {n}")));
        }

        await ProposeAllAsync();
        foreach (var newcomer in newcomers)
        {
            await AcceptAsync(await LivePairAsync(mentor, newcomer));
        }

        var other = await Roster.AddMentorAsync(await Rows.AddHostAsync("Huis Maan"), 2);
        await RunAsync("update pairing_opt_in set ended_at = @Now where pairing_opt_in_id = @mentor", new { Clock.Now, mentor });
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(3, 2)));
        var mails = await Task.WhenAll(newcomers.Select(MailsToAsync));
        Assert.That(mails.Order(), Is.EqualTo(new[] { "pair.proposed pair.ended pair.proposed", "pair.proposed pair.ended pair.proposed", "pair.proposed pair.ended pair.searching" }));
        Assert.That(await MailsToAsync(other), Is.EqualTo("pair.proposed"), "one mail for both");
        await AssertSoundAsync();
    }

    [Test]
    public async Task Both_who_want_each_other_again_may_be_a_pair_in_the_next_edition_and_nobody_else()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        await AcceptAsync(await LivePairAsync(an, bo));
        var next = await Rows.AddEditionAsync("zuid-2027", Rows.Monday.AddDays(364));
        await RunAsync("insert into host (host_id, edition_id, organisation_id, status, created_at) values (gen_random_uuid(), @next, @OrganisationId, 'accepted', now())", new { next, huis.OrganisationId });
        var asked = huis with { EditionId = next };
        foreach (var optIn in new[] { an, bo })
        {
            await Roster.AddBuddyAsync(asked, person: await ReadAsync<Guid>("select person_id from pairing_opt_in where pairing_opt_in_id = @optIn", new { optIn }));
        }

        Assert.That(await PairsOfAsync(next), Is.Zero);
        await RunAsync("update pair_member set again = true where opt_in_id = @an", new { an });
        Assert.That(await PairsOfAsync(next), Is.Zero, "one of them is not enough");
        await RunAsync("update pair_member set again = true");
        Assert.That(await PairsOfAsync(next), Is.EqualTo(1));
    }

    [Test]
    public async Task Somebody_who_came_since_may_be_the_next_best_but_two_of_them_wait_for_the_organiser()
    {
        var (an, bo) = (await BuddyAsync("An"), await BuddyAsync("Bo"));
        await ProposeAllAsync();
        Guid[] since = [await BuddyAsync("Cas"), await BuddyAsync("Dirk"), await BuddyAsync("Els"), await BuddyAsync("Fien")];
        await DeclineAsync(await LivePairAsync(an, bo));
        Assert.That(await LookAgainAsync(), Is.EqualTo(new ProposeAgain.Result(0, 2)));
        Assert.That(since, Does.Contain((await PartnersAsync(an)).Single()).And.Contain((await PartnersAsync(bo)).Single()));
    }

    private async Task<int> PairsOfAsync(Guid editionId)
    {
        await using var tx = await Db.BeginAsync(default);
        return PairingPlanner.Plan(await PairingPool.ReadAsync(tx, editionId, default), 1, default).Pairs.Count;
    }

    private Task<Guid> BuddyAsync(string name) => Roster.AddBuddyAsync(huis, name);
}
