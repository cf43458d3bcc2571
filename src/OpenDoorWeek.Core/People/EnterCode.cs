using System.Security.Cryptography;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.People;

/// <summary>The code of the mail, typed into the browser that asked for it, or its link opened there: signs in, once.</summary>
public sealed class EnterCode(Database db, TimeProvider clock)
{
    /// <param name="BrowserHash">SHA-256 of the nonce cookie; the newest open request of this browser is meant.</param>
    /// <param name="Code">Six digits; null when <paramref name="LinkHash"/> is given.</param>
    /// <param name="LinkHash">SHA-256 of the link's token.</param>
    public sealed record Request(byte[] BrowserHash, string? Code, byte[]? LinkHash);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Session">Opens what every visitor's opens.</param>
        /// <param name="ReturnPath">Null: the agenda, or the pages of organisers.</param>
        /// <param name="Language">In which she asked.</param>
        /// <param name="HasSecondFactor">She is an organiser, and gives her second factor next.</param>
        public sealed record SignedIn(NewSession Session, string? ReturnPath, Language Language, bool HasSecondFactor) : Result;

        public sealed record Wrong(int TriesLeft) : Result;

        /// <summary>Over ten minutes old, used, superseded, tried five times, or never asked for here.</summary>
        public sealed record Expired : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EnterAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> EnterAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var asked = await tx.FindAsync<Asked>(LockNewest, new { request.BrowserHash }, ct);
        var result = Decide(asked, request, now);
        if (result is Result.Wrong)
        {
            await tx.RunAsync(CountTry, new { asked!.SignInId }, ct);
        }

        if (result is not null)
        {
            await tx.CommitAsync(ct);
            return result;
        }

        await tx.RunAsync(End, new { asked!.SignInId, now }, ct);
        var personId = await PersonLock.TakeByAddressAsync(tx, asked.Email, asked.Language, now, ct);
        var session = await StartSession.AddAsync(tx, personId, now, ct);
        ReturnedMail.AddArrived(tx, personId);
        tx.AddAudit(now, personId, "session.started", personId, new { by = request.Code is null ? "link" : "code" });
        var hasSecondFactor = await tx.FindAsync<bool>(HasSecondFactor, new { personId }, ct);
        await tx.CommitAsync(ct);
        return new Result.SignedIn(session, asked.ReturnPath, asked.Language, hasSecondFactor);
    }

    /// <summary>The rule, without a database: the answer, or null when the code or link is right.</summary>
    internal static Result? Decide(Asked? asked, Request request, DateTimeOffset now)
    {
        if (asked is not { ExpiresAt: { } expiresAt, TriesLeft: > 0 } || expiresAt <= now)
        {
            return new Result.Expired();
        }

        if (request.LinkHash is { } link)
        {
            return CryptographicOperations.FixedTimeEquals(link, asked.LinkHash) ? null : new Result.Expired();
        }

        var typed = Secret.HashCode(asked.SignInId, request.Code ?? "");
        return CryptographicOperations.FixedTimeEquals(typed, asked.CodeHash) ? null : new Result.Wrong(asked.TriesLeft - 1);
    }

    internal sealed record Asked(Guid SignInId, string Email, Language Language, string? ReturnPath, byte[]? CodeHash, byte[]? LinkHash, DateTimeOffset? ExpiresAt, int TriesLeft);

    // Two tries at once are counted one after another.
    private const string LockNewest = """
        select sign_in_id, email, language, return_path, code_hash, link_hash, expires_at, tries_left
          from sign_in
         where browser_hash = @BrowserHash
           and ended_at is null
         order by asked_at desc
         limit 1
           for no key update
        """;

    private const string HasSecondFactor = "select exists (select 1 from second_factor where person_id = @personId)";

    private const string CountTry = """
        update sign_in
           set tries_left = tries_left - 1
         where sign_in_id = @SignInId
        """;

    private const string End = """
        update sign_in
           set ended_at = @now
         where sign_in_id = @SignInId
        """;
}
