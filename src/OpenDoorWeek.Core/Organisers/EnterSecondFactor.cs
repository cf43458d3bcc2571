using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>A signed-in organiser gives the code of her authenticator, or one of her recovery codes. Her session gets a new secret.</summary>
public sealed class EnterSecondFactor(Database db, SecretSeal seal, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>After five wrong codes: at most 480 tries a day among a million codes.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <param name="PersonId">Signed in.</param>
    /// <param name="SessionHash">Her session; it is replaced.</param>
    /// <param name="Code">Six digits, or a recovery code; see <see cref="RecoveryCodes.Plain"/>.</param>
    public sealed record Request(Guid PersonId, byte[] SessionHash, string Code);

    public abstract record Result
    {
        private Result() { }

        public sealed record Given(NewSession Session) : Result;

        /// <summary>Wrong, too old, or used before.</summary>
        public sealed record Wrong(int TriesLeft) : Result;

        /// <summary>Five were wrong; none is looked at before.</summary>
        public sealed record TooMany(DateTimeOffset TryAgainAt) : Result;

        /// <summary>She has none: no organiser, or it was reset.</summary>
        public sealed record NotEnrolled : Result;

        /// <summary>The session ended meanwhile.</summary>
        public sealed record SignedOut : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EnterAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> EnterAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var factor = await tx.FindAsync<Factor>(Lock, new { request.PersonId }, ct);
        if (factor is null)
        {
            return new Result.NotEnrolled();
        }

        if (factor.TriesAgainAt > now)
        {
            return new Result.TooMany(factor.TriesAgainAt.Value);
        }

        var isRecovery = request.Code.Length != 6;
        var step = isRecovery
            ? await tx.RunAsync(UseRecovery, new { request.PersonId, hash = RecoveryCodes.Hash(request.PersonId, request.Code), now }, ct) > 0 ? factor.LastStep : null
            : Totp.FindStep(seal.Open(factor.Secret), request.Code, now, factor.LastStep);
        return step is null
            ? await RefuseAsync(tx, request, factor, now, ct)
            : await AcceptAsync(tx, request, step.Value, isRecovery ? "recovery-code" : "app", now, ct);
    }

    private static async Task<Result> RefuseAsync(Tx tx, Request request, Factor factor, DateTimeOffset now, CancellationToken ct)
    {
        var left = (factor.TriesLeft == 0 ? Tries : factor.TriesLeft) - 1;
        var again = left == 0 ? now + Wait : (DateTimeOffset?)null;
        tx.Add(CountTry, new { request.PersonId, left, again });
        tx.AddAudit(now, request.PersonId, "second-factor.failed", request.PersonId, new { triesLeft = left });
        await tx.CommitAsync(ct);
        return again is { } at ? new Result.TooMany(at) : new Result.Wrong(left);
    }

    private static async Task<Result> AcceptAsync(Tx tx, Request request, long step, string by, DateTimeOffset now, CancellationToken ct)
    {
        if (await StartSession.ReplaceAsync(tx, request.SessionHash, request.PersonId, now, ct) is not { } session)
        {
            return new Result.SignedOut();
        }

        tx.Add(Spend, new { request.PersonId, step });
        tx.AddAudit(now, request.PersonId, "second-factor.given", request.PersonId, new { by });
        await tx.CommitAsync(ct);
        return new Result.Given(session);
    }

    private sealed record Factor(string Secret, long LastStep, int TriesLeft, DateTimeOffset? TriesAgainAt);

    // Two tries at once are counted one after another, and the same code at once works once.
    private const string Lock = """
        select secret, last_step, tries_left, tries_again_at
          from second_factor
         where person_id = @PersonId
           for no key update
        """;

    private const string UseRecovery = """
        update recovery_code
           set used_at = @now
         where person_id = @PersonId
           and code_hash = @hash
           and used_at is null
        """;

    private const string CountTry = """
        update second_factor
           set tries_left = @left, tries_again_at = @again::timestamptz
         where person_id = @PersonId
        """;

    private const string Spend = """
        update second_factor
           set last_step = @step, tries_left = 5, tries_again_at = null
         where person_id = @PersonId
        """;
}
