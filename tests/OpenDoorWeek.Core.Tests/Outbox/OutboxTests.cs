using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outbox;

[Category("Database")]
public sealed class OutboxTests : DbTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Guid owner = Guid.NewGuid();

    private ClaimDue ClaimDue => new(Db, Clock);

    [Test]
    public async Task The_same_kind_and_key_is_enqueued_once()
    {
        await EnqueueAsync("a", "a", "b");
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.EqualTo(2));
    }

    [Test]
    public async Task Mail_of_a_change_that_was_rolled_back_does_not_exist()
    {
        await using (var tx = await Db.BeginAsync(default))
        {
            tx.AddMail(Mail("a"));
            await tx.FlushAsync(default);
        }

        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
    }

    [Test]
    public async Task Three_pumps_claim_each_mail_once()
    {
        await EnqueueAsync([.. Enumerable.Range(0, 60).Select(i => $"{i}")]);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ClaimDue.ExecuteAsync(new(Guid.NewGuid(), 5, Minute, ["test"]), default)));

        Assert.That(claimed.SelectMany(c => c).Select(m => m.OutboxId).ToList(), Is.Unique.And.Count.EqualTo(60));
    }

    [Test]
    public async Task Mail_is_not_sent_before_its_time_nor_after_it_has_expired()
    {
        await EnqueueAsync("a");
        Clock.Now -= Minute;
        Assert.That(await ClaimAsync(), Is.Empty);

        Clock.Now += Minute + Enqueue.DefaultLife;
        Assert.That(await ClaimAsync(), Is.Empty);
        Assert.That(await StateAsync(), Is.EqualTo("dead"));
    }

    [Test]
    public async Task A_cancellation_waits_for_the_confirmation_of_the_same_visit()
    {
        var visit = Guid.NewGuid();
        await using (var tx = await Db.BeginAsync(default))
        {
            tx.AddMail(Mail("1") with { AggregateId = visit, AggregateSeq = 1 });
            tx.AddMail(Mail("0") with { AggregateId = visit, AggregateSeq = 0 });
            await tx.CommitAsync(default);
        }

        var first = await ClaimAsync();
        Assert.That(first.Select(m => m.AggregateSeq), Is.EqualTo(new[] { 0 }));
        Assert.That(await ClaimAsync(), Is.Empty, "the first is still on its way");
        await RecordAsync(first[0], new SendOutcome.Sent());
        Assert.That((await ClaimAsync()).Select(m => m.AggregateSeq), Is.EqualTo(new[] { 1 }));
    }

    [TestCase(false, WhenUncertain.SendAgain, "retry")]
    [TestCase(false, WhenUncertain.GiveUp, "retry")]
    [TestCase(true, WhenUncertain.SendAgain, "retry")]
    [TestCase(true, WhenUncertain.GiveUp, "dead")]
    [TestCase(true, WhenUncertain.Hold, "unknown")]
    public async Task A_sender_that_died_gives_its_mail_back_and_after_the_dot_the_kind_decides(bool afterTheDot, WhenUncertain uncertain, string state)
    {
        await EnqueueAsync("a");
        var mail = (await ClaimAsync())[0];
        if (afterTheDot)
        {
            Assert.That(await new KeepRendered(Db, Clock).ExecuteAsync(new(mail, Draft, MayBeKept: true), default), Is.True);
        }

        await RunAsync("update outbox set lease_until = clock_timestamp() - interval '1 second'");
        await new RecoverLeases(Db).ExecuteAsync(
            new([.. uncertain == WhenUncertain.SendAgain ? ["test"] : Array.Empty<string>()], [.. uncertain == WhenUncertain.GiveUp ? ["test"] : Array.Empty<string>()]), default);

        Assert.That(await StateAsync(), Is.EqualTo(state));
    }

    [Test]
    public async Task A_sender_that_slept_beyond_its_lease_neither_sends_nor_writes()
    {
        await EnqueueAsync("a");
        var slept = (await ClaimAsync())[0];
        await RunAsync("update outbox set lease_until = clock_timestamp() - interval '1 second'");
        await new RecoverLeases(Db).ExecuteAsync(new(["test"], []), default);
        var taken = (await ClaimAsync())[0];

        Assert.That(await new KeepRendered(Db, Clock).ExecuteAsync(new(slept, Draft, true), default), Is.False);
        Assert.That(await RecordAsync(slept, new SendOutcome.Sent()), Is.False);
        Assert.That(await RecordAsync(taken, new SendOutcome.Sent()), Is.True);
    }

    [Test]
    public async Task Without_the_fence_the_late_word_of_one_that_slept_would_be_written()
    {
        await EnqueueAsync("a");
        var slept = (await ClaimAsync())[0];
        await RunAsync("update outbox set lease_until = clock_timestamp() - interval '1 second'");
        await new RecoverLeases(Db).ExecuteAsync(new(["test"], []), default);
        Assert.That(await ClaimAsync(), Has.Count.EqualTo(1), "another one sends it now");

        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("and lease_no = @LeaseNo", "", StringComparison.Ordinal));
        var late = await new RecordOutcome(naive, Clock).ExecuteAsync(new(slept, new SendOutcome.FailedForGood("rcpt", 550, "no"), WhenUncertain.SendAgain), default);
        Assert.That((late.IsWritten, await StateAsync()), Is.EqualTo((true, "dead")), "the test above would see it");
    }

    [Test]
    public async Task A_retry_finds_what_the_first_attempt_said_and_a_code_is_never_kept()
    {
        await EnqueueAsync("a", "b");
        var mails = await ClaimAsync();
        await new KeepRendered(Db, Clock).ExecuteAsync(new(mails[0], Draft, MayBeKept: true), default);
        await new KeepRendered(Db, Clock).ExecuteAsync(new(mails[1], Draft, MayBeKept: false), default);
        foreach (var mail in mails)
        {
            await RecordAsync(mail, new SendOutcome.FailedForNow("rcpt", 450, "greylisted"));
        }

        Clock.Now += Minute;
        var again = (await ClaimAsync()).OrderBy(m => m.OutboxId).ToList();
        Assert.That((again[0].Subject, again[0].TextBody, again[0].HtmlBody, again[0].CalendarMethod, again[0].Attempts), Is.EqualTo(("Hello", "text", "<p>html", "REQUEST", 1)));
        Assert.That(again[0].Calendar, Is.EqualTo(new byte[] { 7 }));
        Assert.That((again[1].Subject, again[1].TextBody, again[1].HtmlBody), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
    }

    [Test]
    public async Task A_mail_that_may_have_arrived_stays_so_through_later_attempts_that_certainly_failed()
    {
        await EnqueueAsync("a");
        await TryAsync(new SendOutcome.Uncertain("dot", "the line broke"));
        Assert.That(await ReadAsync<bool>("select dot_at is not null from outbox"), Is.True);

        Clock.Now += TimeSpan.FromHours(1);
        await TryAsync(new SendOutcome.FailedForNow("rcpt", 450, "greylisted"));

        Assert.That(await StateAsync(), Is.EqualTo("retry"));
        Assert.That(await ReadAsync<bool>("select dot_at is not null from outbox"), Is.True, "so that a CANCEL follows it");
    }

    [Test]
    public async Task A_mail_that_certainly_failed_has_not_left()
    {
        await EnqueueAsync("a");
        await TryAsync(new SendOutcome.FailedForNow("rcpt", 450, "greylisted"));
        Assert.That(await ReadAsync<bool>("select dot_at is null from outbox"), Is.True);
    }

    private async Task TryAsync(SendOutcome outcome)
    {
        var mail = (await ClaimAsync())[0];
        Assert.That(await new KeepRendered(Db, Clock).ExecuteAsync(new(mail, Draft, MayBeKept: true), default), Is.True);
        Assert.That(await RecordAsync(mail, outcome), Is.True);
    }

    private static MailDraft Draft => new(new(null, "agenda@odw.example"), null, new(null, "ada@example.org"), Language.Nl, "Hello", "text", "<p>html", new("REQUEST", [7]), "m", null);

    private OutboxMail Mail(string key) => new("test", key, Guid.NewGuid(), 0, null, "ada@example.org", Language.Nl, new { key }, Clock.Now, Clock.Now + Enqueue.DefaultLife);

    private async Task EnqueueAsync(params string[] keys)
    {
        await using var tx = await Db.BeginAsync(default);
        foreach (var key in keys)
        {
            tx.AddMail(Mail(key));
        }

        await tx.CommitAsync(default);
    }

    private Task<IReadOnlyList<ClaimedMail>> ClaimAsync() => ClaimDue.ExecuteAsync(new(owner, 8, Minute, ["test"]), default);

    private async Task<bool> RecordAsync(ClaimedMail mail, SendOutcome outcome) =>
        (await new RecordOutcome(Db, Clock).ExecuteAsync(new(mail, outcome, WhenUncertain.SendAgain), default)).IsWritten;

    private Task<string> StateAsync() => ReadAsync<string>("select state from outbox");
}
