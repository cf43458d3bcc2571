using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A registration, for one who acts for it.</summary>
public sealed class ReadHost(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Contacts">Those of the organisation, then those invited.</param>
    public sealed record Result(RegisteredHost Host, IReadOnlyList<HostContact> Contacts);

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        return await db.FindAsync<RegisteredHost>(RegisteredHost.Select + ByActor, args, ct) is { } host
            ? new(host, await db.ListAsync<HostContact>(HostContact.List, new { host.OrganisationId }, ct))
            : null;
    }

    private const string ByActor = $"""

         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
