using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>What somebody could visit who got fewer visits than she wanted: what is closest to the dearest wish that was not met.</summary>
/// <remarks>Before free booking opens it is what she could book on that day, as it stands now.</remarks>
internal static class FurtherVisits
{
    /// <param name="tx">Read only.</param>
    /// <param name="head">Of her outcome.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="wishes">In her order.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="ct">Stops the queries.</param>
    public static async Task<IReadOnlyList<Alternative>> ListAsync(
        Tx tx, OutcomeHead head, Guid personId, IReadOnlyList<OutcomeWish> wishes, DateTimeOffset now, CancellationToken ct)
    {
        if (head.Visits >= head.WantedVisits || wishes.FirstOrDefault(w => !w.Stands) is not { } dearest)
        {
            return [];
        }

        var like = await tx.FindAsync<LostVisit>(FindLike, new { personId, dearest.SlotId, head.PartySize, head.Languages }, ct);
        var booksAt = head.BookingOpensAt > now ? head.BookingOpensAt.Value : now;

        // The wish itself is among them where it has places again.
        return like is null ? [] : (await Alternatives.ReadAsync(tx, like with { SlotId = Guid.Empty }, booksAt, ct)).Closest;
    }

    // As if she had lost that visit.
    private const string FindLike = """
        select p.person_id as participant_id, false as is_by_host, p.person_id as booking_id, p.person_id, true as is_holder, 1 as link_version, 1 as booking_link_version,
               s.slot_id, s.edition_id, e.slug as edition_slug, @PartySize::int as party_size, p.email, coalesce(p.name, '-') as name, p.organisation,
               @Languages::text[] as languages, p.language, o.name as host_name, o.sector, o.zone_code, s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at,
               ez.contact_phone as zone_phone
          from person p
          join slot s on s.slot_id = @SlotId
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
         where p.person_id = @personId
        """;
}
