using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to visitors about their own booking, or their part in it.</summary>
public sealed class BookingMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var visit = await tokens.WithAnswerToAsync(await VisitFacts.ReadAsync(tx, JsonSerializer.Deserialize<VisitFacts.Ids>(mail.Ids, Enqueue.Json)!, ct), site, ct);
        if (!IsTrue(mail.Kind, visit, now) || await mail.IsOutdatedAsync(tx, ct))
        {
            return null;
        }

        var known = mail.Kind switch
        {
            MoveBooking.Mail => visit with { Earlier = await EarlierVisit.ReadAsync(tx, visit.BookingId, ct) },
            CancelledByHost.Mail => visit with { Alternatives = await Alternatives.ClosestAsync(tx, visit.ParticipantId!.Value, now, ct) },
            _ => visit,
        };
        return Write(mail, known, await SignAsync(mail.Kind, visit, ct), now);
    }

    /// <summary>The rule, without a database: whether what the mail says still holds.</summary>
    internal static bool IsTrue(string kind, VisitFacts visit, DateTimeOffset now) => kind switch
    {
        HoldPlaces.Mail => visit.BookingStatus == "held" && visit.HeldUntil > now,
        CancelledHolds.Mail => visit is { BookingStatus: "expired", SlotStatus: "cancelled" },
        _ when VisitMails.Invitations.Contains(kind) => visit.ParticipantStatus == "confirmed",
        _ when VisitMails.Endings.Contains(kind) => visit.ParticipantStatus == "cancelled",
        MoveBooking.AwayMail => visit.ParticipantStatus == "moved",
        HandOverBooking.AwayMail => visit.ParticipantStatus == "handed-over",
        ChangeNotices.Mail => visit is { ParticipantStatus: "confirmed", SlotStatus: "published", IsChanged: true },
        LeaveBooking.HolderMail => visit is { BookingStatus: "confirmed", ParticipantStatus: "confirmed", IsHolder: true },
        _ => throw new ArgumentException($"No mail about a booking: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts and the token of its link.</summary>
    internal MailDraft Write(QueuedMail mail, VisitFacts visit, string token, DateTimeOffset now)
    {
        var words = visit.In(mail.Language);
        return mail.Kind switch
        {
            HoldPlaces.Mail => PleaseConfirm(mail, words, token),
            CancelledHolds.Mail => HoldIsOff(mail, visit),
            LeaveBooking.HolderMail => Yours(mail, words, token),
            _ when mail.Kind == ChangeNotices.Mail || VisitMails.Invitations.Contains(mail.Kind) => Invitation(mail, words, token, now),
            _ => Withdrawal(mail, words, token, now),
        };
    }

    // What she could visit instead is offered to each who took part, the holder too.
    private Task<string> SignAsync(string kind, VisitFacts visit, CancellationToken ct) => kind switch
    {
        HoldPlaces.Mail or CancelledHolds.Mail => tokens.SignAsync(LinkPurpose.Hold, visit.BookingId, visit.LinkVersion, ct),
        CancelledByHost.Mail => tokens.SignAsync(visit with { IsHolder = false }, ct),
        _ => tokens.SignAsync(visit, ct),
    };

    // To an address that nobody has confirmed: no name and no free text of the sender, and no address of the host yet.
    private MailDraft PleaseConfirm(QueuedMail mail, VisitWords words, string token) => letters.Write(
        mail,
        words,
        to: null,
        new()
        {
            ["confirmUrl"] = site.Url($"/{mail.Language}/bookings/confirm?token={token}"),
            ["holdUntilTime"] = DateWords.Time(Brussels.TimeOf(words.Visit.HeldUntil!.Value), mail.Language),
        },
        calendar: null);

    // As little as the mail that asked.
    private MailDraft HoldIsOff(QueuedMail mail, VisitFacts visit) => letters.Write(
        mail, (visit with { PartySize = 0 }).In(mail.Language), to: null, new() { ["programmeUrl"] = site.Url($"/{mail.Language}/editions/{visit.EditionSlug}/programme") }, null);

    /// <summary>Mails that begin an entry in her calendar, or bring it up to date.</summary>
    private MailDraft Invitation(QueuedMail mail, VisitWords words, string token, DateTimeOffset now)
    {
        var name = words.Visit.ParticipantName!;
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = name,
            ["visitPlace"] = words.Place,
            ["meetingPoint"] = words.MeetingPoint,
            ["visitLanguages"] = words.Languages,
            ["icsUrl"] = site.Url($"{VisitLinks.PageOf(words.Visit, mail.Language)}/visit.ics?token={token}"),
            ["manageUrl"] = site.Url($"{VisitLinks.PageOf(words.Visit, mail.Language)}?token={token}"),
        };
        if (mail.Kind == MoveBooking.Mail)
        {
            values["earlierVisit"] = words.Earlier;
        }

        if (mail.Kind == ChangeNotices.Mail)
        {
            values["changeList"] = words.Changes;
        }

        return letters.Write(mail, words, name, values, letters.Invite(mail, words, name, now).ToPart(), words.Visit.ThreadOf(mail.MessageId));
    }

    /// <summary>Mails that take an entry out of her calendar.</summary>
    private MailDraft Withdrawal(QueuedMail mail, VisitWords words, string token, DateTimeOffset now)
    {
        var (visit, name) = (words.Visit, words.Visit.ParticipantName!);
        var values = new Dictionary<string, string> { ["recipientName"] = name };
        if (VisitMails.Endings.Contains(mail.Kind))
        {
            values["programmeUrl"] = site.Url($"/{mail.Language}/editions/{visit.EditionSlug}/programme");
        }

        if (mail.Kind == CancelledByHost.Mail)
        {
            values["alternativesText"] = words.AlternativesLead;
            values["alternativeLinks"] = string.Join('\n', visit.Alternatives.Select(a => $"{a.In(mail.Language)}\t{UrlOf(a, visit, mail.Language, token)}"));
        }

        if (mail.Kind == CancelBooking.Mail)
        {
            values["undoUntil"] = DateWords.Deadline(visit.BookingEndedAt!.Value + UndoCancel.Within, mail.Language);
            values["declineText"] = site.ReadsReplies ? words.DeclineCounts : "";
            values["undoUrl"] = site.Url($"/{mail.Language}/bookings/{visit.BookingId}/undo?token={token}");
        }

        var cancel = letters.Invite(mail, words, name, now) with { Method = CalendarMethod.Cancel, Cancelled = true };
        return letters.Write(mail, words, name, values, cancel.ToPart(), visit.ThreadOf(mail.MessageId));
    }

    private MailDraft Yours(QueuedMail mail, VisitWords words, string token)
    {
        var name = words.Visit.ParticipantName!;
        var manageUrl = site.Url($"{VisitLinks.PageOf(words.Visit, mail.Language)}?token={token}");
        return letters.Write(mail, words, name, new() { ["recipientName"] = name, ["manageUrl"] = manageUrl }, calendar: null, words.Visit.ThreadOf(mail.MessageId));
    }

    private string UrlOf(Alternative alternative, VisitFacts visit, Language language, string token) =>
        site.Url($"/{language}/bookings/participants/{visit.ParticipantId}/alternatives/{alternative.SlotId}?token={token}");
}
