using System.Globalization;
using System.Text;

namespace OpenDoorWeek.Core.Mail;

/// <summary>METHOD of a calendar object (RFC 5546 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>To one attendee: here it is, or here it is again, changed.</summary>
    Request,

    /// <summary>To one attendee: it no longer takes place for her.</summary>
    Cancel,

    /// <summary>A download or a feed, without attendee.</summary>
    Publish,
}

/// <summary>One visit as a calendar entry (RFC 5545 VEVENT, RFC 5546).</summary>
/// <param name="Method">What the entry is for.</param>
/// <param name="Uid">The same for the life of the entry; with an @.</param>
/// <param name="Sequence">Rises with each change that is mailed.</param>
/// <param name="Stamp">DTSTAMP: moment of rendering; a retry sends the stored bytes.</param>
/// <param name="Day">Brussels calendar day.</param>
/// <param name="Start">Brussels wall time; never between 02:00 and 03:00.</param>
/// <param name="End">Brussels wall time of the same day, after <paramref name="Start"/>.</param>
/// <param name="Summary">Title in the calendar.</param>
/// <param name="Location">One line: street, postcode, commune in both languages.</param>
/// <param name="Description">Plain text; no token, since calendars are shared with colleagues.</param>
/// <param name="Url">Page of the slot, without token.</param>
/// <param name="Organizer">A human mailbox; never the attendee, for whom Outlook would then show no buttons.</param>
/// <param name="Attendee">Exactly the recipient; null for <see cref="CalendarMethod.Publish"/>.</param>
/// <param name="Cancelled">STATUS:CANCELLED; always with <see cref="CalendarMethod.Cancel"/>.</param>
public sealed record VisitInvite(
    CalendarMethod Method,
    string Uid,
    int Sequence,
    DateTimeOffset Stamp,
    DateOnly Day,
    TimeOnly Start,
    TimeOnly End,
    string Summary,
    string Location,
    string Description,
    string Url,
    Mailbox Organizer,
    Mailbox? Attendee,
    bool Cancelled)
{
    /// <summary>The organizer reads what her calendar answers.</summary>
    public bool AsksReply { get; init; }

    /// <summary>Nobody has agreed to it: STATUS:TENTATIVE, and it takes no time of the reader's calendar.</summary>
    public bool IsTentative { get; init; }

    /// <summary>The part of a mail: one VCALENDAR with one VEVENT.</summary>
    /// <exception cref="ArgumentException">The entry breaks a rule of its method.</exception>
    public CalendarPart ToPart() => new(VisitCalendar.Name(Method), VisitCalendar.Write(Method, [this]));

    /// <summary>A file with the given entries, for a download; all of them <see cref="CalendarMethod.Publish"/>.</summary>
    public static byte[] Publish(IReadOnlyList<VisitInvite> visits) => VisitCalendar.Write(CalendarMethod.Publish, visits);

    /// <summary>As <see cref="Publish(IReadOnlyList{VisitInvite})"/>, to subscribe to.</summary>
    /// <param name="visits">Empty: a calendar without entries.</param>
    /// <param name="name">Of the calendar, where a program shows it.</param>
    public static byte[] Publish(IReadOnlyList<VisitInvite> visits, string name) => VisitCalendar.Write(CalendarMethod.Publish, visits, name);

    /// <summary>Its VEVENT, in an object of this method.</summary>
    /// <exception cref="ArgumentException">It breaks a rule of the method.</exception>
    internal void WriteEvent(CalendarText text, CalendarMethod method)
    {
        CheckFor(method);
        text.Line("BEGIN", "VEVENT")
            .Line("UID", Uid)
            .InstantLine("DTSTAMP", Stamp)
            .Line("SEQUENCE", Sequence.ToString(CultureInfo.InvariantCulture))
            .LocalLine("DTSTART", Day, Start)
            .LocalLine("DTEND", Day, End)
            .TextLine("SUMMARY", Summary)
            .TextLine("LOCATION", Location)
            .TextLine("DESCRIPTION", Description)
            .Line("URL", Url)
            .Line("STATUS", Cancelled ? "CANCELLED" : IsTentative ? "TENTATIVE" : "CONFIRMED")
            .Line("TRANSP", IsTentative ? "TRANSPARENT" : "OPAQUE")
            .Line("CLASS", "PUBLIC");
        WritePeople(text);
        text.Line("END", "VEVENT");
    }

    private void WritePeople(CalendarText text)
    {
        text.Line($"ORGANIZER;CN={CalendarText.Quote(Organizer.Name ?? Organizer.Address)}", MailTo(Organizer.Address));
        if (Attendee is { } attendee)
        {
            // A reply that nobody reads, or to a CANCEL, is not asked for.
            text.Line(
                $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP={(AsksReply && Method == CalendarMethod.Request ? "TRUE" : "FALSE")}"
                + $";CN={CalendarText.Quote(attendee.Name ?? attendee.Address)}",
                MailTo(attendee.Address));
        }
    }

    private void CheckFor(CalendarMethod method)
    {
        Require(Method == method, "all entries of an object have its method");
        Require(Start < End, "it ends after it starts, on the same day");
        Require(Sequence >= 0, "a sequence counts from zero");
        Require(Uid.Contains('@'), "a UID has an @");
        Require((method == CalendarMethod.Publish) == Attendee is null, "a mail has one attendee, a download none");
        Require(method != CalendarMethod.Cancel || Cancelled, "a CANCEL is cancelled");
        Require(!string.Equals(Attendee?.Address, Organizer.Address, StringComparison.OrdinalIgnoreCase), "nobody invites herself");
    }

    private void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"Calendar entry {Uid}: {rule}.");
        }
    }

    /// <summary>A mailto URI; what may stand in an address but not in a URI is percent-encoded (RFC 6068 2).</summary>
    private static string MailTo(string address)
    {
        var uri = new StringBuilder("mailto:");
        foreach (var c in address)
        {
            uri.Append(char.IsAsciiLetterOrDigit(c) || "@-._~!$'*+".Contains(c) ? c.ToString() : Uri.HexEscape(c));
        }

        return uri.ToString();
    }
}
