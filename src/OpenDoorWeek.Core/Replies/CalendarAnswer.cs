using System.Globalization;
using OpenDoorWeek.Core.Calendar;

namespace OpenDoorWeek.Core.Replies;

/// <summary>What a calendar program answers to an invite (RFC 5546 3.2.3, 3.2.7): one VEVENT of a mail.</summary>
/// <param name="Method">REPLY, COUNTER and so on, in capitals; empty: the object says none.</param>
/// <param name="Uid">Of the entry.</param>
/// <param name="Sequence">Of the invite that is answered; 0 where none stands there.</param>
/// <param name="Stamp">When it was answered, by the clock of the program; null: not said.</param>
/// <param name="Attendees">Whose answer it is: mostly one.</param>
public sealed record CalendarAnswer(string Method, string Uid, int Sequence, DateTimeOffset? Stamp, IReadOnlyList<CalendarAnswer.Attendee> Attendees)
{
    /// <summary>Objects of one mail beyond this number are not looked at.</summary>
    private const int MostAnswers = 20;

    /// <param name="Address">In lower case, without <c>mailto:</c>.</param>
    /// <param name="Status">PARTSTAT in capitals; empty: not said.</param>
    public sealed record Attendee(string Address, string Status);

    /// <summary>Reads what can be read: zones of the year 1601, lines that are no text and objects without end are passed over. It never fails.</summary>
    /// <param name="octets">Of a calendar part, in UTF-8.</param>
    /// <returns>Whole VEVENTs with a UID, in their order.</returns>
    public static IReadOnlyList<CalendarAnswer> Read(byte[] octets)
    {
        var (found, open) = (new List<CalendarAnswer>(), new Stack<Component>());
        foreach (var line in CalendarLine.Read(octets, []).TakeWhile(_ => found.Count < MostAnswers))
        {
            var name = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN")
            {
                open.Push(new(name, []));
            }
            else if (line.Name != "END")
            {
                (open.TryPeek(out var inside) ? inside.Lines : []).Add(line);
            }
            else if (open.TryPop(out var closed) && closed.Name == name && name == "VEVENT")
            {
                found.AddRange(Of(MethodOf(open), closed.Lines));
            }
        }

        return found;
    }

    private sealed record Component(string Name, List<CalendarLine> Lines);

    private static string MethodOf(Stack<Component> open) =>
        open.Where(c => c.Name == "VCALENDAR").SelectMany(c => c.Lines).FirstOrDefault(l => l.Name == "METHOD")?.Value.Trim().ToUpperInvariant() ?? "";

    private static IEnumerable<CalendarAnswer> Of(string method, List<CalendarLine> entry)
    {
        string? Find(string name) => entry.FirstOrDefault(l => l.Name == name)?.Value.Trim();
        return Find("UID") is { Length: > 0 } uid
            ? [new(method, uid, int.TryParse(Find("SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0, StampOf(Find("DTSTAMP")), [.. entry.Where(l => l.Name == "ATTENDEE").Select(AttendeeOf)])]
            : [];
    }

    private static Attendee AttendeeOf(CalendarLine line)
    {
        var address = line.Value.Trim();
        address = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        return new(Uri.UnescapeDataString(address).ToLowerInvariant(), line.Parameters.GetValueOrDefault("PARTSTAT", "").Trim().ToUpperInvariant());
    }

    private static DateTimeOffset? StampOf(string? value) =>
        DateTimeOffset.TryParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stamp) ? stamp : null;
}
