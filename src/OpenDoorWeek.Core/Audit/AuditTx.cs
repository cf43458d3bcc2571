using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Audit;

/// <summary>Who changed what, written in the transaction of the change.</summary>
public static class AuditTx
{
    /// <param name="tx">The transaction of the change.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="actorId">Null: the service itself, or an address not yet confirmed.</param>
    /// <param name="action">Such as <c>booking.confirmed</c>.</param>
    /// <param name="subjectId">The booking, slot or edition that changed.</param>
    /// <param name="facts">Ids and numbers only, no name and no address.</param>
    public static void AddAudit(this Tx tx, DateTimeOffset now, Guid? actorId, string action, Guid subjectId, object facts) =>
        tx.Add(Insert, new { now, actorId, action, subjectId, facts = JsonSerializer.Serialize(facts, Enqueue.Json) });

    private const string Insert = """
        insert into audit (at, actor_id, action, subject_id, facts)
        values (@now, @actorId::uuid, @action, @subjectId, @facts::jsonb)
        """;
}
