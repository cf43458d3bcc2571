using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Whether a person acts for a host; asked before each of its pages.</summary>
public sealed class FindHostActor(Database db)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <returns>False: neither contact nor organiser of it, or no such host.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct) =>
        db.FindAsync<bool>(Find, new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise }, ct);

    private const string Find = $"""
        select true
          from host h
          join organisation o on o.organisation_id = h.organisation_id
         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
