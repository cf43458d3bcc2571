using System.Diagnostics;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Mail that one process puts into the outbox wakes the pumps of the others.</summary>
[Category("Database")]
public sealed class OutboxBellTests : DbTest, IDisposable
{
    private const int Patience = 60_000;
    private CancellationTokenSource over = null!;
    private OutboxBell bell = null!;
    private Database other = null!;
    private Task line = Task.CompletedTask;
    private int heard;

    /// <summary>The bell rings in one process, and another listens; it hears once that it does.</summary>
    [SetUp]
    public async Task ListenAsync()
    {
        over = new();
        bell = new OutboxBell(Db, Overheard.As<OutboxBell>());
        await bell.StartAsync(default);
        other = Database.Open(ConnectionString);
        line = other.ListenAsync(OutboxBell.Name, () => Interlocked.Increment(ref heard), over.Token);
        UntilHeard(1);
    }

    [TearDown]
    public async Task HangUpAsync()
    {
        await bell.StopAsync(default);
        await over.CancelAsync();
        await line.ContinueWith(_ => { }, TaskScheduler.Default);
        await other.DisposeAsync();
    }

    public void Dispose()
    {
        bell?.Dispose();
        over?.Dispose();
    }

    [Test]
    public async Task Who_listens_hears_of_mail_that_is_committed_and_of_none_that_is_not()
    {
        await using (var undone = await Db.BeginAsync(default))
        {
            undone.AddMail(Mail(1));
            await undone.FlushAsync(default);
        }

        await CommitAsync(2);
        UntilHeard(2);
        await Db.RingAsync(OutboxBell.Name, default);
        UntilHeard(3);
    }

    [Test]
    public async Task A_flood_rings_ten_times_a_second_at_most_and_after_its_last_mail()
    {
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < 200; n++)
        {
            await CommitAsync(n);
        }

        var most = 2 + (int)(watch.ElapsedMilliseconds / 100);
        var before = Volatile.Read(ref heard);
        await bell.StopAsync(default);
        await Db.RingAsync(OutboxBell.Name, default);
        Assert.That(() => Volatile.Read(ref heard), Is.GreaterThan(before).After(Patience, 20));
        Assert.That(Volatile.Read(ref heard) - 2, Is.InRange(1, most + 1), "without the first and the last, which the test rang");
    }

    [Test]
    public async Task A_cut_line_is_said_to_who_listens()
    {
        Assert.That(await ReadAsync<bool>("select bool_or(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query = 'listen outbox'"), Is.True);
        Assert.That(async () => await line, Throws.InstanceOf<System.Data.Common.DbException>());
    }

    private Task<bool> CommitAsync(int n) => Db.TransactAsync(
        async tx =>
        {
            tx.AddMail(Mail(n));
            await tx.CommitAsync(default);
            return true;
        },
        default);

    private OutboxMail Mail(int n) => new(
        AskCode.Mail, $"{n}", Guid.NewGuid(), 0, null, "ada@example.org", Language.Nl, new { }, Clock.Now, Clock.Now + Enqueue.DefaultLife);

    private void UntilHeard(int times) => Assert.That(() => Volatile.Read(ref heard), Is.EqualTo(times).After(Patience, 20));
}
