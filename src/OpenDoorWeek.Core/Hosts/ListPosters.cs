using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The posters of all hosts of an edition in an organiser's zones.</summary>
public sealed class ListPosters(Database db)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="By">Her zones.</param>
    public sealed record Request(string Slug, OrganiserScope By);

    /// <returns>Of accepted hosts, zone by zone, by name. Null: no edition of this name, or none of its zones is hers.</returns>
    public async Task<IReadOnlyList<HostPoster>?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.Slug, request.By.PersonId };
        return await db.FindAsync<bool>(IsHers, args, ct) ? await HostPoster.ListAsync(db, HostPoster.Select + OfZones, args, ct) : null;
    }

    private const string IsHers = """
        select exists (select 1
                         from edition e
                         join edition_zone z on z.edition_id = e.edition_id
                         join organiser g on g.zone_code is null or g.zone_code = z.zone_code
                        where e.slug = @Slug
                          and g.person_id = @PersonId)
        """;

    private const string OfZones = """

         where e.slug = @Slug
           and h.status = 'accepted'
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], o.zone_code), o.name, h.host_id
        """;
}
