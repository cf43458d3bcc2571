using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Keys;

/// <summary>Adds a key, or puts a newer form of it in its place.</summary>
public sealed class KeepKey(Database db)
{
    /// <param name="name">Of the framework, unique.</param>
    /// <param name="xml">One XML element.</param>
    /// <param name="ct">Stops the statement.</param>
    public Task<bool> ExecuteAsync(string name, string xml, CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            tx.Add(Upsert, new { name, xml });
            await tx.CommitAsync(ct);
            return true;
        },
        ct);

    private const string Upsert = """
        insert into data_protection_key (name, xml)
        values (@name, @xml)
        on conflict (name) do update set xml = excluded.xml
        """;
}
