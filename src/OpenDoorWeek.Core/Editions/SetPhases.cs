using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers of all zones of an edition set its phases, all at once: what is not named does not take place.</summary>
public sealed class SetPhases(Database db, TimeProvider clock)
{
    /// <param name="Phases">Each name once, of <see cref="Phase.All"/>.</param>
    public sealed record Request(OrganiserScope By, string Slug, IReadOnlyList<Phase> Phases);

    public abstract record Result
    {
        private Result() { }

        public sealed record Saved : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        if (PhaseRule.Check(edition.Days, request.Phases) is { Count: > 0 } problems)
        {
            return new Result.Refused(new EditionRefusal.PhasesDoNotFit(problems));
        }

        HeldEdition.AddPhases(tx, edition.EditionId, request.Phases);
        tx.AddAudit(now, request.By.PersonId, "edition.phases-changed", edition.EditionId, new { request.Phases });
        await tx.CommitAsync(ct);
        return new Result.Saved();
    }
}
