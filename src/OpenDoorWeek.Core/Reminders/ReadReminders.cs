using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>Whether somebody gets reminders and overviews.</summary>
public sealed class ReadReminders(Database db)
{
    /// <param name="Email">Hers; null: she has none, and gets nothing.</param>
    /// <param name="StoppedAt">Null: she gets them.</param>
    public sealed record Result(string? Email, DateTimeOffset? StoppedAt);

    /// <returns>Null: there is no such person.</returns>
    public Task<Result?> ExecuteAsync(Guid personId, CancellationToken ct) => db.FindAsync<Result>(Read, new { personId }, ct);

    private const string Read = """
        select email, reminders_stopped_at as stopped_at
          from person
         where person_id = @personId
        """;
}
