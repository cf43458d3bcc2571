namespace OpenDoorWeek.Core.Bookings;

/// <summary>By what right somebody sees or changes one booking: she is signed in as its booker, or holds the link of its mail.</summary>
/// <param name="PersonId">The signed-in person; null: not signed in.</param>
/// <param name="LinkVersion">Of a verified token for this very booking; null: no token.</param>
public sealed record BookingAccess(Guid? PersonId, int? LinkVersion)
{
    /// <summary>Links in mails end so long after the visit.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <param name="booker">The booking's person; null while it is held.</param>
    /// <param name="currentVersion">Links of a lower version were revoked.</param>
    /// <param name="endsAt">End of the visit.</param>
    /// <param name="now">The moment of the request.</param>
    public bool Allows(Guid? booker, int currentVersion, DateTimeOffset endsAt, DateTimeOffset now) =>
        (PersonId is { } me && me == booker) || (LinkVersion == currentVersion && now < endsAt + LinkLife);
}
