using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>A mail to write and send later.</summary>
/// <param name="Kind">Which mail, such as <c>booking.confirmed</c>; also the name of its template.</param>
/// <param name="Key">Natural key of the message; a second one of the same kind and key is dropped.</param>
/// <param name="AggregateId">What it speaks of; mails of one aggregate to one address leave in the order of <paramref name="AggregateSeq"/>.</param>
/// <param name="AggregateSeq">Number of the change within the aggregate; SEQUENCE where the mail carries an invite.</param>
/// <param name="RecipientId">The person; null for an address that nobody has confirmed yet.</param>
/// <param name="Recipient">Address; null: the person has none, and nothing is sent.</param>
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
    string? Recipient,
    Language Language,
    object Ids,
    DateTimeOffset NotBefore,
    DateTimeOffset ExpiresAt)
{
    /// <summary>Somebody waits for it at a screen: it goes before all others that are due.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>
    /// The kinds whose mail this one takes back. Where that one has certainly not left, both are superseded:
    /// nobody is told of a change that came and went before its mail left.
    /// </summary>
    public string[] Undoes { get; init; } = [];

    /// <summary>Key of the mail that is taken back; null: the same as this one's.</summary>
    public string? UndoesKey { get; init; }
}

/// <summary>Puts a mail beside the data it speaks of: both commit, or neither does. Exists only on a transaction.</summary>
public static class Enqueue
{
    /// <summary>How long a mail about something just done is worth sending.</summary>
    public static readonly TimeSpan DefaultLife = TimeSpan.FromHours(48);

    /// <summary>Names in the JSON of ids are those of the record, in camel case.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void AddMail(this Tx tx, OutboxMail mail)
    {
        if (mail.Recipient is null)
        {
            return;
        }

        tx.MarkMail();
        var args = ArgsOf(mail);
        if (mail.Undoes.Length > 0)
        {
            tx.Add(SupersedeUndone, args);
        }

        tx.Add(Insert, args);
    }

    private static object ArgsOf(OutboxMail mail) => new
    {
        mail.Kind,
        mail.Key,
        mail.AggregateId,
        mail.AggregateSeq,
        mail.RecipientId,
        mail.Recipient,
        mail.Language,
        Ids = JsonSerializer.Serialize(mail.Ids, Json),
        mail.NotBefore,
        mail.ExpiresAt,
        mail.IsUrgent,
        mail.Undoes,
        UndoesKey = mail.UndoesKey ?? mail.Key,
    };

    // Past dot_at it may have left; before, also after a day without mail server, it certainly has not. Who has it in hand asks before the dot.
    private const string SupersedeUndone = """
        update outbox
           set state = 'superseded',
               lease_owner = null,
               lease_until = null
         where kind = any(@Undoes)
           and key = @UndoesKey
           and state in ('queued', 'retry', 'sending')
           and dot_at is null
        """;

    private const string Insert = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at, is_urgent)
        select @Kind, @Key, @AggregateId::uuid, @AggregateSeq::int, @RecipientId::uuid, @Recipient, @Language, @Ids::jsonb,
               @Kind || '.' || @Key || '.' || @AggregateSeq::int,
               case
                 when exists (select 1 from outbox where kind = any(@Undoes) and key = @UndoesKey and state = 'superseded')
                 then 'superseded'
                 else 'queued'
               end,
               @NotBefore, @ExpiresAt, @NotBefore, @IsUrgent::boolean
        on conflict on constraint outbox_once do nothing
        """;
}
