using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>The contact that each zone of an organiser last had, to begin the form of a new edition with.</summary>
public sealed class ListZoneContacts(Database db)
{
    /// <returns>Only zones that took part in an edition before; from north to west.</returns>
    public Task<IReadOnlyList<ZoneContact>> ExecuteAsync(OrganiserScope by, CancellationToken ct) => db.ListAsync<ZoneContact>(List, new { by.PersonId }, ct);

    private const string List = """
        select zone_code, contact_name, contact_phone, contact_email, contact_address
          from (select distinct on (ez.zone_code) ez.*
                  from edition_zone ez
                  join edition e on e.edition_id = ez.edition_id
                 where exists (
                   select 1
                     from organiser g
                    where g.person_id = @PersonId
                      and (g.zone_code is null or g.zone_code = ez.zone_code))
                 order by ez.zone_code, e.first_day desc, e.created_at desc) latest
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], zone_code)
        """;
}
