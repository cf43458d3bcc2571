using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A registration by its shareable link: to read, nothing else, and without the contacts' addresses and phones.</summary>
public sealed class ReadPreview(Database db, TimeProvider clock)
{
    /// <param name="HostId">From a verified token.</param>
    /// <param name="Version">From the token; a newer link ended it.</param>
    public sealed record Request(Guid HostId, int Version);

    /// <returns>Null: the link has expired, was renewed, or the host withdrew.</returns>
    public async Task<RegisteredHost?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var host = await db.FindAsync<RegisteredHost>(RegisteredHost.Select + ByVersion, new { request.HostId, request.Version, now = clock.GetUtcNow() }, ct);
        return host is { HasPreview: true } ? host : null;
    }

    private const string ByVersion = """

         where h.host_id = @HostId
           and h.preview_version = @Version
        """;
}
