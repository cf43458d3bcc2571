using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A booking as those use cases read it that change it: once to find its slot, and again with that locked.</summary>
/// <param name="PersonId">Who holds it; null: nobody yet.</param>
/// <param name="Named">People who take part by name, the holder included.</param>
/// <param name="FollowedBy">The booking in its place, where it was moved or handed over.</param>
/// <param name="CancelledByHost">Nobody but the host could take that back.</param>
/// <param name="Email">Of who holds it; null: she has none, or nobody holds it yet.</param>
/// <param name="IsHidden">A publication brought it, and she does not know of it yet.</param>
/// <param name="IsDeclined">She gave it back from her outcome.</param>
internal sealed record StandingBooking(
    Guid BookingId,
    Guid SlotId,
    Guid EditionId,
    Guid? PersonId,
    string Status,
    int PartySize,
    int Named,
    string[] Languages,
    int LinkVersion,
    DateOnly LocalDate,
    TimeOnly LocalStart,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? EndedAt,
    Guid? FollowedBy,
    bool CancelledByHost = false,
    string? Email = null,
    bool IsHidden = false,
    bool IsDeclined = false)
{
    /// <summary>Names of a group may follow until so many days before the visit, at the time it starts.</summary>
    public const int NamesUntilDays = 3;

    /// <summary>From this instant on the host knows who comes.</summary>
    public DateTimeOffset NamesClose => Brussels.InstantOf(LocalDate.AddDays(-NamesUntilDays), LocalStart);

    /// <returns>Null: no such booking.</returns>
    public static Task<StandingBooking?> ReadAsync(Tx tx, Guid bookingId, CancellationToken ct) =>
        tx.FindAsync<StandingBooking>(Read, new { bookingId }, ct);

    /// <summary>The rule, without a database: what this person may still do with it.</summary>
    public Standing For(BookingAccess by, DateTimeOffset now)
    {
        if (PersonId is null || !by.Allows(PersonId, LinkVersion, EndsAt, now, IsHidden))
        {
            return Standing.Unknown;
        }

        return Status != "confirmed" ? Standing.Over : now >= StartsAt ? Standing.Begun : Standing.Open;
    }

    private const string Read = $"""
        select b.booking_id, b.slot_id, s.edition_id, b.person_id, b.status, b.party_size,
               (select count(*) from participant t where t.booking_id = b.booking_id and t.status = 'confirmed')::int as named,
               b.languages, b.link_version, s.local_date, s.local_start, s.starts_at, s.ends_at, b.ended_at, b.followed_by, b.cancelled_by_host, h.email,
               {ShownVisit.IsHidden} as is_hidden, b.declined_at is not null as is_declined
          from booking b
          join slot s on s.slot_id = b.slot_id
          left join person h on h.person_id = b.person_id
         where b.booking_id = @bookingId
        """;
}

/// <summary>What may be done with a booking.</summary>
internal enum Standing
{
    /// <summary>Not hers, or none at all.</summary>
    Unknown,

    /// <summary>Cancelled, moved or handed over.</summary>
    Over,

    /// <summary>The visit has begun.</summary>
    Begun,

    /// <summary>It may be changed.</summary>
    Open,
}
