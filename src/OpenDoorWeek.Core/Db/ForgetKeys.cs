namespace OpenDoorWeek.Core.Db;

/// <summary>Deletes the idempotency keys of forms that are older than a day: sent again now, a form is a new one.</summary>
/// <remarks>Called by a job; <see cref="Idempotency.ClaimAsync"/> takes no older key for the same either.</remarks>
public sealed class ForgetKeys(Database db, TimeProvider clock)
{
    /// <returns>Keys that were deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Idempotency.KeptFor;
        return db.TransactAsync(tx => ForgetAsync(tx, before, ct), ct);
    }

    private static async Task<int> ForgetAsync(Tx tx, DateTimeOffset before, CancellationToken ct)
    {
        var deleted = await tx.RunAsync(Delete, new { before }, ct);
        await tx.CommitAsync(ct);
        return deleted;
    }

    private const string Delete = """
        delete from idempotency_key
         where created_at < @before
        """;
}
