using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>What all pages of a registration share: lock, rule, write, mark the page as done, and say who did it.</summary>
internal static class HostEdit
{
    /// <param name="db">Opens the transaction.</param>
    /// <param name="edit">Whose page, and which.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="write">Adds the statements of this page, or says why not.</param>
    /// <param name="ct">Stops the commands.</param>
    public static Task<HostChange> RunAsync(Database db, Edit edit, DateTimeOffset now, Func<Tx, LockedHost, HostRefusal?> write, CancellationToken ct) =>
        db.TransactAsync<HostChange>(
            async tx =>
            {
                if (await LockedHost.LockAsync(tx, edit.HostId, edit.Actor, ct) is not { } host)
                {
                    return new HostChange.Unknown();
                }

                if ((host.RefuseEdit(now) ?? write(tx, host)) is { } refusal)
                {
                    return new HostChange.Refused(refusal);
                }

                tx.AddStep(host, edit, now);
                await tx.CommitAsync(ct);
                return new HostChange.Done();
            },
            ct);

    public static void AddStep(this Tx tx, LockedHost host, Edit edit, DateTimeOffset now)
    {
        tx.Add(MarkStep, new { edit.HostId, edit.Step, now });
        tx.AddAudit(now, edit.Actor.PersonId, "host.changed", edit.HostId, new { edit.Step, host.Status, asOrganiser = !host.IsContact });
    }

    internal sealed record Edit(Guid HostId, HostActor Actor, string Step);

    private const string MarkStep = """
        update host
           set steps_done = array(select distinct unnest(array_append(steps_done, @Step))),
               touched_at = @now
         where host_id = @HostId
        """;
}
