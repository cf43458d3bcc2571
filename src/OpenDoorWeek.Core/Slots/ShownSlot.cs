using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A visit with all that a visitor asks about it.</summary>
/// <param name="HadVisitors">Somebody has, or had, a place.</param>
/// <param name="PlacesLeft">Places of holds that have expired are free.</param>
/// <param name="Minimum">People below which the batch does not open it; 1: it always does.</param>
/// <param name="PlaceKind">house, meeting-point or mobile.</param>
/// <param name="MeetingPoint">Null: at the entrance.</param>
/// <param name="IsFullNote">The host is full and asks for no new referrals; one may still visit.</param>
/// <param name="ProgrammeOpensAt">Null: this edition has no programme.</param>
/// <param name="OpensAt">Free booking; null: not foreseen.</param>
/// <param name="StaffUntil">Before it only the own staff of the host books; null: everybody.</param>
public sealed record ShownSlot(
    Guid SlotId, Guid HostId, string EditionSlug, string Status, string HostStatus, bool HadVisitors, string Visibility, DateTimeOffset? ProgrammeOpensAt,
    DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    int Capacity, int PlacesLeft, int Minimum, string Format, string[] Admits, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, int BookingStopsHours,
    string HostName, string? HostPhone, string? HostWebsite, string Sector, bool IsFullNote,
    string? TitleNl, string? TitleFr, string? TitleEn, string? PresentationNl, string? PresentationFr, string? PresentationEn,
    string? QuestionsNl, string? QuestionsFr, string? QuestionsEn,
    string PlaceKind, string Street, string Postcode, string PlaceNl, string PlaceFr, string? MeetingPoint,
    string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn, string ZonePhone, string ZoneEmail,
    string[] Languages, string[] Supports, int TileColumn, int TileRow, DateTimeOffset? StaffUntil)
{
    /// <summary>Read only while it lasts; no page shows whom it names.</summary>
    internal HeadStart? HeadStart { get; init; }

    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    public Text Presentation => new(PresentationNl ?? "", PresentationFr ?? "", PresentationEn ?? "");

    /// <summary>What a visitor may think about beforehand, one a line.</summary>
    public Text Questions => new(QuestionsNl ?? "", QuestionsFr ?? "", QuestionsEn ?? "");

    public Text ZoneName => new(ZoneNl, ZoneFr, ZoneEn);

    /// <summary>From this instant on nobody books.</summary>
    public DateTimeOffset BookingStops => ForBooking().BookingStops;

    /// <summary>Why nobody of this kind can book it now, by the rule of booking itself; null: she can.</summary>
    internal Refusal? WhyNot(Booker who, DateTimeOffset now)
    {
        var slot = ForBooking();
        return Status == "cancelled" ? new Refusal.SlotCancelled() : slot.Refuse(who, now) ?? slot.RefuseParty(1);
    }

    private LockedSlot ForBooking() => new(
        SlotId, Status, HostStatus, Visibility, StartsAt, EndsAt, Capacity, Capacity - PlacesLeft,
        OpensAt, ClosesAt, BookingStopsHours, Languages, TileColumn, TileRow, HasWaiters: false, ProgrammeOpensAt,
        HeadStart?.Until, HostName, HeadStart?.Domains, HeadStart?.Addresses);
}
