using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Who has the places of a visit, for one who acts for its host: bookings by name, holds and offers as such.</summary>
public sealed class ListTakenPlaces(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor);

    /// <param name="Status">confirmed, held or offered.</param>
    /// <param name="PartySize">People.</param>
    /// <param name="Name">Of who booked; null: nobody has confirmed it yet.</param>
    /// <param name="Until">Then the places are free again; null: they are booked.</param>
    public sealed record Party(string Status, int PartySize, string? Name, DateTimeOffset? Until);

    /// <returns>Bookings first; empty also where this person does not act for the host.</returns>
    public Task<IReadOnlyList<Party>> ExecuteAsync(Request request, CancellationToken ct) => db.ListAsync<Party>(
        List, new { request.HostId, request.SlotId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() }, ct);

    // What a stranger typed into a hold is nobody's name yet.
    private const string List = $"""
        select b.status, b.party_size, case when b.status = 'confirmed' and not {ShownVisit.IsHidden} then b.name end as name, case when b.status <> 'confirmed' then b.held_until end as until
          from booking b
          join slot s on s.slot_id = b.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where b.slot_id = @SlotId
           and s.host_id = @HostId
           and (b.status = 'confirmed' or b.status in ('held', 'offered') and b.held_until > @now)
           and {HostActor.Sql}
         order by array_position(array['confirmed', 'offered', 'held'], b.status), lower(b.name), b.held_until, b.booking_id
        """;
}
