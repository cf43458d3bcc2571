using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Verbs;

namespace OpenDoorWeek.Web.Tests.Faults;

/// <summary>Workers as processes of their own that are killed, or stopped beyond their lease, in the middle of their mail.</summary>
[Category("Faults"), NonParallelizable, HoldsTheMachine]
public sealed class KilledWorkersTests : DbTest
{
    private const int LeaseSeconds = 2;

    /// <summary>Exit code of who was ended by signal 9.</summary>
    private const int Killed = 128 + 9;

    private readonly TestFolder folder = TestFolder.Make("killed");
    private readonly List<StartedService> workers = [];

    private SmtpSink Sink { get; } = new() { IsForHeaders = true };

    private static int Mails => LongForm.Of(2_000, 100_000);

    private static int Kills => LongForm.Of(10, 200);

    [TearDown]
    public async Task StopAllAsync()
    {
        await Task.WhenAll(workers.Select(w => w.DisposeAsync().AsTask()));
        await Sink.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task However_often_workers_are_killed_no_mail_is_lost_and_each_duplicate_is_labelled()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        await EnqueueAsync(Mails);
        Start();
        Start();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await UntilTakenAsync((Mails * kill / (Kills + 1)) - dice.Next(Mails / Kills / 2));
            await KillAsync(workers[dice.Next(workers.Count)]);
            Start();
        }

        await UntilNoneIsLeftAsync();
        var history = await HistoryAsync();
        var takeOver = await ReadAsync<double>(SlowestTakeOver);
        var told = $"seed {seed}: {Kills} kills over {Mails} mails, {history.Doubled} doubled, {history.Rows.Count(r => r.State == "unknown")} uncertain, taken over within {takeOver:0.0} s of their start";
        await TestContext.Out.WriteLineAsync(told);
        Assert.That(history.Faults, Is.Empty, told);
        Assert.That(history.Rows, Has.Count.EqualTo(Mails));
        Assert.That(history.Doubled, Is.LessThanOrEqualTo(LongForm.Of(2, 1) * Kills), told);
    }

    [Test]
    public async Task What_a_worker_says_that_slept_beyond_its_lease_is_not_written_over_the_result_of_who_took_over()
    {
        var answer = new TaskCompletionSource();
        Sink.Fault = (phase, session) => phase == SmtpPhase.Dot && session == 1 ? new SmtpFault.Held(answer.Task) : null;
        await EnqueueAsync(1);
        var slept = Start();
        Assert.That(() => Sink.Taken, Is.EqualTo(1).After(60_000, 5), () => slept.Output);
        await slept.SignalAsync("STOP");
        Start();
        await UntilNoneIsLeftAsync();
        var sentAt = await ReadAsync<DateTime>("select sent_at from outbox");

        answer.SetResult();
        await slept.SignalAsync("CONT");
        Assert.That(async () => await ReadAsync<DateTime?>("select ended_at from outbox_attempt where lease_no = 1"), Is.Not.Null.After(60_000, 20), () => slept.Output);
        Assert.That(await ReadAsync<string>("select state || ' ' || lease_no || ' ' || attempts from outbox"), Is.EqualTo("sent 2 1"));
        Assert.That(await ReadAsync<DateTime>("select sent_at from outbox"), Is.EqualTo(sentAt), "the late word changed nothing");
        var history = await HistoryAsync();
        Assert.That((history.Faults.Count, history.Doubled), Is.EqualTo((0, 1)), "twice at the server, and both copies are known");
    }

    private async Task EnqueueAsync(int count)
    {
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var participantId = await ReadAsync<Guid>("select participant_id from participant");
        await RunAsync(MailLoad.Insert, new { participantId, first = 1, count, now = TimeProvider.System.GetUtcNow() });
    }

    /// <summary>Ready or not: while it starts the other one sends.</summary>
    private StartedService Start()
    {
        var worker = StartedService.Start(
            ["worker", "--urls", "http://127.0.0.1:0"],
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__OpenDoorWeek", $"{ConnectionString};Options=-c lock_timeout=60s -c statement_timeout=90s"),
            ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{Sink.Port}"), ("Mail__Security", "None"), ("Limits__MailLease", $"{LeaseSeconds}"),
            ("DataFolder", folder.Path));
        workers.Add(worker);
        return worker;
    }

    private async Task KillAsync(StartedService worker)
    {
        await worker.SignalAsync("KILL");
        Assert.That(await worker.EndAsync(), Is.EqualTo(Killed), () => $"it had ended by itself\n{worker.Output}");
        workers.Remove(worker);
        await worker.DisposeAsync();
    }

    private async Task UntilTakenAsync(int count)
    {
        for (var taken = -1; Sink.Taken < count;)
        {
            Assert.That(Sink.Taken, Is.GreaterThan(taken), () => $"no mail came within a minute\n{Outputs()}");
            taken = Sink.Taken;
            for (var i = 0; i < 12_000 && Sink.Taken == taken; i++)
            {
                await Task.Delay(5);
            }
        }
    }

    private async Task UntilNoneIsLeftAsync() => Assert.That(
        async () => await ReadAsync<long>("select count(*) from outbox where state in ('queued', 'sending', 'retry')"), Is.Zero.After(LongForm.Of(120_000, 1_800_000), 100), Outputs);

    private async Task<MailHistory> HistoryAsync() => new(await ListAsync<MailHistory.Row>(MailHistory.Read), [.. Sink.Mails.Select(m => m.MessageId)]);

    private string Outputs() => string.Join("\n---\n", workers.Select(w => w.Output));

    private const string SlowestTakeOver = """
        select coalesce(max(extract(epoch from n.started_at - a.started_at)), 0)::float8
          from outbox_attempt a
          join outbox_attempt n on n.outbox_id = a.outbox_id and n.lease_no = a.lease_no + 1
         where a.error = 'the sender stopped answering'
        """;
}
