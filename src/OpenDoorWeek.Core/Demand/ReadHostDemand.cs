using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Demand;

/// <summary>How many wish the visits of one host, for whoever acts for it.</summary>
public sealed class ReadHostDemand(Database db)
{
    /// <param name="HostId">From the URL.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    public sealed record Result(Guid HostId, string Name, string EditionSlug, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt)
    {
        /// <summary>By start; those that can still take place.</summary>
        public IReadOnlyList<SlotDemand> Slots { get; init; } = [];
    }

    /// <returns>Null: no such host, or not hers.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise };
        return await db.FindAsync<Result>(Find, args, ct) is { } host ? host with { Slots = await db.ListAsync<SlotDemand>(List, args, ct) } : null;
    }

    private const string Find = $"""
        select h.host_id, o.name, e.slug as edition_slug, f.opens_at, f.closes_at
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'wishes'
         where h.host_id = @HostId
           and {HostActor.Sql}
        """;

    private const string List = $"""
        {SlotDemand.Select}
           and h.host_id = @HostId
           and {HostActor.Sql}
         order by s.starts_at, o.name, s.slot_id
        """;
}
