using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.KeptForms;

/// <summary>Deletes what nobody came back for within the hour.</summary>
/// <remarks>Called by a job; <see cref="KeepForm"/> does the same on its way.</remarks>
public sealed class ForgetForms(Database db, TimeProvider clock)
{
    internal static readonly TimeSpan After = TimeSpan.FromHours(1);

    /// <returns>Forms that were deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - After;
        return db.TransactAsync(tx => ForgetAsync(tx, before, ct), ct);
    }

    private static async Task<int> ForgetAsync(Tx tx, DateTimeOffset before, CancellationToken ct)
    {
        var deleted = await tx.RunAsync(Delete, new { before }, ct);
        await tx.CommitAsync(ct);
        return deleted;
    }

    internal const string Delete = """
        delete from kept_form
         where kept_at <= @before
        """;
}
