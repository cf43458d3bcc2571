using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Keys;

/// <summary>The key ring of the web framework, as all nodes share it.</summary>
public sealed class ListKeys(Database db)
{
    /// <returns>One XML element each.</returns>
    public Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct) => db.ListAsync<string>(List, new { }, ct);

    private const string List = """
        select xml
          from data_protection_key
         order by name
        """;
}
