using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Ten new recovery codes, returned once; the older ones stop working.</summary>
public sealed class MakeRecoveryCodes(Database db, TimeProvider clock)
{
    /// <param name="personId">Who has just given her second factor.</param>
    /// <param name="ct">Stops the command.</param>
    /// <returns>The codes; empty: she has no second factor.</returns>
    public Task<IReadOnlyList<string>> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MakeAsync(tx, personId, now, ct), ct);
    }

    private static async Task<IReadOnlyList<string>> MakeAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.RunAsync(Mark, new { personId, now }, ct) == 0)
        {
            return [];
        }

        var codes = RecoveryCodes.Make();
        tx.Add(DropOld, new { personId });
        tx.Add(Insert, new { personId, hashes = codes.Select(c => RecoveryCodes.Hash(personId, RecoveryCodes.Plain(c))).ToArray() });
        tx.AddAudit(now, personId, "recovery-codes.made", personId, new { });
        await tx.CommitAsync(ct);
        return codes;
    }

    private const string Mark = """
        update second_factor
           set recovery_made_at = @now
         where person_id = @personId
        """;

    private const string DropOld = """
        delete from recovery_code
         where person_id = @personId
        """;

    private const string Insert = """
        insert into recovery_code (person_id, code_hash)
        select @personId, unnest(@hashes::bytea[])
        """;
}
