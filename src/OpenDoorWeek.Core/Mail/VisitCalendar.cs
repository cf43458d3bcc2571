namespace OpenDoorWeek.Core.Mail;

/// <summary>The calendar object (RFC 5545 VCALENDAR) around the entries of visits.</summary>
internal static class VisitCalendar
{
    /// <summary>How often a program that has subscribed may ask again (RFC 7986 5.7): the mails say at once what changed.</summary>
    private const string Refresh = "PT4H";

    /// <param name="method">Of all entries.</param>
    /// <param name="visits">In their order.</param>
    /// <param name="name">Of a calendar to subscribe to (RFC 7986 5.1); null: it is none.</param>
    public static byte[] Write(CalendarMethod method, IReadOnlyList<VisitInvite> visits, string? name = null)
    {
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("PRODID", "-//OpenDoorWeek//ODW 1.0//NL")
            .Line("VERSION", "2.0")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", Name(method));
        if (name is not null)
        {
            text.TextLine("NAME", name)
                .TextLine("X-WR-CALNAME", name)
                .Line("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
                .Line("X-PUBLISHED-TTL", Refresh);
        }

        BrusselsTimeZone.Write(text);
        foreach (var visit in visits)
        {
            visit.WriteEvent(text, method);
        }

        return text.Line("END", "VCALENDAR").ToBytes();
    }

    /// <summary>As METHOD says it.</summary>
    public static string Name(CalendarMethod method) => method.ToString().ToUpperInvariant();
}
