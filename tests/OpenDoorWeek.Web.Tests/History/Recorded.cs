namespace OpenDoorWeek.Web.Tests.History;

/// <summary>One row as it was and as it became.</summary>
/// <param name="Was">Null: it was new.</param>
internal sealed record Change(object? Was, object Now);

/// <summary>What one transaction changed, in its order.</summary>
internal sealed record Transaction(string Xid, IReadOnlyList<Change> Changes)
{
    public IEnumerable<(T? Was, T Now)> Of<T>() where T : class => Changes.Where(c => c.Now is T).Select(c => ((T?)c.Was, (T)c.Now));

    public IEnumerable<T> New<T>() where T : class => Changes.Where(c => c is { Was: null, Now: T }).Select(c => (T)c.Now);

    /// <summary>All that it changed, for a complaint.</summary>
    public string Told => string.Join(" | ", Changes.Select(c => $"{c.Was} => {c.Now}"));

    /// <summary>The service's now in this transaction; null: it says none.</summary>
    public DateTimeOffset? At =>
        New<AuditRow>().Select(a => (DateTimeOffset?)a.At).FirstOrDefault()
        ?? Of<BookingRow>().Select(b => b.Now.EndedAt ?? b.Now.CreatedAt).Cast<DateTimeOffset?>().Max();
}

internal sealed record SlotRow(
    Guid SlotId, Guid HostId, string Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Capacity, int Taken, int HostSequence, int Version);

internal sealed record BookingRow(
    Guid BookingId, Guid SlotId, Guid? PersonId, string Status, int PartySize, string? Email, int LinkVersion, Guid? FollowedBy,
    DateTimeOffset? HeldUntil, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, Guid? BookedBy, bool CancelledByHost)
{
    /// <summary>It takes places.</summary>
    public bool IsOpen => Status is "held" or "offered" or "confirmed";
}

internal sealed record ParticipantRow(Guid ParticipantId, Guid BookingId, Guid SlotId, Guid PersonId, string Status, int Sequence, bool CancelledByHost);

internal sealed record EntryRow(Guid EntryId, Guid SlotId, Guid PersonId, int PartySize, int Priority, DateTimeOffset QueuedAt, string Status);

internal sealed record OfferRow(Guid OfferId, Guid EntryId, Guid SlotId, Guid BookingId, string Status, DateTimeOffset OfferedAt, DateTimeOffset AnswerBy);

internal sealed record MailRow(string Kind, string Key, Guid AggregateId, int AggregateSeq, Guid? RecipientId, string Recipient, string State);

/// <param name="Email">Null: nothing is mailed to her.</param>
internal sealed record PersonRow(Guid PersonId, string? Email);

internal sealed record AuditRow(DateTimeOffset At, string Action, Guid SubjectId);
