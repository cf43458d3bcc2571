using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>Somebody wants no reminders and overviews any more, or wants them again: signed in, or by the link of such a mail. Other mails are sent as before.</summary>
/// <remarks>Set twice it changes once. Planned reminders see it when they are due; there is no form that two people edit, so the last one counts.</remarks>
public sealed class SetReminders(Database db, TimeProvider clock)
{
    /// <summary>The link of old mails goes on working: it can do nothing but stop reminders.</summary>
    public const int LinkVersion = 1;

    /// <param name="PersonId">The signed-in person, or the one of a verified link.</param>
    /// <param name="Wanted">False: stop.</param>
    public sealed record Request(Guid PersonId, bool Wanted);

    /// <returns>False: there is no such person (any more).</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.RunAsync(Set, new { request.PersonId, request.Wanted, now }, ct) > 0)
        {
            tx.AddAudit(now, request.PersonId, request.Wanted ? "reminders.wanted" : "reminders.stopped", request.PersonId, new { });
            await tx.CommitAsync(ct);
            return true;
        }

        return await tx.FindAsync<bool>(Exists, new { request.PersonId }, ct);
    }

    private const string Set = """
        update person
           set reminders_stopped_at = case when not @Wanted then @now end
         where person_id = @PersonId
           and (reminders_stopped_at is null) <> @Wanted
        """;

    private const string Exists = """
        select exists (select 1 from person where person_id = @PersonId)
        """;
}
