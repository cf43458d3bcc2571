using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visit on a list of wishes.</summary>
/// <param name="Rank">1 is the dearest.</param>
/// <param name="IsOffered">It can still take place; false: its host cancelled it or withdrew.</param>
/// <param name="Admits">Kinds of visitors.</param>
/// <param name="PlacesLeft">Places that are shared out: of its capacity, those that nobody has yet.</param>
/// <param name="Wishes">Lists that were sent and name it, hers included.</param>
public sealed record Wished(
    Guid SlotId, int Rank, bool IsOffered, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    Guid HostId, string HostName, string Sector, string? TitleNl, string? TitleFr, string? TitleEn, string Postcode, string PlaceNl, string PlaceFr,
    int TileColumn, int TileRow, string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn, string[] Languages, string[] Admits, int PlacesLeft, int Wishes)
{
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    /// <summary>Of the commune.</summary>
    public Text Place => new(PlaceNl, PlaceFr, PlaceWords.Both(PlaceNl, PlaceFr));

    internal Tile Tile => new(TileColumn, TileRow);

    internal const string List = """
        select s.slot_id, w.rank, s.status = 'published' and h.status = 'accepted' as is_offered,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at, s.host_id, o.name as host_name, o.sector,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, pl.tile_column, pl.tile_row,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               array(select l.language from slot_language l where l.slot_id = s.slot_id
                      order by array_position(array['nl', 'fr', 'en'], l.language), l.language) as languages,
               s.admits, s.capacity - s.taken as places_left,
               (select count(*)::int
                  from wish y
                  join wish_list l on l.wish_list_id = y.wish_list_id
                 where y.slot_id = s.slot_id
                   and l.submitted_at is not null) as wishes
          from wish w
          join slot s on s.slot_id = w.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join zone z on z.zone_code = o.zone_code
         where w.wish_list_id = @listId
         order by w.rank
        """;
}
