using NUnit.Framework;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Reminders leave slowly, and nobody's confirmation waits for them.</summary>
[Category("Database")]
public sealed class PaceTests : PumpTest
{
    private static readonly PumpTerms ByDefault = new(TimeSpan.FromSeconds(60), new());

    [Test]
    public async Task Reminders_to_one_hospital_leave_ten_a_minute_and_a_booking_made_meanwhile_is_confirmed_at_once()
    {
        var slotId = await Rows.AddSlotAsync(20);
        for (var i = 0; i < 15; i++)
        {
            await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync($"v{i}@hospital.example"));
        }

        await new PlanReminders(Db, Clock).ExecuteAsync(default);
        Clock.Now = Brussels.InstantOf(new(2026, 11, 20), new(9, 0));
        await new SendReminders(Db, Clock).ExecuteAsync(default);
        await DrainAllAsync();
        Assert.That(await RemindedAsync(), Is.EqualTo(10));

        await BookAsync(slotId, await Rows.AddPersonAsync("late@hospital.example"));
        await DrainAllAsync();
        Assert.That(Arrived("late@hospital.example"), Has.Count.EqualTo(1));
        Assert.That(await RemindedAsync(), Is.EqualTo(10));

        Clock.Now += TimeSpan.FromMinutes(1);
        await DrainAllAsync();
        Assert.That(await RemindedAsync(), Is.EqualTo(15));
    }

    [Test]
    public void What_waits_in_quiet_hours_leaves_slowly_as_well() =>
        Assert.That(MailByKind.All.Where(e => e.WaitsInQuietHours && !e.IsBulk), Is.Empty, "the pump takes no other kind with a limit of one a day");

    private Task DrainAllAsync() => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(NewPump(terms: ByDefault))));

    private Task<long> RemindedAsync() => ReadAsync<long>("select count(*) from outbox where kind = 'visit.reminder' and state = 'sent'");
}
