using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>An offer with its entry, as answering it needs them; what counts is read with the slot locked.</summary>
/// <param name="Status">open, accepted, declined, expired, taken or closed.</param>
/// <param name="AnswerBy">A yes counts before this instant.</param>
/// <param name="PlacesHeld">People; at least <paramref name="PartySize"/>.</param>
/// <param name="StartsAt">Of the visit.</param>
/// <param name="EndsAt">Of the visit.</param>
internal sealed record LockedOffer(
    Guid OfferId,
    Guid EntryId,
    Guid SlotId,
    Guid BookingId,
    Guid PersonId,
    string Status,
    string EntryStatus,
    int LinkVersion,
    DateTimeOffset AnswerBy,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int PlacesHeld,
    int PartySize,
    string Name,
    string? Organisation,
    string[] Languages,
    Language Language)
{
    public static Task<LockedOffer?> FindAsync(Tx tx, Guid offerId, CancellationToken ct) => tx.FindAsync<LockedOffer>(Find, new { offerId }, ct);

    public bool Allows(BookingAccess by, DateTimeOffset now) => by.Allows(PersonId, LinkVersion, EndsAt, now);

    private const string Find = """
        select o.offer_id, o.entry_id, o.slot_id, o.booking_id, w.person_id, o.status, w.status as entry_status, w.link_version, o.answer_by, s.starts_at, s.ends_at,
               b.party_size as places_held, w.party_size, w.name, w.organisation, w.languages, w.language
          from waiting_offer o
          join waiting_entry w on w.entry_id = o.entry_id
          join booking b on b.booking_id = o.booking_id
          join slot s on s.slot_id = o.slot_id
         where o.offer_id = @offerId
        """;
}
