using Kind = OpenDoorWeek.Core.Calendar.CalendarRemarkKind;

namespace OpenDoorWeek.Core.Calendar;

/// <summary>An uploaded calendar (RFC 5545), as far as it says what happens when: its VEVENTs. Everything else in it is passed over.</summary>
/// <param name="Events">Empty where there are errors. Cancelled entries are left out.</param>
/// <param name="Errors">By line; not empty: the file is not to be used.</param>
/// <param name="Notes">By line: what was not taken over as it stands.</param>
public sealed record CalendarFile(IReadOnlyList<CalendarEntry> Events, IReadOnlyList<CalendarRemark> Errors, IReadOnlyList<CalendarRemark> Notes)
{
    public const int MostEvents = 5000;

    /// <param name="octets">The file as uploaded, UTF-8.</param>
    public static CalendarFile Read(byte[] octets)
    {
        var (events, errors, notes) = (new List<CalendarEntry>(), new List<CalendarRemark>(), new List<CalendarRemark>());
        var lines = CalendarLine.Read(octets, errors);
        if (lines.Count == 0 || lines[0] is not { Name: "BEGIN", Value: var first } || !Same(first, "VCALENDAR"))
        {
            return new([], [new(lines.Count == 0 ? 1 : lines[0].Number, Kind.NotACalendar)], []);
        }

        foreach (var component in EventsOf(lines, errors))
        {
            Add(component, events, errors, notes);
        }

        if (events.Count > MostEvents)
        {
            errors.Add(new(1, Kind.TooMany));
        }

        return errors.Count > 0 ? new([], [.. errors.OrderBy(e => e.Line)], []) : new(events, [], [.. notes.OrderBy(n => n.Line)]);
    }

    /// <summary>The lines of each VEVENT, its BEGIN first; those of an alarm inside are not among them.</summary>
    private static List<List<CalendarLine>> EventsOf(IReadOnlyList<CalendarLine> lines, List<CalendarRemark> errors)
    {
        var (found, open) = (new List<List<CalendarLine>>(), new Stack<CalendarLine>());
        foreach (var line in lines)
        {
            if (line.Name == "BEGIN")
            {
                open.Push(line);
            }
            else if (line.Name == "END" && (open.Count == 0 || !Same(open.Pop().Value, line.Value)))
            {
                errors.Add(new(line.Number, Kind.NotClosed, line.Value));
                return found;
            }

            Gather(found, open, line);
        }

        errors.AddRange(open.Select(o => new CalendarRemark(o.Number, Kind.NotClosed, o.Value)));
        return found;
    }

    private static void Gather(List<List<CalendarLine>> found, Stack<CalendarLine> open, CalendarLine line)
    {
        if (!open.TryPeek(out var inside) || !Same(inside.Value, "VEVENT"))
        {
            return;
        }

        if (line == inside)
        {
            found.Add([line]);
        }
        else if (line.Name != "END")
        {
            found[^1].Add(line);
        }
    }

    private static void Add(List<CalendarLine> component, List<CalendarEntry> events, List<CalendarRemark> errors, List<CalendarRemark> notes)
    {
        CalendarLine? Find(string name) => component.FirstOrDefault(l => l.Name == name);
        if (Find("STATUS") is { } status && Same(status.Value, "CANCELLED"))
        {
            return;
        }

        if (Find("SUMMARY")?.Text is not { Length: > 0 } title)
        {
            notes.Add(new(component[0].Number, Kind.NoTitle));
            return;
        }

        if (TimesOf(component[0], Find("DTSTART"), Find("DTEND"), Find("DURATION"), errors) is not { } times)
        {
            return;
        }

        notes.AddRange(component.Where(l => l.Name is "RRULE" or "RDATE").Take(1).Select(l => new CalendarRemark(l.Number, Kind.Repeats, Short(title))));
        notes.AddRange(times.KnowsZone ? [] : [new(Find("DTSTART")!.Number, Kind.UnknownZone, Find("DTSTART")!.Parameters["TZID"])]);
        var key = $"{Find("UID")?.Value ?? title + Find("DTSTART")!.Value}/{Find("RECURRENCE-ID")?.Value}";
        events.Add(times.Entry with { SourceKey = key, Title = Short(title), Place = Find("LOCATION")?.Text is { Length: > 0 } place ? Short(place) : null });
    }

    private static (CalendarEntry Entry, bool KnowsZone)? TimesOf(
        CalendarLine begin, CalendarLine? startLine, CalendarLine? endLine, CalendarLine? duration, List<CalendarRemark> errors)
    {
        if (startLine is null)
        {
            errors.Add(new(begin.Number, Kind.NoStart));
            return null;
        }

        var start = CalendarMoment.Parse(startLine);
        var end = endLine is not null ? CalendarMoment.Parse(endLine) : duration is not null ? start?.Plus(duration.Value) : start;
        if (start is null || end is null || (start.Time is null) != (end.Time is null))
        {
            var wrong = start is null ? startLine : endLine ?? duration!;
            errors.Add(new(wrong.Number, Kind.NotATime, wrong.Value));
            return null;
        }

        if (end.Wall < start.Wall)
        {
            errors.Add(new((endLine ?? startLine).Number, Kind.EndsFirst));
            return null;
        }

        return (Between(start, end), start.KnowsZone);
    }

    /// <summary>The end of a file's entry is exclusive: a date is the day after, midnight belongs to the evening before.</summary>
    private static CalendarEntry Between(CalendarMoment start, CalendarMoment end)
    {
        var isDayAfter = end.Day > start.Day && (end.Time is null || end.Time == TimeOnly.MinValue);
        var lastTime = isDayAfter && end.Time is not null ? new TimeOnly(23, 59) : end.Time;
        return new("", "", null, start.Day, isDayAfter ? end.Day.AddDays(-1) : end.Day, start.Time, lastTime);
    }

    private static string Short(string text) => text.Length <= CalendarEntry.LongestText ? text : text[..CalendarEntry.LongestText];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
