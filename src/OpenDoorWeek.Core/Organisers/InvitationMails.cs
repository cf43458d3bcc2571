using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>The mail that makes somebody organiser, or gives an organiser a new second factor.</summary>
public sealed class InvitationMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    public const string Kind = "organiser.invited";
    private static readonly Text Sender = new("Opendeurweek", "Semaine portes ouvertes", "Open-Door Week");
    private static readonly Text AllZones = new("alle zorgzones", "tous les bassins", "all care zones");

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        if (await tx.FindInvitationAsync(ids.InvitationId, ct) is not { } invitation || !invitation.IsOpen(ids.LinkVersion, now))
        {
            return null;
        }

        var zones = await tx.ListAsync<ZoneName>(ListZones, new { Zones = invitation.Zones ?? [] }, ct);
        var token = await tokens.SignAsync(LinkPurpose.Invitation, ids.InvitationId, ids.LinkVersion, ct);
        return Write(mail, [.. zones.Select(z => new Text(z.NameNl, z.NameFr, z.NameEn))], token, invitation.ExpiresAt);
    }

    /// <summary>The mail, from its facts.</summary>
    /// <param name="zones">Names; none: all zones.</param>
    internal MailDraft Write(QueuedMail mail, IReadOnlyList<Text> zones, string token, DateTimeOffset expiresAt)
    {
        var (sender, language) = (Sender.In(mail.Language), mail.Language);
        var rendered = templates.Render(mail.Kind, language, new Dictionary<string, string>
        {
            ["zones"] = zones.Count == 0 ? AllZones.In(language) : string.Join(", ", zones.Select(z => z.In(language))),
            ["enrolUrl"] = site.Url($"/{language}/organisers/enrol?token={token}"),
            ["deadline"] = DateWords.Deadline(expiresAt, language),
            ["homeUrl"] = site.Url($"/{language}/"),
            ["privacyUrl"] = site.Url($"/{language}/privacy"),
            ["senderName"] = sender,
        });
        return new(new(sender, site.From), null, new(null, mail.Recipient), language, rendered.Subject, rendered.Text, rendered.Html, null, mail.MessageId, null);
    }

    private sealed record Ids(Guid InvitationId, int LinkVersion);

    private sealed record ZoneName(string NameNl, string NameFr, string NameEn);

    private const string ListZones = """
        select name_nl, name_fr, name_en
          from zone
         where zone_code = any (@Zones)
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], zone_code)
        """;
}
