using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.HeadStarts;

/// <summary>The head start of a host, for one who acts for it: the lists are nobody else's.</summary>
public sealed class ReadHeadStart(Database db)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Days">0: none.</param>
    /// <param name="Version">0: none.</param>
    /// <param name="OpensAt">When free booking opens; null: not foreseen.</param>
    /// <param name="Until">When everybody books; null: there is no head start, or free booking is not foreseen.</param>
    public sealed record Result(int Days, string[] Domains, string[] Addresses, int Version, DateTimeOffset? OpensAt, DateTimeOffset? Until);

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        db.FindAsync<Result>(Find, new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise }, ct);

    private const string Find = $$"""
        select coalesce(hs.days, 0) as days, coalesce(hs.domains, '{}') as domains, coalesce(hs.addresses, '{}') as addresses, coalesce(hs.version, 0) as version,
               f.opens_at, {{HeadStart.UntilSql}} as until
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          left join head_start hs on hs.host_id = h.host_id
          left join edition_phase f on f.edition_id = h.edition_id and f.phase = 'free-booking'
         where h.host_id = @HostId
           and {{HostActor.Sql}}
        """;
}
