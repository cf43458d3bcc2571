using System.Globalization;
using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.People;

/// <summary>The mail with code and link. Both are made here, at the moment of sending; only their hashes are stored, and a retry makes new ones.</summary>
public sealed class SignInMail(Site site, MailTemplates templates) : IMailWriter
{
    private const int ValidMinutes = 10;
    private static readonly Text Sender = new("Opendeurweek", "Semaine portes ouvertes", "Open-Door Week");

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        var (code, link) = (Secret.MakeCode(), Secret.Make());
        var secrets = new { ids.SignInId, codeHash = Secret.HashCode(ids.SignInId, code), linkHash = Secret.Hash(link), expiresAt = now.AddMinutes(ValidMinutes) };
        return await tx.RunAsync(KeepHashes, secrets, ct) > 0 ? Write(mail, code, link) : null;
    }

    /// <summary>The mail, from its secrets.</summary>
    internal MailDraft Write(QueuedMail mail, string code, string link)
    {
        var sender = Sender.In(mail.Language);
        var rendered = templates.Render(mail.Kind, mail.Language, new Dictionary<string, string>
        {
            ["signInCode"] = code,
            ["signInUrl"] = site.Url($"/{mail.Language}/sign-in/link?token={link}"),
            ["validMinutes"] = ValidMinutes.ToString(CultureInfo.InvariantCulture),
            ["homeUrl"] = site.Url($"/{mail.Language}/"),
            ["privacyUrl"] = site.Url($"/{mail.Language}/privacy"),
            ["senderName"] = sender,
        });
        return new(new(sender, site.From), null, new(null, mail.Recipient), mail.Language, rendered.Subject, rendered.Text, rendered.Html, null, mail.MessageId, null);
    }

    private sealed record Ids(Guid SignInId);

    private const string KeepHashes = """
        update sign_in
           set code_hash = @codeHash,
               link_hash = @linkHash,
               expires_at = @expiresAt,
               tries_left = 5
         where sign_in_id = @SignInId
           and ended_at is null
        """;
}
