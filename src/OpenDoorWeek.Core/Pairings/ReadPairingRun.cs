using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A run to look at: its pairs with reasons, who stays alone and why, what differs from the run before, and what publishing it would do.</summary>
public sealed class ReadPairingRun(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    /// <param name="People">By opt-in: everybody who asked.</param>
    /// <param name="Comes">Pairs that the run before did not propose.</param>
    /// <param name="Goes">Pairs that it proposed and this one does not, those that live by now left out.</param>
    /// <param name="Before">Number of the run before; null: this is the first.</param>
    /// <param name="Live">Pairs that live now and stay as they are.</param>
    /// <param name="Refusal">Why it cannot be published, whatever is typed; null: it can.</param>
    /// <param name="Mails">That would leave.</param>
    /// <param name="First">First day that may be the last one for an answer.</param>
    /// <param name="Last">Last such day.</param>
    /// <param name="AnswerUntil">Proposed.</param>
    public sealed record Result(
        PairingEdition Edition, PairingRunHead Run, PairingPlan Plan, IReadOnlyDictionary<Guid, PairingPerson> People, IReadOnlyList<PairingPlan.Pair> Comes,
        IReadOnlyList<PairingPlan.Pair> Goes, int? Before, int Live, PairingRefusal? Refusal, int Mails, DateOnly First, DateOnly Last, DateOnly AnswerUntil);

    /// <returns>Null: no such edition or run, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        await using var tx = await db.BeginAsync(ct);
        if (await PairingEdition.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await PlannedPairs.ReadAsync(tx, edition.EditionId, request.Number, ct) is not { } planned)
        {
            return null;
        }

        var people = (await PairingPerson.ListAsync(tx, edition.EditionId, ct)).ToDictionary(p => p.OptInId);
        var before = await tx.FindAsync<Earlier>(FindBefore, new { edition.EditionId, request.Number }, ct);
        var (comes, goes) = Diff(before is null ? [] : PairingFile.ReadPlan(before.Plan).Pairs, planned);
        var until = PairingDays.AnswerUntil(today, edition.FirstDay, PairingDays.ToAnswer) ?? today;
        return new(
            edition, planned.Run, planned.Plan, people, before is null ? [] : comes, goes, before?.Number, planned.Pool.Live.Count,
            planned.Refuse(edition.FirstDay, today), planned.Mails, today, edition.FirstDay.AddDays(-1), until);
    }

    /// <summary>What differs; pure.</summary>
    internal static (IReadOnlyList<PairingPlan.Pair> Comes, IReadOnlyList<PairingPlan.Pair> Goes) Diff(IReadOnlyList<PairingPlan.Pair> before, PlannedPairs planned)
    {
        var (now, then) = (planned.Plan.Pairs.Select(p => (p.One, p.Other)).ToHashSet(), before.Select(p => (p.One, p.Other)).ToHashSet());
        var live = planned.Pool.Live.ToList();
        return (
            [.. planned.Plan.Pairs.Where(p => !then.Contains((p.One, p.Other)))],
            [.. before.Where(p => !now.Contains((p.One, p.Other)) && !live.Exists(l => l.Members.Contains(p.One) && l.Members.Contains(p.Other)))]);
    }

    private sealed record Earlier(int Number, string Plan);

    private const string FindBefore = """
        select number, plan::text as plan
          from pairing_run
         where edition_id = @EditionId
           and number < @Number
         order by number desc
         limit 1
        """;
}
