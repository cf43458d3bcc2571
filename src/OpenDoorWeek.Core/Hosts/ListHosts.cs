using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The hosts of an edition that lie in an organiser's zones, with what needs her first.</summary>
public sealed class ListHosts(Database db)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="Scope">Her zones.</param>
    public sealed record Request(string Slug, OrganiserScope Scope);

    /// <param name="Hosts">All of her zones: the page filters and counts.</param>
    public sealed record Result(string Slug, Words.Text Edition, IReadOnlyList<Host> Hosts);

    /// <param name="At">When it was submitted or decided, else made.</param>
    public sealed record Host(
        Guid HostId, string Name, string Status, string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn, string Sector,
        string Postcode, string PlaceNl, string PlaceFr, DateTimeOffset At, int Slots)
    {
        public Words.Text Zone => new(ZoneNl, ZoneFr, ZoneEn);
    }

    /// <returns>Null: no edition of this name, or none of its zones is hers.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.Slug, request.Scope.PersonId };
        return await db.FindAsync<Edition>(FindEdition, args, ct) is { } edition
            ? new(request.Slug, new(edition.NameNl, edition.NameFr, edition.NameEn), await db.ListAsync<Host>(List, new { edition.EditionId, request.Scope.PersonId }, ct))
            : null;
    }

    private sealed record Edition(Guid EditionId, string NameNl, string NameFr, string NameEn);

    private const string FindEdition = """
        select e.edition_id, e.name_nl, e.name_fr, e.name_en
          from edition e
         where e.slug = @Slug
           and exists (select 1
                         from organiser g
                         join edition_zone z on g.zone_code is null or g.zone_code = z.zone_code
                        where g.person_id = @PersonId
                          and z.edition_id = e.edition_id)
        """;

    private const string List = """
        select h.host_id, o.name, h.status, o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en, o.sector,
               o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               case h.status when 'submitted' then h.submitted_at when 'draft' then coalesce(h.touched_at, h.created_at) else coalesce(h.decided_at, h.created_at) end as at,
               (select count(*)::int from slot s where s.host_id = h.host_id and s.status = 'published') as slots
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
          join place pl on pl.postcode = o.postcode
         where h.edition_id = @EditionId
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
         order by array_position(array['submitted', 'returned', 'draft', 'accepted', 'withdrawn'], h.status), o.name, h.host_id
        """;
}
