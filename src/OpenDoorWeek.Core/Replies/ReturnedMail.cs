using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Replies;

/// <summary>A mail of ours that came back, by the address on its envelope.</summary>
/// <param name="PersonId">Whose address it went to; null: nobody has confirmed it.</param>
internal sealed record ReturnedMail(long OutboxId, Guid? PersonId)
{
    /// <returns>Null: the row was deleted since.</returns>
    public static Task<ReturnedMail?> FindAsync(Tx tx, long outboxId, CancellationToken ct) => tx.FindAsync<ReturnedMail>(Find, new { outboxId }, ct);

    /// <summary>Counts it for her address, and says whether it can still be written to.</summary>
    public async Task NoteAsync(Tx tx, DeliveryReport report, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(Note, new { PersonId, report.Status, report.IsForGood, now }, ct);
        tx.AddAudit(now, null, "person.mail-returned", PersonId!.Value, new { OutboxId, report.Status });
    }

    /// <summary>A code that a mail brought was typed in: mail to her arrives.</summary>
    public static void AddArrived(Tx tx, Guid personId) => tx.Add(Arrived, new { personId });

    private const string Find = """
        select o.outbox_id, p.person_id
          from outbox o
          left join person p on p.email = o.recipient
         where o.outbox_id = @outboxId
        """;

    private const string Note = """
        update person
           set mail_returns = mail_returns + 1,
               mail_returned_at = @now,
               mail_status = @Status,
               mail_fails = mail_fails or @IsForGood
         where person_id = @PersonId
        """;

    private const string Arrived = """
        update person
           set mail_returns = 0, mail_returned_at = null, mail_status = null, mail_fails = false
         where person_id = @personId
           and mail_returns > 0
        """;
}
