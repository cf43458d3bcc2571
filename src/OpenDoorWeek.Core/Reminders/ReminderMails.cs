using System.Text.Json;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>Reminders to visitors, and lists of who comes to contacts of hosts. Each visit in them is decided anew when they are written.</summary>
/// <remarks>Besides the mail it writes why a reminder is no longer one. Nothing rendered is kept: a retry is decided and written afresh.</remarks>
public sealed class ReminderMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    /// <summary>JSON of the outbox rows.</summary>
    internal sealed record Ids(Guid[] ReminderIds);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        var all = await ReminderFacts.ListAsync(tx, ids.ReminderIds, "mailed", ct);
        var reminders = all.Where(r => IsTrue(tx, r, mail, now)).ToList();
        if (reminders.Count == 0)
        {
            return null;
        }

        var stopToken = await tokens.SignAsync(LinkPurpose.StopReminders, reminders[0].PersonId, SetReminders.LinkVersion, ct);
        return mail.Kind == SendReminders.VisitMail
            ? await WriteVisitsAsync(tx, mail, reminders, stopToken, ct)
            : Write(mail, await HostDay.ReadAsync(tx, reminders, ct), stopToken);
    }

    private static bool IsTrue(Tx tx, ReminderFacts reminder, QueuedMail mail, DateTimeOffset now)
    {
        var isHers = string.Equals(reminder.Email, mail.Recipient, StringComparison.OrdinalIgnoreCase);
        if (ReminderRule.WhyNot(isHers ? reminder : reminder with { Email = null }, now) is not { } reason)
        {
            return true;
        }

        reminder.AddSkip(tx, reason, now);
        return false;
    }

    private async Task<MailDraft> WriteVisitsAsync(Tx tx, QueuedMail mail, IReadOnlyList<ReminderFacts> reminders, string stopToken, CancellationToken ct)
    {
        var visits = new List<VisitFacts>();
        foreach (var reminder in reminders)
        {
            visits.Add(await VisitFacts.ReadAsync(tx, new(null, reminder.ParticipantId, null), ct));
        }

        return Write(mail, visits, await tokens.SignAsync(visits[0], ct), stopToken);
    }

    /// <summary>The reminder of a visitor, from its facts.</summary>
    /// <param name="mail">The row.</param>
    /// <param name="visits">Hers, the next first.</param>
    /// <param name="token">Of the link with which she changes the visit, where it is only one.</param>
    /// <param name="stopToken">Of the link with which she stops reminders.</param>
    internal MailDraft Write(QueuedMail mail, IReadOnlyList<VisitFacts> visits, string token, string stopToken)
    {
        var (first, language) = (visits[0].In(mail.Language), mail.Language);
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = visits[0].ParticipantName!,
            ["reminderText"] = ReminderWords.Subject(visits, language),
            ["visitList"] = string.Join('\n', visits.Select(v => ReminderWords.Visit(v, language))),
            ["dayPlanUrl"] = site.Url($"/{language}/agenda/day-plan?date={visits[0].LocalDate:yyyy-MM-dd}"),
            ["manageUrl"] = site.Url(visits.Count > 1 ? $"/{language}/agenda" : $"{VisitLinks.PageOf(visits[0], language)}?token={token}"),
        };
        var thread = visits.Count > 1 ? null : visits[0].ConfirmationMessageId;
        return Stoppable(mail, first, visits[0].ParticipantName!, values, stopToken, thread);
    }

    /// <summary>The list of a host, from its facts.</summary>
    internal MailDraft Write(QueuedMail mail, HostDay day, string stopToken)
    {
        var (first, language) = (day.Visits[0].Facts, mail.Language);
        var slots = $"/{language}/hosts/{first.HostId}/slots";
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = first.ContactName ?? first.HostName,
            ["hostName"] = first.HostName,
            ["visitDay"] = ReminderWords.Days(day.Days, language),
            ["visitDayShort"] = ReminderWords.DaysShort(day.Days, language),
            ["peopleText"] = PeopleWords.Count.Of(day.People, language),
            ["slotVisitorList"] = string.Join('\n', day.Visits.Select(v => ReminderWords.Visitors(v, day.Days.Count > 1, language))),
            ["meetingPoint"] = ReminderWords.Join(day.Visits.Select(v => v.Facts.In(language).MeetingPoint).Distinct(), language),
            ["visitorsUrl"] = site.Url(day.Days.Count > 1 ? slots : $"/{language}/hosts/{first.HostId}/day-plan?date={first.LocalDate:yyyy-MM-dd}"),
            ["attendanceUrl"] = site.Url(day.Visits.Count > 1 ? slots : $"{slots}/{first.SlotId}/attendance"),
        };
        return Stoppable(mail, first.In(language), values["recipientName"], values, stopToken, inReplyTo: null);
    }

    private MailDraft Stoppable(QueuedMail mail, VisitWords words, string to, Dictionary<string, string> values, string stopToken, string? inReplyTo)
    {
        var stopUrl = site.Url($"/{mail.Language}/reminders/stop?token={stopToken}");
        values["stopUrl"] = stopUrl;
        return letters.Compose(mail, words, to, values, calendar: null, inReplyTo) with { StopUrl = stopUrl };
    }
}
