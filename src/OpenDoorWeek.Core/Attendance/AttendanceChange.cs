using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Attendance;

/// <summary>What is different after a save, each with its old and its new value.</summary>
/// <param name="HostAbsent">Null: as it was.</param>
/// <param name="Marks">Of people with a name.</param>
/// <param name="Counts">Of places without; null: unknown.</param>
internal sealed record AttendanceChange(
    bool? HostAbsent,
    IReadOnlyList<(Guid ParticipantId, Guid BookingId, string Was, string Now)> Marks,
    IReadOnlyList<(Guid BookingId, int? Was, int? Now)> Counts)
{
    public bool IsNothing => HostAbsent is null && Marks.Count == 0 && Counts.Count == 0;

    /// <summary>The rule, without a database.</summary>
    public static AttendanceChange Of(AttendedVisit visit, MarkAttendance.Request request) => new(
        visit.Slot.HostAbsent == request.HostAbsent ? null : request.HostAbsent,
        [.. visit.People.Select(p => (p.ParticipantId, p.BookingId, p.Mark, Now: Mark(p, request))).Where(m => m.Mark != m.Now)],
        [.. visit.Unnamed.Select(u => (u.BookingId, u.Present, Now: Count(u, request))).Where(c => c.Present != c.Now)]);

    /// <summary>One line for each, so that the log of a booking shows what became of it.</summary>
    public void AddAudit(Tx tx, DateTimeOffset now, MarkAttendance.Request by, bool asOrganiser)
    {
        if (HostAbsent is { } absent)
        {
            tx.AddAudit(now, by.Actor.PersonId, absent ? "attendance.host-absent" : "attendance.host-there", by.SlotId, new { asOrganiser });
        }

        foreach (var mark in Marks)
        {
            tx.AddAudit(now, by.Actor.PersonId, "attendance.marked", mark.BookingId, new { by.SlotId, mark.ParticipantId, mark.Was, mark.Now, asOrganiser });
        }

        foreach (var count in Counts)
        {
            tx.AddAudit(now, by.Actor.PersonId, "attendance.counted", count.BookingId, new { by.SlotId, was = Said(count.Was), now = Said(count.Now), asOrganiser });
        }
    }

    private static object Said(int? present) => present is { } people ? people : AttendanceMark.Unknown;

    private static string Mark(AttendedVisit.Person person, MarkAttendance.Request request) =>
        request.Marks.GetValueOrDefault(person.ParticipantId, person.Mark) is var mark && mark == AttendanceMark.Unknown && request.OthersPresent
            ? AttendanceMark.Present
            : mark;

    private static int? Count(AttendedVisit.Group group, MarkAttendance.Request request) =>
        (request.Present.TryGetValue(group.BookingId, out var said) ? said : group.Present) ?? (request.OthersPresent ? group.Places : null);
}
