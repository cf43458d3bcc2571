using Npgsql;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host changes a visit. While people have places in it, its moment and place stay: they would have to be told.</summary>
public sealed class EditSlot(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Moment">As it is to be.</param>
    /// <param name="Offer">As it is to be.</param>
    /// <param name="Version">Of the visit that the page showed.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor, SlotMoment Moment, SlotOffer Offer, int Version);

    public async Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await db.TransactAsync(tx => EditAsync(tx, request with { Offer = request.Offer.Tidy() }, now, ct), ct);
        }
        catch (PostgresException failure) when (SlotConstraint.Problem(failure.ConstraintName) is { } problem)
        {
            return new SlotChange.Wrong([problem]);
        }
    }

    private static async Task<SlotChange> EditAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHostSlot.LockAsync(tx, request.HostId, request.SlotId, request.Actor, now, ct) is not { Host: var host, Slot: var slot })
        {
            return new SlotChange.Unknown();
        }

        if (slot.Refuse(request.Version, now) is { } no)
        {
            return new SlotChange.Refused(no);
        }

        if (Judge(slot, request.Moment, request.Offer, host.Days) is { Count: > 0 } problems)
        {
            return new SlotChange.Wrong(problems);
        }

        if (RefuseMove(slot, request.Moment, request.Offer) is { } refusal)
        {
            return new SlotChange.Refused(refusal);
        }

        return await WriteAsync(tx, request, slot, asOrganiser: !host.IsContact, now, ct);
    }

    private static async Task<SlotChange> WriteAsync(Tx tx, Request request, HostSlot slot, bool asOrganiser, DateTimeOffset now, CancellationToken ct)
    {
        tx.AddSlotChange(slot.SlotId, request.Moment, request.Offer);
        tx.AddAudit(now, request.Actor.PersonId, "slot.changed", slot.SlotId, new { slot.Version, slot.Taken, asOrganiser });
        await PassOn.AfterReleaseAsync(tx, slot.SlotId, now, ct);   // there may be more places than before
        await tx.CommitAsync(ct);
        return new SlotChange.Done();
    }

    /// <summary>The rule of what it says, and that nobody loses her place.</summary>
    internal static IReadOnlyList<SlotProblem> Judge(HostSlot slot, SlotMoment moment, SlotOffer offer, EditionDays days)
    {
        var problems = SlotRule.Judge(moment, offer, days);
        return offer.Capacity >= slot.Taken || problems.Any(p => p.Field == SlotField.Capacity)
            ? problems
            : [.. problems, new(SlotField.Capacity, SlotFault.CapacityTaken, slot.Taken)];
    }

    /// <summary>The rule, without a database: who has a place is told of another moment or place by the zone team.</summary>
    internal static SlotRefusal? RefuseMove(HostSlot slot, SlotMoment moment, SlotOffer offer) =>
        slot.Taken > 0 && (moment != slot.Moment || offer.Street != slot.Street || offer.Postcode != slot.Postcode)
            ? new SlotRefusal.HasVisitors(slot.Taken)
            : null;
}
