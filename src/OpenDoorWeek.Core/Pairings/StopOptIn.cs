using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A contact takes back what she asked for or offered. Her pairs end with it; asking again undoes that, but does not bring them back.</summary>
public sealed class StopOptIn(Database db, TimeProvider clock)
{
    /// <param name="HostId">In whose name she had asked.</param>
    /// <param name="Actor">The contact herself; she may stop at any time.</param>
    /// <param name="Role">buddy, mentor or newcomer.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Role);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Now, or since before.</summary>
        /// <param name="Pairs">That ended now.</param>
        public sealed record Stopped(int Pairs) : Result;

        /// <summary>She never asked, or acts for no such host.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => StopAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> StopAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if ((await OptInHost.LockAsync(tx, request.HostId, request.Actor, ct))?.Own(request.Role) is not { } own)
        {
            return new Result.Unknown();
        }

        if (!own.IsLive)
        {
            return new Result.Stopped(0);
        }

        var pairs = await EndedOptIns.EndAsync(tx, [own.OptInId], EndPair.Left, now, ct);
        tx.AddAudit(now, request.Actor.PersonId, "pairing.stopped", request.HostId, new { request.Role, pairs });
        await tx.CommitAsync(ct);
        return new Result.Stopped(pairs);
    }
}
