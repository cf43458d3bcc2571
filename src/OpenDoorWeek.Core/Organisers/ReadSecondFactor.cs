using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>How a person's second factor stands; nothing secret.</summary>
public sealed class ReadSecondFactor(Database db)
{
    /// <param name="CodesMadeAt">When her recovery codes were made; null: never.</param>
    /// <param name="CodesLeft">Recovery codes that still work.</param>
    public sealed record Result(DateTimeOffset EnrolledAt, DateTimeOffset? CodesMadeAt, int CodesLeft);

    /// <returns>Null: she has none.</returns>
    public Task<Result?> ExecuteAsync(Guid personId, CancellationToken ct) => db.FindAsync<Result>(Find, new { personId }, ct);

    private const string Find = """
        select f.enrolled_at, f.recovery_made_at as codes_made_at,
               (select count(*)::int from recovery_code c where c.person_id = f.person_id and c.used_at is null) as codes_left
          from second_factor f
         where f.person_id = @personId
        """;
}
