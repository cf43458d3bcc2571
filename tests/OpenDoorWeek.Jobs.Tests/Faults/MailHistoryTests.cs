using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Faults;

/// <summary>The judge of the other tests is judged: each thing that must not be is seen.</summary>
[Category("Faults")]
public sealed class MailHistoryTests : PumpTest
{
    [TestCase("a sent 1", "a", "")]
    [TestCase("a sent 2", "a a", "")]
    [TestCase("a unknown 1", "a", "")]
    [TestCase("a unknown 3", "", "")]
    [TestCase("a sent 1", "", "lost: a")]
    [TestCase("a sent 1", "a a", "unlabelled: a: 2 copies, 1 labels")]
    [TestCase("a retry 0", "", "unfinished: a retry")]
    [TestCase("a sent 1", "a b", "stranger: b")]
    public void Each_fault_is_told(string row, string log, string told)
    {
        var parts = row.Split(' ');
        var history = new MailHistory([new(parts[0], parts[1], int.Parse(parts[2], null))], log.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(string.Join(", ", history.Faults), Is.EqualTo(told));
    }

    [Test]
    public async Task A_mail_that_the_server_forgot_is_missed_among_many()
    {
        var slotId = await Rows.AddSlotAsync(20);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        var participantId = await ReadAsync<Guid>("select participant_id from participant");
        await RunAsync(MailLoad.Insert, new { participantId, first = 1, count = 100, now = Clock.Now });
        Sink.Remembers = mail => mail.MessageId != "load-70";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(NewPump())));
        var history = new MailHistory(await ListAsync<MailHistory.Row>(MailHistory.Read), [.. Sink.Mails.Select(m => m.MessageId)]);
        Assert.That(history.Faults, Is.EqualTo(new[] { "lost: load-70" }));
        Assert.That((history.Rows.Count, history.Doubled), Is.EqualTo((102, 0)));
    }
}
