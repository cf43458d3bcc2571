using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What publishing a plan would do at this moment; the page before it and the act itself ask the same.</summary>
/// <param name="IsStale">The week is not any more what the run saw.</param>
internal sealed record PlannedPublication(bool IsStale, PublicationChange Change)
{
    /// <param name="tx">With all people and slots locked, where the plan is to be written.</param>
    public static async Task<PlannedPublication> ReadAsync(Tx tx, MatchedWeek week, CancellationToken ct)
    {
        var editionId = week.Edition.EditionId;
        var snapshot = SnapshotBuilder.Build(await SnapshotRows.ReadAsync(tx, editionId, ct)).Complete((ulong)week.Run.Seed);
        var lapsed = snapshot.Lapsed.ToHashSet();
        var basis = await PublicationBasis.ReadAsync(tx, editionId, ct);
        var without = await WithoutAddressAsync(tx, week.People, ct);
        var change = PublicationChange.Of(basis, week.People, PlacedOf(week), visit => lapsed.Contains(visit.BookingId), without);
        return new(ProblemHash.Of(snapshot.Problem) != week.Run.ProblemHash, change);
    }

    /// <returns>Those of them to whom no mail can go.</returns>
    public static async Task<IReadOnlySet<Guid>> WithoutAddressAsync(Tx tx, Guid[] people, CancellationToken ct) =>
        (await tx.ListAsync<Guid>(ListWithoutAddress, new { people }, ct)).ToHashSet();

    private static PublicationChange.Place[] PlacedOf(MatchedWeek week) =>
        [.. week.People.Index().SelectMany(p => week.Plan.Visits[p.Index].Select(slot => new PublicationChange.Place(p.Item, week.Slots[slot].SlotId)))];

    private const string ListWithoutAddress = """
        select n.person_id
          from unnest(@people::uuid[]) as n (person_id)
          left join person p on p.person_id = n.person_id
         where p.email is null
        """;
}
