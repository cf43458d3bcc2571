using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Who is silent is reminded once, and after the week both are asked how it went, once.</summary>
[Category("Database")]
public sealed class PairingLettersTests : PairingTest
{
    private Guid an, bo;

    [SetUp]
    public async Task ProposeAsync()
    {
        var huis = await Rows.AddHostAsync("Huis Zon");
        (an, bo) = (await Roster.AddBuddyAsync(huis, "An"), await Roster.AddBuddyAsync(huis, "Bo"));
        var number = await RunOnceAsync();
        await PublishAsync(number, 2, new(2026, 11, 12));
    }

    [Test]
    public async Task Only_who_is_silent_is_reminded_and_once_also_by_two_nodes()
    {
        await RunAsync("update pair_member set answer = 'yes', answered_at = now() where opt_in_id = @an", new { an });
        Clock.Now = Brussels.InstantOf(new(2026, 11, 10), new(8, 59));
        Assert.That(await NudgeAsync(), Is.Zero);
        Clock.Now = Brussels.InstantOf(new(2026, 11, 10), new(9, 0));
        Assert.That((await Task.WhenAll(NudgeAsync(), NudgeAsync())).Sum(), Is.EqualTo(1));
        Assert.That(await NudgeAsync(), Is.Zero);
        Assert.That((await MailsToAsync(an), await MailsToAsync(bo)), Is.EqualTo(("pair.proposed", "pair.proposed pair.nudge")));
    }

    [Test]
    public async Task After_a_pause_a_reminder_is_made_up_for_in_waking_hours_until_the_last_day_is_over()
    {
        Clock.Now = Brussels.InstantOf(new(2026, 11, 11), new(10, 0));
        Assert.That(await NudgeAsync(), Is.Zero, "a holiday");
        Clock.Now = Brussels.InstantOf(new(2026, 11, 12), new(20, 0));
        Assert.That(await NudgeAsync(), Is.Zero, "quiet hours");
        Clock.Now = Brussels.InstantOf(new(2026, 11, 12), new(10, 0));
        Assert.That(await NudgeAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_worked_together_is_asked_how_it_went_the_morning_after_the_week_once()
    {
        await AcceptAsync(await LivePairAsync(an, bo));
        Clock.Now = Brussels.InstantOf(new(2026, 11, 27), new(10, 0));
        Assert.That(await AskAsync(), Is.Zero, "the week goes on");
        Clock.Now = Brussels.InstantOf(new(2026, 11, 28), new(10, 0));
        Assert.That(await AskAsync(), Is.Zero, "a Saturday");
        Clock.Now = Brussels.InstantOf(new(2026, 11, 30), new(9, 0));
        await Task.WhenAll(AskAsync(), AskAsync());
        Assert.That(await AskAsync(), Is.Zero);
        Assert.That((await MailsToAsync(an), await MailsToAsync(bo)), Is.EqualTo(("pair.proposed pair.feedback", "pair.proposed pair.feedback")));
    }

    [Test]
    public async Task Whose_pair_ended_is_not_asked()
    {
        var pair = await LivePairAsync(an, bo);
        await AcceptAsync(pair);
        await DeclineAsync(pair, EndPair.Swap);
        Clock.Now = Brussels.InstantOf(new(2026, 11, 30), new(9, 0));
        Assert.That(await AskAsync(), Is.Zero);
    }

    private Task<int> NudgeAsync() => new NudgePairs(Db, Clock).ExecuteAsync(default);

    private Task<int> AskAsync() => new AskHowItWent(Db, Clock).ExecuteAsync(default);
}
