using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>How an edition stands, zone by zone, for the organisers of these zones.</summary>
public sealed class ReadOverview(Database db)
{
    public sealed record Request(OrganiserScope By, string Slug);

    /// <param name="Drafts">Hosts that have not submitted yet, or got their draft back.</param>
    /// <param name="Submitted">Hosts that wait for an answer.</param>
    /// <param name="Accepted">Hosts in the programme.</param>
    /// <param name="Slots">Published visits of accepted hosts.</param>
    /// <param name="Capacity">People, in these.</param>
    /// <param name="Taken">Of these places; holds count.</param>
    /// <param name="PlacesWithout">Postcodes of the zone without a visit.</param>
    public sealed record Zone(
        string ZoneCode, string NameNl, string NameFr, string NameEn, int Drafts, int Submitted, int Accepted, int Slots, int Capacity, int Taken, string[] PlacesWithout)
    {
        public Text Name => new(NameNl, NameFr, NameEn);
    }

    /// <returns>Her zones of this edition, from north to west; empty: no such edition, or none of its zones is hers.</returns>
    public Task<IReadOnlyList<Zone>> ExecuteAsync(Request request, CancellationToken ct) =>
        db.ListAsync<Zone>(List, new { request.By.PersonId, request.Slug }, ct);

    private const string List = """
        select z.zone_code, z.name_nl, z.name_fr, z.name_en,
               hosts.drafts, hosts.submitted, hosts.accepted, visits.slots, visits.capacity, visits.taken,
               array(select p.postcode
                       from place p
                      where p.default_zone = z.zone_code
                        and not exists (
                          select 1
                            from slot s
                            join host h on h.host_id = s.host_id and h.status = 'accepted'
                           where s.edition_id = e.edition_id
                             and s.postcode = p.postcode
                             and s.status = 'published')
                      order by p.postcode) as places_without
          from edition e
          join edition_zone ez on ez.edition_id = e.edition_id
          join zone z on z.zone_code = ez.zone_code
         cross join lateral (
           select count(*) filter (where h.status in ('draft', 'returned'))::int as drafts,
                  count(*) filter (where h.status = 'submitted')::int as submitted,
                  count(*) filter (where h.status = 'accepted')::int as accepted
             from host h
             join organisation o on o.organisation_id = h.organisation_id
            where h.edition_id = e.edition_id
              and o.zone_code = z.zone_code) hosts
         cross join lateral (
           select count(*)::int as slots, coalesce(sum(s.capacity), 0)::int as capacity, coalesce(sum(s.taken), 0)::int as taken
             from slot s
             join host h on h.host_id = s.host_id
             join organisation o on o.organisation_id = h.organisation_id
            where s.edition_id = e.edition_id
              and s.status = 'published'
              and h.status = 'accepted'
              and o.zone_code = z.zone_code) visits
         where e.slug = @Slug
           and exists (
             select 1
               from organiser g
              where g.person_id = @PersonId
                and (g.zone_code is null or g.zone_code = z.zone_code))
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], z.zone_code)
        """;
}
