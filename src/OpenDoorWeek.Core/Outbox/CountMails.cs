using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>How many mails of the zones of whoever looks stand where, and since when the oldest should have left.</summary>
public sealed class CountMails(Database db, TimeProvider clock)
{
    /// <param name="Counts">By <see cref="MailGroup"/>; each group is there.</param>
    /// <param name="OldestDue">Null: nothing is due.</param>
    /// <param name="Now">The moment of reading.</param>
    public sealed record Result(IReadOnlyDictionary<string, int> Counts, DateTimeOffset? OldestDue, DateTimeOffset Now);

    public async Task<Result> ExecuteAsync(OrganiserScope by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = (await db.ListAsync<Row>(Count, new { OrganiserId = by.PersonId, now }, ct)).ToDictionary(r => r.State);
        var counts = MailGroup.States.ToDictionary(g => g.Key, g => g.Value.Sum(s => rows.GetValueOrDefault(s)?.Mails ?? 0));
        return new(counts, rows.Values.Min(r => r.OldestDue), now);
    }

    private sealed record Row(string State, int Mails, DateTimeOffset? OldestDue);

    private const string Count = $"""
        select m.state, count(*)::int as mails,
               min(m.not_before) filter (where m.state in ('queued', 'sending', 'retry') and m.not_before <= @now) as oldest_due
          from outbox m
          {MailSubject.Joins}
         where {OrganiserScope.Sql}
         group by m.state
        """;
}
