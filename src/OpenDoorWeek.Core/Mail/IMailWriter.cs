using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Mail;

/// <summary>An outbox row as its writer sees it.</summary>
/// <param name="Ids">JSON, as the use case enqueued it.</param>
/// <param name="MessageId">Local part of the Message-ID.</param>
public sealed record QueuedMail(
    long OutboxId,
    string Kind,
    string Key,
    Guid AggregateId,
    int AggregateSeq,
    string Recipient,
    Language Language,
    string Ids,
    string MessageId);

/// <summary>Writes the mails of one or more kinds; one class per family of kinds, named in Jobs/MailByKind.cs.</summary>
public interface IMailWriter
{
    /// <summary>Reads the facts by id, at the moment of sending, and writes the mail.</summary>
    /// <param name="tx">Read here; only sign-in codes also write (the hash of the code that is being sent).</param>
    /// <param name="mail">The row.</param>
    /// <param name="now">The moment of rendering; DTSTAMP of an invite.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Null when what the mail says is no longer true: it is superseded, and nothing is sent.</returns>
    Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct);
}
