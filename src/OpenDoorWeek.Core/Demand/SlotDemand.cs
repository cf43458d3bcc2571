using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Demand;

/// <summary>How many wish one visit, counted over the lists that were sent. Who they are stands nowhere in it.</summary>
/// <param name="Languages">Of the visit.</param>
/// <param name="Wishes">Lists that name it.</param>
/// <param name="People">On those lists, groups counted whole.</param>
/// <param name="First">Lists that name it first.</param>
/// <param name="InNl">Lists of people who follow a visit in Dutch; so in French and English.</param>
/// <param name="InNone">Lists of people who follow it in none of its languages.</param>
public sealed record SlotDemand(
    Guid SlotId, string HostName, string Sector, string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn,
    DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, int Capacity, string[] Languages,
    int Wishes, int People, int First, int InNl, int InFr, int InEn, int InNone)
{
    /// <summary>Smaller numbers are told to nobody: they would tell of persons.</summary>
    public const int Fewest = 5;

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    /// <summary>Everything but the condition, over host <c>h</c>, organisation <c>o</c> and edition <c>e</c>.</summary>
    internal const string Select = """
        select s.slot_id, o.name as host_name, o.sector, o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.capacity, g.codes as languages,
               d.wishes, d.people, d.first, d.in_nl, d.in_fr, d.in_en, d.in_none
          from slot s
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
         cross join lateral (select array(select x.language from slot_language x where x.slot_id = s.slot_id
                                           order by array_position(array['nl', 'fr', 'en'], x.language), x.language) as codes) g
         cross join lateral (select count(*)::int as wishes, coalesce(sum(l.party_size), 0)::int as people,
                                    (count(*) filter (where w.rank = 1))::int as first,
                                    (count(*) filter (where 'nl' = any (l.languages)))::int as in_nl,
                                    (count(*) filter (where 'fr' = any (l.languages)))::int as in_fr,
                                    (count(*) filter (where 'en' = any (l.languages)))::int as in_en,
                                    (count(*) filter (where not l.languages && g.codes))::int as in_none
                               from wish w
                               join wish_list l on l.wish_list_id = w.wish_list_id
                              where w.slot_id = s.slot_id
                                and l.submitted_at is not null) d
         where s.status = 'published'
           and h.status = 'accepted'
        """;
}
