using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What all mails about a visit share: sender, footer, and the entry for the calendar.</summary>
internal sealed class VisitLetters(Site site, MailTemplates templates)
{
    private static readonly Text HostTitle = new(
        "Opendeurweek – bezoek bij u: {occupancy}",
        "Semaine portes ouvertes – visite chez vous\u00a0: {occupancy}",
        "Open-Door Week – visitors at your place: {occupancy}");

    private readonly VisitEntries entries = new(site);

    /// <param name="mail">The row.</param>
    /// <param name="words">The visit, in the language of the row.</param>
    /// <param name="to">The name with the address of the row; null: the bare address.</param>
    /// <param name="values">Placeholders of the template; those of subject and footer are added.</param>
    /// <param name="calendar">Null: no invite.</param>
    /// <param name="inReplyTo">Local part of the first mail of the thread.</param>
    public MailDraft Write(QueuedMail mail, VisitWords words, string? to, Dictionary<string, string> values, CalendarPart? calendar, string? inReplyTo = null)
    {
        AddVisit(values, words);
        return Compose(mail, words, to, values, calendar, inReplyTo);
    }

    /// <summary>A mail that says in its own words of which visits it speaks.</summary>
    /// <param name="mail">The row.</param>
    /// <param name="words">The first visit: its zone sends.</param>
    /// <param name="to">The name with the address of the row.</param>
    /// <param name="values">Placeholders of the template; those of the footer are added.</param>
    /// <param name="calendar">Null: no invite.</param>
    /// <param name="inReplyTo">Local part of the first mail of the thread.</param>
    public MailDraft Compose(QueuedMail mail, VisitWords words, string? to, Dictionary<string, string> values, CalendarPart? calendar, string? inReplyTo)
    {
        AddSender(values, words);
        values["privacyUrl"] = site.Url($"/{mail.Language}/privacy");
        var rendered = templates.Render(mail.Kind, mail.Language, values);
        return new(
            new Mailbox(words.ZoneSender, site.From),
            new Mailbox(words.ZoneSender, words.Visit.ZoneEmail),
            new Mailbox(to, mail.Recipient),
            mail.Language,
            rendered.Subject,
            rendered.Text,
            rendered.Html,
            calendar,
            mail.MessageId,
            inReplyTo);
    }

    private static void AddSender(Dictionary<string, string> values, VisitWords words)
    {
        values["senderName"] = words.ZoneSender;
        values["zoneTeamName"] = words.ZoneTeam;
        values["zonePhone"] = PhoneWords.OnOneLine(words.Visit.ZonePhone);
        values["zoneEmail"] = words.Visit.ZoneEmail;
        values["zoneAddress"] = words.Visit.ZoneAddress;
    }

    private static void AddVisit(Dictionary<string, string> values, VisitWords words)
    {
        values["hostName"] = words.Visit.HostName;
        values["visitWhen"] = words.When;
        values["visitDayShort"] = words.DayShort;
        values["startTime"] = words.StartTime;

        // A mail about the slot itself speaks of no party.
        if (words.Visit.PartySize > 0)
        {
            values["partyText"] = words.Party;
        }
    }

    /// <summary>The entry as it stands now; method, UID, title and state are the caller's to change.</summary>
    /// <param name="mail">SEQUENCE is its number within the aggregate.</param>
    /// <param name="words">The visit, in the language of the row.</param>
    /// <param name="attendee">Exactly the recipient.</param>
    /// <param name="now">DTSTAMP.</param>
    public VisitInvite Invite(QueuedMail mail, VisitWords words, string attendee, DateTimeOffset now)
    {
        var isZoneItself = string.Equals(words.Visit.ZoneEmail, mail.Recipient, StringComparison.OrdinalIgnoreCase);
        return entries.Of(words, mail.AggregateSeq, now) with
        {
            Method = CalendarMethod.Request,
            Organizer = new Mailbox(words.ZoneSender, words.Visit.AnswerTo ?? (isZoneItself ? site.From : words.Visit.ZoneEmail)),
            AsksReply = words.Visit.AnswerTo is not null,
            Attendee = new Mailbox(attendee, mail.Recipient),
        };
    }

    /// <summary>The host's own entry of a slot: it names no visitor, since calendars are shared with colleagues.</summary>
    /// <param name="mail">SEQUENCE is its number within the slot.</param>
    /// <param name="words">The slot, or a visit in it.</param>
    /// <param name="contact">Name of the recipient.</param>
    /// <param name="now">DTSTAMP.</param>
    public VisitInvite HostInvite(QueuedMail mail, VisitWords words, string contact, DateTimeOffset now) => Invite(mail, words, contact, now) with
    {
        Uid = $"s-{words.Visit.SlotId}@{site.Domain}",
        Summary = HostTitle.In(mail.Language, ("occupancy", words.Occupancy)),
    };
}
