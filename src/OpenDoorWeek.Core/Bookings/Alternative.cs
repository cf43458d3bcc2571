using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visit that somebody could have in the place of one that the host cancelled.</summary>
/// <param name="PlacesLeft">Places of holds that have expired are free.</param>
/// <param name="Sector">Of the host.</param>
/// <param name="ZoneCode">Of the host.</param>
public sealed record Alternative(
    Guid SlotId, string Status, string HostStatus, string Visibility, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Capacity, int PlacesLeft,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, int BookingStopsHours, string[] Languages, int TileColumn, int TileRow,
    string HostName, string Sector, string ZoneCode, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd,
    string? TitleNl, string? TitleFr, string? TitleEn, string Street, string Postcode, string PlaceNl, string PlaceFr)
{
    /// <summary>Empty in the languages in which the host wrote none.</summary>
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    /// <summary>Host, day and time, commune: "De Vuurtoren, maandag 23 november 2026, 14.00 tot 15.30 uur, Sint-Gillis".</summary>
    public string In(Language language) =>
        $"{HostName}, {DateWords.Visit(LocalDate, LocalStart, LocalEnd, language)}, {PlaceWords.Name(PlaceNl, PlaceFr, language)}";

    /// <summary>Null: everybody may book.</summary>
    internal HeadStart? HeadStart { get; init; }

    internal LockedSlot ForBooking() => new(
        SlotId, Status, HostStatus, Visibility, StartsAt, EndsAt, Capacity, Capacity - PlacesLeft, OpensAt, ClosesAt, BookingStopsHours, Languages, TileColumn, TileRow,
        StaffUntil: HeadStart?.Until, HostName: HostName, StaffDomains: HeadStart?.Domains, StaffAddresses: HeadStart?.Addresses);
}

/// <summary>Somebody's part in a visit, which the host cancelled, with what a booking in its place takes over from it.</summary>
/// <param name="IsByHost">False: it was not the host who cancelled, or it stands.</param>
/// <param name="IsHolder">The booking was hers; what replaces it is for the whole party.</param>
/// <param name="BookingLinkVersion">Of the booking, whose link is its holder's.</param>
/// <param name="PartySize">People who would come: the party of who held it, else herself.</param>
/// <param name="Email">By which the staff of a host is known; null: an organiser booked for her, and she has none.</param>
/// <param name="Sector">Of the host that cancelled.</param>
/// <param name="ZoneCode">Of that host.</param>
public sealed record LostVisit(
    Guid ParticipantId, bool IsByHost, Guid BookingId, Guid PersonId, bool IsHolder, int LinkVersion, int BookingLinkVersion, Guid SlotId, Guid EditionId, string EditionSlug,
    int PartySize, string? Email, string Name, string? Organisation, string[] Languages, Language Language, string HostName, string Sector, string ZoneCode,
    DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string ZonePhone)
{
    /// <summary>Her session, the link of her own mail, or that of the booking where it was hers.</summary>
    internal bool Allows(BookingAccess by, BookingAccess? byBooking, DateTimeOffset now) =>
        by.Allows(PersonId, LinkVersion, EndsAt, now) || (IsHolder && byBooking is not null && byBooking.Allows(PersonId, BookingLinkVersion, EndsAt, now));

    /// <summary>What she would ask, were she to book it by herself.</summary>
    internal BookSlot.Request ToBook(Guid slotId, Guid key) =>
        new(slotId, PersonId, PartySize, Name, Organisation, Languages, Language, AcceptsOtherLanguage: false, AcceptsTightTravel: false, key);
}
