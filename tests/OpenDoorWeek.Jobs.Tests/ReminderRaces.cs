using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Somebody cancels or moves at the moment at which her reminder is due, claimed and sent: she is reminded at most once, and of what stands.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class ReminderRaces : PumpTest
{
    private static readonly DateTimeOffset Due = Brussels.InstantOf(new(2026, 11, 20), new(9, 0));

    private static int Rounds => LongForm.Of(10, 60);

    [Test]
    public async Task Who_moves_while_her_reminder_leaves_is_reminded_once_at_most_and_every_row_says_why()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Assert.That(await MoveAsync(round, Db), Is.LessThanOrEqualTo(1), $"round {round}");
        }

        Assert.That(await ReadAsync<long>("select count(*) from reminder where kind = 'visit.reminder' and state = 'planned' and due_at <= @now", new { now = Clock.Now }), Is.Zero);
    }

    [Test]
    public async Task Who_cancels_while_her_reminder_is_claimed_hears_of_it_before_or_not_at_all()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Clock.Now = Due.AddDays(-2);
            var (slotId, address) = (await Rows.AddSlotAsync(), $"ada{round}@wijkpunt.example");
            var ada = await Rows.AddPersonAsync(address);
            var bookingId = await BookAsync(slotId, ada);
            await DrainAsync(NewPump());
            await GoOnAsync(Db, Due);
            await Task.WhenAll(DrainAsync(NewPump()), DrainAsync(NewPump()), CancelAsync(bookingId, ada));
            await DrainAsync(NewPump());
            var reminded = Arrived(address).Count(IsReminder);
            var state = await ReadAsync<string>("select concat_ws(' ', state, reason) from reminder where person_id = @ada", new { ada });
            Assert.That(state, Is.EqualTo(reminded == 1 ? "mailed" : "skipped cancelled"), $"round {round}");
        }
    }

    /// <summary>The control: without the question whether she was reminded of this visit before, the moved one is a second reminder.</summary>
    [Test]
    public async Task Without_looking_back_somebody_is_reminded_twice()
    {
        await using var blind = Database.Open(ConnectionString, sql => sql.Replace("and x.state = 'mailed'", "and false", StringComparison.Ordinal));
        Assert.That(await MoveAsync(0, blind, isReminderFirst: true), Is.EqualTo(2));
    }

    /// <returns>Reminders that arrived.</returns>
    private async Task<int> MoveAsync(int round, Database db, bool isReminderFirst = false)
    {
        Clock.Now = Due.AddDays(-2);
        var (from, to, address) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(day: Rows.Monday.AddDays(4)), $"ada{round}@wijkpunt.example");
        var ada = await Rows.AddPersonAsync(address);
        var bookingId = await BookAsync(from, ada);
        await DrainAsync(NewPump(db: db));
        await GoOnAsync(db, Due);
        var sends = DrainAsync(NewPump(db: db));
        if (isReminderFirst)
        {
            await sends;
        }

        var move = new MoveBooking(Db, Clock, Site).ExecuteAsync(new(bookingId, to, new(ada, null), true, true, Guid.NewGuid()), default);
        Assert.That(await move, Is.TypeOf<MoveBooking.Result.Moved>());
        await sends;
        await DrainAsync(NewPump(db: db));
        await GoOnAsync(db, Due.AddDays(5));
        await DrainAsync(NewPump(db: db));
        return Arrived(address).Count(IsReminder);
    }

    private async Task GoOnAsync(Database db, DateTimeOffset now)
    {
        Clock.Now = now;
        await new PlanReminders(db, Clock).ExecuteAsync(default);
        await new SendReminders(db, Clock).ExecuteAsync(default);
    }

    private static bool IsReminder(Jobs.Post.MimePart mail) => mail.Header("List-Unsubscribe") is not null;
}
