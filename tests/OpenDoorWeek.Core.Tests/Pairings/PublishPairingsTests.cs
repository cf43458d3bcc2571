using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Organisers look at pairs and propose them, once, to everybody at once.</summary>
[Category("Database")]
public sealed class PublishPairingsTests : PairingTest
{
    private HostRow huis = null!;
    private Guid an, bo, cas;

    [SetUp]
    public async Task AskAsync()
    {
        huis = await Rows.AddHostAsync("Huis Zon");
        (an, bo, cas) = (await Roster.AddBuddyAsync(huis, "An"), await Roster.AddBuddyAsync(huis, "Bo"), await Roster.AddBuddyAsync(huis, "Cas", ["fr"]));
    }

    [Test]
    public async Task A_run_shows_pairs_and_who_stays_alone_and_sends_nothing()
    {
        var read = await LookAsync(await RunOnceAsync());
        Assert.That(read.Plan.Pairs.Select(p => (p.One, p.Other)), Is.EqualTo(new[] { (an, bo) }));
        Assert.That(read.Plan.Alone.Select(l => (l.OptInId, l.Reason)), Is.EqualTo(new[] { (cas, LoneReason.NoCandidate) }));
        Assert.That((read.Mails, read.Refusal, read.AnswerUntil, read.Run.IsBest), Is.EqualTo((3, (PairingRefusal?)null, InAWeek, true)));
        Assert.That(await ReadAsync<long>("select (select count(*) from pair) + (select count(*) from outbox)"), Is.Zero);
    }

    [Test]
    public async Task Publishing_proposes_all_pairs_with_one_mail_a_person_and_tells_who_stays_alone()
    {
        Assert.That(await PublishAsync(await RunOnceAsync(), 3), Is.EqualTo(new PublishPairings.Result.Published(3)));
        var pair = await LivePairAsync(an, bo);
        Assert.That((await MailsToAsync(an), await MailsToAsync(bo), await MailsToAsync(cas)), Is.EqualTo(("pair.proposed", "pair.proposed", "pair.searching")));
        Assert.That(await ReadAsync<string>("select ids ->> 'pairIds' from outbox where kind = 'pair.proposed' limit 1"), Does.Contain($"{pair}"));
        Assert.That(await ReadAsync<DateOnly>("select answer_until from pair"), Is.EqualTo(InAWeek));
        Assert.That(await ReadAsync<long>("select count(*) from audit where action = 'pairing-run.published'"), Is.EqualTo(1));
        await AssertSoundAsync();
    }

    [Test]
    public async Task Who_is_a_buddy_and_a_mentor_gets_one_mail_for_both()
    {
        var anna = await ReadAsync<Guid>("select person_id from pairing_opt_in where pairing_opt_in_id = @an", new { an });
        var mentor = await Roster.AddMentorAsync(huis, 2, person: anna);
        await Roster.AddNewcomerAsync(await Rows.AddHostAsync("Huis Maan"));
        await Roster.AddNewcomerAsync(await Rows.AddHostAsync("Huis Ster"));
        await ProposeAllAsync();
        Assert.That(await MailsToAsync(an), Is.EqualTo("pair.proposed"));
        Assert.That(await ReadAsync<int>("select jsonb_array_length(ids -> 'pairIds') from outbox where recipient_id = @anna", new { anna }), Is.EqualTo(3));
        Assert.That(await ReadAsync<int>("select load from pairing_opt_in where pairing_opt_in_id = @mentor", new { mentor }), Is.EqualTo(2));
        await AssertSoundAsync();
    }

    [Test]
    public async Task The_number_of_mails_is_typed_and_the_last_day_lies_before_the_week()
    {
        var number = await RunOnceAsync();
        Assert.That(await PublishAsync(number, 4), Is.EqualTo(Refused(new PairingRefusal.OtherNumber(3))));
        Assert.That(await PublishAsync(number, 3, Rows.Monday), Is.EqualTo(Refused(new PairingRefusal.OtherDay(Today, Rows.Monday.AddDays(-1)))));
        Assert.That(await PublishAsync(number, 3, Today.AddDays(-1)), Is.EqualTo(Refused(new PairingRefusal.OtherDay(Today, Rows.Monday.AddDays(-1)))));
        Assert.That(await ReadAsync<long>("select count(*) from pair"), Is.Zero);
    }

    [Test]
    public async Task Once_somebody_came_the_run_is_stale_and_a_new_one_publishes()
    {
        var number = await RunOnceAsync();
        await Roster.AddBuddyAsync(huis, "Dirk", ["fr"]);
        Assert.That(await PublishAsync(number, 3), Is.EqualTo(Refused(new PairingRefusal.Stale())));
        Assert.That((await LookAsync(number)).Refusal, Is.EqualTo(new PairingRefusal.Stale()));
        var again = await LookAsync(await RunOnceAsync());
        Assert.That((again.Comes.Count, again.Goes.Count, again.Before, again.Mails), Is.EqualTo((1, 0, (int?)number, 4)));
        Assert.That(await PublishAsync(again.Run.Number, 4), Is.InstanceOf<PublishPairings.Result.Published>());
    }

    [Test]
    public async Task A_yes_does_not_make_a_run_stale_a_no_does()
    {
        await ProposeAllAsync();
        await Roster.AddBuddyAsync(huis, "Dirk", ["fr"]);
        var number = await RunOnceAsync();
        await AcceptAsync(await LivePairAsync(an, bo));
        Assert.That((await LookAsync(number)).Refusal, Is.Null);
        await DeclineAsync(await LivePairAsync(an, bo));
        Assert.That((await LookAsync(number)).Refusal, Is.EqualTo(new PairingRefusal.Stale()));
    }

    [Test]
    public async Task The_same_form_sent_twice_publishes_once_and_another_one_is_told()
    {
        var (number, key) = (await RunOnceAsync(), Guid.NewGuid());
        Assert.That(await PublishAsync(number, 3, key: key), Is.EqualTo(new PublishPairings.Result.Published(3)));
        Assert.That(await PublishAsync(number, 3, key: key), Is.EqualTo(new PublishPairings.Result.Published(3)));
        Assert.That(await PublishAsync(number, 3), Is.EqualTo(Refused(new PairingRefusal.Published(Clock.Now))));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_second_publication_proposes_only_who_is_new_and_tells_nobody_twice_that_nobody_suits()
    {
        await ProposeAllAsync();
        var (dirk, els) = (await Roster.AddBuddyAsync(huis, "Dirk"), await Roster.AddBuddyAsync(huis, "Els"));
        await ProposeAllAsync();
        Assert.That((await MailsToAsync(dirk), await MailsToAsync(els), await MailsToAsync(an), await MailsToAsync(cas)), Is.EqualTo(("pair.proposed", "pair.proposed", "pair.proposed", "pair.searching")));
        Assert.That(await ReadAsync<long>("select count(*) from pair where is_live"), Is.EqualTo(2));
        Assert.That((await LookAsync(await RunOnceAsync())).Refusal, Is.EqualTo(new PairingRefusal.NothingToSend()));
    }

    [Test]
    public async Task From_the_first_day_on_nobody_is_proposed()
    {
        var number = await RunOnceAsync();
        Clock.Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.That(await PublishAsync(number, 3), Is.EqualTo(Refused(new PairingRefusal.WeekBegan(Rows.Monday))));
        Assert.That(await new StartPairingRun(Db, Clock).ExecuteAsync(new(Olga, Slug, Guid.NewGuid()), default), Is.EqualTo(new StartPairingRun.Result.Refused(new PairingRefusal.WeekBegan(Rows.Monday))));
    }

    [Test]
    public async Task Who_organises_another_zone_sees_and_does_nothing()
    {
        var number = await RunOnceAsync();
        OrganiserScope noah = new(await Rows.AddOrganiserAsync("N"), null);
        Assert.That(await new ReadPairings(Db, Clock).ExecuteAsync(new(noah, Slug), default), Is.Null);
        Assert.That(await new ReadPairingRun(Db, Clock).ExecuteAsync(new(noah, Slug, number), default), Is.Null);
        Assert.That(await new PublishPairings(Db, Clock).ExecuteAsync(new(noah, Slug, number, 3, InAWeek, Guid.NewGuid()), default), Is.EqualTo(Refused(new PairingRefusal.Unknown())));
        Assert.That(await new SetExperience(Db, Clock).ExecuteAsync(new(noah, Slug, huis.OrganisationId, true), default), Is.EqualTo(new SetExperience.Result.Refused(new PairingRefusal.Unknown())));
    }

    [Test]
    public async Task History_tells_who_is_experienced_until_the_organiser_says_otherwise()
    {
        var before = await Rows.AddEditionAsync("zuid-2025", Rows.Monday.AddDays(-364));
        await RunAsync("insert into host (host_id, edition_id, organisation_id, status, created_at) values (gen_random_uuid(), @before, @OrganisationId, 'accepted', now())", new { before, huis.OrganisationId });
        Assert.That((await PeopleAsync()).Select(p => (p.IsExperienced, p.Editions, p.Decided)), Is.All.EqualTo((true, 1, (bool?)null)));
        await new SetExperience(Db, Clock).ExecuteAsync(new(Olga, Slug, huis.OrganisationId, false), default);
        Assert.That((await PeopleAsync()).Select(p => p.IsExperienced), Is.All.False);
        await new SetExperience(Db, Clock).ExecuteAsync(new(Olga, Slug, huis.OrganisationId, null), default);
        Assert.That((await PeopleAsync()).Select(p => p.IsExperienced), Is.All.True);
    }

    [Test]
    public async Task What_is_decided_about_two_holds_from_the_next_run_on_and_can_be_taken_back()
    {
        Assert.That(await DecideAsync(bo, an, isTogether: false), Is.Null);
        Assert.That(await DecideAsync(an, bo, isTogether: false), Is.Null, "the same once more is there once");
        Assert.That(await DecideAsync(an, bo, isTogether: true), Is.EqualTo(new PairingRefusal.DecidedAlready()));
        Assert.That((await LookAsync(await RunOnceAsync())).Plan.Pairs, Is.Empty);
        var rule = (await ReadAllAsync()).Rules.Single();
        await new RemovePairingRule(Db, Clock).ExecuteAsync(new(Olga, Slug, rule.RuleId), default);
        Assert.That((await LookAsync(await RunOnceAsync())).Plan.Pairs, Has.Count.EqualTo(1));
        Assert.That(await DecideAsync(an, an, isTogether: true), Is.EqualTo(new PairingRefusal.NoSuchPair()));
        Assert.That(await DecideAsync(an, cas, isTogether: true), Is.Null, "above languages");
        Assert.That((await LookAsync(await RunOnceAsync())).Plan.Pairs.Select(p => (p.Other, p.IsPinned)), Is.EqualTo(new[] { (cas, true) }));
    }

    private static PublishPairings.Result.Refused Refused(PairingRefusal refusal) => new PublishPairings.Result.Refused(refusal);

    private async Task<ReadPairings.Result> ReadAllAsync() => (await new ReadPairings(Db, Clock).ExecuteAsync(new(Olga, Slug), default))!;

    private async Task<IReadOnlyList<PairingPerson>> PeopleAsync() => (await ReadAllAsync()).People;

    private async Task<PairingRefusal?> DecideAsync(Guid one, Guid other, bool isTogether) =>
        (await new AddPairingRule(Db, Clock).ExecuteAsync(new(Olga, Slug, one, other, isTogether, "Afgesproken"), default) as AddPairingRule.Result.Refused)?.Refusal;
}
