using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Audit;

/// <summary>The kinds of change that the audit holds, to choose one from.</summary>
public sealed class ListAuditActions(Database db)
{
    /// <returns>Such as "booking.confirmed", in alphabetical order.</returns>
    public Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct) => db.ListAsync<string>(List, new { }, ct);

    private const string List = """
        select distinct action
          from audit
         order by action
        """;
}
