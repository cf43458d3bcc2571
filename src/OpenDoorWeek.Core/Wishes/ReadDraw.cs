using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The lot of an edition, for everybody: its fingerprint as long as wishes can be changed, and all of it from then on.</summary>
public sealed class ReadDraw(Database db, TimeProvider clock)
{
    /// <param name="Fingerprint">SHA-256 of the secret.</param>
    /// <param name="Secret">32 bytes; null: wishes can still be changed.</param>
    public sealed record Result(byte[] Fingerprint, byte[]? Secret)
    {
        /// <summary>What every run of this edition draws with; null: not told yet.</summary>
        public ulong? Number => Secret is null ? null : new MatchSeed(Secret, Fingerprint).Number;
    }

    /// <returns>Null: no such edition, or it takes no wishes.</returns>
    public Task<Result?> ExecuteAsync(string slug, CancellationToken ct) => db.FindAsync<Result>(Find, new { slug, now = clock.GetUtcNow() }, ct);

    private const string Find = """
        select m.fingerprint, case when w.closes_at <= @now then m.secret end as secret
          from match_seed m
          join edition e on e.edition_id = m.edition_id
          join edition_phase w on w.edition_id = e.edition_id and w.phase = 'wishes'
         where e.slug = @slug
        """;
}
