using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The poster of one host, for one who acts for it.</summary>
public sealed class ReadPoster(Database db)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<HostPoster?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise };
        return await HostPoster.ListAsync(db, HostPoster.Select + ByActor, args, ct) is [var poster] ? poster : null;
    }

    private const string ByActor = $"""

         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
