using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Takes back what a process that died, or slept too long, had claimed.</summary>
/// <remarks>Without <c>dot_at</c> the mail has certainly not left: it is simply due again. With it, the kind decides.</remarks>
public sealed class RecoverLeases(Database db)
{
    /// <param name="SendAgain">Kinds that are sent again although they may have left.</param>
    /// <param name="GiveUp">Kinds that are not. All others stay <c>unknown</c>, for an organiser.</param>
    public sealed record Request(string[] SendAgain, string[] GiveUp);

    /// <returns>Number of rows taken back.</returns>
    public Task<int> ExecuteAsync(Request request, CancellationToken ct) =>
        db.TransactAsync(tx => RecoverAsync(tx, request, ct), ct);

    private static async Task<int> RecoverAsync(Tx tx, Request request, CancellationToken ct)
    {
        var rows = await tx.RunAsync(Recover, new { request.SendAgain, request.GiveUp }, ct);
        await tx.CommitAsync(ct);
        return rows;
    }

    private const string Recover = """
        with over as (
          select outbox_id, lease_no, dot_at is not null as may_have_left
            from outbox
           where state = 'sending'
             and lease_until < clock_timestamp()
             for update skip locked),
        attempt as (
          update outbox_attempt a
             set outcome = case when o.may_have_left then 'unknown' else 'retry' end,
                 error = 'the sender stopped answering'
            from over o
           where a.outbox_id = o.outbox_id
             and a.lease_no = o.lease_no
             and a.outcome is null)
        update outbox m
           set state = case
                         when not o.may_have_left then 'retry'
                         when m.kind = any(@SendAgain) and m.attempts < 2 then 'retry'
                         when m.kind = any(@GiveUp) then 'dead'
                         else 'unknown'
                       end,
               attempts = m.attempts + o.may_have_left::int,
               error = case when o.may_have_left then 'may have been sent: the sender stopped answering' else m.error end,
               lease_owner = null,
               lease_until = null
          from over o
         where m.outbox_id = o.outbox_id
        """;
}
