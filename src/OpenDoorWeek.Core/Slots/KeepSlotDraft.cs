using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Saves a page of the visits that a host is adding. Nothing of it is seen by others before it is published.</summary>
public sealed class KeepSlotDraft(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Step">The page that was saved, of <see cref="SlotSteps"/>.</param>
    /// <param name="Answers">All of them, as they stand with this page.</param>
    /// <param name="Version">Of the draft that the page showed; 0: there was none.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Step, SlotAnswers Answers, int Version);

    public Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => KeepAsync(tx, request, now, ct), ct);
    }

    private static async Task<SlotChange> KeepAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new SlotChange.Unknown();
        }

        if (SlotGate.Refuse(host.Status, host.IsContact, host.SlotGate(now)) is { } refusal)
        {
            return new SlotChange.Refused(refusal);
        }

        var answers = JsonSerializer.Serialize(request.Answers.Done(request.Step), Enqueue.Json);
        var draftId = Guid.CreateVersion7(now);
        if (await tx.RunAsync(request.Version == 0 ? Insert : Update, new { draftId, request.HostId, answers, request.Version, now, request.Actor.PersonId }, ct) == 0)
        {
            return new SlotChange.Refused(new SlotRefusal.ChangedMeanwhile());
        }

        tx.AddAudit(now, request.Actor.PersonId, "slot.drafted", request.HostId, new { request.Step, asOrganiser = !host.IsContact });
        await tx.CommitAsync(ct);
        return new SlotChange.Done();
    }

    private const string Insert = """
        insert into slot_draft (draft_id, host_id, answers, version, touched_at, touched_by)
        values (@draftId, @HostId, @answers::jsonb, 1, @now, @PersonId)
        on conflict (host_id) do nothing
        """;

    private const string Update = """
        update slot_draft
           set answers = @answers::jsonb,
               version = version + 1,
               touched_at = @now,
               touched_by = @PersonId
         where host_id = @HostId
           and version = @Version
        """;
}
