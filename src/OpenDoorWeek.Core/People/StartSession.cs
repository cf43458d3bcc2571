using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.People;

/// <summary>A new session for a person who has just proved her address.</summary>
internal static class StartSession
{
    /// <summary>An organiser signs in every working day; the others come a few times a year.</summary>
    private static readonly TimeSpan OfOrganiser = TimeSpan.FromHours(12), OfOthers = TimeSpan.FromDays(180);

    /// <returns>The secret for the cookie, and when the session ends at the latest.</returns>
    public static async Task<(string Secret, DateTimeOffset EndsAt)> AddAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var isOrganiser = await tx.FindAsync<bool>(IsOrganiser, new { personId }, ct);
        var (secret, endsAt) = (Secret.Make(), now + (isOrganiser ? OfOrganiser : OfOthers));
        tx.Add(Insert, new { hash = Secret.Hash(secret), personId, now, endsAt });
        return (secret, endsAt);
    }

    private const string IsOrganiser = """
        select exists (select 1 from organiser where person_id = @personId)
            or exists (select 1 from operator where person_id = @personId)
        """;

    private const string Insert = """
        insert into session (session_hash, person_id, started_at, seen_at, ends_at)
        values (@hash, @personId, @now, @now, @endsAt)
        """;
}
