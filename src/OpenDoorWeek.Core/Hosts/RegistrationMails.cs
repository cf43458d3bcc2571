using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Mails about a registration: to the organisers when it is submitted, to the contacts when it is answered or forgotten, to a colleague who is asked to join.</summary>
public sealed class RegistrationMails(Site site, MailTemplates templates, LinkTokens tokens) : IMailWriter
{
    private readonly ZoneLetters letters = new(site, templates);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<RegistrationFacts.Ids>(mail.Ids, Enqueue.Json)!;
        if (await RegistrationFacts.ReadAsync(tx, ids, ct) is not { } facts || !IsTrue(mail.Kind, ids, facts, now))
        {
            return null;
        }

        var token = ids.InvitationId is { } id ? await tokens.SignAsync(LinkPurpose.ContactInvitation, id, ids.Version, ct) : "";
        return Write(mail, facts, token);
    }

    /// <summary>The rule, without a database: it still stands so, and the person is still who it is meant for.</summary>
    internal static bool IsTrue(string kind, RegistrationFacts.Ids ids, RegistrationFacts facts, DateTimeOffset now) => kind switch
    {
        SubmitHost.Mail => facts.IsOrganiser && facts.Status == "submitted" && facts.SubmissionNo == ids.Number,
        AcceptHost.Mail => facts.IsContact && facts.Status == "accepted" && facts.SubmissionNo == ids.Number,
        ReturnHost.Mail => facts.IsContact && facts.Status == "returned" && facts.SubmissionNo == ids.Number,
        RemindDrafts.Mail => facts.IsContact && facts.Status == "draft" && now < facts.ClosesAt,
        InviteContact.Mail => !facts.IsAccepted && facts.Status != "withdrawn" && facts.LinkVersion == ids.Version && now < facts.InvitedUntil,
        _ => throw new ArgumentException($"No mail about a registration: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts.</summary>
    internal MailDraft Write(QueuedMail mail, RegistrationFacts facts, string token)
    {
        var values = OfKind(mail.Kind, facts, mail.Language, token);
        values["editionName"] = facts.Edition.In(mail.Language);
        values["hostName"] = facts.HostName;
        return letters.Write(mail, facts.Sender, facts.PersonName, values);
    }

    private Dictionary<string, string> OfKind(string kind, RegistrationFacts facts, Language language, string token)
    {
        var (name, hostUrl) = (facts.PersonName ?? facts.HostName, site.Url($"/{language}/hosts/{facts.HostId}"));
        return kind switch
        {
            SubmitHost.Mail => new()
            {
                ["recipientName"] = name,
                ["sectorName"] = SectorWords.Name(facts.Sector, language),
                ["hostPlace"] = $"{facts.Postcode} {PlaceWords.Name(facts.PlaceNl, facts.PlaceFr, language)}",
                ["reviewUrl"] = site.Url($"/{language}/editions/{facts.EditionSlug}/hosts/{facts.HostId}"),
            },
            AcceptHost.Mail => new() { ["recipientName"] = name, ["editionDays"] = DateWords.Range(facts.FirstDay, facts.LastDay, language), ["hostUrl"] = hostUrl },
            ReturnHost.Mail => new() { ["recipientName"] = name, ["noteText"] = facts.OrganiserNote ?? "-", ["untilText"] = Until(facts, language), ["hostUrl"] = hostUrl },
            RemindDrafts.Mail => new() { ["recipientName"] = name, ["untilText"] = Until(facts, language), ["hostUrl"] = hostUrl },
            _ => new()
            {
                ["invitationUrl"] = site.Url($"/{language}/hosts/invitation?token={token}"),
                ["invitedUntilText"] = DateWords.Until(facts.InvitedUntil!.Value, language),
            },
        };
    }

    private static string Until(RegistrationFacts facts, Language language) => DateWords.Until(facts.ClosesAt!.Value, language);
}
