using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Somebody who takes part in a visit by name.</summary>
/// <param name="Name">As given in the booking; "-" as long as she does not know of it herself.</param>
public sealed record SlotVisitor(Guid ParticipantId, Guid PersonId, string Name)
{
    /// <summary>When she is at another visit. Where is nobody's business.</summary>
    internal sealed record Elsewhere(Guid PersonId, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

    /// <summary>Locks all who take part, in id order, before the slot is locked.</summary>
    /// <returns>Who they were; read again once the slot is locked, since somebody may have come.</returns>
    internal static async Task<IReadOnlySet<Guid>> LockAllAsync(Tx tx, Guid hostId, Guid slotId, HostActor actor, CancellationToken ct)
    {
        var people = await tx.ListAsync<Guid>(ListPeople, new { hostId, slotId, actor.PersonId, actor.MayOrganise }, ct);
        await PersonLock.TakeManyAsync(tx, [.. people], ct);
        return people.ToHashSet();
    }

    /// <summary>Who takes part, by name; read with the slot locked.</summary>
    internal static Task<IReadOnlyList<SlotVisitor>> ListAsync(Tx tx, Guid slotId, CancellationToken ct) =>
        tx.ListAsync<SlotVisitor>(ListVisitors, new { slotId }, ct);

    /// <summary>Their other visits on a day; read with all of them locked.</summary>
    internal static Task<IReadOnlyList<Elsewhere>> ListElsewhereAsync(Tx tx, Guid slotId, DateOnly day, CancellationToken ct) =>
        tx.ListAsync<Elsewhere>(ListOthers, new { slotId, day }, ct);

    private const string ListPeople = $"""
        select distinct t.person_id
          from participant t
          join slot s on s.slot_id = t.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and s.host_id = @hostId
           and {HostActor.Sql}
        """;

    private const string ListVisitors = $"""
        select t.participant_id, t.person_id, case when {ShownVisit.IsHidden} then '-' else t.name end as name
          from participant t
          join booking b on b.booking_id = t.booking_id
         where t.slot_id = @slotId
           and t.status = 'confirmed'
         order by lower(t.name), t.participant_id
        """;

    private const string ListOthers = """
        select t.person_id, s.starts_at, s.ends_at
          from participant t
          join slot s on s.slot_id = t.slot_id
         where t.status = 'confirmed'
           and t.slot_id <> @slotId
           and s.local_date = @day
           and t.person_id in (select x.person_id from participant x where x.slot_id = @slotId and x.status = 'confirmed')
        """;
}
