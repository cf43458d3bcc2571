using System.Globalization;
using System.Text;

namespace OpenDoorWeek.TestSupport;

/// <summary>One content line, unfolded; <paramref name="Value"/> still escaped.</summary>
public sealed record CalendarProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value as TEXT, unescaped.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Value.Length; i++)
            {
                text.Append(Value[i] != '\\' ? Value[i] : Value[++i] is 'n' or 'N' ? '\n' : Value[i]);
            }

            return text.ToString();
        }
    }
}

/// <summary>A component with its properties and the components inside it.</summary>
public sealed record CalendarComponent(string Name, List<CalendarProperty> Properties, List<CalendarComponent> Components)
{
    /// <summary>The only property of this name; fails on none and on two.</summary>
    public CalendarProperty this[string name] => Properties.Single(p => p.Name == name);

    public IEnumerable<CalendarComponent> All(string name) => Components.Where(c => c.Name == name);
}

/// <summary>A small parser of RFC 5545, written apart from the writer so that the two can disagree.</summary>
/// <remarks>It knows time zones only from the VTIMEZONE of the file itself.</remarks>
public static class CalendarReader
{
    /// <exception cref="FormatException">The octets are not one well-formed component.</exception>
    public static CalendarComponent Read(byte[] octets)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var open = new Stack<CalendarComponent>([new CalendarComponent("", [], [])]);
        foreach (var line in Unfold(octets).Select(l => Parse(strict.GetString(l))))
        {
            switch (line.Name)
            {
                case "BEGIN":
                    open.Push(new CalendarComponent(line.Value, [], []));
                    break;
                case "END" when open.Pop() is var done && done.Name == line.Value:
                    open.Peek().Components.Add(done);
                    break;
                case "END":
                    throw new FormatException($"END:{line.Value} closes another component.");
                default:
                    open.Peek().Properties.Add(line);
                    break;
            }
        }

        var read = open is { Count: 1 } && open.Peek() is { Properties: [], Components: [var only] }
            ? only
            : throw new FormatException("Not exactly one whole component.");
#if FULL_FEED
        FullFeed.IcalNet.Agree(octets, read);
#endif
        return read;
    }

    /// <summary>The instant of DTSTART or DTEND, found with the rules in the file.</summary>
    public static DateTime UtcOf(CalendarComponent calendar, CalendarProperty property)
    {
        var zone = calendar.All("VTIMEZONE").Single(z => z["TZID"].Value == property.Parameters["TZID"]);
        var local = Local(property.Value);
        var onset = zone.Components
            .SelectMany(rule => Onsets(rule, local.Year).Select(at => (At: at, Rule: rule)))
            .Where(o => o.At <= local)
            .MaxBy(o => o.At);
        return DateTime.SpecifyKind(local - Offset(onset.Rule["TZOFFSETTO"].Value), DateTimeKind.Utc);
    }

    /// <summary>When the rule FREQ=YEARLY;BYMONTH=m;BYDAY=-1SU sets in, this year and the year before.</summary>
    private static IEnumerable<DateTime> Onsets(CalendarComponent rule, int year)
    {
        var parts = rule["RRULE"].Value.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        if (parts["FREQ"] != "YEARLY" || parts["BYDAY"] != "-1SU")
        {
            throw new FormatException($"A rule that this reader does not know: {rule["RRULE"].Value}");
        }

        var first = Local(rule["DTSTART"].Value);
        var month = int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture);
        return from y in new[] { year - 1, year }
               let last = new DateTime(y, month, DateTime.DaysInMonth(y, month), 0, 0, 0, DateTimeKind.Unspecified)
               let onset = last.AddDays(-(int)last.DayOfWeek).Add(first.TimeOfDay)
               where onset >= first
               select onset;
    }

    private static DateTime Local(string value) =>
        DateTime.ParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static TimeSpan Offset(string value) =>
        (value[0] == '-' ? -1 : 1) * TimeSpan.ParseExact(value[1..], "hhmm", CultureInfo.InvariantCulture);

    /// <summary>Joins folded lines as octets, as RFC 5545 3.1 says, before anything is decoded.</summary>
    private static List<byte[]> Unfold(byte[] octets)
    {
        var lines = new List<byte[]>();
        var rest = octets.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf("\r\n"u8);
            var line = end < 0 ? throw new FormatException("The last line has no CRLF.") : rest[..end];
            if (line is [(byte)' ' or (byte)'\t', ..])
            {
                lines[^1] = [.. lines[^1], .. line[1..]];
            }
            else
            {
                lines.Add(line.ToArray());
            }

            rest = rest[(end + 2)..];
        }

        return lines;
    }

    private static CalendarProperty Parse(string line)
    {
        var pieces = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (!quoted && line[i] is ';' or ':')
            {
                pieces.Add(line[start..i]);
                start = i + 1;
            }

            if (!quoted && line[i] == ':')
            {
                return new CalendarProperty(pieces[0], pieces.Skip(1).Select(Parameter).ToDictionary(), line[start..]);
            }
        }

        throw new FormatException($"No value in: {line}");
    }

    private static KeyValuePair<string, string> Parameter(string piece)
    {
        var equals = piece.IndexOf('=', StringComparison.Ordinal);
        var value = piece[(equals + 1)..];
        return value.Trim('"').Contains('"')
            ? throw new FormatException($"A quote inside: {piece}")
            : KeyValuePair.Create(piece[..equals], value.StartsWith('"') ? value[1..^1] : value);
    }
}
