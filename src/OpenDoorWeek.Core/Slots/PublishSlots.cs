using Npgsql;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host's draft becomes visits, all or none. Visitors see them once the host is accepted and the programme is open.</summary>
/// <remarks>Idempotent by itself: the draft goes with it, and its visits carry its id.</remarks>
public sealed class PublishSlots(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="DraftId">As the page showed it.</param>
    /// <param name="Version">Of the draft that the page showed.</param>
    public sealed record Request(Guid HostId, HostActor Actor, Guid DraftId, int Version);

    public async Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await db.TransactAsync(tx => PublishAsync(tx, request, now, ct), ct);
        }
        catch (PostgresException failure) when (SlotConstraint.Problem(failure.ConstraintName) is { } problem)
        {
            return new SlotChange.Wrong([problem]);
        }
    }

    private static async Task<SlotChange> PublishAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is null
            || await tx.FindAsync<SlotHost>(SlotHost.Read, new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now }, ct) is not { } host)
        {
            return new SlotChange.Unknown();
        }

        if (host.DraftId != request.DraftId)
        {
            return await tx.FindAsync<bool>(IsPublished, request, ct) ? new SlotChange.Done() : new SlotChange.Unknown();
        }

        if (Refuse(host, request.Version) is { } refusal)
        {
            return new SlotChange.Refused(refusal);
        }

        return Judge(host) is { Count: > 0 } problems ? new SlotChange.Wrong(problems) : await WriteAsync(tx, request, host, ct);
    }

    private static async Task<SlotChange> WriteAsync(Tx tx, Request request, SlotHost host, CancellationToken ct)
    {
        var (answers, now) = (host.Answers, host.Now);
        Guid[] ids = [.. answers.Moments.Select(_ => Guid.CreateVersion7(now))];
        tx.AddSlots(ids, answers.Moments, answers.Offer.Tidy(), new(host.EditionId, host.HostId, request.DraftId, null, now));
        tx.Add(DeleteDraft, new { request.DraftId });
        foreach (var slotId in ids)
        {
            tx.AddAudit(now, request.Actor.PersonId, "slot.published", slotId, new { host.HostId, request.DraftId, asOrganiser = !host.IsContact });
        }

        await tx.CommitAsync(ct);
        return new SlotChange.Done();
    }

    /// <summary>The rule, without a database.</summary>
    internal static SlotRefusal? Refuse(SlotHost host, int version) =>
        host.RefuseNew
            ?? (host.DraftVersion != version ? new SlotRefusal.ChangedMeanwhile() : (SlotRefusal?)null)
            ?? (host.Answers.OpenStep is { } step ? new SlotRefusal.StepsOpen(step) : null);

    /// <summary>Every moment and the offer they share; each fault once.</summary>
    internal static IReadOnlyList<SlotProblem> Judge(SlotHost host)
    {
        var (moments, offer) = (host.Answers.Moments, host.Answers.Offer);
        var problems = moments.SelectMany(m => SlotRule.JudgeDay(m.Day, host.Days).Concat(SlotRule.JudgeSpan(m.Span))).Concat(SlotRule.JudgeOffer(offer));
        return moments.Count > SlotRule.MostMoments
            ? [new(SlotField.Day, SlotFault.TooManyMoments, SlotRule.MostMoments)]
            : [.. problems.DistinctBy(p => (p.Field, p.Fault))];
    }

    private const string IsPublished = """
        select exists (select 1 from slot where host_id = @HostId and batch_id = @DraftId)
        """;

    private const string DeleteDraft = """
        delete from slot_draft
         where draft_id = @DraftId
        """;
}
