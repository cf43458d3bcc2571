using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Mails of pairs. What a mail says is decided when it leaves; who the partner is by name stands in the accepted one only.</summary>
public sealed class PairingMails(Site site, MailTemplates templates) : IMailWriter
{
    private readonly ZoneLetters letters = new(site, templates);
    private readonly PairingLetters words = new(site);

    /// <summary>JSON of the outbox rows.</summary>
    private sealed record Ids(Guid PersonId, Guid[]? PairIds, Guid? PairId, Guid? OptInId);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        if (ids.OptInId is { } optInId)
        {
            return await OptInFacts.FindAsync(tx, optInId, ct) is { IsSearching: true } optIn ? WriteSearching(mail, optIn) : null;
        }

        var pairs = new List<PairFacts>();
        foreach (var pairId in ids.PairIds ?? [ids.PairId!.Value])
        {
            if (await PairFacts.FindAsync(tx, pairId, ids.PersonId, ct) is { } pair && IsTrue(mail.Kind, pair))
            {
                pairs.Add(pair);
            }
        }

        return pairs.Count == 0 ? null : Write(mail, pairs);
    }

    /// <summary>The rule, without a database: whether what the mail says of this pair still holds.</summary>
    internal static bool IsTrue(string kind, PairFacts pair) => kind switch
    {
        PairMails.Proposed or PairMails.Nudge => pair.IsProposed && pair.Answer is null && pair.IsOptedIn,
        PairMails.Accepted or PairMails.Feedback => pair.IsAccepted && (kind == PairMails.Accepted || pair.Went is null),
        PairMails.Ended => pair.State == "ended" && pair.AcceptedAt is not null && pair.IsOptedIn,
        _ => throw new ArgumentException($"No mail about a pair: {kind}", nameof(kind)),
    };

    /// <summary>The mail, from its facts.</summary>
    /// <param name="mail">The row.</param>
    /// <param name="pairs">At least one, all of the reader; several for proposals only.</param>
    internal MailDraft Write(QueuedMail mail, IReadOnlyList<PairFacts> pairs)
    {
        var (pair, language) = (pairs[0], mail.Language);
        var values = mail.Kind switch
        {
            PairMails.Proposed => words.Proposed(pairs, language),
            PairMails.Nudge => words.Nudge(pair, language),
            PairMails.Accepted => words.Accepted(pair, language),
            PairMails.Ended => words.Ended(pair, language),
            _ => words.Feedback(pair, language),
        };
        values["recipientName"] = pair.PersonName ?? PairingLetters.Guest.In(language);
        var draft = letters.Write(mail, pair.Sender, pair.PersonName, values);
        return mail.Kind == PairMails.Accepted && pair.Call is { } call ? draft with { Calendar = call.ToEntry(pair, site, language).ToPart() } : draft;
    }

    /// <summary>The mail, from its facts.</summary>
    internal MailDraft WriteSearching(QueuedMail mail, OptInFacts optIn)
    {
        var values = words.Searching(optIn, mail.Language);
        values["recipientName"] = optIn.PersonName ?? PairingLetters.Guest.In(mail.Language);
        return letters.Write(mail, optIn.Sender, optIn.PersonName, values);
    }
}
