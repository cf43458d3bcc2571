using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>A new secret address for a calendar; the one before it, if any, leads nowhere from then on.</summary>
public sealed class MakeFeed(Database db, TimeProvider clock)
{
    /// <param name="PersonId">The signed-in person, who alone learns the address.</param>
    /// <param name="HostId">Whose visits: of a host that she is contact of; null: her own.</param>
    /// <param name="Language">Of the entries.</param>
    /// <param name="Key">Of the form.</param>
    public sealed record Request(Guid PersonId, Guid? HostId, Language Language, Guid Key);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Secret">Shown now and never again.</param>
        public sealed record Made(string Secret) : Result;

        /// <summary>The same form was sent before; what it made is not known any more.</summary>
        public sealed record MadeBefore : Result;

        /// <summary>No such host, or she is not its contact.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MakeAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> MakeAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (!await tx.FindAsync<bool>(FeedOwner.MayRead, new { request.PersonId, request.HostId }, ct))
        {
            return new Result.Unknown();
        }

        var secret = Secret.Make();
        var args = new { feedId = Guid.CreateVersion7(now), request.PersonId, request.HostId, request.Language, hash = Secret.Hash(secret), request.Key, now };
        if (await tx.FindAsync<Guid?>(Insert, args, ct) is not { } feedId)
        {
            return new Result.MadeBefore();
        }

        tx.AddAudit(now, request.PersonId, "feed.made", request.HostId ?? request.PersonId, new { feedId });
        await tx.CommitAsync(ct);
        return new Result.Made(secret);
    }

    private const string Insert = """
        insert into feed as f (feed_id, person_id, host_id, language, secret_hash, form_key, made_at)
        values (@feedId, @PersonId, @HostId::uuid, @Language, @hash, @Key, @now)
        on conflict on constraint feed_once do update
           set feed_id = excluded.feed_id,
               language = excluded.language,
               secret_hash = excluded.secret_hash,
               form_key = excluded.form_key,
               made_at = excluded.made_at,
               content_hash = null,
               changed_at = null
         where f.form_key <> excluded.form_key
        returning f.feed_id
        """;
}
