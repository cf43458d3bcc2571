using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>A mail to write and send later.</summary>
/// <param name="Kind">Which mail, such as <c>booking.confirmed</c>; also the name of its template.</param>
/// <param name="Key">Natural key of the message; a second one of the same kind and key is dropped.</param>
/// <param name="AggregateId">What it speaks of; mails of one aggregate leave in the order of <paramref name="AggregateSeq"/>.</param>
/// <param name="AggregateSeq">Number of the change within the aggregate; SEQUENCE where the mail carries an invite.</param>
/// <param name="RecipientId">The person; null for an address that nobody has confirmed yet.</param>
/// <param name="Recipient">Address.</param>
/// <param name="Language">In which it is written.</param>
/// <param name="Ids">Identifiers, and what must not change later: the writer reads the facts when it sends.</param>
/// <param name="NotBefore">It is not sent before this instant.</param>
/// <param name="ExpiresAt">It is not sent after this instant.</param>
public sealed record OutboxMail(
    string Kind,
    string Key,
    Guid AggregateId,
    int AggregateSeq,
    Guid? RecipientId,
    string Recipient,
    Language Language,
    object Ids,
    DateTimeOffset NotBefore,
    DateTimeOffset ExpiresAt);

/// <summary>Puts a mail beside the data it speaks of: both commit, or neither does. Exists only on a transaction.</summary>
public static class Enqueue
{
    public static readonly TimeSpan DefaultLife = TimeSpan.FromHours(48);

    /// <summary>Names of ids in JSON are those of the record, in camel case.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void AddMail(this Tx tx, OutboxMail mail)
    {
        tx.MarkMail();
        tx.Add(Insert, new
        {
            mail.Kind,
            mail.Key,
            mail.AggregateId,
            mail.AggregateSeq,
            mail.RecipientId,
            mail.Recipient,
            mail.Language,
            Ids = JsonSerializer.Serialize(mail.Ids, Json),
            MessageId = $"{mail.Kind}.{mail.Key}.{mail.AggregateSeq}",
            mail.NotBefore,
            mail.ExpiresAt,
        });
    }

    /// <summary>
    /// Drops a mail that was never attempted, because another change undoes what it says.
    /// </summary>
    /// <returns>True when one was dropped; then the undoing mail need not be sent either, and is added as superseded.</returns>
    public static async Task<bool> SupersedeUnsentAsync(this Tx tx, string kind, string key, CancellationToken ct) =>
        await tx.RunAsync(Supersede, new { kind, key }, ct) > 0;

    private const string Insert = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, not_before, expires_at, created_at)
        values (@Kind, @Key, @AggregateId, @AggregateSeq, @RecipientId, @Recipient, @Language, @Ids::jsonb,
                @MessageId, @NotBefore, @ExpiresAt, @NotBefore)
        on conflict on constraint outbox_once do nothing
        """;

    private const string Supersede = """
        update outbox
           set state = 'superseded'
         where kind = @kind
           and key = @key
           and state = 'queued'
           and attempts = 0
           and lease_no = 0
        """;
}
