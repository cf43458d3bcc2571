using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>A call, made or to make, of a zone of the organiser, with its slot locked: the visit does not change while she says what she told.</summary>
/// <param name="Version">Of the slot, that the visitor knew before this call.</param>
/// <param name="SlotVersion">As it stands.</param>
/// <param name="IsCancelled">The host took her place back.</param>
/// <param name="IsFollowed">She was called again after this call.</param>
internal sealed record LockedCall(
    Guid CallId, Guid ParticipantId, Guid BookingId, Guid SlotId, int Version, int SlotVersion, DateTimeOffset? CalledAt, bool IsCancelled, bool IsFollowed)
{
    /// <returns>Null: no such call in this edition, or not of a zone of hers.</returns>
    public static async Task<LockedCall?> LockAsync(Tx tx, string slug, Guid callId, OrganiserScope by, CancellationToken ct)
    {
        if (await tx.FindAsync<Guid?>(FindSlot, new { slug, callId, OrganiserId = by.PersonId }, ct) is not { } slotId)
        {
            return null;
        }

        await tx.RunAsync(LockedSlot.Lock, new { slotId }, ct);
        return await tx.FindAsync<LockedCall>(Read, new { callId }, ct);
    }

    /// <summary>Calls with all that the condition of an organiser's zones (<see cref="OrganiserScope.Sql"/>) stands over.</summary>
    internal const string From = """
        from visitor_call c
          join participant t on t.participant_id = c.participant_id
          join slot s on s.slot_id = t.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
        """;

    private const string FindSlot = $"""
        select s.slot_id
          {From}
         where c.call_id = @callId
           and e.slug = @slug
           and {OrganiserScope.Sql}
        """;

    private const string Read = """
        select c.call_id, t.participant_id, t.booking_id, t.slot_id, c.version, s.version as slot_version, c.called_at,
               t.status = 'cancelled' and t.cancelled_by_host as is_cancelled,
               exists (select 1 from visitor_call x where x.participant_id = c.participant_id and x.called_at > c.called_at) as is_followed
          from visitor_call c
          join participant t on t.participant_id = c.participant_id
          join slot s on s.slot_id = t.slot_id
         where c.call_id = @callId
        """;
}
