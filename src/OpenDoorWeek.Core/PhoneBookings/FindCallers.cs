using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>What an organiser looks at with somebody on the phone: the bookings of whom she searches, and the visits with places; of her zones.</summary>
public sealed class FindCallers(Database db, TimeProvider clock)
{
    /// <summary>Bookings shown; whoever finds more types more.</summary>
    public const int Most = 50;

    /// <summary>Shorter than that finds half the week.</summary>
    public const int Shortest = 2;

    /// <summary>Digits at the end of a phone number that tell it: +32 2 555 00 12 and 02 555 00 12 are one.</summary>
    private const int DigitsOfPhone = 8;

    /// <param name="Slug">Of the edition.</param>
    /// <param name="By">Her zones.</param>
    /// <param name="Typed">Of a name, an address, a phone number or a reference; null or too short: nobody is searched.</param>
    public sealed record Request(string Slug, OrganiserScope By, string? Typed);

    /// <param name="Found">Those that stand first, then by name; at most <see cref="Most"/>.</param>
    /// <param name="IsMore">More were found than are shown.</param>
    /// <param name="Slots">With places, still to come.</param>
    public sealed record Result(Text Edition, IReadOnlyList<Found> Found, bool IsMore, IReadOnlyList<ListMoves.Choice> Slots);

    /// <summary>A booking, or one that was cancelled.</summary>
    /// <param name="Email">Of who holds it; null: she has none.</param>
    /// <param name="Phone">Null: not given.</param>
    public sealed record Found(
        Guid BookingId, string Name, string? Organisation, string? Email, string? Phone, string Status, int PartySize, bool IsByPhone,
        string HostName, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt);

    /// <returns>Null: no edition of this name, or none of its zones is hers.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.Slug, OrganiserId = request.By.PersonId, PartySize = 1, now = clock.GetUtcNow() };
        if (await db.FindAsync<Edition>(FindEdition, args, ct) is not { } edition)
        {
            return null;
        }

        var found = request.Typed?.Trim() is { Length: >= Shortest } typed ? await db.ListAsync<Found>(Search, Args(request, typed), ct) : [];
        var slots = await db.ListAsync<ListMoves.Choice>(ListMoves.Select + WithPlaces, args, ct);
        return new(edition.Name, [.. found.Take(Most)], found.Count > Most, slots);
    }

    private static object Args(Request request, string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return new
        {
            request.Slug,
            OrganiserId = request.By.PersonId,
            pattern = LikePattern.Containing(typed),
            phone = digits.Length >= 6 && !typed.Any(char.IsLetter) ? $"%{digits[^Math.Min(digits.Length, DigitsOfPhone)..]}%" : null,
            reference = BookingReference.Read(typed) is { } end ? $"%{end}" : null,
            limit = Most + 1,
        };
    }

    /// <summary>An edition of which a zone is hers.</summary>
    internal sealed record Edition(string NameNl, string NameFr, string NameEn)
    {
        public Text Name => new(NameNl, NameFr, NameEn);
    }

    /// <summary>With <c>@Slug</c> and <c>@OrganiserId</c>.</summary>
    internal const string FindEdition = """
        select e.name_nl, e.name_fr, e.name_en
          from edition e
         where e.slug = @Slug
           and exists (select 1
                         from organiser g
                         join edition_zone z on g.zone_code is null or g.zone_code = z.zone_code
                        where g.person_id = @OrganiserId
                          and z.edition_id = e.edition_id)
        """;

    // Who was named in a booking of others is found as well: she may be the one who calls.
    private const string Search = $"""
        select b.booking_id, b.name, b.organisation, p.email, b.phone, b.status, b.party_size, b.booked_by is not null as is_by_phone,
               o.name as host_name, s.local_date, s.local_start, s.local_end, s.starts_at
          from booking b
          join person p on p.person_id = b.person_id
          join slot s on s.slot_id = b.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where e.slug = @Slug
           and b.status in ('confirmed', 'cancelled')
           and {OrganiserScope.Sql}
           and (lower(b.name) like @pattern
                or p.email like @pattern
                or regexp_replace(b.phone, '[^0-9]', '', 'g') like @phone::text
                or b.booking_id::text like @reference::text
                or exists (select 1
                             from participant t
                             join person q on q.person_id = t.person_id
                            where t.booking_id = b.booking_id
                              and t.status = 'confirmed'
                              and (lower(t.name) like @pattern or q.email like @pattern)))
         order by b.status <> 'confirmed', lower(b.name), s.starts_at, b.booking_id
         limit @limit
        """;

    private const string WithPlaces = $"""

         where e.slug = @Slug
           and {OpenByPhone.Sql}
           and {PlacesLeft.Sql} >= @PartySize
         order by s.starts_at, o.name, s.slot_id
        """;
}
