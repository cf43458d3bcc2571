namespace OpenDoorWeek.Core.Demo;

// One record a table: properties are its columns, in the case of C#. DemoWriter turns them into rows.

internal sealed record EditionRow(
    Guid EditionId, string Slug, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset CreatedAt);

internal sealed record PhaseRow(Guid EditionId, string Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

internal sealed record EditionZoneRow(
    Guid EditionId, string ZoneCode, string ContactName, string ContactPhone, string ContactEmail, string ContactAddress);

/// <param name="LocalStart">Null, like <paramref name="LocalEnd"/>: whole days.</param>
internal sealed record OtherEventRow(
    Guid OtherEventId, Guid EditionId, string Title, string Place, DateOnly FirstDay, DateOnly LastDay, TimeOnly? LocalStart, TimeOnly? LocalEnd, DateTimeOffset CreatedAt);

/// <param name="Languages">In which she follows a visit, at least one.</param>
internal sealed record PersonRow(
    Guid PersonId, string Email, string Name, string? Organisation, IReadOnlyList<string> Languages, string Language, DateTimeOffset CreatedAt);

internal sealed record OrganiserRow(Guid PersonId, string? ZoneCode);

internal sealed record OrganisationRow(
    Guid OrganisationId, string Name, string Sector, string Street, string Postcode, string ZoneCode, string? Phone, string? Website, DateTimeOffset CreatedAt);

internal sealed record ContactRow(Guid OrganisationId, Guid PersonId);

internal sealed record HostRow(
    Guid HostId, Guid EditionId, Guid OrganisationId, string Status, bool IsFullNote, DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt);

/// <param name="Taken">Sum of the party sizes of its bookings.</param>
internal sealed record SlotRow(
    Guid SlotId, Guid EditionId, Guid HostId, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, int Capacity, int Taken, int Minimum,
    string Format, string Street, string Postcode, string? MeetingPoint, string Visibility, string Status, DateTimeOffset CreatedAt)
{
    /// <summary>Half-open intervals of one wall clock: no demo visit crosses the change of the clocks.</summary>
    public bool Overlaps(SlotRow other) => LocalDate == other.LocalDate && LocalStart < other.LocalEnd && other.LocalStart < LocalEnd;
}

internal sealed record SlotLanguageRow(Guid SlotId, string Language);

internal sealed record SlotSupportRow(Guid SlotId, string Support);

internal sealed record SlotTextRow(Guid SlotId, string Language, string Title, string Presentation);

internal sealed record BookingRow(
    Guid BookingId, Guid SlotId, Guid PersonId, string Status, int PartySize, string Name, string? Organisation,
    IReadOnlyList<string> Languages, string Language, DateTimeOffset CreatedAt, DateTimeOffset ConfirmedAt);

internal sealed record ParticipantRow(
    Guid ParticipantId, Guid BookingId, Guid SlotId, Guid PersonId, string Name, string Language, string CalendarUid, DateTimeOffset CreatedAt);

internal sealed record WishListRow(
    Guid WishListId, Guid EditionId, Guid PersonId, int WantedVisits, IReadOnlyList<string> Languages, DateTimeOffset CreatedAt, DateTimeOffset SubmittedAt);

internal sealed record WishRow(Guid WishListId, Guid SlotId, int Rank);

/// <param name="Role">buddy, newcomer or mentor.</param>
internal sealed record OptInRow(
    Guid PairingOptInId, Guid EditionId, Guid PersonId, Guid OrganisationId, string Role, IReadOnlyList<string> Languages, int Capacity, string SectorWish, bool IsOpenToOthers,
    DateTimeOffset CreatedAt);

internal sealed record ExperienceRow(Guid EditionId, Guid OrganisationId, bool IsExperienced, Guid DecidedBy, DateTimeOffset DecidedAt);

/// <summary>A slot with what hangs on it.</summary>
internal sealed record DemoSlot(SlotRow Row, IReadOnlyList<string> Languages, IReadOnlyList<string> Supports, IReadOnlyList<SlotTextRow> Texts);

/// <summary>A host with its organisation; the first contact signs in as host.n@example.org.</summary>
/// <param name="Number">From 1, over both editions.</param>
/// <param name="Language">nl, fr, or both: in which the organisation works.</param>
internal sealed record DemoHost(int Number, HostRow Row, OrganisationRow Organisation, string Language, IReadOnlyList<PersonRow> Contacts);

/// <summary>Everything that one load writes.</summary>
internal sealed record DemoRows(
    IReadOnlyList<EditionRow> Editions,
    IReadOnlyList<PhaseRow> Phases,
    IReadOnlyList<EditionZoneRow> Zones,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<OrganiserRow> Organisers,
    IReadOnlyList<DemoHost> Hosts,
    IReadOnlyList<DemoSlot> Slots,
    IReadOnlyList<BookingRow> Bookings,
    IReadOnlyList<ParticipantRow> Participants,
    IReadOnlyList<WishListRow> WishLists,
    IReadOnlyList<WishRow> Wishes,
    IReadOnlyList<OptInRow> OptIns,
    IReadOnlyList<ExperienceRow> Experience,
    IReadOnlyList<OtherEventRow> OtherEvents);
