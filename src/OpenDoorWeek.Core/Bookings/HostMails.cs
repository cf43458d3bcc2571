using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to a contact of the host about one booking or a change of the slot, each with an update of the host's own calendar entry; and the one that ends it.</summary>
/// <remarks>The entry stays open when a visitor cancels, and names no visitor: calendars are shared with colleagues.</remarks>
public sealed class HostMails(Site site, MailTemplates templates) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        if (await mail.IsOutdatedAsync(tx, ct))
        {
            return null;
        }

        if (mail.Kind == CancelledSlot.HostMail)
        {
            var ids = JsonSerializer.Deserialize<CancelledSlot.Ids>(mail.Ids, Enqueue.Json)!;
            var slot = await VisitFacts.ReadAsync(tx, new(null, null, ids.ContactId, SlotId: ids.SlotId), ct);
            return IsTrue(mail.Kind, slot) ? Write(mail, slot, ids, now) : null;
        }

        var visit = await VisitFacts.ReadAsync(tx, JsonSerializer.Deserialize<VisitFacts.Ids>(mail.Ids, Enqueue.Json)!, ct);
        return IsTrue(mail.Kind, visit) ? Write(mail, visit, now) : null;
    }

    /// <summary>The rule, without a database: slot and booking still stand so, and the person still speaks for the host.</summary>
    internal static bool IsTrue(string kind, VisitFacts visit) => visit.IsContact && kind switch
    {
        CancelledSlot.HostMail => visit.SlotStatus == "cancelled",
        _ when visit.SlotStatus == "cancelled" => false,
        HostNotices.Booked or HostNotices.Changed => visit.BookingStatus == "confirmed",
        HostNotices.CancelledByVisitor => visit.BookingStatus is "cancelled" or "moved",
        ChangeNotices.HostMail => visit is { SlotStatus: "published", IsChanged: true },
        _ => throw new ArgumentException($"No mail to a host: {kind}", nameof(kind)),
    };

    /// <summary>The slot is cancelled, and its entry with it.</summary>
    internal MailDraft Write(QueuedMail mail, VisitFacts slot, CancelledSlot.Ids told, DateTimeOffset now)
    {
        var words = (slot with { PartySize = told.People }).In(mail.Language);
        var name = slot.ContactName ?? slot.HostName;
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = name,
            ["waitingText"] = PeopleWords.Count.Of(told.Waiting, mail.Language),
            ["slotsUrl"] = site.Url($"/{mail.Language}/hosts/{slot.HostId}/slots"),
        };
        var cancel = letters.HostInvite(mail, words, name, now) with { Method = CalendarMethod.Cancel, Cancelled = true };
        return letters.Write(mail, words, name, values, cancel.ToPart());
    }

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
        return letters.Write(mail, words, name, values, letters.HostInvite(mail, words, name, now).ToPart());
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
            values["bookedHow"] = words.BookedHow;
        }
    }
}
