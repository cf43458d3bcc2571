using System.Globalization;
using System.Text;

namespace OpenDoorWeek.TestSupport.FullFeed;

/// <summary>One more judge of every calendar that a test reads: Ical.Net must find in it what our own reader found.</summary>
public static class IcalNet
{
    /// <param name="octets">The file.</param>
    /// <param name="read">What our reader made of it.</param>
    /// <exception cref="FormatException">The two do not agree.</exception>
    public static void Agree(byte[] octets, CalendarComponent read)
    {
        if (read.Name != "VCALENDAR")
        {
            return;
        }

        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(octets)) ?? throw new FormatException("Ical.Net finds no calendar.");
        Same(read["METHOD"].Value, calendar.Method);
        Same(string.Join('\n', read.All("VEVENT").Select(e => Facts(read, e))), string.Join('\n', calendar.Events.Select(Facts)));
    }

    private static string Facts(CalendarComponent calendar, CalendarComponent visit) => string.Join(
        '|',
        visit["UID"].Text,
        visit.Properties.Find(p => p.Name == "SEQUENCE")?.Value ?? "0",
        Instant(calendar, visit, "DTSTART"),
        Instant(calendar, visit, "DTEND"),
        visit["SUMMARY"].Text,
        visit.Properties.Find(p => p.Name == "STATUS")?.Value,
        visit.Properties.Count(p => p.Name == "ATTENDEE"),
        visit.All("VALARM").Count());

    private static string Facts(Ical.Net.CalendarComponents.CalendarEvent visit) => string.Join(
        '|',
        visit.Uid,
        visit.Sequence.ToString(CultureInfo.InvariantCulture),
        Instant(visit.DtStart?.AsUtc),
        Instant(visit.DtEnd?.AsUtc),
        visit.Summary,
        visit.Status,
        visit.Attendees.Count,
        visit.Alarms.Count);

    private static string Instant(CalendarComponent calendar, CalendarComponent visit, string name) =>
        visit.Properties.Find(p => p.Name == name) is not { } at ? ""
        : at.Value.EndsWith('Z') ? Instant(DateTime.ParseExact(at.Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture))
        : Instant(CalendarReader.UtcOf(calendar, at));

    private static string Instant(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static void Same(string? ours, string? theirs)
    {
        if (ours != theirs)
        {
            throw new FormatException($"Ours: {ours}\nIcal.Net: {theirs}");
        }
    }
}
