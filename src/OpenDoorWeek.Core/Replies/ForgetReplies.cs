using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Replies;

/// <summary>Deletes what came by mail 30 days ago or earlier, whether anybody has looked at it or not.</summary>
/// <remarks>Called by a job. A mail that is read again after that changes nothing either: its entry is over, or was answered later.</remarks>
public sealed class ForgetReplies(Database db, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <returns>Mails that were deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                var deleted = await tx.RunAsync(Delete, new { before = now - Kept }, ct);
                await tx.CommitAsync(ct);
                return deleted;
            },
            ct);
    }

    private const string Delete = """
        delete from reply
         where received_at <= @before::timestamptz
        """;
}
