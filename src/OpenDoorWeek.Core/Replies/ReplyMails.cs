using System.Text.Json;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Replies;

/// <summary>The answer to a calendar that proposes another time: nothing has changed, and here she changes it herself.</summary>
public sealed class ReplyMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly VisitLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var visit = await VisitFacts.ReadAsync(tx, JsonSerializer.Deserialize<VisitFacts.Ids>(mail.Ids, Enqueue.Json)!, ct);
        return visit is { ParticipantStatus: "confirmed", SlotStatus: "published" } ? Write(mail, visit, await tokens.SignAsync(visit, ct)) : null;
    }

    /// <summary>The mail, from its facts and the token of its link.</summary>
    internal MailDraft Write(QueuedMail mail, VisitFacts visit, string token)
    {
        var (words, name) = (visit.In(mail.Language), visit.ParticipantName!);
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = name,
            ["manageUrl"] = site.Url($"{VisitLinks.PageOf(visit, mail.Language)}?token={token}"),
        };
        return letters.Write(mail, words, name, values, calendar: null, visit.ConfirmationMessageId);
    }
}
