using Npgsql;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host changes a visit. Where people must be told, she is asked first, with whom it touches, and nothing changes before her yes.</summary>
/// <remarks>Lock order of the house: all who take part in id order, then the slot; who came in between is locked too by starting over.</remarks>
public sealed class EditSlot(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Moment">As it is to be.</param>
    /// <param name="Offer">As it is to be.</param>
    /// <param name="Version">Of the visit that the page showed.</param>
    /// <param name="Agreed">What she was shown and said yes to; null: she was not asked yet.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor, SlotMoment Moment, SlotOffer Offer, int Version, SlotNews.Agreed? Agreed = null);

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public async Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await db.TransactUntilSettledAsync(tx => EditAsync(tx, request with { Offer = request.Offer.Tidy() }, now, ct), ct);
        }
        catch (PostgresException failure) when (SlotConstraint.Problem(failure.ConstraintName) is { } problem)
        {
            return new SlotChange.Wrong([problem]);
        }
    }

    /// <returns>Null: somebody came before the slot was locked.</returns>
    private static async Task<SlotChange?> EditAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var people = await SlotVisitor.LockAllAsync(tx, request.HostId, request.SlotId, request.Actor, ct);
        if (await LockedHostSlot.LockAsync(tx, request.HostId, request.SlotId, request.Actor, now, ct) is not { Host: var host, Slot: var slot })
        {
            return new SlotChange.Unknown();
        }

        if (slot.Refuse(request.Version, now) is { } no)
        {
            return new SlotChange.Refused(no);
        }

        if (Judge(slot, request.Moment, request.Offer, host.Days, now) is { Count: > 0 } problems)
        {
            return new SlotChange.Wrong(problems);
        }

        var visitors = await SlotVisitor.ListAsync(tx, slot.SlotId, ct);
        return visitors.All(v => people.Contains(v.PersonId))
            ? await ChangeAsync(tx, request, slot, await NewsAsync(tx, request, slot, visitors, ct), !host.IsContact, now, ct)
            : null;
    }

    private static async Task<SlotChange> ChangeAsync(
        Tx tx, Request request, HostSlot slot, SlotNews news, bool asOrganiser, DateTimeOffset now, CancellationToken ct)
    {
        if (news.IsTold && !news.IsAs(request.Agreed))
        {
            return new SlotChange.Asks(news);
        }

        var told = news.IsTold ? news.People : 0;
        await new ChangedSlot(slot, request.Moment, request.Offer, news).WriteAsync(tx, request.Actor.PersonId, now, ct);
        tx.AddAudit(now, request.Actor.PersonId, "slot.changed", slot.SlotId, new { slot.Version, slot.Taken, told, cancelled = news.Clashing.Count, asOrganiser });
        await PassOn.AfterReleaseAsync(tx, slot.SlotId, now, ct);   // there may be more places than before
        await tx.CommitAsync(ct);
        return new SlotChange.Done();
    }

    private static async Task<SlotNews> NewsAsync(Tx tx, Request request, HostSlot slot, IReadOnlyList<SlotVisitor> visitors, CancellationToken ct)
    {
        var (day, span) = request.Moment;
        var elsewhere = await SlotVisitor.ListElsewhereAsync(tx, slot.SlotId, day, ct);
        var (was, now) = (ToldFacts.Of(slot.Moment, slot.Offer), ToldFacts.Of(request.Moment, request.Offer));
        return SlotNews.Of(was, now, visitors, elsewhere, Brussels.InstantOf(day, span.Start), Brussels.InstantOf(day, span.End));
    }

    /// <summary>The rule of what it says, that nobody loses her place, and that it is not moved into the past.</summary>
    internal static IReadOnlyList<SlotProblem> Judge(HostSlot slot, SlotMoment moment, SlotOffer offer, EditionDays days, DateTimeOffset now)
    {
        var problems = SlotRule.Judge(moment, offer, days).ToList();
        if (offer.Capacity < slot.Taken && problems.All(p => p.Field != SlotField.Capacity))
        {
            problems.Add(new(SlotField.Capacity, SlotFault.CapacityTaken, slot.Taken));
        }

        if (moment != slot.Moment && problems.All(p => p.Field is not (SlotField.Day or SlotField.Start)) && Brussels.InstantOf(moment.Day, moment.Span.Start) <= now)
        {
            problems.Add(new(SlotField.Start, SlotFault.InThePast));
        }

        return problems;
    }
}
