using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.People;

/// <summary>Somebody asks for a sign-in code. Nobody is looked up, so the answer and its time are the same for every address.</summary>
public sealed class AskCode(Database db, TimeProvider clock)
{
    public const string Mail = "signin.code";
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <param name="Email">Normalised.</param>
    /// <param name="Language">In which we write.</param>
    /// <param name="BrowserHash">SHA-256 of the nonce cookie of the browser that asks; only it can use the code.</param>
    /// <param name="ReturnPath">Local path to go to afterwards; null: the agenda.</param>
    /// <param name="MostPerHour">Requests of one address in an hour.</param>
    public sealed record Request(string Email, Language Language, byte[] BrowserHash, string? ReturnPath, int MostPerHour);

    public abstract record Result
    {
        private Result() { }

        public sealed record Asked(Guid SignInId) : Result;

        /// <summary>Too many requests for this address within an hour.</summary>
        public sealed record TooMany(DateTimeOffset TryAgainAt) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AskAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AskAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(OneAtATime, new { request.Email }, ct);
        var since = now - Window;
        var recent = (await tx.FindAsync<Recent>(CountRecent, new { request.Email, since }, ct))!;
        if (recent.Asked >= request.MostPerHour)
        {
            return new Result.TooMany(recent.First!.Value + Window);
        }

        var signInId = Guid.CreateVersion7(now);
        tx.Add(EndOlder, new { request.Email, now });
        tx.Add(Insert, new { signInId, request.Email, request.Language, request.BrowserHash, request.ReturnPath, now });
        tx.AddMail(new(Mail, $"{signInId}", signInId, 0, null, request.Email, request.Language, new { signInId }, now, now.AddMinutes(10)) { IsUrgent = true });
        await tx.CommitAsync(ct);
        return new Result.Asked(signInId);
    }

    private sealed record Recent(int Asked, DateTimeOffset? First);

    private const string OneAtATime = """
        select pg_advisory_xact_lock(hashtextextended(@Email, 11))
        """;

    private const string CountRecent = """
        select count(*)::int as asked, min(asked_at) as first
          from sign_in
         where email = @Email
           and asked_at > @since
        """;

    private const string EndOlder = """
        update sign_in
           set ended_at = @now
         where email = @Email
           and ended_at is null
        """;

    private const string Insert = """
        insert into sign_in (sign_in_id, email, language, browser_hash, return_path, asked_at)
        values (@signInId, @Email, @Language, @BrowserHash, @ReturnPath, @now)
        """;
}
