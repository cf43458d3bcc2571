using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>What somebody got of the plan and why not the rest, and what she can still do: for her, once it is shown.</summary>
public sealed class ReadOutcome(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition, from the URL.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(string Slug, Guid PersonId);

    /// <param name="Wishes">In her order; what was proposed comes last.</param>
    /// <param name="Waiting">Where she waits or is asked, by slot.</param>
    /// <param name="Alternatives">At most three visits that she could have besides; none where she has as many as she wanted.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(
        OutcomeHead Head, IReadOnlyList<OutcomeWish> Wishes, IReadOnlyDictionary<Guid, WaitingFacts> Waiting, IReadOnlyList<Alternative> Alternatives, DateTimeOffset Now)
    {
        public bool MayDecline => Head.MayDecline(Now);

        /// <summary>She has fewer visits than she wanted.</summary>
        public bool WantsMore => Head.Visits < Head.WantedVisits;

        /// <summary>Alternatives are to be booked now, and not only later.</summary>
        public bool MayBook => !MayDecline;

        /// <summary>Whether the list of a full visit takes her.</summary>
        public bool MayWait(OutcomeWish wish) =>
            wish is { Result: OutcomeResult.Full, IsByMatchingOnly: false, IsOff: false, Stands: false } && Now < wish.StartsAt && !Waiting.ContainsKey(wish.SlotId);
    }

    /// <returns>Null: no such edition, or nothing that is shown to her.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        if (await OutcomeHead.FindAsync(tx, request.Slug, request.PersonId, ct) is not { } head)
        {
            return null;
        }

        var wishes = await OutcomeWishes.ListAsync(tx, head.PublicationId, request.PersonId, ct);
        var waiting = (await ListWaiting.OpenAsync(tx, request.PersonId, now, ct)).ToDictionary(w => w.SlotId);
        return new(head, wishes, waiting, await FurtherVisits.ListAsync(tx, head, request.PersonId, wishes, now, ct), now);
    }
}
