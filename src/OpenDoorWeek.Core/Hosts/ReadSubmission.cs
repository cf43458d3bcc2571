using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A registration as the organiser of its zone reads it, to answer it.</summary>
public sealed class ReadSubmission(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Scope">Her zones.</param>
    public sealed record Request(string Slug, Guid HostId, OrganiserScope Scope);

    public sealed record Result(RegisteredHost Host, IReadOnlyList<HostContact> Contacts);

    /// <returns>Null: no such host in this edition, or not in her zones.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.Slug, request.HostId, request.Scope.PersonId, now = clock.GetUtcNow() };
        return await db.FindAsync<RegisteredHost>(RegisteredHost.Select + ByOrganiser, args, ct) is { } host
            ? new(host, await db.ListAsync<HostContact>(HostContact.List, new { host.OrganisationId }, ct))
            : null;
    }

    private const string ByOrganiser = """

         where h.host_id = @HostId
           and e.slug = @Slug
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
        """;
}
