using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>Whether a person has such a calendar, for the page on which she makes and ends it.</summary>
public sealed class FindFeed(Database db)
{
    /// <param name="HostId">From the URL; null: her own visits.</param>
    public sealed record Request(Guid PersonId, Guid? HostId);

    /// <param name="MadeAt">Null: there is none.</param>
    /// <param name="ChangedAt">Since when it says what it last gave out; null: no program has asked for it yet.</param>
    public sealed record Result(DateTimeOffset? MadeAt, DateTimeOffset? ChangedAt);

    /// <returns>Null: no such host, or she is not its contact.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        await db.FindAsync<bool>(FeedOwner.MayRead, request, ct) ? await db.FindAsync<Result>(Find, request, ct) ?? new(null, null) : null;

    private const string Find = """
        select made_at, changed_at
          from feed
         where person_id = @PersonId
           and host_id is not distinct from @HostId::uuid
        """;
}
