using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.People;

/// <summary>Who is signed in with this cookie; asked at every request, so that an ended session ends at once.</summary>
public sealed class FindSession(Database db, TimeProvider clock)
{
    /// <summary>Ends a session that nobody used for so long.</summary>
    internal static readonly TimeSpan Idle = TimeSpan.FromDays(30);

    /// <summary>Written at most once an hour, not at every request.</summary>
    private static readonly TimeSpan SeenGrain = TimeSpan.FromHours(1);

    /// <param name="SecondFactorAt">When she last gave a second factor in this session; null: she did not, so she is no organiser in it.</param>
    /// <param name="HasKeptForm">She sent a form when her session had ended, and what she typed waits for her.</param>
    public sealed record Result(
        Guid PersonId, string Email, string? Name, string? Organisation, string[] Languages, Language Language, DateTimeOffset? SecondFactorAt, bool HasKeptForm);

    /// <param name="sessionHash">SHA-256 of the cookie's secret.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Null: not signed in any more.</returns>
    public async Task<Result?> ExecuteAsync(byte[] sessionHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.FindAsync<Row>(Find, new { sessionHash, now, idleSince = now - Idle }, ct);
        if (row is not null && row.SeenAt < now - SeenGrain)
        {
            await db.FindAsync<int>(MarkSeen, new { sessionHash, now }, ct);
        }

        return row is null ? null : new(row.PersonId, row.Email, row.Name, row.Organisation, row.Languages, row.Language, row.SecondFactorAt, row.HasKeptForm);
    }

    private sealed record Row(
        Guid PersonId, string Email, string? Name, string? Organisation, string[] Languages, Language Language, DateTimeOffset? SecondFactorAt, DateTimeOffset SeenAt, bool HasKeptForm);

    private const string Find = """
        select p.person_id, p.email, p.name, p.organisation, p.languages, p.language, s.second_factor_at, s.seen_at,
               exists (select 1 from kept_form k where k.person_id = p.person_id) as has_kept_form
          from session s
          join person p on p.person_id = s.person_id
         where s.session_hash = @sessionHash
           and s.ends_at > @now
           and s.seen_at > @idleSince
        """;

    private const string MarkSeen = """
        update session
           set seen_at = @now
         where session_hash = @sessionHash
        returning 1
        """;
}
