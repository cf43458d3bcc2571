using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The posters of all hosts of an edition in an organiser's zones.</summary>
public sealed class ListPosters(Database db)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="By">Her zones.</param>
    public sealed record Request(string Slug, OrganiserScope By);

    /// <returns>Of accepted hosts, zone by zone, by name.</returns>
    public Task<IReadOnlyList<HostPoster>> ExecuteAsync(Request request, CancellationToken ct) =>
        HostPoster.ListAsync(db, HostPoster.Select + OfZones, new { request.Slug, request.By.PersonId }, ct);

    private const string OfZones = """

         where e.slug = @Slug
           and h.status = 'accepted'
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], o.zone_code), o.name, h.host_id
        """;
}
