using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outbox;

/// <summary>The claim of mail that nobody asked for.</summary>
[Category("Database")]
public sealed class BulkTests : DbTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Sixty_leave_in_a_minute_and_ten_to_a_domain_and_the_rest_in_the_next()
    {
        await EnqueueAsync("news", Enumerable.Range(0, 100).Select(i => $"a{i}@d{i % 20}.example"));
        await EnqueueAsync("news", Enumerable.Range(0, 30).Select(i => $"b{i}@big.example"));
        Assert.That((await ClaimAllAsync()).Count, Is.EqualTo(60));
        Assert.That(await ClaimAllAsync(), Is.Empty, "the minute is full");

        Clock.Now += Minute;
        var second = await ClaimAllAsync();
        Assert.That((second.Count, second.Count(m => m.Recipient.EndsWith("@big.example", StringComparison.Ordinal))), Is.EqualTo((50, 10)), "what is left, and ten of the thirty");
    }

    [Test]
    public async Task What_people_did_goes_first_and_without_limit()
    {
        await EnqueueAsync("news", Enumerable.Range(0, 200).Select(i => $"a{i}@d.example"));
        Clock.Now += Minute;
        await EnqueueAsync("test", Enumerable.Range(0, 100).Select(i => $"a{i}@d.example"));
        var claimed = await ClaimAllAsync();
        Assert.That(claimed.Take(100).Select(m => m.Kind), Is.All.EqualTo("test"));
        Assert.That(claimed.Skip(100).Select(m => m.Kind).ToList(), Has.Count.EqualTo(10).And.All.EqualTo("news"));
    }

    [Test]
    public async Task A_code_goes_before_what_has_waited_longer()
    {
        await EnqueueAsync("test", Enumerable.Range(0, 10).Select(i => $"a{i}@d.example"));
        Clock.Now += Minute;
        await EnqueueAsync("code", ["ada@d.example"], isUrgent: true);
        Assert.That((await ClaimAsync()).Select(m => m.Kind), Does.Contain("code"));
    }

    [Test]
    public async Task The_second_of_a_day_for_an_address_waits_for_the_next_morning()
    {
        await EnqueueAsync("news", ["ada@d.example"]);
        var first = (await ClaimAllAsync()).Single();
        await new KeepRendered(Db, Clock).ExecuteAsync(new(first, new(new(null, "a@b.example"), null, new(null, "c@d.example"), Language.Nl, "s", "t", "h", null, "m", null), true), default);
        await new RecordOutcome(Db, Clock).ExecuteAsync(new(first, new SendOutcome.Sent(), WhenUncertain.Hold), default);
        await EnqueueAsync("news", ["ada@d.example", "ben@d.example"], "second");
        Assert.That((await ClaimAllAsync()).Select(m => m.Recipient), Is.EqualTo(new[] { "ben@d.example" }));

        Clock.Now = Rows.Today.AddDays(1).AddHours(-3.1);
        Assert.That(await ClaimAllAsync(), Is.Empty);
        Clock.Now = Rows.Today.AddDays(1).AddHours(-3);
        Assert.That((await ClaimAllAsync()).Select(m => m.Recipient), Is.EqualTo(new[] { "ada@d.example" }), "at 9:00");
    }

    private async Task EnqueueAsync(string kind, IEnumerable<string> recipients, string key = "", bool isUrgent = false)
    {
        await using var tx = await Db.BeginAsync(default);
        foreach (var recipient in recipients)
        {
            tx.AddMail(new(kind, $"{key}{recipient}", Guid.NewGuid(), 0, null, recipient, Language.Nl, new { }, Clock.Now, Clock.Now.AddDays(7)) { IsUrgent = isUrgent });
        }

        await tx.CommitAsync(default);
    }

    private async Task<IReadOnlyList<ClaimedMail>> ClaimAllAsync()
    {
        var all = new List<ClaimedMail>();
        while (await ClaimAsync() is { Count: > 0 } more)
        {
            all.AddRange(more);
        }

        return all;
    }

    private Task<IReadOnlyList<ClaimedMail>> ClaimAsync() =>
        new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 5, Minute, ["test", "code"], new(["news"], ["news"], new())), default);
}
