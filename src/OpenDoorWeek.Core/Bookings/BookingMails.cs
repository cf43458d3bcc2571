using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to visitors about their own booking.</summary>
public sealed class BookingMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var visit = await VisitFacts.ReadAsync(tx, JsonSerializer.Deserialize<VisitFacts.Ids>(mail.Ids, Enqueue.Json)!, ct);
        if (!IsTrue(mail.Kind, visit, now))
        {
            return null;
        }

        var purpose = mail.Kind == HoldPlaces.Mail ? LinkPurpose.Hold : LinkPurpose.Booking;
        return Write(mail, visit, await tokens.SignAsync(purpose, visit.BookingId, visit.LinkVersion, ct), now);
    }

    /// <summary>The rule, without a database: whether what the mail says still holds.</summary>
    internal static bool IsTrue(string kind, VisitFacts visit, DateTimeOffset now) => kind switch
    {
        HoldPlaces.Mail => visit.BookingStatus == "held" && visit.HeldUntil > now,
        ConfirmedVisit.Mail => visit.ParticipantStatus == "confirmed",
        CancelBooking.Mail => visit.ParticipantStatus == "cancelled",
        _ => throw new ArgumentException($"No mail about a booking: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts and the token of its link.</summary>
    internal MailDraft Write(QueuedMail mail, VisitFacts visit, string token, DateTimeOffset now)
    {
        var words = visit.In(mail.Language);
        return mail.Kind switch
        {
            HoldPlaces.Mail => PleaseConfirm(mail, words, token),
            ConfirmedVisit.Mail => Confirmed(mail, words, token, now),
            _ => Cancelled(mail, words, now),
        };
    }

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

    private MailDraft Confirmed(QueuedMail mail, VisitWords words, string token, DateTimeOffset now)
    {
        var (name, booking) = (words.Visit.ParticipantName!, $"/{mail.Language}/bookings/{words.Visit.BookingId}");
        return letters.Write(
            mail,
            words,
            name,
            new()
            {
                ["recipientName"] = name,
                ["visitPlace"] = words.Place,
                ["meetingPoint"] = words.MeetingPoint,
                ["visitLanguages"] = words.Languages,
                ["icsUrl"] = site.Url($"{booking}/visit.ics?token={token}"),
                ["manageUrl"] = site.Url($"{booking}?token={token}"),
            },
            letters.Invite(mail, words, name, now).ToPart());
    }

    private MailDraft Cancelled(QueuedMail mail, VisitWords words, DateTimeOffset now)
    {
        var name = words.Visit.ParticipantName!;
        var cancel = letters.Invite(mail, words, name, now) with { Method = CalendarMethod.Cancel, Cancelled = true };
        return letters.Write(
            mail,
            words,
            name,
            new()
            {
                ["recipientName"] = name,
                ["programmeUrl"] = site.Url($"/{mail.Language}/editions/{words.Visit.EditionSlug}/programme"),
            },
            cancel.ToPart(),
            words.Visit.ConfirmationMessageId);
    }
}
