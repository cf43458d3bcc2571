using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Reads the wishes of one person in one publication.</summary>
public static class OutcomeWishes
{
    /// <param name="tx">Read only.</param>
    /// <param name="publicationId">Shown to her, or about to be: it is not asked here.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>In her order; the proposed ones last.</returns>
    public static Task<IReadOnlyList<OutcomeWish>> ListAsync(Tx tx, Guid publicationId, Guid personId, CancellationToken ct) =>
        tx.ListAsync<OutcomeWish>(List, new { publicationId, personId }, ct);

    // A booking that was made after a cancellation counts, not the one before.
    private const string List = $"""
        select w.rank, w.is_proposed, w.result, w.cost, w.asked, w.travel_minutes,
               s.slot_id, s.host_id, o.name as host_name,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as languages,
               s.admits, s.capacity, s.minimum, {NarrowerVisibility.Sql} = 'matching' as is_by_matching_only, s.status = 'cancelled' as is_off,
               coalesce(l.languages, array[]::text[]) as visitor_languages, coalesce(l.kind, 'professional') as kind, coalesce(l.visits_a_day, 0) as visits_a_day, coalesce(l.wanted_visits, 0) as wanted_visits,
               v.booking_id, v.status as booking_status, v.ended_at, coalesce(v.is_declined, false) as is_declined, coalesce(v.cancelled_by_host, false) as cancelled_by_host,
               exists (select 1 from waiting_entry x where x.slot_id = s.slot_id and x.status in ('waiting', 'offered')) as somebody_waits,
               os.host_id as other_host_id, oo.name as other_host_name, os.local_date as other_date, os.local_start as other_start, os.local_end as other_end
          from outcome_wish w
          join slot s on s.slot_id = w.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          left join wish_list l on l.edition_id = s.edition_id and l.person_id = w.person_id
          left join slot os on os.slot_id = w.with_slot_id
          left join host oh on oh.host_id = os.host_id
          left join organisation oo on oo.organisation_id = oh.organisation_id
          left join lateral (select b.booking_id, {ShownVisit.Status} as status, b.ended_at, b.declined_at is not null as is_declined, b.cancelled_by_host
                               from booking b
                              where b.slot_id = w.slot_id
                                and b.person_id = w.person_id
                                and not {ShownVisit.IsHidden}
                              order by b.status = 'confirmed' desc, b.created_at desc
                              limit 1) v on true
         where w.publication_id = @publicationId
           and w.person_id = @personId
         order by w.rank
        """;
}
