using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A second contact was asked for, and there is none, or none yet.</summary>
public sealed class SkipColleague(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct) =>
        HostEdit.RunAsync(db, new(request.HostId, request.Actor, HostSteps.Colleague), clock.GetUtcNow(), (_, _) => null, ct);
}
