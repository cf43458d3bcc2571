using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

internal sealed partial class Tour
{
    /// <summary>Has had a visit.</summary>
    public HostRow PastHost { get; private set; } = null!;

    /// <summary>Yesterday's, of which the programme knows nothing: somebody with two colleagues, and one who cancelled at the last moment.</summary>
    public Guid PastSlot { get; private set; }

    private async Task AddAttendanceAsync()
    {
        PastHost = await rows.AddHostAsync("De Haven");
        PastSlot = await rows.AddSlotAsync(of: PastHost, day: Rows.Monday.AddDays(-20));
        await rows.AddBookingAsync(PastSlot, await rows.AddPersonAsync(name: "Fien Claes"), partySize: 3);
        await rows.AddBookingAsync(PastSlot, await rows.AddPersonAsync(name: "Gus Maes"));
        var cancelled = await rows.AddBookingAsync(PastSlot, await rows.AddPersonAsync(name: "Hilde Wouters"));
        await using var command = source.CreateCommand(CancelLate);
        command.Parameters.AddWithValue("slot", PastSlot);
        command.Parameters.AddWithValue("cancelled", cancelled);
        await command.ExecuteNonQueryAsync();
    }

    private const string CancelLate = """
        update slot set visibility = 'matching', taken = taken - 1 where slot_id = @slot;
        update participant set status = 'cancelled', ended_at = '2026-11-02 16:00Z' where booking_id = @cancelled;
        update booking set status = 'cancelled', ended_at = '2026-11-02 16:00Z' where booking_id = @cancelled
        """;
}
