using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Which slots an organiser books for who calls; as <see cref="LockedSlot.Refuse"/> will judge <see cref="Booker.ByPhone"/>.</summary>
internal static class OpenByPhone
{
    /// <summary>A condition over slot <c>s</c>, host <c>h</c> and organisation <c>o</c>; <c>@OrganiserId</c>, and <c>@now</c>, the moment of the request.</summary>
    public const string Sql = $"""
        s.status = 'published'
           and h.status = 'accepted'
           and {NarrowerVisibility.Sql} <> 'matching'
           and s.starts_at > @now
           and exists (select 1 from edition_phase q where q.edition_id = s.edition_id and q.phase = 'programme' and q.opens_at <= @now)
           and {OrganiserScope.Sql}
        """;
}
