using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>Whether a person has such a calendar, for the page on which she makes and ends it.</summary>
public sealed class FindFeed(Database db)
{
    /// <param name="HostId">From the URL; null: her own visits.</param>
    public sealed record Request(Guid PersonId, Guid? HostId);

    /// <param name="HostName">Null: it is her own.</param>
    /// <param name="MadeAt">Null: there is none.</param>
    /// <param name="ChangedAt">Since when it says what it last gave out; null: no program has asked for it yet.</param>
    public sealed record Result(string? HostName, DateTimeOffset? MadeAt, DateTimeOffset? ChangedAt);

    /// <returns>Null: no such host, or she is not its contact.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        await db.FindAsync<bool>(FeedOwner.MayRead, request, ct) ? await db.FindAsync<Result>(Find, request, ct) : null;

    private const string Find = """
        select o.name as host_name, f.made_at, f.changed_at
          from (select 1) one
          left join feed f on f.person_id = @PersonId and f.host_id is not distinct from @HostId::uuid
          left join host h on h.host_id = @HostId::uuid
          left join organisation o on o.organisation_id = h.organisation_id
        """;
}
