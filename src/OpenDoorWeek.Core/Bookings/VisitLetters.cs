using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What all mails about a visit share: sender, footer, and the entry for the calendar.</summary>
internal sealed class VisitLetters(Site site, MailTemplates templates)
{
    private static readonly Words.Text Title = new("Opendeurweek – bezoek: {hostName}", "Semaine portes ouvertes – visite\u00a0: {hostName}", "Open-Door Week – visit: {hostName}");

    private static readonly Words.Text Details = new(
        "Afspraakplaats: {meetingPoint}\nTaal: {languages}\n{zone}: {phone}\n{url}",
        "Point de rendez-vous\u00a0: {meetingPoint}\nLangue\u00a0: {languages}\n{zone}\u00a0: {phone}\n{url}",
        "Meeting point: {meetingPoint}\nLanguage: {languages}\n{zone}: {phone}\n{url}");

    /// <param name="mail">The row.</param>
    /// <param name="words">The visit, in the language of the row.</param>
    /// <param name="to">The name with the address of the row; null: the bare address.</param>
    /// <param name="values">Placeholders of the template; those of subject and footer are added.</param>
    /// <param name="calendar">Null: no invite.</param>
    /// <param name="inReplyTo">Local part of the first mail of the thread.</param>
    public MailDraft Write(QueuedMail mail, VisitWords words, string? to, Dictionary<string, string> values, CalendarPart? calendar, string? inReplyTo = null)
    {
        var visit = words.Visit;
        values["hostName"] = visit.HostName;
        values["visitWhen"] = words.When;
        values["visitDayShort"] = words.DayShort;
        values["startTime"] = words.StartTime;
        values["partyText"] = words.Party;
        values["senderName"] = words.ZoneSender;
        values["zoneTeamName"] = words.ZoneTeam;
        values["zonePhone"] = visit.ZonePhone;
        values["zoneEmail"] = visit.ZoneEmail;
        values["zoneAddress"] = visit.ZoneAddress;
        values["privacyUrl"] = site.Url($"/{mail.Language}/privacy");
        var rendered = templates.Render(mail.Kind, mail.Language, values);
        return new(
            new Mailbox(words.ZoneSender, site.From),
            new Mailbox(words.ZoneSender, visit.ZoneEmail),
            new Mailbox(to, mail.Recipient),
            mail.Language,
            rendered.Subject,
            rendered.Text,
            rendered.Html,
            calendar,
            mail.MessageId,
            inReplyTo);
    }

    /// <summary>The entry as it stands now; method, UID, title and state are the caller's to change.</summary>
    /// <param name="mail">SEQUENCE is its number within the aggregate.</param>
    /// <param name="words">The visit, in the language of the row.</param>
    /// <param name="attendee">Exactly the recipient.</param>
    /// <param name="now">DTSTAMP.</param>
    public VisitInvite Invite(QueuedMail mail, VisitWords words, string attendee, DateTimeOffset now)
    {
        var visit = words.Visit;
        var url = site.Url($"/{mail.Language}/slots/{visit.SlotId}");
        var isZoneItself = string.Equals(visit.ZoneEmail, mail.Recipient, StringComparison.OrdinalIgnoreCase);
        return new(
            CalendarMethod.Request,
            visit.CalendarUid ?? "",
            mail.AggregateSeq,
            now,
            visit.LocalDate,
            visit.LocalStart,
            visit.LocalEnd,
            Title.In(mail.Language, ("hostName", visit.HostName)),
            PlainText.OneLine(words.PlaceInBoth),
            Details.In(mail.Language, ("meetingPoint", words.MeetingPoint), ("languages", words.Languages), ("zone", words.ZoneTeam), ("phone", visit.ZonePhone), ("url", url)),
            url,
            new Mailbox(words.ZoneSender, isZoneItself ? site.From : visit.ZoneEmail),
            new Mailbox(attendee, mail.Recipient),
            Cancelled: false);
    }
}
