using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>Hands to the outbox what is due: one mail to a person for all her visits, one to a contact for all of a host. In quiet hours nothing.</summary>
/// <remarks>
/// Called by a job; called twice, or by two nodes at once, it reminds once. After a pause it catches up, where that still makes sense, and
/// else says why not. <see cref="ReminderMails"/> decides once more when the mail is written.
/// </remarks>
public sealed class SendReminders(Database db, TimeProvider clock)
{
    public const string VisitMail = "visit.reminder";
    public const string HostMail = "host.list";

    /// <summary>People of one call; the rest waits for the next.</summary>
    private const int AtMost = 2000;

    /// <param name="Mails">Handed to the outbox.</param>
    /// <param name="Skipped">Reminders that nobody gets.</param>
    public sealed record Result(int Mails, int Skipped);

    public async Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var result = new Result(0, 0);
        if (QuietHours.Are(now))
        {
            return result;
        }

        foreach (var personId in await db.ListAsync<Guid>(ListDue, new { now, AtMost }, ct))
        {
            try
            {
                var done = await db.TransactAsync(tx => SendAsync(tx, personId, now, ct), ct);
                result = new(result.Mails + done.Mails, result.Skipped + done.Skipped);
            }
            catch (BusyException)
            {
                // It stays due; the others need not wait for her.
            }
        }

        return result;
    }

    private static async Task<Result> SendAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var due = await tx.ListAsync<Guid>(LockDue, new { personId, now }, ct);
        var reminders = await ReminderFacts.ListAsync(tx, [.. due], "planned", ct);
        var decided = reminders.ToLookup(r => ReminderRule.WhyNot(r, now));
        foreach (var skipped in decided.Where(d => d.Key is not null))
        {
            skipped.ToList().ForEach(r => r.AddSkip(tx, skipped.Key!, now));
        }

        var mails = decided[null].GroupBy(r => (r.Kind, HostId: r.Kind == VisitMail ? null : (Guid?)r.HostId)).ToList();
        mails.ForEach(m => AddMail(tx, [.. m], now));
        await tx.CommitAsync(ct);
        return new(mails.Count, reminders.Count - decided[null].Count());
    }

    /// <param name="tx">Holds the rows.</param>
    /// <param name="reminders">Of one mail, the next visit first.</param>
    /// <param name="now">The moment of the decision.</param>
    private static void AddMail(Tx tx, IReadOnlyList<ReminderFacts> reminders, DateTimeOffset now)
    {
        var first = reminders[0];
        var reminderIds = reminders.Select(r => r.ReminderId).ToArray();
        tx.AddMail(new(
            first.Kind, $"{first.ReminderId}", first.ReminderId, 0, first.PersonId, first.Email, first.Language, new ReminderMails.Ids(reminderIds), now,
            ReminderRule.LastAt(reminders[^1])));
        tx.Add(Mark, new { reminderIds, mailKey = $"{first.ReminderId}", now });
    }

    private const string ListDue = """
        select person_id
          from reminder
         where state = 'planned'
           and due_at <= @now
         group by person_id
         order by min(starts_at), person_id
         limit @AtMost
        """;

    // Whoever holds one of her rows mails them all.
    private const string LockDue = """
        select reminder_id
          from reminder
         where person_id = @personId
           and state = 'planned'
           and due_at <= @now
         order by reminder_id
           for update
        """;

    private const string Mark = """
        update reminder
           set state = 'mailed',
               mail_key = @mailKey,
               decided_at = @now
         where reminder_id = any(@reminderIds)
        """;
}
