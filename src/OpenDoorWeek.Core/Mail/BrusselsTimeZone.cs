namespace OpenDoorWeek.Core.Mail;

/// <summary>The VTIMEZONE of Brussels as every reader understands it: two rules since 1970, never RDATE, which Outlook ignores.</summary>
internal static class BrusselsTimeZone
{
    public const string Id = "Europe/Brussels";

    public static void Write(CalendarText text)
    {
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", Id).Line("X-LIC-LOCATION", Id);
        Write(text, "DAYLIGHT", "19700329T020000", month: 3, "CEST", "+0100", "+0200");
        Write(text, "STANDARD", "19701025T030000", month: 10, "CET", "+0200", "+0100");
        text.Line("END", "VTIMEZONE");
    }

    private static void Write(CalendarText text, string kind, string since, int month, string name, string before, string after) => text
        .Line("BEGIN", kind)
        .Line("DTSTART", since)
        .Line("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU")
        .Line("TZNAME", name)
        .Line("TZOFFSETFROM", before)
        .Line("TZOFFSETTO", after)
        .Line("END", kind);
}
