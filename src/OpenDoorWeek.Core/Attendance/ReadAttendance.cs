using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Attendance;

/// <summary>Who was at a visit, as far as it is known; for one who acts for its host.</summary>
public sealed class ReadAttendance(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="SlotId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor);

    /// <param name="Now">When this was read.</param>
    public sealed record Result(AttendedVisit Visit, DateTimeOffset Now)
    {
        /// <summary>Why nothing can be said of it now, or null.</summary>
        public AttendanceRefusal? WhyNot => MarkAttendance.Refuse(Visit.Slot, Now);
    }

    /// <returns>Null: no such visit of this host, or none that this person acts for.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(async tx =>
            await AttendedVisit.ReadAsync(tx, request.HostId, request.SlotId, request.Actor, ct) is { } visit ? new Result(visit, now) : null, ct);
    }
}
