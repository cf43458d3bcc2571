using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>A row that this process may send until its lease is over.</summary>
/// <param name="LeaseNo">Fence: results are written only while the row still has this number. It counts the attempts, also those that do not count as failures.</param>
/// <param name="Attempts">Failures of the message so far.</param>
/// <param name="Subject">Null: never rendered, or never kept (sign-in codes). So with the other rendered parts.</param>
public sealed record ClaimedMail(
    long OutboxId,
    string Kind,
    string Key,
    Guid AggregateId,
    int AggregateSeq,
    string Recipient,
    Language Language,
    string Ids,
    string MessageId,
    int LeaseNo,
    int Attempts,
    DateTimeOffset ExpiresAt,
    string? Subject,
    string? TextBody,
    string? HtmlBody,
    byte[]? Calendar,
    string? CalendarMethod)
{
    /// <summary>The mail server could not be used, and with this mail it is tried again.</summary>
    public bool IsProbe { get; init; }
}
