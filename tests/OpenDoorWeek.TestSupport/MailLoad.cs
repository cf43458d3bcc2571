namespace OpenDoorWeek.TestSupport;

/// <summary>Many mails at once, written by their real writer: confirmations of one visit, each to an address of its own.</summary>
public static class MailLoad
{
    /// <summary>From <c>@first</c> on <c>@count</c> rows for <c>@participantId</c>, due at <c>@now</c>.</summary>
    public const string Insert = """
        insert into outbox (kind, key, aggregate_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'booking.confirmed', 'load-' || n, gen_random_uuid(), 'v' || n || '@example.org', (array['nl', 'fr', 'en'])[1 + n % 3],
               jsonb_build_object('participantId', @participantId), 'load-' || n, @now, @now::timestamptz + interval '48 hours', @now
          from generate_series(@first, @first + @count - 1) n
        """;
}
