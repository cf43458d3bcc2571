using OpenDoorWeek.Core.Db;
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
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var visit = await db.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { request.BookingId, viewerId = (Guid?)null, now }, ct);
        if (visit is null || !request.By.Allows(visit.PersonId, visit.LinkVersion, visit.EndsAt, now))
        {
            return null;
        }

        var isSignedIn = request.By.PersonId == visit.PersonId;
        return new(visit, await db.ListAsync<Choice>(ListSlots, new { visit.SlotId, visit.PartySize, isSignedIn, now }, ct));
    }

    private const string ListSlots = $"""
        select s.slot_id, o.name as host_name, s.local_date, s.local_start, s.local_end, s.starts_at, {PlacesLeft.Sql} as places_left,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages
          from slot s
          join slot mine on mine.slot_id = @SlotId and mine.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
         where s.slot_id <> @SlotId
           and s.status = 'published'
           and h.status = 'accepted'
           and ({NarrowerVisibility.Sql} = 'public' or ({NarrowerVisibility.Sql} = 'professionals' and @isSignedIn))
           and @now >= f.opens_at
           and @now < least(f.closes_at, s.starts_at - make_interval(hours => e.booking_stops_hours))
           and {PlacesLeft.Sql} >= @PartySize
         order by s.starts_at, o.name, s.slot_id
        """;
}
