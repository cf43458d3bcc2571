using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Who is organiser of what, inside a transaction that changes it.</summary>
internal static class Roles
{
    /// <summary>Roles change one after another, so that two who remove each other do not both succeed.</summary>
    public static Task LockAsync(Tx tx, CancellationToken ct) => tx.RunAsync(OneAtATime, new { }, ct);

    /// <returns>Null: no organiser, or no more.</returns>
    public static async Task<OrganiserScope?> ReadAsync(Tx tx, Guid personId, CancellationToken ct)
    {
        var zones = await tx.ListAsync<string>(Read, new { personId }, ct);
        return zones.Count == 0 ? null : new(personId, zones[0] is "" ? null : zones);
    }

    /// <summary>As the audit says it: "CW S", or "all".</summary>
    public static string Say(IReadOnlyList<string>? zones) => zones is null ? "all" : string.Join(' ', zones);

    private const string OneAtATime = "select pg_advisory_xact_lock(12)";

    // The empty name, of all zones, comes first.
    private const string Read = """
        select coalesce(zone_code, '')
          from organiser
         where person_id = @personId
         order by 1
        """;
}
