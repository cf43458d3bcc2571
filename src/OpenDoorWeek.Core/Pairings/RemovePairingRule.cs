using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones take back what they decided about two; runs that are done keep what they saw.</summary>
public sealed class RemovePairingRule(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, Guid RuleId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It is gone, now or since before.</summary>
        public sealed record Removed : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RemoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RemoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        if (await tx.FindAsync<Gone>(Delete, new { edition.EditionId, request.RuleId }, ct) is { } gone)
        {
            tx.AddAudit(now, request.By.PersonId, "pairing.rule-removed", edition.EditionId, new { one = gone.OneId, other = gone.OtherId });
            await tx.CommitAsync(ct);
        }

        return new Result.Removed();
    }

    private sealed record Gone(Guid OneId, Guid OtherId);

    private const string Delete = """
        delete from pairing_rule
         where rule_id = @RuleId
           and edition_id = @EditionId
        returning one_id, other_id
        """;
}
