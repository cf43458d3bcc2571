using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.People;

/// <summary>Deletes sessions that are over, and requests for a code a day after they were made.</summary>
/// <remarks>Called by a job. Neither lets anybody in any more; they only say who was here.</remarks>
public sealed class ForgetSignIns(Database db, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public sealed record Result(int Sessions, int Requests);

    public Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ForgetAsync(tx, now, ct), ct);
    }

    private static async Task<Result> ForgetAsync(Tx tx, DateTimeOffset now, CancellationToken ct)
    {
        var sessions = await tx.RunAsync(DeleteSessions, new { now, idleSince = now - FindSession.Idle }, ct);
        var requests = await tx.RunAsync(DeleteRequests, new { before = now - KeptFor }, ct);
        await tx.CommitAsync(ct);
        return new(sessions, requests);
    }

    private const string DeleteSessions = """
        delete from session
         where ends_at <= @now
            or seen_at <= @idleSince
        """;

    private const string DeleteRequests = """
        delete from sign_in
         where asked_at < @before
        """;
}
