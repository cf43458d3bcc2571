using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.TestSupport;

/// <summary>The zones and places of Brussels, in the template: every database has them.</summary>
internal static class ReferenceRows
{
    public static async Task AddAsync(string connectionString)
    {
        await using var db = Database.Open(connectionString);
        await new LoadZones(db).ExecuteAsync(CancellationToken.None);
    }
}
