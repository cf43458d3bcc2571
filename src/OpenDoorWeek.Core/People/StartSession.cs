using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.People;

/// <summary>A session just made.</summary>
/// <param name="Secret">For the cookie; the database keeps its hash.</param>
/// <param name="EndsAt">It ends then at the latest.</param>
public sealed record NewSession(string Secret, DateTimeOffset EndsAt);

/// <summary>A new session for a person who has just proved her address, or her second factor.</summary>
internal static class StartSession
{
    /// <summary>An organiser signs in every working day; the others come a few times a year.</summary>
    private static readonly TimeSpan OfOrganiser = TimeSpan.FromHours(12), OfOthers = TimeSpan.FromDays(180);

    public static async Task<NewSession> AddAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var isOrganiser = await tx.FindAsync<bool>(IsOrganiser, new { personId }, ct);
        var endsAt = now + (isOrganiser ? OfOrganiser : OfOthers);
        return new(Insert(tx, personId, null, endsAt, now), endsAt);
    }

    /// <summary>
    /// In place of the session in which the second factor was given: what opens more has another secret (ASVS 7.2.4), and
    /// ends no later than twelve hours after she signed in.
    /// </summary>
    /// <returns>Null: the session has ended meanwhile.</returns>
    public static async Task<NewSession?> ReplaceAsync(Tx tx, byte[] sessionHash, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<DateTimeOffset?>(Take, new { sessionHash, personId }, ct) is not { } wouldEnd)
        {
            return null;
        }

        var endsAt = wouldEnd < now + OfOrganiser ? wouldEnd : now + OfOrganiser;
        return new(Insert(tx, personId, now, endsAt, now), endsAt);
    }

    /// <summary>As <see cref="ReplaceAsync"/>, and her other sessions end: her second factor is new.</summary>
    public static async Task<NewSession?> ReplaceAllAsync(Tx tx, byte[] sessionHash, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(EndOthers, new { sessionHash, personId }, ct);
        return await ReplaceAsync(tx, sessionHash, personId, now, ct);
    }

    private static string Insert(Tx tx, Guid personId, DateTimeOffset? secondFactorAt, DateTimeOffset endsAt, DateTimeOffset now)
    {
        var secret = Secret.Make();
        tx.Add(InsertRow, new { hash = Secret.Hash(secret), personId, now, endsAt, secondFactorAt });
        return secret;
    }

    private const string IsOrganiser = """
        select exists (select 1 from organiser where person_id = @personId)
            or exists (select 1 from operator where person_id = @personId)
        """;

    private const string Take = """
        delete from session
         where session_hash = @sessionHash
           and person_id = @personId
        returning ends_at
        """;

    private const string EndOthers = """
        delete from session
         where person_id = @personId
           and session_hash <> @sessionHash
        """;

    private const string InsertRow = """
        insert into session (session_hash, person_id, started_at, seen_at, ends_at, second_factor_at)
        values (@hash, @personId, @now, @now, @endsAt, @secondFactorAt::timestamptz)
        """;
}
