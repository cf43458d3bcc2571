using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Reads what somebody could visit in the place of what the host cancelled. Nothing is held: it is free at the moment of reading.</summary>
/// <remarks>Who holds the link of her mail has proved her address, which is what signing in does: visits for professionals are among them.</remarks>
internal static class Alternatives
{
    /// <summary>Her part in a visit; it says whether it was the host who cancelled it.</summary>
    /// <returns>Null: no such participant.</returns>
    public static Task<LostVisit?> FindLostAsync(Tx tx, Guid participantId, CancellationToken ct) => tx.FindAsync<LostVisit>(FindLost, new { participantId }, ct);

    /// <summary>What her mail, or who calls her, offers in the place of what she lost; empty where she lost nothing.</summary>
    public static async Task<IReadOnlyList<Alternative>> ClosestAsync(Tx tx, Guid participantId, DateTimeOffset now, CancellationToken ct) =>
        await FindLostAsync(tx, participantId, ct) is { } lost ? (await ReadAsync(tx, lost, now, ct)).Closest : [];

    /// <param name="tx">Read only.</param>
    /// <param name="lost">What she would have visited.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="ct">Stops the queries.</param>
    /// <param name="askedId">A slot of the same edition to be read as well, whatever became of it; null: none.</param>
    /// <returns>The closest that she can book at once; the asked one, and why she cannot book that.</returns>
    public static async Task<(IReadOnlyList<Alternative> Closest, Alternative? Asked, Refusal? WhyNot)> ReadAsync(
        Tx tx, LostVisit lost, DateTimeOffset now, CancellationToken ct, Guid? askedId = null)
    {
        var others = await tx.ListAsync<OtherVisit>(ListOthers, new { lost.PersonId, lost.EditionId }, ct);
        var args = new { lost.EditionId, lost.SlotId, lost.PartySize, lost.Languages, askedId, now };
        var found = await tx.ListAsync<Alternative>(ListCandidates, args, ct);
        var first = await HeadStart.ListAsync(tx, [.. found.Select(a => a.SlotId)], now, ct);
        var judged = found.Select(a => a with { HeadStart = first.GetValueOrDefault(a.SlotId) }).Select(a => (Slot: a, WhyNot: AlternativeRule.Refuse(a, lost, others, now))).ToList();
        var asked = judged.FirstOrDefault(j => j.Slot.SlotId == askedId);
        return (AlternativeRule.Closest(lost, judged.Where(j => j.WhyNot is null).Select(j => j.Slot)), asked.Slot, asked.WhyNot);
    }

    private const string FindLost = """
        select t.participant_id, t.cancelled_by_host as is_by_host, t.booking_id, t.person_id, t.person_id = b.person_id as is_holder, t.link_version, b.link_version as booking_link_version,
               t.slot_id, s.edition_id, e.slug as edition_slug,
               case when t.person_id = b.person_id then b.party_size else 1 end as party_size,
               p.email, t.name, case when t.person_id = b.person_id then b.organisation else p.organisation end as organisation,
               case
                 when t.person_id = b.person_id then b.languages
                 when cardinality(p.languages) > 0 then p.languages
                 else array[t.language]
               end as languages,
               t.language, o.name as host_name, o.sector, o.zone_code, s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at,
               ez.contact_phone as zone_phone
          from participant t
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
          join slot s on s.slot_id = t.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
         where t.participant_id = @participantId
        """;

    private const string ListOthers = OtherVisit.Select + """

         where t.person_id = @PersonId
           and t.status = 'confirmed'
           and t.period && tstzrange((select min(starts_at) from slot where edition_id = @EditionId), (select max(ends_at) from slot where edition_id = @EditionId))
         order by s.starts_at
        """;

    private const string ListCandidates = $"""
        select s.slot_id, s.status, h.status as host_status, {NarrowerVisibility.Sql} as visibility, s.starts_at, s.ends_at, s.capacity, {PlacesLeft.Sql} as places_left,
               f.opens_at, f.closes_at, e.booking_stops_hours,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages,
               pl.tile_column, pl.tile_row, o.name as host_name, o.sector, o.zone_code, s.local_date, s.local_start, s.local_end,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
         where s.edition_id = @EditionId
           and s.slot_id <> @SlotId
           and (s.slot_id = @askedId::uuid
                or (s.status = 'published'
                    and h.status = 'accepted'
                    and s.starts_at > @now
                    and {PlacesLeft.Sql} >= @PartySize
                    and exists (select 1 from slot_language l where l.slot_id = s.slot_id and l.language = any(@Languages))))
        """;
}
