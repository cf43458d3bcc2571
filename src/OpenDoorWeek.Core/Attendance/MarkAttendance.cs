using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Attendance;

/// <summary>A host, or an organiser for it, says who was at a visit: from its start until the end of looking back, and otherwise again. Nobody gets mail.</summary>
/// <remarks>Holds the slot, so that nobody joins or leaves meanwhile; what is taken of it stays.</remarks>
public sealed class MarkAttendance(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Version">Of the attendance that the page showed; 0: none yet.</param>
    /// <param name="HostAbsent">The visit did not take place; marks are kept for when that is taken back.</param>
    /// <param name="Marks">By participant, of <see cref="AttendanceMark.All"/>; who is left out stays as she is, and whoever is not of this visit is passed over.</param>
    /// <param name="Present">People of the places without a name, by booking; null: unknown.</param>
    /// <param name="OthersPresent">Whoever is unknown after that was there.</param>
    public sealed record Request(
        Guid HostId, Guid SlotId, HostActor Actor, int Version, bool HostAbsent,
        IReadOnlyDictionary<Guid, string> Marks, IReadOnlyDictionary<Guid, int?> Present, bool OthersPresent = false);

    public abstract record Result
    {
        private Result() { }

        public sealed record Saved : Result;

        /// <summary>No such visit of this host, or none that this person acts for.</summary>
        public sealed record Unknown : Result;

        public sealed record Refused(AttendanceRefusal Refusal) : Result;

        /// <summary>More people than places without a name, or fewer than none.</summary>
        public sealed record TooMany(IReadOnlyList<AttendedVisit.Group> Groups) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MarkAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> MarkAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(LockedSlot.Lock, new { request.SlotId }, ct);
        if (await AttendedVisit.ReadAsync(tx, request.HostId, request.SlotId, request.Actor, ct) is not { } visit)
        {
            return new Result.Unknown();
        }

        if ((Refuse(visit.Slot, now) ?? RefuseVersion(visit.Slot, request.Version)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        if (TooMany(visit, request) is { Count: > 0 } groups)
        {
            return new Result.TooMany(groups);
        }

        Write(tx, visit, AttendanceChange.Of(visit, request), request, now);
        await tx.CommitAsync(ct);
        return new Result.Saved();
    }

    /// <summary>The rule, without a database: why nothing can be said of this visit now, or null.</summary>
    internal static AttendanceRefusal? Refuse(AttendedVisit.Moment slot, DateTimeOffset now) => slot.Gate(now) switch
    {
        _ when slot.Status != "published" => new AttendanceRefusal.NotPublished(),
        PhaseGate.NotYet later => new AttendanceRefusal.NotBegun(later.OpensAt),
        PhaseGate.Over over => new AttendanceRefusal.Closed(over.ClosedAt),
        _ => null,
    };

    private static AttendanceRefusal.ChangedMeanwhile? RefuseVersion(AttendedVisit.Moment slot, int version) =>
        slot.Version == version ? null : new AttendanceRefusal.ChangedMeanwhile();

    private static IReadOnlyList<AttendedVisit.Group> TooMany(AttendedVisit visit, Request request) =>
        [.. visit.Unnamed.Where(u => request.Present.GetValueOrDefault(u.BookingId) is { } present && (present < 0 || present > u.Places))];

    private static void Write(Tx tx, AttendedVisit visit, AttendanceChange change, Request request, DateTimeOffset now)
    {
        var asOrganiser = !visit.Slot.IsContact;
        if (change.IsNothing)
        {
            return;
        }

        tx.Add(Save, new { request.SlotId, request.HostAbsent, now });
        tx.Add(DropMarks, new { ids = change.Marks.Select(m => m.ParticipantId).ToArray() });
        tx.Add(InsertMarks, new { ids = change.Marks.Select(m => m.ParticipantId).ToArray(), marks = change.Marks.Select(m => m.Now).ToArray() });
        tx.Add(DropCounts, new { ids = change.Counts.Select(c => c.BookingId).ToArray() });
        tx.Add(InsertCounts, new { ids = change.Counts.Select(c => c.BookingId).ToArray(), counts = change.Counts.Select(c => c.Now).ToArray() });
        change.AddAudit(tx, now, request, asOrganiser);
    }

    private const string Save = """
        insert into slot_attendance as a (slot_id, host_absent, changed_at)
        values (@SlotId, @HostAbsent, @now)
        on conflict (slot_id) do update
           set host_absent = excluded.host_absent, version = a.version + 1, changed_at = excluded.changed_at
        """;

    private const string DropMarks = """
        delete from participant_attendance
         where participant_id = any(@ids)
        """;

    private const string InsertMarks = """
        insert into participant_attendance (participant_id, mark)
        select m.id, m.mark
          from unnest(@ids::uuid[], @marks::text[]) as m (id, mark)
         where m.mark <> 'unknown'
        """;

    private const string DropCounts = """
        delete from unnamed_attendance
         where booking_id = any(@ids)
        """;

    private const string InsertCounts = """
        insert into unnamed_attendance (booking_id, present)
        select c.id, c.present
          from unnest(@ids::uuid[], @counts::int[]) as c (id, present)
         where c.present is not null
        """;
}
