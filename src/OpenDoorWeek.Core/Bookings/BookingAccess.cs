using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>By what right somebody sees or changes one booking: she is signed in as its booker, holds the link of its mail, or is organiser of its zone.</summary>
/// <param name="PersonId">The signed-in person; null: not signed in.</param>
/// <param name="LinkVersion">Of a verified token for this very booking; null: no token.</param>
public sealed record BookingAccess(Guid? PersonId, int? LinkVersion)
{
    /// <summary>Links in mails end so long after the visit.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>Who acts as organiser, for somebody on the phone; null: nobody. Counts once <see cref="AskAsync"/> has found her zone.</summary>
    public Guid? OrganiserId { get; init; }

    /// <summary>The booking is of a zone of this organiser.</summary>
    internal bool IsOrganised { get; init; }

    /// <summary>An organiser for somebody on the phone.</summary>
    public static BookingAccess ByPhone(Guid organiserId) => new(null, null) { OrganiserId = organiserId };

    /// <param name="booker">The booking's person; null while it is held.</param>
    /// <param name="currentVersion">Links of a lower version were revoked.</param>
    /// <param name="endsAt">End of the visit.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="isHidden">Its visitor does not know of it yet: only an organiser of its zone does.</param>
    public bool Allows(Guid? booker, int currentVersion, DateTimeOffset endsAt, DateTimeOffset now, bool isHidden = false) =>
        (!isHidden || IsOrganised)
        && ((PersonId is { } me && me == booker) || (LinkVersion == currentVersion && now < endsAt + LinkLife) || (IsOrganised && booker is not null));

    /// <summary>Asks the table of organisers about this booking, so that a role removed a moment ago counts no more.</summary>
    internal async Task<BookingAccess> AskAsync(Tx tx, Guid bookingId, CancellationToken ct) =>
        OrganiserId is null ? this : this with { IsOrganised = await tx.FindAsync<bool>(IsOfZone, new { OrganiserId, bookingId }, ct) };

    /// <summary>Who the audit says it was: the organiser, and not the person she acts for.</summary>
    internal Guid? ActorFor(Guid? booker) => IsOrganised ? OrganiserId : booker;

    private const string IsOfZone = $"""
        select exists (select 1
                         from booking b
                         join slot s on s.slot_id = b.slot_id
                         join host h on h.host_id = s.host_id
                         join organisation o on o.organisation_id = h.organisation_id
                        where b.booking_id = @bookingId
                          and {OrganiserScope.Sql})
        """;
}
