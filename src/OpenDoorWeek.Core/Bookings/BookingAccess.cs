namespace OpenDoorWeek.Core.Bookings;

/// <summary>By what right somebody sees or changes one booking: she is signed in as its booker, or holds the link of its mail.</summary>
/// <param name="PersonId">The signed-in person; null: not signed in.</param>
/// <param name="LinkVersion">Of a verified token for this very booking; null: no token.</param>
public sealed record BookingAccess(Guid? PersonId, int? LinkVersion)
{
    /// <param name="booker">The booking's person; null while it is held.</param>
    /// <param name="currentVersion">Links of a lower version were revoked.</param>
    public bool Allows(Guid? booker, int currentVersion) =>
        (PersonId is { } me && me == booker) || LinkVersion == currentVersion;
}
