using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The slots to which a booking could move now: of the same week, open for booking, with room for the whole party.</summary>
/// <remarks>Overlap, language and travel are judged when she chooses; by then it may also be full.</remarks>
public sealed class ListMoves(Database db, TimeProvider clock)
{
    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">By what right.</param>
    public sealed record Request(Guid BookingId, BookingAccess By);

    /// <param name="Slots">By start, then by host.</param>
    public sealed record Result(BookedVisit Visit, IReadOnlyList<Choice> Slots);

    /// <param name="PlacesLeft">At least as many as the party needs.</param>
    public sealed record Choice(
        Guid SlotId,
        string HostName,
        DateOnly LocalDate,
        TimeOnly LocalStart,
        TimeOnly LocalEnd,
        DateTimeOffset StartsAt,
        int PlacesLeft,
        string? TitleNl,
        string? TitleFr,
        string? TitleEn,
        string Street,
        string Postcode,
        string PlaceNl,
        string PlaceFr,
        string[] Languages)
    {
        public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");
    }

    /// <returns>Null: no such booking, or not hers; the page says 404 for both.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ListAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result?> ListAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var by = await request.By.AskAsync(tx, request.BookingId, ct);
        var visit = await tx.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { request.BookingId, viewerId = (Guid?)null, now }, ct);
        if (visit is null || !visit.Allows(by))
        {
            return null;
        }

        var args = new { visit.SlotId, visit.PartySize, isSignedIn = by.IsOrganised || by.PersonId == visit.PersonId, by.OrganiserId, now };
        var found = await tx.ListAsync<Choice>(by.IsOrganised ? Select + OfOrganiser : Select + OfVisitor, args, ct);
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        var first = await HeadStart.ListAsync(tx, [.. found.Select(s => s.SlotId)], now, ct);
        return new(visit, [.. found.Where(s => !first.TryGetValue(s.SlotId, out var staff) || staff.Refuse(MoveRule.BookerOf(booking, by), now) is null)]);
    }

    /// <summary>Everything but the condition; <c>@now</c> is the moment of the request.</summary>
    internal const string Select = $"""
        select s.slot_id, o.name as host_name, s.local_date, s.local_start, s.local_end, s.starts_at, {PlacesLeft.Sql} as places_left,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          left join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
        """;

    private const string OfVisitor = $"""

         where s.edition_id = (select edition_id from slot where slot_id = @SlotId)
           and s.slot_id <> @SlotId
           and s.status = 'published'
           and h.status = 'accepted'
           and ({NarrowerVisibility.Sql} = 'public' or ({NarrowerVisibility.Sql} = 'professionals' and @isSignedIn))
           and @now >= f.opens_at
           and @now < least(f.closes_at, s.starts_at - make_interval(hours => e.booking_stops_hours))
           and {PlacesLeft.Sql} >= @PartySize
         order by s.starts_at, o.name, s.slot_id
        """;

    // Whoever calls is helped until the visit begins.
    private const string OfOrganiser = $"""

         where s.edition_id = (select edition_id from slot where slot_id = @SlotId)
           and s.slot_id <> @SlotId
           and {OpenByPhone.Sql}
           and {PlacesLeft.Sql} >= @PartySize
         order by s.starts_at, o.name, s.slot_id
        """;
}
