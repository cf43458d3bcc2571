using System.Globalization;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Attendance;

/// <summary>Who was at one visit, as a file for one who acts for its host. Places without a name are one row for each booking.</summary>
public sealed class ExportAttendance(Database db)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="SlotId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    /// <param name="Language">Of header and words.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor, Language Language);

    /// <returns>Null: no such visit of this host, or none that this person acts for.</returns>
    public Task<byte[]?> ExecuteAsync(Request request, CancellationToken ct) => db.TransactAsync(async tx =>
        await AttendedVisit.ReadAsync(tx, request.HostId, request.SlotId, request.Actor, ct) is { } visit ? Write(visit, request.Language) : null, ct);

    internal static byte[] Write(AttendedVisit visit, Language language)
    {
        var (slot, absent) = (visit.Slot, visit.Slot.HostAbsent);
        IReadOnlyList<string?> Row(string name, int people, int? present, string mark) =>
        [
            slot.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), slot.LocalStart.ToString("HH:mm", CultureInfo.InvariantCulture),
            slot.LocalEnd.ToString("HH:mm", CultureInfo.InvariantCulture), name, $"{people}", $"{present}", AttendanceWords.Name(mark, language),
        ];
        var people = visit.People.Select(p => Row(p.Name, 1, PresentOf(visit.StandsFor(p)), visit.StandsFor(p)));
        var unnamed = visit.Unnamed.Select(u => Row(AttendanceWords.Unnamed.In(language, ("name", u.Name)), u.Places, absent ? 0 : u.Present,
            absent ? AttendanceMark.HostAbsent : u.Present is null ? AttendanceMark.Unknown : AttendanceMark.Present));
        return CsvText.Write([AttendanceWords.Columns(language), .. people, .. unnamed]);
    }

    private static int? PresentOf(string mark) => mark switch
    {
        AttendanceMark.Unknown => null,
        AttendanceMark.Present => 1,
        _ => 0,
    };
}
