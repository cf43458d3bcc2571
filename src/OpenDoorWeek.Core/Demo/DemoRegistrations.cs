using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Demo;

/// <summary>What the hosts of the demo said when they registered: most were accepted, some wait or still write.</summary>
internal static class DemoRegistrations
{
    /// <summary>After hosts and slots: the languages of a house are those of its visits, before it has any those of its contacts.</summary>
    public static void Add(Tx tx)
    {
        tx.Add(MarkRegistered, new { });
        tx.Add(InsertAreas, new { });
        tx.Add(InsertLanguages, new { });
        tx.Add(NameContacts, new { });
    }

    private const string MarkRegistered = """
        update host h
           set steps_done = case
                 when h.status = 'draft' then array['organisation', 'reach', 'areas']
                 else array['organisation', 'reach', 'areas', 'languages', 'visibility', 'contact', 'colleague']
               end,
               touched_at = h.created_at,
               submission_no = case when h.status = 'draft' then 0 else 1 end,
               decided_at = case when h.status = 'accepted' then h.created_at + interval '2 days' end
          from edition e
         where e.edition_id = h.edition_id
           and e.is_demo
        """;

    private const string InsertAreas = """
        insert into organisation_area (organisation_id, postcode)
        select o.organisation_id, p.postcode
          from host h
          join edition e on e.edition_id = h.edition_id and e.is_demo
          join organisation o on o.organisation_id = h.organisation_id
          join place p on p.postcode = o.postcode or p.default_zone = o.zone_code
        on conflict do nothing
        """;

    private const string InsertLanguages = """
        insert into organisation_language (organisation_id, language)
        select distinct h.organisation_id, l.language
          from host h
          join edition e on e.edition_id = h.edition_id and e.is_demo
          join slot s on s.host_id = h.host_id
          join slot_language l on l.slot_id = s.slot_id
        union
        select h.organisation_id, unnest(p.languages)
          from host h
          join edition e on e.edition_id = h.edition_id and e.is_demo
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         where h.status = 'submitted'
        on conflict do nothing
        """;

    private const string NameContacts = """
        update organisation_contact c
           set phone = o.phone
          from organisation o
          join host h on h.organisation_id = o.organisation_id
          join edition e on e.edition_id = h.edition_id and e.is_demo
         where c.organisation_id = o.organisation_id
        """;
}
