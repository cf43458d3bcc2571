using NUnit.Framework;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Attendance;

/// <summary>Two colleagues save one visit at once; the control takes the lock out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class AttendanceRaces : DbTest
{
    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task Of_two_who_save_at_once_one_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Assert.That(await SavedAsync(Db), Is.EqualTo(1), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_both_believe_they_were_first()
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("for no key update", "", StringComparison.Ordinal));
        var both = false;
        for (var round = 0; round < 200 && !both; round++)
        {
            both = await SavedAsync(naive) != 1;
        }

        Assert.That(both, Is.True, "the test would see a save that was written over");
    }

    private async Task<int> SavedAsync(Database db)
    {
        var row = await Rows.AddHostAsync();
        var slotId = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        Clock.Now = await ReadAsync<DateTime>("select starts_at from slot where slot_id = @slotId", new { slotId });
        var results = await Task.WhenAll(MarkAsync(), MarkAsync());
        return results.Count(r => r is MarkAttendance.Result.Saved);

        Task<MarkAttendance.Result> MarkAsync() => new MarkAttendance(db, Clock).ExecuteAsync(
            new(row.HostId, slotId, new(row.ContactId, false), 0, true, new Dictionary<Guid, string>(), new Dictionary<Guid, int?>()), default);
    }
}
