using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to a contact of the host about one booking or a change of the slot, each with an update of the host's own calendar entry.</summary>
/// <remarks>The entry stays open when a visitor cancels, and names no visitor: calendars are shared with colleagues.</remarks>
public sealed class HostMails(Site site, MailTemplates templates) : IMailWriter
{
    private static readonly Text Title = new(
        "Opendeurweek – bezoek bij u: {occupancy}",
        "Semaine portes ouvertes – visite chez vous\u00a0: {occupancy}",
        "Open-Door Week – visitors at your place: {occupancy}");

    private readonly VisitLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var visit = await VisitFacts.ReadAsync(tx, JsonSerializer.Deserialize<VisitFacts.Ids>(mail.Ids, Enqueue.Json)!, ct);
        return IsTrue(mail.Kind, visit) ? Write(mail, visit, now) : null;
    }

    /// <summary>The rule, without a database: the booking still stands so, and the person still speaks for the host.</summary>
    internal static bool IsTrue(string kind, VisitFacts visit) => visit.IsContact && kind switch
    {
        HostNotices.Booked or HostNotices.Changed => visit.BookingStatus == "confirmed",
        HostNotices.CancelledByVisitor => visit.BookingStatus is "cancelled" or "moved",
        ChangeNotices.HostMail => visit is { SlotStatus: "published", IsChanged: true },
        _ => throw new ArgumentException($"No mail to a host: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts.</summary>
    internal MailDraft Write(QueuedMail mail, VisitFacts visit, DateTimeOffset now)
    {
        var words = visit.In(mail.Language);
        var name = visit.ContactName ?? visit.HostName;
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = name,
            ["occupancyText"] = words.Occupancy,
            ["slotUrl"] = site.Url($"/{mail.Language}/slots/{visit.SlotId}"),
        };
        AddMore(values, mail.Kind, words);
        return letters.Write(mail, words, name, values, Invite(mail, words, name, now));
    }

    private static void AddMore(Dictionary<string, string> values, string kind, VisitWords words)
    {
        if (kind == ChangeNotices.HostMail)
        {
            (values["changeList"], values["visitPlace"], values["visitLanguages"]) = (words.Changes, words.Place, words.Languages);
            return;
        }

        (values["visitorName"], values["visitorOrganisation"]) = (words.Visit.VisitorName, words.VisitorOrganisation);
        if (kind == HostNotices.Booked)
        {
            values["visitorLanguages"] = words.VisitorLanguages;
        }
    }

    private CalendarPart Invite(QueuedMail mail, VisitWords words, string name, DateTimeOffset now) => (letters.Invite(mail, words, name, now) with
    {
        Uid = $"s-{words.Visit.SlotId}@{site.Domain}",
        Summary = Title.In(mail.Language, ("occupancy", words.Occupancy)),
    }).ToPart();
}
