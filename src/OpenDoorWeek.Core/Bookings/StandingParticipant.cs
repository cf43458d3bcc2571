using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Somebody's part in a booking, as the use cases read it that change it.</summary>
/// <param name="ParticipantId">The newest of this person in this booking: an undo may have made another after her link was mailed.</param>
/// <param name="IsHolder">She holds the booking.</param>
/// <param name="Others">People named in it besides her.</param>
internal sealed record StandingParticipant(
    Guid ParticipantId,
    Guid BookingId,
    Guid SlotId,
    Guid PersonId,
    string? Email,
    bool IsHolder,
    int Others,
    string Status,
    int LinkVersion,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt)
{
    /// <returns>Null: no such participant.</returns>
    public static Task<StandingParticipant?> ReadAsync(Tx tx, Guid participantId, CancellationToken ct) =>
        tx.FindAsync<StandingParticipant>(Read, new { participantId }, ct);

    /// <summary>The rule, without a database: what may still be done with her part.</summary>
    /// <param name="by">Her session, or the link of her own mail.</param>
    /// <param name="booking">In which she takes part.</param>
    /// <param name="byBooking">The link of the booking, which is its holder's; null: none.</param>
    /// <param name="now">The moment of the request.</param>
    public Standing For(BookingAccess by, StandingBooking booking, BookingAccess? byBooking, DateTimeOffset now)
    {
        var isHolder = IsHolder && byBooking is not null && booking.For(byBooking, now) != Standing.Unknown;
        if (!isHolder && !by.Allows(PersonId, LinkVersion, EndsAt, now))
        {
            return Standing.Unknown;
        }

        return Status != "confirmed" ? Standing.Over : now >= StartsAt ? Standing.Begun : Standing.Open;
    }

    private const string Read = """
        select t.participant_id, t.booking_id, t.slot_id, t.person_id, p.email, t.person_id = b.person_id as is_holder,
               (select count(*) from participant x where x.booking_id = t.booking_id and x.status = 'confirmed' and x.person_id <> t.person_id)::int as others,
               t.status, t.link_version, s.starts_at, s.ends_at
          from participant asked
          join participant t on t.booking_id = asked.booking_id and t.person_id = asked.person_id
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
          join slot s on s.slot_id = t.slot_id
         where asked.participant_id = @participantId
         order by t.created_at desc, t.sequence desc
         limit 1
        """;
}
