using System.Security.Cryptography;
using System.Text.Json;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Db;

/// <summary>What makes a form or call the same one when it is sent twice.</summary>
/// <param name="Scope">Who asks: a person's id, or the hash of a browser's nonce.</param>
/// <param name="Route">Which action; the same key may serve two actions.</param>
/// <param name="Key">From the form.</param>
/// <param name="Body">What is asked; the same key with another body is refused.</param>
public sealed record Once(string Scope, string Route, Guid Key, object Body)
{
    internal byte[] Fingerprint() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Body, Enqueue.Json));
}

/// <summary>What an earlier sending of the same key left behind.</summary>
/// <param name="Answer">JSON of the answer given then; null when there was none, or another body.</param>
/// <param name="HasOtherBody">The key was used for something else: refused, 422.</param>
public sealed record Earlier(string? Answer, bool HasOtherBody)
{
    internal static readonly Earlier Nothing = new(null, false);
}

/// <summary>Idempotency: kept for 24 hours, rolled back with a refusal, so that a refusal is decided anew.</summary>
public static class Idempotency
{
    internal static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Takes the key; a twin that is under way is waited for.</summary>
    public static async Task<Earlier> ClaimAsync(this Tx tx, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (fingerprint, tooOld) = (once.Fingerprint(), now - KeptFor);
        if (await tx.RunAsync(Insert, new { once.Scope, once.Route, once.Key, fingerprint, now, tooOld }, ct) > 0)
        {
            return Earlier.Nothing;
        }

        var row = await tx.FindAsync<Row>(Find, new { once.Scope, once.Route, once.Key }, ct);
        return row!.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new(row.Answer, false) : new(null, true);
    }

    /// <summary>Stores the answer beside the change it speaks of.</summary>
    public static void AddAnswer(this Tx tx, Once once, object answer) =>
        tx.Add(Remember, new { once.Scope, once.Route, once.Key, Answer = JsonSerializer.Serialize(answer, Enqueue.Json) });

    private sealed record Row(byte[] Fingerprint, string? Answer);

    private const string Insert = """
        insert into idempotency_key as k (scope, route, key, fingerprint, created_at)
        values (@Scope, @Route, @Key, @fingerprint, @now)
        on conflict (scope, route, key) do update
           set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
         where k.created_at < @tooOld
        """;

    private const string Find = """
        select fingerprint, answer
          from idempotency_key
         where scope = @Scope
           and route = @Route
           and key = @Key
        """;

    private const string Remember = """
        update idempotency_key
           set answer = @Answer::jsonb
         where scope = @Scope
           and route = @Route
           and key = @Key
        """;
}
